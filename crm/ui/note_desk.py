"""The desk on which a contact is noted: the form, kept as a draft at every change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import streamlit as st

from crm.errors import MissingRecord
from crm.logbook.forms import NoteForm, form_from, form_of
from crm.logbook.sheet import SheetRow, known_row, replaced, with_row, with_usual
from crm.logbook.usual_people import usual_people_at, usual_people_of
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind
from crm.store import Connection
from crm.store.drafts import draft, drafts, drop_draft, save_draft
from crm.store.logbook_rows import contact_saved_as, moment
from crm.store.people import affiliations
from crm.ui import menu, session

KIND = "contact"
DRAFT, CONTACT, BODY, ORGANISATION, PERSON = (
    "concept",
    "contact",
    "overleg",
    "organisatie",
    "persoon",
)


@dataclass
class Desk:
    """The form that is being filled in, under the draft's key."""

    key: str
    form: NoteForm

    @property
    def arriving(self) -> bool:
        """Whether this session draws the form for the first time.

        After a lost connection or a restart of the server the browser may know more
        than the draft: then its fields are believed.
        """
        return f"{self.key}.here" not in st.session_state

    @property
    def fresh(self) -> bool:
        """Whether this session opened the form without a draft, for a new contact."""
        return f"{self.key}.opened" in st.session_state and self.form.contact_id is None

    def arrived(self) -> None:
        """The form was drawn to the end."""
        st.session_state[f"{self.key}.here"] = True

    def change(self, **values: Any) -> None:
        """Change fields and keep the draft; a function gets the form as it is now.

        A run that was broken off leaves callbacks of an earlier desk behind, so every
        change starts from the draft.
        """
        self.refresh()
        found = {
            name: value(self.form) if callable(value) else value
            for name, value in values.items()
        }
        self.form = replace(self.form, **found)
        save_draft(
            session.store(), self.key, KIND, session.actor().name, self.form.payload()
        )

    def refresh(self) -> None:
        """Take over what the draft says."""
        with session.read() as connection:
            kept = draft(connection, self.key)
        if kept is not None:
            self.form = form_from(kept.payload)

    def change_subject(self, **values: Any) -> None:
        """Another body, organisation or day: its usual people come in.

        Who was marked or added stays.
        """
        self.refresh()
        self.form = replace(self.form, **values)
        self.change(**values, rows=usual_rows(self.form))

    def came(self, row: SheetRow, instead_of: str | None, **values: Any) -> None:
        """Somebody came, perhaps in the place of somebody else."""
        self.change(
            rows=lambda form: (
                replaced(form.rows, instead_of, row)
                if instead_of
                else with_row(form.rows, row)
            ),
            **values,
        )

    def throw_away(self) -> None:
        """Forget the draft."""
        drop_draft(session.store(), self.key, session.actor().name)
        st.session_state.pop(f"{self.key}.opened", None)


def open_desk() -> Desk:
    """The desk that the link names: a draft, a contact to change, or a new one.

    A link that was saved already leads to what it became.
    """
    asked = st.query_params
    key = asked.get(DRAFT, "")
    with session.read() as connection:
        kept = draft(connection, key) if key else None
        if kept is not None and kept.owner == session.actor().name:
            return Desk(key, form_from(kept.payload))
        saved = contact_saved_as(connection, key) if key else None
        if kept is not None or saved is not None or not key:
            key = _earlier(connection, asked) or uuid4().hex[:12]
    if saved is not None and _exists(saved):
        menu.go("contact", id=saved)
    asked[DRAFT] = key
    return _opened(key, asked)


def _earlier(connection: Connection, asked: Mapping[str, str]) -> str | None:
    """The draft in which I was already changing the contact that is asked for."""
    contact_id = _number(asked, CONTACT)
    mine = drafts(connection, session.actor().name, KIND) if contact_id else []
    keys = [row.key for row in mine if row.payload.get("contact_id") == contact_id]
    return keys[0] if keys else None


def _opened(key: str, asked: Mapping[str, str]) -> Desk:
    """The form as it was when it was opened, until its first change."""
    with session.read() as connection:
        kept = draft(connection, key)
        if kept is not None:
            return Desk(key, form_from(kept.payload))
        remembered = f"{key}.opened"
        if remembered not in st.session_state:
            contact_id = _number(asked, CONTACT)
            if contact_id is not None:
                form = form_of(connection, contact_id)
                if form.unfinished or not any(row.mark for row in form.rows):
                    form = replace(form, rows=usual_rows(form))
            else:
                form = _started(NoteForm(on=PartialDate(session.today())), asked)
            st.session_state[remembered] = form
    return Desk(key, st.session_state[remembered])


def _started(form: NoteForm, asked: Mapping[str, str]) -> NoteForm:
    """A new form with what the link says already filled in; no draft yet."""
    body, organisation = _number(asked, BODY), _number(asked, ORGANISATION)
    person = _number(asked, PERSON)
    if body is not None:
        form = replace(form, body_id=body)
    elif organisation is not None:
        form = replace(form, kind=ContactKind.VISIT, organisation_id=organisation)
    elif person is not None:
        form = _with_person(form, person)
    return replace(form, rows=usual_rows(form))


def _with_person(form: NoteForm, person_id: int) -> NoteForm:
    posts = [
        post
        for post in session.rows(affiliations, person_id=person_id)
        if post.active_on(session.today())
    ]
    if not posts:
        return replace(form, kind=ContactKind.CALL)
    post = posts[0]
    row = known_row(person_id, post.person, post.organisation_id, post.organisation)
    return replace(
        form,
        kind=ContactKind.CALL,
        organisation_id=post.organisation_id,
        rows=(row,),
    )


def usual_rows(form: NoteForm) -> tuple[SheetRow, ...]:
    """The sheet with the usual people of the body, or of the organisation."""
    day = form.on.first if form.on else session.today()
    with session.read() as connection:
        if form.kind in (ContactKind.MEETING, ContactKind.EVENT):
            usual = (
                usual_people_of(connection, form.body_id, day) if form.body_id else []
            )
        elif form.organisation_id is not None:
            usual = usual_people_at(connection, form.organisation_id, day)
        else:
            usual = []
    return with_usual(form.rows, usual)


def _exists(contact_id: int) -> bool:
    try:
        session.rows(moment, contact_id)
    except MissingRecord:
        return False
    return True


def _number(asked: Mapping[str, str], name: str) -> int | None:
    text = asked.get(name, "")
    return int(text) if text.isascii() and text.isdigit() else None
