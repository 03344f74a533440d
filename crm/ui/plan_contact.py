"""Planning a visit or a meeting from a finding: a contact moment that is to come."""

from dataclasses import replace
from datetime import timedelta

import streamlit as st

from crm.errors import InvalidInput
from crm.logbook.contacts import ContactNote, note_contact
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.texts import finding_lists as t
from crm.texts import formats
from crm.ui import feedback, session
from crm.ui.choices import choose

_AHEAD = timedelta(days=14)


def plan_button(label: str, note: ContactNote, key: str, *, main: bool = False) -> None:
    """A button with a small form: the day, the title, for a meeting its body.

    `note` holds what the finding already says.
    """
    # Another number of plans gives it another key, and so closes it.
    key = f"{key}-{len(session.rows(contacts, status=ContactStatus.PLANNED))}"
    with (
        st.popover(
            label,
            icon=":material/event:",
            key=key,
            type="primary" if main else "secondary",
        ),
        st.form(f"{key}.form", border=False),
    ):
        st.text_input(t.PLAN_TITLE, note.title or "", key=f"{key}.title")
        st.date_input(
            t.PLAN_DAY,
            session.today() + _AHEAD,
            min_value=session.today() + timedelta(days=1),
            format="DD/MM/YYYY",
            key=f"{key}.on",
        )
        if note.kind is ContactKind.EVENT:
            names = {row.id: row.name for row in session.rows(bodies)}
            choose(t.PLAN_BODY, f"{key}.body", names, note.body_id)
        st.form_submit_button(
            t.PLAN_SAVE,
            type="primary",
            key=f"{key}.save",
            on_click=_plan,
            args=(key, note),
        )


def _plan(key: str, note: ContactNote) -> None:
    on = st.session_state[f"{key}.on"]
    body = st.session_state.get(f"{key}.body")
    with feedback.attempt():
        if on is None or on <= session.today():
            raise InvalidInput(t.PLAN_PAST)
        planned = replace(
            note,
            on=PartialDate(on),
            title=st.session_state[f"{key}.title"].strip() or note.title,
            body_id=body,
            kind=ContactKind.MEETING if body else note.kind,
        )
        why = t.planned(planned.title or "", formats.day(on))
        with session.change(why) as tx:
            note_contact(tx, planned, session.today())
        feedback.saved(f"{why}.", tx.change_set)
