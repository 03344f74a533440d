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
from crm.ui.screen_sharing import What
from crm.ui.text import md

_MOST = 3


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
                on_click=_add,
                args=(desk,),
            )
            st.button(
                t.CANCEL,
                key=f"{desk.key}.new.cancel",
                on_click=lambda: desk.change(newcomer=None),
            )


def organisation_field(
    desk: Desk, name: str, known: int | None, new: str | None
) -> int | str | None:
    """An organisation by name, or the name of a new one; with what it may be already.

    Returns the id of a known one, or the typed name.
    """
    labels = {row.id: row.name for row in session.rows(organisations)}
    key = f"{desk.key}.{name}"
    options: list[int | str] = [*labels, *([new] if new else [])]
    current = known if known in labels else new
    chosen: int | str | None = st.selectbox(
        t.ORGANISATION,
        options,
        index=options.index(current) if current in options else None,
        format_func=lambda value: labels.get(value, str(value)),
        key=key,
        placeholder=t.CHOOSE_ORGANISATION,
        accept_new_options=True,
    )
    if isinstance(chosen, str):
        alike = _like(chosen, "organisation")
        same = [row for row in labels if normalise(labels[row]) == normalise(chosen)]
        if same:
            return same[0]
        if alike:
            st.caption(t.perhaps_organisation([hit.label for hit in alike]))
        else:
            st.caption(t.new_organisation(chosen))
    return chosen


def _organisation(desk: Desk, person: Newcomer) -> None:
    chosen = organisation_field(
        desk, "new.organisation", person.organisation_id, person.new_organisation
    )
    known = chosen if isinstance(chosen, int) else None
    new = chosen if isinstance(chosen, str) else None
    if (known, new) != (person.organisation_id, person.new_organisation):
        _change(desk, organisation_id=known, new_organisation=new)


def _perhaps_known(desk: Desk, person: Newcomer) -> None:
    """People who are in Schakel already and may be meant, each with a button."""
    found = _like(full_name(person.first_name, person.last_name), "person")
    mail = person.email.strip().lower()
    posts = session.rows(affiliations)
    same_mail = [p for p in posts if mail and (p.email or "").lower() == mail]
    people = {hit.id: hit.label for hit in found}
    people |= {post.person_id: post.person for post in same_mail}
    if not people:
        return
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


def _add(desk: Desk) -> None:
    desk.refresh()
    person = desk.form.newcomer
    if person is None or not person.last_name.strip():
        return
    names = {row.id: row.name for row in session.rows(organisations)}
    organisation = names.get(person.organisation_id or 0, person.new_organisation)
    row = new_row(desk.form.rows, person.person, person.organisation_id, organisation)
    desk.came(row, person.instead_of, newcomer=None)
    for name in ("first_name", "last_name", "function", "email", "organisation"):
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
