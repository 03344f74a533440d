"""What a scenario changes: norms, balance, bridges; and keeping it under a name."""

import pandas as pd
import streamlit as st

from crm.findings import scenario_list
from crm.findings.coverage import BodyCoverage
from crm.findings.overview import Overview
from crm.findings.scenario_list import BODY, link_of
from crm.findings.scenarios import (
    Changes,
    Outcome,
    changes_of,
    drop_scenario,
    keep_scenario,
)
from crm.model.rows import BodyRow, ScenarioRow
from crm.network.what_if import differences
from crm.store.scenarios import scenarios
from crm.texts import what_if as t
from crm.ui import feedback, palette, session
from crm.ui.gap_cards import notes, places_line
from crm.ui.list_tools import list_tools
from crm.ui.text import md
from crm.ui.what_if_choice import show

HALF = 0.5


def first_line(before: Outcome, after: Outcome, changes: Changes) -> None:
    """How many places are filled, now and then."""
    st.markdown(f"**{md(scenario_list.first_line(before, after, changes))}**")
    st.markdown(places_line(after.coverage))


def norms(before: BodyCoverage, after: BodyCoverage) -> None:
    """Each norm with the places that count for it, now and then."""
    st.markdown(f"## {md(t.NORMS)}")
    if not after.norms:
        st.caption(md(t.NO_NORMS))
        return
    # A plain table: its words wrap, so that the last column is seen on a telephone.
    st.table(
        pd.DataFrame(
            [
                (md(norm), now, then, state)
                for norm, now, then, state in scenario_list.norm_rows(before, after)
            ],
            columns=[t.NORM, t.NOW, t.THEN, t.STATE],
        ),
        border="horizontal",
        hide_index=True,
        alt=t.NORMS,
    )
    notes(after)


def balance(overview: Overview, before: Outcome, after: Outcome) -> None:
    """How the places are spread over the clusters."""
    st.markdown(f"## {md(t.BALANCE)}")
    for code, line in scenario_list.share_lines(before, after, overview.field):
        st.markdown(f"{palette.mark(code)} {md(line)}")
    total = after.coverage.filled
    largest, most = after.largest_share
    if total and most > HALF * total:
        label = overview.field.taxonomy.cluster_label
        st.caption(md(t.most_than_half(label(largest))))


def bridges(overview: Overview, before: Outcome, after: Outcome) -> None:
    """Ties to other bodies that would go or come, and those that hang on one member."""
    st.markdown(f"## {md(t.BRIDGES)}")
    field = overview.field
    lost, _ = differences(before, after)
    gone = len(list(lost))
    lines = scenario_list.bridge_lines(before, after, field)
    for number, line in enumerate(lines):
        st.markdown(f":orange[{md(line)}]" if number < gone else md(line))
    hanging = {field.bodies[body].name: who for body, who in after.single.items()}
    for name, member in sorted(hanging.items()):
        line = t.hangs_on(name, field.partners[member].name)
        st.markdown(f":gray[{md(line)}]")
    if not after.bridges:
        st.caption(md(t.NO_BRIDGES))


def files(body: BodyRow, changes: Changes) -> None:
    """The scenario as a file or on paper, and how to pass it on, once there is one."""
    if not changes.count:
        return
    link = {name: text or None for name, text in link_of(changes).items()}
    list_tools("wat-als", {BODY: body.name, **link})
    st.caption(md(t.SHARE))


def keeping(body: BodyRow, changes: Changes) -> None:
    """Keep what is chosen under a name, and begin again."""
    with st.container(horizontal=True):
        # Another number of scenarios gives it another key, and so closes it.
        number = len(session.rows(scenarios, body_id=body.id))
        key = f"what-if-keep-{body.id}-{number}"
        with (
            st.popover(
                t.KEEP,
                icon=":material/save:",
                disabled=not changes.count,
                key=f"{key}.open",
            ),
            st.form(key),
        ):
            st.text_input(t.NAME, key=f"{key}.name", placeholder=t.NAME_EXAMPLE)
            st.form_submit_button(
                t.SAVE,
                type="primary",
                key=f"{key}.save",
                on_click=_keep,
                args=(f"{key}.name", body, changes),
            )
        st.button(
            t.START_AGAIN,
            disabled=not changes.count,
            on_click=show,
            args=(Changes(body.id),),
        )


def kept(body: BodyRow) -> None:
    """The scenarios that were kept for this body."""
    rows = session.rows(scenarios, body_id=body.id)
    if not rows:
        return
    st.markdown(f"## {md(t.KEPT)}")
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(md(row.name))
            st.button(t.OPEN, key=f"open-{row.id}", on_click=_open, args=(row,))
            st.button(t.DROP, key=f"drop-{row.id}", on_click=_drop, args=(row,))


def _keep(field: str, body: BodyRow, changes: Changes) -> None:
    name = st.session_state[field]
    why = t.why_kept(name.strip(), body.name)
    with feedback.attempt():
        with session.change(why) as tx:
            keep_scenario(tx, name, changes)
        feedback.saved(f"{why}.", tx.change_set)


def _open(row: ScenarioRow) -> None:
    with session.read() as connection:
        show(changes_of(connection, row.id, row.body_id))


def _drop(row: ScenarioRow) -> None:
    why = t.why_dropped(row.name)
    with feedback.attempt():
        with session.change(why) as tx:
            drop_scenario(tx, row.id)
        feedback.saved(f"{why}.", tx.change_set)
