"""Writing down somebody for the first time, after a look at who it may be already."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from crm.logbook.forms import Newcomer, NoteForm
from crm.logbook.sheet import SheetRow, known_row, new_row
from crm.model.names import full_name, normalise
from crm.model.rows import Hit
from crm.store.organisations import organisations
from crm.store.people import affiliations
from crm.store.search import search
from crm.texts import contact as t
from crm.ui import screen_sharing, session
from crm.ui.note_desk import Desk
from crm.ui.own_choice import own_choice
from crm.ui.screen_sharing import What
from crm.ui.text import md

_MOST = 3
_FIELDS = (
    "first_name",
    "last_name",
    "function",
    "email",
    "organisation",
    "organisation.own",
    "organisation.text",
)


def newcomer_form(desk: Desk, person: Newcomer) -> None:
    """The form; what is typed is kept in the draft, so it is no `st.form`."""
    with st.container(border=True):
        st.markdown(f"**{t.NEW_PERSON}**")
        first, last = st.columns(2)
        with first:
            _text(desk, t.FIRST_NAME, "first_name", person.first_name)
        with last:
            _text(desk, t.LAST_NAME, "last_name", person.last_name)
        _organisation(desk, person)
        function, email = st.columns(2)
        with function:
            _text(desk, t.FUNCTION, "function", person.function)
        if not screen_sharing.hides(What.PRIVATE):
            with email:
                _text(desk, t.EMAIL, "email", person.email)
        _perhaps_known(desk, person)
        with st.container(horizontal=True):
            st.button(
                t.ADD,
                type="primary",
                key=f"{desk.key}.new.add",
                disabled=not person.last_name.strip(),
                on_click=add_newcomer,
                args=(desk,),
            )
            st.button(
                t.CANCEL,
                key=f"{desk.key}.new.cancel",
                on_click=lambda: desk.change(newcomer=None),
            )


def organisation_field(
    desk: Desk, name: str, known: int | None, new: str | None
) -> tuple[int | None, str | None]:
    """The id of a known organisation, or the name of a new one.

    Says under a new name which one it may be already.
    """
    labels = {row.id: row.name for row in session.rows(organisations)}
    chosen, typed = own_choice(
        t.ORGANISATION,
        list(labels),
        known=known,
        own=new,
        key=f"{desk.key}.{name}",
        shown=labels.__getitem__,
        placeholder=t.CHOOSE_ORGANISATION,
    )
    if typed is None:
        return chosen, None
    same = [row for row in labels if normalise(labels[row]) == normalise(typed)]
    if same:
        return same[0], None
    alike = _like(typed, "organisation")
    if alike:
        st.caption(t.perhaps_organisation([hit.label for hit in alike]))
    else:
        st.caption(t.new_organisation(typed))
    return None, typed


def _organisation(desk: Desk, person: Newcomer) -> None:
    known, new = organisation_field(
        desk, "new.organisation", person.organisation_id, person.new_organisation
    )
    if (known, new) != (person.organisation_id, person.new_organisation):
        _change(desk, organisation_id=known, new_organisation=new)


def look_alikes(person: Newcomer) -> dict[int, str]:
    """People who are in Schakel already and may be meant: name by id."""
    found = _like(full_name(person.first_name, person.last_name), "person")
    mail = person.email.strip().lower()
    posts = session.rows(affiliations)
    same_mail = [p for p in posts if mail and (p.email or "").lower() == mail]
    people = {hit.id: hit.label for hit in found}
    return people | {post.person_id: post.person for post in same_mail}


def _perhaps_known(desk: Desk, person: Newcomer) -> None:
    """The look-alikes, each with a button."""
    people = look_alikes(person)
    if not people:
        return
    posts = session.rows(affiliations)
    st.caption(t.PERHAPS_KNOWN)
    for person_id, name in list(people.items())[:_MOST]:
        post = next(
            (
                p
                for p in posts
                if p.person_id == person_id and p.active_on(session.today())
            ),
            None,
        )
        st.button(
            md(t.it_is(name, post.organisation if post else None)),
            key=f"{desk.key}.known.{person_id}",
            on_click=_take_known,
            args=(
                desk,
                known_row(
                    person_id,
                    name,
                    post.organisation_id if post else None,
                    post.organisation if post else None,
                ),
            ),
        )


def _take_known(desk: Desk, row: SheetRow) -> None:
    desk.refresh()
    person = desk.form.newcomer
    desk.came(row, person.instead_of if person else None, newcomer=None)


def add_newcomer(desk: Desk) -> None:
    """Put whom the form describes among the people; nothing without a name."""
    desk.refresh()
    person = desk.form.newcomer
    if person is None or not person.last_name.strip():
        return
    names = {row.id: row.name for row in session.rows(organisations)}
    organisation = names.get(person.organisation_id or 0, person.new_organisation)
    row = new_row(desk.form.rows, person.person, person.organisation_id, organisation)
    desk.came(row, person.instead_of, newcomer=None)
    for name in _FIELDS:
        st.session_state.pop(f"{desk.key}.new.{name}", None)


def _text(desk: Desk, label: str, name: str, value: str) -> None:
    key = f"{desk.key}.new.{name}"
    typed = st.text_input(label, value, key=key)
    if typed != value:
        _change(desk, **{name: typed})


def _change(desk: Desk, **values: object) -> None:
    def changed(form: NoteForm) -> Newcomer | None:
        return replace(form.newcomer, **values) if form.newcomer else None  # type: ignore[arg-type]

    desk.change(newcomer=changed)


def _like(text: str, table: str) -> Sequence[Hit]:
    """The records of a table that fit the text."""
    if not normalise(text):
        return []
    with session.read() as connection:
        found = [hit for hit in search(connection, text, 30) if hit.table == table]
    return found[:_MOST]
