"""What the lists of findings share: filters in the link, the rows, the ways between."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from zlib import crc32

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from crm.findings.cases import Followed
from crm.findings.finding_order import (
    ASIDE,
    CLUSTER,
    SECTOR,
    HasCase,
    Narrowed,
    open_first,
)
from crm.model.findings_rows import Partner
from crm.store.taxonomy import clusters, sectors
from crm.texts import finding_lists as t
from crm.texts import shell
from crm.ui import screen_sharing, session
from crm.ui.case_controls import case_state
from crm.ui.links import linked
from crm.ui.screens import SCREENS
from crm.ui.text import md

R = TypeVar("R", bound=HasCase)
_PAGES = {
    "lang_niet_gezien": shell.QUIET,
    "slechts_een_contactpersoon": shell.SINGLE,
    "niet_samen_gezien": shell.UNSEEN,
}
_ROW_OF = {"lang_niet_gezien": "wie", "slechts_een_contactpersoon": "organisatie"}
"""What the link of a page calls the organisation whose row it opens."""
_HEADER, _ROW, _HIGHEST = 38, 35, 423


def narrowed(partners: Iterable[Partner]) -> Narrowed:
    """The filters on cluster and sector, with what occurs."""
    listed = list(partners)
    names = {row.code: row.label for row in session.rows(clusters)}
    kinds = {row.code: row.label for row in session.rows(sectors)}
    used = {partner.cluster for partner in listed}, {p.sector for p in listed}
    return Narrowed(
        _choice(t.CLUSTER, CLUSTER, {c: n for c, n in names.items() if c in used[0]}),
        _choice(t.SECTOR, SECTOR, {c: n for c, n in kinds.items() if c in used[1]}),
    )


def shown_rows(rows: Iterable[R]) -> tuple[list[R], dict[str, object]]:
    """The open rows; with a switch those put aside too, and what the link asks then."""
    opened, aside = open_first(rows)
    if not aside or screen_sharing.hides(screen_sharing.What.SEARCHES):
        return opened, {}
    also = st.toggle(t.aside(len(aside)), key=ASIDE, bind="query-params")
    return ([*opened, *aside], {ASIDE: "ja"}) if also else (opened, {})


def late_line(rows: Iterable[HasCase]) -> str:
    """How many follow-ups are late; nothing while others look along."""
    if screen_sharing.hides(screen_sharing.What.SEARCHES):
        return ""
    today = session.today()
    return t.late(sum(row.followed.is_late(today) for row in rows))


def state_cell(row: Followed) -> str:
    """How far the follow-up is, late ones marked."""
    state = case_state(row)
    return t.marked_late(state) if state and row.is_late(session.today()) else state


def chosen_table(
    lines: Sequence[tuple[object, ...]],
    headers: Sequence[str],
    keys: Sequence[str],
    *,
    param: str,
    alt: str,
) -> None:
    """A table of findings; choosing a row puts it in the link, and it stays ticked."""
    frame = pd.DataFrame(lines, columns=list(headers))
    # A tick belongs to a place in the table: with other rows it is another table.
    name = f"table-{param}-{alt}-{crc32('|'.join(keys).encode())}"
    ticked = [n for n, key in enumerate(keys) if key == st.query_params.get(param)]
    st.dataframe(
        frame,
        key=name,
        hide_index=True,
        height=min(_HEADER + _ROW * max(len(lines), 1), _HIGHEST),
        column_config={
            t.FOLLOW_UP: st.column_config.TextColumn(width=300),
        },
        on_select=_choose(name, tuple(keys), param),
        selection_mode=("single-row", "single-cell"),
        selection_default={"selection": {"rows": ticked}},
        placeholder="",
        alt=alt,
    )


def beside(chosen: object) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The place of the table and that of the card; all for the table without a card."""
    if chosen is None:
        return st.container(), st.container()
    wide, narrow = st.columns([3, 2], gap="medium")
    return wide, narrow


def see_also(own: str | None = None, organisation_id: int | None = None) -> None:
    """The ways to the other pages about findings, as far as they are open.

    `own` is the page that this stands on, if it is one of them; of an organisation
    they open its row, where it has one.
    """
    ways = []
    for name, title in _PAGES.items():
        screen = next(screen for screen in SCREENS if screen.name == name)
        if name != own and not screen_sharing.closes(screen.path):
            asked = {_ROW_OF[name]: organisation_id} if name in _ROW_OF else {}
            ways.append(linked(title, name, **asked))
    if own is not None:
        ways.append(linked(shell.MISSING, "ontbrekende_partners"))
    st.markdown(f":small[:gray[{md(t.ALSO)}] {' · '.join(ways)}]")


def _choice(label: str, key: str, labels: dict[str, str]) -> str:
    chosen: str | None = st.selectbox(
        label,
        ["", *labels],
        format_func=lambda option: labels.get(option, t.EVERYTHING),
        key=key,
        bind="query-params",
        width=220,
    )
    return chosen or ""


def _choose(name: str, keys: tuple[str, ...], param: str) -> Callable[[], None]:
    def choose() -> None:
        selection = st.session_state[name].selection
        picked = [*selection.rows, *(row for row, _ in selection.cells)]
        if picked and picked[0] < len(keys):
            st.query_params[param] = keys[picked[0]]
        else:
            st.query_params.pop(param, None)

    return choose
