"""The next meeting of a body: the one that is planned, or a day to plan one."""

from datetime import date

import streamlit as st

from crm.findings.rhythm import next_day_of
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.planning import is_to_come
from crm.model.dates import PartialDate
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import MomentRow
from crm.store.logbook_rows import moments
from crm.texts import aftermath as t
from crm.ui import feedback, session
from crm.ui.planned_meetings import next_line
from crm.ui.text import md


def next_meeting(body_id: int, body: str) -> None:
    """The first meeting that is planned; if there is none, planning one."""
    ahead = _ahead(body_id)
    if ahead is not None:
        st.markdown(next_line(ahead))
        said(body_id)
    else:
        plan_when_none(body_id, body)


def plan_when_none(body_id: int, body: str) -> None:
    """Planning a meeting, as long as none is planned."""
    if _ahead(body_id) is None:
        plan_next(body_id, body)
    said(body_id)


def _ahead(body_id: int) -> MomentRow | None:
    planned = session.rows(moments, status=ContactStatus.PLANNED)
    today = session.today()
    return next(
        (m for m in planned if m.body_id == body_id and is_to_come(m, today)), None
    )


def plan_next(body_id: int, body: str) -> None:
    """The day that keeps the rhythm, or another one, in two clicks."""
    today = session.today()
    day = session.rows(next_day_of, body_id, today)
    st.caption(md(t.proposal(day) if day else t.NO_RHYTHM))
    with st.container(horizontal=True):
        if day is not None:
            st.button(
                t.plan(day),
                key=f"plan-{body_id}",
                icon=":material/event:",
                on_click=_plan,
                args=(body_id, body, day),
            )
        with st.popover(t.OTHER_DAY if day else t.CHOOSE_DAY):
            other = st.date_input(
                t.ON_DAY,
                day or today,
                min_value=today,
                format="DD/MM/YYYY",
                key=f"plan-on-{body_id}",
            )
            st.button(
                t.PLAN,
                key=f"plan-other-{body_id}",
                type="primary",
                on_click=_plan,
                args=(body_id, body, other),
                disabled=other is None,
            )


def said(body_id: int) -> None:
    """What planning told, where its button was."""
    feedback.here(_place(body_id))


def _plan(body_id: int, body: str, day: date) -> None:
    plan(body_id, body, day, t.MEETING, at=_place(body_id))


def plan(body_id: int, body: str, day: date, title: str, *, at: str) -> None:
    """Plan a meeting, and tell so at a place on the page."""
    why = t.planned(body, day)
    note = ContactNote(body_id=body_id, on=PartialDate(day), title=title)
    with feedback.attempt(at=at):
        with session.change(why) as tx:
            note_contact(tx, note, session.today())
        feedback.saved(why, tx.change_set, at=at)


def _place(body_id: int) -> str:
    return f"plan-{body_id}"
