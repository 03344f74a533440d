"""The pieces of the report: which body and day, one cut in words, table and picture."""

from datetime import date

import pandas as pd
import streamlit as st

from crm.findings.balance import CUTS, Part, Report, asked, sentences, state
from crm.model.enums import Counting, NormKind
from crm.model.rows import BodyRow
from crm.store.bodies import bodies
from crm.texts import reporting as t
from crm.ui import palette, session
from crm.ui.choices import day_choice
from crm.ui.text import md

_COLUMNS = {
    t.PLACES: st.column_config.NumberColumn(width=62),
    t.STATE: st.column_config.Column(width=85),
}
"""So narrow that a phone shows whether a norm is met."""


def chosen_body() -> tuple[BodyRow, date] | None:
    """The body and the day, both in the link; those by mandate come first."""
    every = sorted(
        session.rows(bodies), key=lambda row: row.counting is not Counting.MANDATE
    )
    by_name = {row.name: row for row in every}
    if not by_name:
        st.info(t.NO_BODIES)
        return None
    left, right = st.columns([3, 1])
    with left:
        name = st.selectbox(t.BODY, list(by_name), key="overleg", bind="query-params")
    with right:
        on = _day()
    return by_name[name], on


def _day() -> date:
    asked_day = st.query_params.get("op", "")
    try:
        first = date.fromisoformat(asked_day)
    except ValueError:
        first = session.today()
    on = day_choice(t.ON, "report-on", first) or session.today()
    if on == session.today():
        st.query_params.pop("op", None)
    else:
        st.query_params["op"] = on.isoformat()
    return on


def chosen_cut() -> NormKind:
    """By what the places are divided."""
    return NormKind(
        st.segmented_control(
            t.CUT,
            [kind.value for kind in CUTS],
            default=CUTS[0].value,
            required=True,
            key="verdeling",
            bind="query-params",
        )
    )


def cut(found: Report, kind: NormKind) -> None:
    """One cut: its sentences, its picture and its table."""
    for sentence in sentences(found, kind):
        st.markdown(md(sentence))
    parts, total = found.cuts[kind], found.found.filled
    wide, narrow = st.columns([3, 2], gap="medium")
    with wide:
        _table(parts, total)
    with narrow:
        st.markdown(f"**{t.PICTURE}**")
        with st.container(gap="xxsmall", key="report-picture"):
            for part in parts:
                st.markdown(_picture(part))
    if kind is NormKind.LINE:
        st.caption(t.LINES_NOTE)


def _table(parts: tuple[Part, ...], total: int) -> None:
    st.dataframe(
        pd.DataFrame(
            [
                (
                    f"{palette.look(part.cluster).glyph} {part.label}"
                    if part.cluster
                    else part.label,
                    part.places,
                    state(part.norm),
                    asked(part.norm),
                    t.share(part.places, total),
                )
                for part in parts
            ],
            columns=[t.GROUP, t.PLACES, t.STATE, t.NORM, t.SHARE],
        ),
        column_config=_COLUMNS,
        hide_index=True,
        height=min(38 + 35 * len(parts), 560),
        key="report-table",
        placeholder="",
        alt=t.TABLE,
    )


def _picture(part: Part) -> str:
    """A shape for each place, in the colour of its cluster; hollow what is missing."""
    shapes = "".join(palette.mark(cluster) for cluster in part.marks)
    norm = part.norm
    if norm is not None and norm.checked is not None and norm.missing:
        look = palette.look(part.cluster)
        shapes += f":{look.name}[{look.hollow * norm.missing}]"
    return f"{md(part.label)} ({part.places}) {shapes}"
