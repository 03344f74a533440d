"""The desk on which a contact is noted: the form, kept as a draft at every change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import streamlit as st

from crm.logbook.forms import NoteForm, form_from, form_of
from crm.logbook.sheet import SheetRow, known_row, with_usual
from crm.logbook.usual_people import usual_people_of
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind
from crm.store.drafts import draft, drop_draft, save_draft
from crm.store.people import affiliations
from crm.ui import session

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

    def choose_body(self, body_id: int | None) -> None:
        """Another body: its usual people come in, who was marked stays."""
        self.refresh()
        self.change(body_id=body_id, rows=self.usual(body_id))

    def usual(self, body_id: int | None) -> tuple[SheetRow, ...]:
        """The sheet with the usual people of a body."""
        if body_id is None:
            return with_usual(self.form.rows, ())
        day = self.form.on.first if self.form.on else session.today()
        with session.read() as connection:
            usual = usual_people_of(connection, body_id, day)
        return with_usual(self.form.rows, usual)

    def throw_away(self) -> None:
        """Forget the draft."""
        drop_draft(session.store(), self.key, session.actor().name)


def open_desk() -> Desk:
    """The desk that the link names: a draft, a contact to change, or a new one."""
    asked = st.query_params
    key = asked.get(DRAFT) or uuid4().hex[:12]
    if DRAFT not in asked:
        asked[DRAFT] = key
    with session.read() as connection:
        kept = draft(connection, key)
        if kept is not None:
            return Desk(key, form_from(kept.payload))
        if asked.get(CONTACT, "").isdigit():
            form = form_of(connection, int(asked[CONTACT]))
            return _with_usual_when_planned(Desk(key, form))
    return _started(Desk(key, NoteForm(on=PartialDate(session.today()))), asked)


def _with_usual_when_planned(desk: Desk) -> Desk:
    """A meeting that nobody was noted for yet starts with its usual people."""
    if not desk.form.rows and desk.form.body_id is not None:
        desk.form = replace(desk.form, rows=desk.usual(desk.form.body_id))
    return desk


def _started(desk: Desk, asked: Mapping[str, str]) -> Desk:
    """A new form with what the link says already filled in; no draft yet."""
    body, organisation = _number(asked, BODY), _number(asked, ORGANISATION)
    person = _number(asked, PERSON)
    if body is not None:
        desk.form = replace(desk.form, body_id=body, rows=desk.usual(body))
    elif organisation is not None:
        desk.form = replace(
            desk.form, kind=ContactKind.VISIT, organisation_id=organisation
        )
    elif person is not None:
        desk.form = _with_person(desk.form, person)
    return desk


def _with_person(form: NoteForm, person_id: int) -> NoteForm:
    today = session.today()
    posts = [
        post
        for post in session.rows(affiliations, person_id=person_id)
        if post.active_on(today)
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


def _number(asked: Mapping[str, str], name: str) -> int | None:
    text = asked.get(name, "")
    return int(text) if text.isdigit() else None
