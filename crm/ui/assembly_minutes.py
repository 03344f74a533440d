"""Step 5: what was decided, closing, and a second meeting when there were too few."""

from datetime import timedelta

import streamlit as st

from crm.assembly.assemblies import AssemblyInput, close_assembly, plan_second
from crm.assembly.desk import Desk
from crm.assembly.statute_examples import example_number
from crm.model.enums import Outcome, StatuteRule
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui import feedback, session
from crm.ui.assembly_outside import not_counted_warning
from crm.ui.assembly_papers import ANNEX, paper_row
from crm.ui.assembly_votes import found
from crm.ui.choices import day_choice
from crm.ui.text import md


def minutes(desk: Desk) -> None:
    """Each point with what was found; what is left to do."""
    if not desk.items:
        st.info(t.NO_ITEMS)
    for item in desk.items:
        st.subheader(md(t.point(item.position, item.title)))
        if item.outcome is not None:
            found(desk, item)
        elif item.decision is not None:
            st.caption(t.NOT_FOUND_YET)
    not_counted_warning(desk)
    if desk.assembly.closed:
        st.caption(t.CLOSED)
    elif desk.assembly.at_item is not None:
        st.button(t.CLOSE, type="primary", on_click=_close, args=(desk,))
    paper_row(ANNEX, desk.assembly.contact_moment_id)
    if any(item.outcome is Outcome.NO_QUORUM for item in desk.items):
        _second(desk)


def _close(desk: Desk) -> None:
    contact_id = desk.assembly.contact_moment_id
    saving.save(t.why_closed(), lambda tx: close_assembly(tx, contact_id))


def _second(desk: Desk) -> None:
    rule = StatuteRule.SECOND_MEETING
    days = desk.statutes.number(rule) or example_number(rule)
    key = f"second-{desk.assembly.contact_moment_id}"
    with st.form(key):
        st.subheader(t.SECOND)
        st.caption(t.SECOND_HELP)
        day_choice(t.DAY, f"{key}.on", desk.on + timedelta(days=days))
        st.form_submit_button(t.PLAN, on_click=_plan, args=(desk, key))


def _plan(desk: Desk, key: str) -> None:
    first = desk.assembly
    on = saving.day_of(f"{key}.on") or desk.on
    given = AssemblyInput(
        first.body_id or 0, on, first.start_time, first.end_time, first.place, t.SECOND
    )
    what = t.why_planned(t.SECOND, on)
    with feedback.attempt():
        with session.change(what) as tx:
            made = plan_second(tx, first.contact_moment_id, given)
        feedback.saved(what, tx.change_set)
        saving.open_meeting(made.contact_moment_id)
        st.session_state[saving.STEP] = t.WHO
