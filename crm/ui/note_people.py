"""The people of a contact: the grid, the search for who else came, newcomers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from crm.logbook.contacts import status_on
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import (
    SheetRow,
    known_row,
    marked,
    new_row,
    not_replaced,
    replaced,
    with_row,
    without,
)
from crm.model.enums import ContactStatus
from crm.store.people import affiliations, person
from crm.store.search import search
from crm.texts import contact as t
from crm.ui import session
from crm.ui.choices import organisation_choice
from crm.ui.note_desk import Desk
from crm.ui.presence_grid import Hit, Search, presence_grid

_MOST = 7


@dataclass(frozen=True)
class Newcomer:
    """Somebody to be made: what was typed, and in whose place they came."""

    text: str
    row: str | None


def people(desk: Desk) -> None:
    """Who was there, one key each."""
    st.markdown(f"### {t.PEOPLE}")
    form = desk.form
    if status_on(form.on, session.today()) is ContactStatus.PLANNED:
        st.caption(t.PEOPLE_LATER)
        return
    newcomer = st.session_state.get(_newcomer(desk))
    if newcomer is not None:
        _new_person(desk, newcomer)
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
    row = str(told["row"]) if told.get("row") else None
    desk.refresh()
    rows = desk.form.rows
    match told.get("what"):
        case "remove" if row:
            desk.change(rows=without(rows, row))
        case "undo_substitute" if row:
            desk.change(rows=not_replaced(rows, row))
        case "new":
            _remember(_newcomer(desk), Newcomer(str(told.get("text", "")), row))
        case "add":
            _add(desk, told, row)
    st.session_state.pop(_asked(desk), None)


def _add(desk: Desk, told: Mapping[str, Any], row: str | None) -> None:
    person_id, organisation_id = told.get("person_id"), told.get("organisation_id")
    if not isinstance(person_id, int):
        return
    posts = session.rows(affiliations, person_id=person_id)
    post = next((p for p in posts if p.organisation_id == organisation_id), None)
    name = post.person if post else _name(person_id)
    replaced_row = next((r for r in desk.form.rows if r.key == row), None)
    if replaced_row is not None:
        came = known_row(
            person_id, name, replaced_row.organisation_id, replaced_row.organisation
        )
    else:
        came = known_row(
            person_id,
            name,
            post.organisation_id if post else None,
            post.organisation if post else None,
        )
    _came(desk, came, row)


def _came(desk: Desk, came: SheetRow, instead_of: str | None) -> None:
    desk.change(
        rows=lambda form: (
            replaced(form.rows, instead_of, came)
            if instead_of
            else with_row(form.rows, came)
        )
    )


def _new_person(desk: Desk, newcomer: Newcomer) -> None:
    """The form for somebody we meet for the first time."""
    words = newcomer.text.split()
    replaced_row = next((r for r in desk.form.rows if r.key == newcomer.row), None)
    organisation = replaced_row.organisation_id if replaced_row else None
    prefix = f"{desk.key}.new"
    with st.form(prefix):
        st.markdown(f"**{t.NEW_PERSON}**")
        first, last = st.columns(2)
        with first:
            st.text_input(
                t.FIRST_NAME, words[0] if len(words) > 1 else "", key=f"{prefix}.first"
            )
        with last:
            st.text_input(
                t.LAST_NAME,
                " ".join(words[1:]) if len(words) > 1 else newcomer.text,
                key=f"{prefix}.last",
            )
        organisation_choice(
            t.ORGANISATION,
            f"{prefix}.organisation",
            organisation or desk.form.organisation_id,
        )
        function, email = st.columns(2)
        with function:
            st.text_input(t.FUNCTION, key=f"{prefix}.function")
        with email:
            st.text_input(t.EMAIL, key=f"{prefix}.email")
        with st.container(horizontal=True):
            st.form_submit_button(
                t.ADD,
                type="primary",
                key=f"{prefix}.add",
                on_click=_keep_new,
                args=(desk, newcomer, prefix),
            )
            st.form_submit_button(
                t.CANCEL,
                key=f"{prefix}.cancel",
                on_click=lambda: st.session_state.pop(_newcomer(desk), None),
            )


def _keep_new(desk: Desk, newcomer: Newcomer, prefix: str) -> None:
    typed = st.session_state
    desk.refresh()
    organisation_id = typed.get(f"{prefix}.organisation")
    posts = session.rows(affiliations)
    names = {post.organisation_id: post.organisation for post in posts}
    person = NewPerson(
        last_name=typed.get(f"{prefix}.last") or "",
        first_name=typed.get(f"{prefix}.first") or "",
        function=typed.get(f"{prefix}.function") or None,
        email=typed.get(f"{prefix}.email") or None,
    )
    came = new_row(
        desk.form.rows, person, organisation_id, names.get(organisation_id or 0)
    )
    _came(desk, came, newcomer.row)
    typed.pop(_newcomer(desk), None)


def _hits(desk: Desk, asked: Search) -> list[Hit]:
    """Who the box may mean; for a substitute without a name, the colleagues."""
    today = session.today()
    posts = [p for p in session.rows(affiliations) if p.active_on(today)]
    row = next((r for r in desk.form.rows if r.key == asked.row), None)
    listed = {r.person_id for r in desk.form.rows}
    if not asked.text.strip():
        wanted = row.organisation_id if row else None
        colleagues = [
            Hit(p.person, p.organisation, p.person_id, p.organisation_id)
            for p in posts
            if wanted is not None
            and p.organisation_id == wanted
            and p.person_id not in listed
        ]
        return [*colleagues[:_MOST], Hit(t.make_new(""))] if row else []
    with session.read() as connection:
        found = [h for h in search(connection, asked.text, 30) if h.table == "person"]
    post_of = {p.person_id: p for p in reversed(posts)}
    hits = [
        Hit(
            hit.label,
            hit.detail,
            hit.id,
            post_of[hit.id].organisation_id if hit.id in post_of else None,
        )
        for hit in found[:_MOST]
    ]
    return [*hits, Hit(t.make_new(asked.text))]


def _name(person_id: int) -> str:
    with session.read() as connection:
        return person(connection, person_id).name


def _asked(desk: Desk) -> str:
    return f"{desk.key}.asked"


def _newcomer(desk: Desk) -> str:
    return f"{desk.key}.newcomer"


def _remember(key: str, value: object) -> None:
    st.session_state[key] = value
