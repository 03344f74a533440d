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
from crm.store.search import search
from crm.texts import attendance as t
from crm.texts import formats
from crm.ui import menu, session
from crm.ui.attendance_review import Found
from crm.ui.text import md

_MOST = 7


def lines_of(brought: BroughtList, form: NoteForm) -> list[ReviewLine]:
    """The lines of a list, each compared with everybody we know.

    Who usually comes, as the sheet of the form has them, is expected.
    """
    day = form.on.first if form.on else session.today()
    shown = session.remembered(("directory", day), lambda: _directory(day))
    expected = frozenset(
        row.person_id for row in form.rows if row.usual and row.person_id is not None
    )
    return review_lines(brought, _matches(brought.seen.people, expected), shown)


def people_like(text: str) -> tuple[Found, ...]:
    """The people that fit a text, each with where they work."""
    if not text.strip():
        return ()
    with session.read() as connection:
        hits = [hit for hit in search(connection, text, 30) if hit.table == "person"]
    return tuple(Found(str(hit.id), hit.label, hit.detail) for hit in hits[:_MOST])


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


def same_list(form: NoteForm) -> ContactRow | None:
    """The contact moment in which the list of a new note was noted before."""
    if form.contact_id is not None:
        return None
    digests = [form.brought.digest] if form.brought else []
    digests += [source.rpartition("(")[2].rstrip(")") for source in form.sources]
    for digest in digests:
        for row in session.rows(contacts, source_holds=f"({digest})"):
            return row
    return None


def _existing(form: NoteForm) -> tuple[ContactRow, bool] | None:
    """The contact moment of the same list, else of the same body and day."""
    if row := same_list(form):
        return row, True
    if form.body_id is None or form.on is None:
        return None
    for row in session.rows(contacts, body_id=form.body_id, status=ContactStatus.HELD):
        if row.on == form.on.first and row.precision is DatePrecision.DAY:
            return row, False
    return None


def _matches(
    seen: Sequence[SeenPerson], expected: frozenset[int] = frozenset()
) -> list[Match]:
    def matches() -> list[Match]:
        with session.read() as connection:
            return look(connection, seen, expected)

    return session.remembered(("matches", seen, expected), matches)


def _directory(day: date) -> Directory:
    rows = session.rows
    return directory_of(rows(people), rows(affiliations), rows(organisations), day)
