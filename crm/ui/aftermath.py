"""On the card of a contact that took place: what goes out, and when they meet again."""

from datetime import date

import streamlit as st

from crm.exchange.write_text import write_text
from crm.findings.rhythm import next_day_of
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.planning import is_to_come
from crm.model.dates import PartialDate
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import MomentRow
from crm.papers.meeting_summary import NOTES, attendee_mails, meeting_summary
from crm.store.logbook_rows import moments
from crm.texts import aftermath as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.copy_button import copy_button
from crm.ui.downloads import download
from crm.ui.list_tools import mail_copy
from crm.ui.planned_meetings import next_line
from crm.ui.screen_sharing import What
from crm.ui.text import md


def after_the_meeting(row: MomentRow) -> None:
    """The summary to send, and the next meeting of the body."""
    if row.status is not ContactStatus.HELD:
        return
    _summary(row)
    if row.body_id is not None and row.body:
        _next_meeting(row.body_id, row.body)


def _summary(row: MomentRow) -> None:
    st.markdown(f"### {t.SUMMARY}")
    notes = False
    if row.notes and not screen_sharing.hides(What.NOTES):
        notes = st.toggle(
            t.WITH_NOTES, key=f"summary-notes-{row.id}", help=t.WITH_NOTES_HELP
        )
    today = session.today()
    text = write_text(session.rows(meeting_summary, row.id, today, notes=notes))
    with st.container(horizontal=True):
        asked = {NOTES: "1"} if notes else {}
        download(t.WORD, "samenvatting", icon="description", id=row.id, **asked)
        with st.popover(t.MAIL_TEXT, icon=":material/mail:"):
            copy_button(
                t.COPY,
                text,
                copied=t.COPIED,
                failed=t.COPY_FAILED,
                key=f"summary-{row.id}",
            )
            st.code(text, language=None, wrap_lines=True, height=300)
        mail_copy("attendees", session.rows(attendee_mails, row.id), t.COPY_MAILS)


def _next_meeting(body_id: int, body: str) -> None:
    today = session.today()
    st.markdown(f"### {t.NEXT}")
    planned = session.rows(moments, status=ContactStatus.PLANNED)
    ahead = [m for m in planned if m.body_id == body_id and is_to_come(m, today)]
    if ahead:
        st.markdown(next_line(ahead[0]))
        return
    day = session.rows(next_day_of, body_id, today)
    if day is None:
        st.caption(t.NO_RHYTHM)
        return
    st.markdown(md(t.proposal(day)))
    st.button(
        t.plan(day),
        key=f"plan-{body_id}",
        icon=":material/event:",
        on_click=_plan,
        args=(body_id, body, day),
    )


def _plan(body_id: int, body: str, day: date) -> None:
    said = t.planned(body, day)
    note = ContactNote(body_id=body_id, on=PartialDate(day), title=t.MEETING)
    with feedback.attempt():
        with session.change(said) as tx:
            note_contact(tx, note, session.today())
        feedback.saved(said, tx.change_set)
