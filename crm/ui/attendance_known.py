"""What we know that a list of people is compared with."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from crm.intake.attendance import directory_of, look, usual_body
from crm.intake.attendance_lines import Directory, ReviewLine, review_lines
from crm.logbook.brought_lists import BroughtList
from crm.logbook.forms import NoteForm
from crm.model.attendance import Match, SeenPerson
from crm.model.enums import ContactStatus, DatePrecision, MatchStatus
from crm.model.rows import ContactRow
from crm.store.contacts import contacts
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.texts import attendance as t
from crm.texts import formats
from crm.ui import menu, session
from crm.ui.text import md


def lines_of(brought: BroughtList, day: date) -> list[ReviewLine]:
    """The lines of a list, each compared with everybody we know."""
    shown = session.remembered(("directory", day), lambda: _directory(day))
    return review_lines(brought, _matches(brought.seen.people), shown)


def organisation_names() -> list[str]:
    """What our organisations are called: behind a comma they are no person."""
    return [
        name for row in session.rows(organisations) for name in (row.name, *row.aliases)
    ]


def body_of_most(brought: BroughtList, day: date) -> int | None:
    """The body of which most people of the list are usual."""
    known = {
        match.person_id
        for match in _matches(brought.seen.people)
        if match.status is MatchStatus.KNOWN and match.person_id is not None
    }
    with session.read() as connection:
        return usual_body(connection, known, day)


def existing_contact(form: NoteForm) -> None:
    """Say that this contact may stand there already, with a link to it."""
    found = None if form.contact_id is not None else _existing(form)
    if found is None:
        return
    row, same_list = found
    what = row.body or row.title or row.kind.value
    when = formats.partial(row.on, row.precision.value)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(
            md(t.already_there(what, when, same_list=same_list)),
            icon=":material/content_copy:",
        )
        st.link_button(t.OPEN, menu.link("contact", id=row.id))


def _existing(form: NoteForm) -> tuple[ContactRow, bool] | None:
    """The contact moment of the same list, else of the same body and day."""
    digests = [form.brought.digest] if form.brought else []
    digests += [source.rpartition("(")[2].rstrip(")") for source in form.sources]
    for digest in digests:
        for row in session.rows(contacts, source_holds=f"({digest})"):
            return row, True
    if form.body_id is None or form.on is None:
        return None
    for row in session.rows(contacts, body_id=form.body_id, status=ContactStatus.HELD):
        if row.on == form.on.first and row.precision is DatePrecision.DAY:
            return row, False
    return None


def _matches(seen: Sequence[SeenPerson]) -> list[Match]:
    def matches() -> list[Match]:
        with session.read() as connection:
            return look(connection, seen)

    return session.remembered(("matches", seen), matches)


def _directory(day: date) -> Directory:
    rows = session.rows
    return directory_of(rows(people), rows(affiliations), rows(organisations), day)
