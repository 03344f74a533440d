"""The people of a contact: the grid, and the search for who else came."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from crm.logbook.contacts import status_on
from crm.logbook.forms import newcomer_from
from crm.logbook.sheet import (
    SheetRow,
    known_row,
    marked,
    not_replaced,
    without,
)
from crm.model.enums import ContactStatus
from crm.store.people import affiliations, person
from crm.store.search import search
from crm.texts import contact as t
from crm.ui import session
from crm.ui.note_desk import Desk
from crm.ui.note_newcomer import newcomer_form
from crm.ui.presence_grid import Hit, Search, presence_grid

_MOST = 7


def people(desk: Desk) -> None:
    """Who was there, one key each."""
    form = desk.form
    if status_on(form.on, session.today()) is ContactStatus.PLANNED:
        st.subheader(t.PEOPLE)
        st.caption(t.PEOPLE_LATER)
        return
    if form.newcomer is not None:
        newcomer_form(desk, form.newcomer)
    asked = st.session_state.get(_asked(desk), Search())
    presence_grid(
        form.rows,
        asked,
        _hits(desk, asked),
        key=f"{desk.key}-people",
        on_marks=lambda marks: desk.change(rows=lambda form: marked(form.rows, marks)),
        on_search=lambda wanted: _remember(_asked(desk), wanted),
        on_action=lambda told: _act(desk, told),
    )


def _act(desk: Desk, told: Mapping[str, Any]) -> None:
    key = str(told["row"]) if told.get("row") else None
    desk.refresh()
    rows = desk.form.rows
    row = next((row for row in rows if row.key == key), None)
    match told.get("what"):
        case "remove" if key:
            desk.change(rows=without(rows, key))
        case "undo_substitute" if key:
            desk.change(rows=not_replaced(rows, key))
        case "new":
            organisation = row.organisation_id if row else desk.form.organisation_id
            text = str(told.get("text", ""))
            desk.change(newcomer=newcomer_from(text, organisation, key))
        case "add":
            _add(desk, told, row)
    st.session_state.pop(_asked(desk), None)


def _add(desk: Desk, told: Mapping[str, Any], row: SheetRow | None) -> None:
    person_id, organisation_id = told.get("person_id"), told.get("organisation_id")
    if not isinstance(person_id, int):
        return
    posts = session.rows(affiliations, person_id=person_id)
    post = next((p for p in posts if p.organisation_id == organisation_id), None)
    name = post.person if post else _name(person_id)
    if row is not None:
        substitute = known_row(person_id, name, row.organisation_id, row.organisation)
        desk.came(substitute, row.key)
    elif post is not None:
        guest = known_row(person_id, name, post.organisation_id, post.organisation)
        desk.came(guest, None)
    else:
        desk.came(known_row(person_id, name, None, None), None)


def _hits(desk: Desk, asked: Search) -> list[Hit]:
    """Who the box may mean; for a substitute without a name, the colleagues."""
    row = next((r for r in desk.form.rows if r.key == asked.row), None)
    if asked.text.strip():
        return [*_found(asked.text), Hit(t.make_new(asked.text))]
    if row is None:
        return []
    listed = {r.person_id for r in desk.form.rows}
    colleagues = [
        Hit(post.person, post.organisation, post.person_id, post.organisation_id)
        for post in session.rows(affiliations, organisation_id=row.organisation_id)
        if row.organisation_id is not None
        and post.active_on(session.today())
        and post.person_id not in listed
    ]
    return [*colleagues[:_MOST], Hit(t.make_new(""))]


def _found(text: str) -> list[Hit]:
    """The people that fit the text, once for each organisation they speak for."""
    with session.read() as connection:
        found = [hit for hit in search(connection, text, 30) if hit.table == "person"]
    hits: list[Hit] = []
    for hit in found[:_MOST]:
        posts = [
            post
            for post in session.rows(affiliations, person_id=hit.id)
            if post.active_on(session.today())
        ]
        hits += [
            Hit(hit.label, post.organisation, hit.id, post.organisation_id)
            for post in posts
        ] or [Hit(hit.label, t.OWN_NAME, hit.id)]
    return hits[:_MOST]


def _name(person_id: int) -> str:
    with session.read() as connection:
        return person(connection, person_id).name


def _asked(desk: Desk) -> str:
    return f"{desk.key}.asked"


def _remember(key: str, value: object) -> None:
    st.session_state[key] = value
