"""What a scenario changes: norms, balance, bridges; and keeping it under a name."""

import pandas as pd
import streamlit as st

from crm.findings.coverage import BodyCoverage
from crm.findings.overview import Overview
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
from crm.ui.text import md
from crm.ui.what_if_choice import show

HALF = 0.5


def first_line(before: Outcome, after: Outcome, changes: Changes) -> None:
    """How many places are filled, now and then."""
    now, then = before.coverage, after.coverage
    line = t.first_line(
        now.body.name,
        (now.filled, now.places),
        (then.filled, then.places),
        changes.count,
    )
    st.markdown(f"**{md(line)}**")
    st.markdown(places_line(then))


def norms(before: BodyCoverage, after: BodyCoverage) -> None:
    """Each norm with the places that count for it, now and then."""
    st.markdown(f"## {md(t.NORMS)}")
    if not after.norms:
        st.caption(md(t.NO_NORMS))
        return
    lines = [
        (
            t.amount(then.minimum, then.maximum, then.label),
            now.present,
            then.present,
            t.NO if then.missing or then.over else t.YES,
        )
        for now, then in zip(before.norms, after.norms, strict=True)
    ]
    st.dataframe(
        pd.DataFrame(lines, columns=[t.NORM, t.NOW, t.THEN, t.STATE]),
        hide_index=True,
        key="what-if-norms",
        alt=t.NORMS,
    )
    notes(after)


def balance(overview: Overview, before: Outcome, after: Outcome) -> None:
    """How the places are spread over the clusters."""
    st.markdown(f"## {md(t.BALANCE)}")
    total = after.coverage.filled
    label = overview.field.taxonomy.cluster_label
    for part in after.coverage.clusters:
        code = part.cluster
        then = after.shares.get(code, 0)
        line = t.share(label(code), before.shares.get(code, 0), then, total)
        st.markdown(f"{palette.mark(code)} {md(line)}")
    largest, most = after.largest_share
    if total and most > HALF * total:
        st.caption(md(t.most_than_half(label(largest))))


def bridges(overview: Overview, before: Outcome, after: Outcome) -> None:
    """Ties to other bodies that would go or come, and those that hang on one member."""
    st.markdown(f"## {md(t.BRIDGES)}")
    bodies = {number: row.name for number, row in overview.field.bodies.items()}

    def named(organisation: int) -> str:
        return overview.field.partners[organisation].name

    lost, won = differences(before, after)
    for body in lost:
        st.markdown(f":orange[{md(t.bridge_lost(bodies[body]))}]")
    for body in won:
        members = sorted(map(named, after.bridges[body]))
        st.markdown(md(t.bridge_won(bodies[body], members)))
    for body, member in sorted(after.single.items(), key=lambda one: bodies[one[0]]):
        st.markdown(f":gray[{md(t.hangs_on(bodies[body], named(member)))}]")
    if not after.bridges:
        st.caption(md(t.NO_BRIDGES))


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
