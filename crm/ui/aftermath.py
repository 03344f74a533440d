"""On the card of a contact that took place: what goes out, and when they meet again."""

import streamlit as st

from crm.exchange.write_text import write_text
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import MomentRow
from crm.papers.meeting_summary import NOTES, attendee_mails, meeting_summary
from crm.texts import aftermath as t
from crm.ui import screen_sharing, session
from crm.ui.copy_button import copy_button
from crm.ui.downloads import download
from crm.ui.list_tools import mail_copy
from crm.ui.next_meeting import next_meeting
from crm.ui.screen_sharing import What


def after_the_meeting(row: MomentRow) -> None:
    """The summary to send, and the next meeting of the body."""
    if row.status is not ContactStatus.HELD:
        return
    _summary(row)
    if row.body_id is not None and row.body:
        st.markdown(f"### {t.NEXT}")
        next_meeting(row.body_id, row.body)


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
