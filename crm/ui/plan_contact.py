"""Planning a visit or a meeting from a finding: a contact moment that is to come."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

import streamlit as st

from crm.errors import InvalidInput
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.gatherings import Gathering, Guest, plan_gathering
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus
from crm.model.rows import ParticipationRow
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.texts import finding_lists as t
from crm.texts import formats, start
from crm.texts.cases import NO_CASE
from crm.ui import feedback, session
from crm.ui.choices import choose
from crm.ui.links import linked

_AHEAD = timedelta(days=14)


def plan_button(
    label: str,
    note: ContactNote,
    key: str,
    *,
    guests: Sequence[Guest] = (),
    main: bool = False,
) -> None:
    """A button with a small form: the day, the title, for a meeting its body.

    `note` holds what the finding already says, `guests` who is invited.
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
            args=(key, note, tuple(guests)),
        )


def planned_lines(rows: Iterable[ParticipationRow]) -> None:
    """The meetings that are planned already, each leading to its own card."""
    for row in rows:
        st.markdown(
            linked(t.planned(_title(row), _day(row)), "contact", id=row.contact_id)
        )


def with_plan(state: str, rows: Sequence[ParticipationRow]) -> str:
    """How far the follow-up is, with the day of the first meeting that is planned."""
    if not rows:
        return state
    planned = t.planned_on(_day(rows[0]))
    return planned if state in {"", NO_CASE} else f"{state} · {planned}"


def _title(row: ParticipationRow) -> str:
    return row.title or row.body or start.NO_SUBJECT


def _day(row: ParticipationRow) -> str:
    return formats.partial(row.on, row.precision.value)


def _plan(key: str, note: ContactNote, guests: tuple[Guest, ...]) -> None:
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
            if guests:
                meeting = Gathering(planned.title or "", on, guests, body)
                plan_gathering(tx, meeting, session.today())
            else:
                note_contact(tx, planned, session.today())
        feedback.saved(f"{why}.", tx.change_set)
