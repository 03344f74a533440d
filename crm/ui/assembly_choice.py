"""Which assembly: the one that the link names, or a new one."""

from datetime import date, time, timedelta

import streamlit as st

from crm.assembly.assemblies import AssemblyInput, plan_assembly
from crm.assembly.bodies import own_voting_bodies
from crm.model.assembly_rows import AssemblyRow
from crm.model.enums import ContactStatus, DatePrecision
from crm.model.rows import BodyRow
from crm.store.assemblies import assemblies
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.form_link import NEW, doing, form_button, open_form
from crm.ui.menu import link

_PREFIX = "new-assembly"
_AHEAD = timedelta(days=28)


def chosen_assembly() -> AssemblyRow | None:
    """Draw the choice and, when asked or when there is none yet, the form."""
    every = session.rows(assemblies)
    chosen = asked_assembly()
    left, right = st.columns([4, 1.4], vertical_alignment="bottom")
    if chosen is not None:
        ids = [row.contact_moment_id for row in every]
        labels = {row.contact_moment_id: t.meeting(row.title, row.on) for row in every}
        key = f"assembly-{chosen.contact_moment_id}-{len(every)}"
        left.selectbox(
            t.MEETING,
            ids,
            ids.index(chosen.contact_moment_id),
            format_func=labels.__getitem__,
            key=key,
            on_change=_open,
            args=(key,),
        )
    with right:
        asked_new = form_button(t.NEW, NEW, "add") if every else True
    if asked_new:
        _new_form(first=not every)
    return None if doing() == NEW else chosen


def asked_assembly() -> AssemblyRow | None:
    """The one that the link names, else the nearest."""
    every = session.rows(assemblies)
    asked = st.query_params.get(saving.MEETING, "")
    found = next((row for row in every if str(row.contact_moment_id) == asked), None)
    return found or _nearest(every)


def _open(key: str) -> None:
    saving.open_meeting(st.session_state[key])


def _nearest(every: list[AssemblyRow]) -> AssemblyRow | None:
    """The next one to come, else the last one that was."""
    today = session.today()
    dated = [row for row in every if row.on is not None]
    coming = [row for row in dated if row.on and row.on >= today]
    return coming[-1] if coming else next(iter(dated or every), None)


def _new_form(*, first: bool) -> None:
    voting = own_voting_bodies(session.rows(bodies))
    if not voting:
        st.info(t.NO_BODY)
        st.link_button(t.TO_BODIES, link("overleg_en_mandaten"))
        return
    if first:
        st.info(t.NONE_YET)
    with st.form(_PREFIX):
        names = {row.id: row for row in voting}
        columns = st.columns([2, 1.3, 1, 2])
        with columns[0]:
            st.selectbox(
                t.BODY,
                list(names),
                format_func=lambda body_id: names[body_id].name,
                key=f"{_PREFIX}.body",
            )
        with columns[1]:
            day_choice(t.DAY, f"{_PREFIX}.on", _next_day(voting[0]))
        columns[2].time_input(t.START, time(20, 0), key=f"{_PREFIX}.start")
        columns[3].text_input(t.PLACE, key=f"{_PREFIX}.place")
        st.form_submit_button(
            t.PLAN, type="primary", key=f"{_PREFIX}.save", on_click=_plan, args=(names,)
        )


def _next_day(body: BodyRow) -> date:
    """The day on which the body meets next, as planned; else four weeks from now."""
    today = session.today()
    planned = [
        row.on
        for row in session.rows(
            contacts, body_id=body.id, status=ContactStatus.PLANNED, since=today
        )
        if row.on is not None and row.precision is DatePrecision.DAY
    ]
    taken = {row.on for row in session.rows(assemblies) if row.body_id == body.id}
    return min((on for on in planned if on not in taken), default=today + _AHEAD)


def _plan(names: dict[int, BodyRow]) -> None:
    body = names[st.session_state[f"{_PREFIX}.body"]]
    on: date = st.session_state[f"{_PREFIX}.on"] or session.today()
    given = AssemblyInput(
        body.id,
        on,
        start_time=st.session_state[f"{_PREFIX}.start"],
        place=st.session_state[f"{_PREFIX}.place"] or None,
    )
    with feedback.attempt():
        with session.change(t.why_planned(body.name, on)) as tx:
            made = plan_assembly(tx, given)
        feedback.saved(t.why_planned(body.name, on), tx.change_set)
        open_form(None)
        saving.open_meeting(made.contact_moment_id)
