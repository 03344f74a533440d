"""The forms of a person and of whom that person speaks for."""

from functools import partial
from typing import Any

import streamlit as st

from crm.directory.people import (
    PersonInput,
    add_affiliation,
    add_person,
    change_person,
    end_affiliation,
    namesakes,
)
from crm.errors import InvalidInput, StaleRecord
from crm.model.rows import AffiliationRow, PersonRow
from crm.store.people import people
from crm.store.people import person as read_person
from crm.texts import directory as t
from crm.ui import feedback, session
from crm.ui.body_form import open_form
from crm.ui.choices import day_choice, organisation_choice
from crm.ui.form_state import carry_over, seed, shown

_MORE = (
    ("address", t.ADDRESS),
    ("preferred_channel", t.CHANNEL),
    ("competences", t.COMPETENCES),
    ("data_access", t.DATA_ACCESS),
)

_DATES = {"informed_on": t.INFORMED_ON, "keep_until": t.KEEP_UNTIL}


def person_form(row: PersonRow | None = None) -> None:
    """A new person with a first function, or every field of a person."""
    prefix, values = _opened(row)
    seed(prefix, values)
    with st.form(prefix, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            _text(prefix, "first_name", t.FIRST_NAME)
            _text(prefix, "email", t.EMAIL)
        with right:
            _text(prefix, "last_name", t.LAST_NAME)
            _text(prefix, "phone", t.PHONE)
        if row is None:
            with left:
                organisation_choice(t.ORGANISATION, f"{prefix}.organisation")
            with right:
                st.text_input(t.FUNCTION, key=f"{prefix}.function")
        st.checkbox(t.NO_MAIL, key=f"{prefix}.no_mail")
        with st.expander(t.MORE):
            for name, label in _MORE:
                _text(prefix, name, label)
            for name, label in _DATES.items():
                day_choice(label, f"{prefix}.{name}")
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{prefix}.save",
            on_click=partial(_save, prefix, row),
        )


def post_form(person: PersonRow) -> None:
    """One more organisation that a person speaks for."""
    with st.popover(t.ADD_POST, icon=":material/add:"), st.form("post-new"):
        organisation_choice(t.ORGANISATION, "post-new.organisation")
        st.text_input(t.FUNCTION, key="post-new.function")
        day_choice(t.FROM, "post-new.start", session.today())
        st.form_submit_button(
            t.SAVE, type="primary", on_click=partial(_save_post, person)
        )


def end_post_form(post: AffiliationRow) -> None:
    """Let a function end."""
    key = f"post-{post.id}-{post.revision}"
    with st.popover(t.END_POST), st.form(key):
        day_choice(t.LAST_DAY, f"{key}.end", session.today())
        st.form_submit_button(t.SAVE, on_click=partial(_save_end, key, post))


def _text(prefix: str, name: str, label: str) -> None:
    st.text_input(label, key=f"{prefix}.{name}")


def _opened(row: PersonRow | None) -> tuple[str, dict[str, object]]:
    """The form's prefix, and its fields as they are when it opens."""
    names = PersonInput.__dataclass_fields__
    values = {name: shown(getattr(row, name)) if row else None for name in names}
    for name in names:
        if name not in _DATES:
            values[name] = values[name] or (False if name == "no_mail" else "")
    if row is None:
        return "person-new", values
    return f"person-{row.id}-{row.revision}", values


def _save(prefix: str, row: PersonRow | None) -> None:
    given = _given(prefix)
    name = f"{given.first_name} {given.last_name}".strip()
    with feedback.attempt():
        twins = namesakes(
            session.rows(people),
            given.first_name,
            given.last_name,
            row.id if row else None,
        )
        why = t.why_changed(name) if row else t.why_added(name)
        stored, change_set = _stored(why, row, given, prefix)
        message = t.saved(why)
        if twins:
            message += f" {t.same_name([twin.name for twin in twins])}"
        feedback.saved(message, change_set)
        open_form(None)
        if row is None:
            st.query_params["id"] = str(stored)


def _stored(
    why: str, row: PersonRow | None, given: PersonInput, prefix: str
) -> tuple[int, int | None]:
    """Save it; when somebody saved first, what was typed stays in the form."""
    organisation = st.session_state.get(f"{prefix}.organisation")
    function = st.session_state.get(f"{prefix}.function") or None
    try:
        with session.change(why) as tx:
            if row is not None:
                record = change_person(tx, row.id, row.revision, given)
            else:
                record = add_person(tx, given)
                if organisation is not None:
                    add_affiliation(tx, record.key, organisation, function)
    except StaleRecord:
        if row is not None:
            with session.read() as connection:
                current = read_person(connection, row.id)
            carry_over(_opened(row), _opened(current))
        raise
    return record.key, tx.change_set


def _save_post(person: PersonRow) -> None:
    chosen = st.session_state.get("post-new.organisation")
    with feedback.attempt():
        if chosen is None:
            raise InvalidInput(t.ORGANISATION_NEEDED)
        with session.change(t.why_changed(person.name)) as tx:
            add_affiliation(
                tx,
                person.id,
                chosen,
                st.session_state.get("post-new.function") or None,
                st.session_state.get("post-new.start"),
            )
        feedback.saved(t.saved(t.why_changed(person.name)), tx.change_set)


def _save_end(key: str, post: AffiliationRow) -> None:
    why = t.why_post_ended(post.person, post.organisation)
    with feedback.attempt():
        with session.change(why) as tx:
            end_affiliation(
                tx,
                post.id,
                post.revision,
                st.session_state.get(f"{key}.end") or session.today(),
            )
        feedback.saved(t.saved(why), tx.change_set)


def _given(prefix: str) -> PersonInput:
    values: dict[str, Any] = {
        name: st.session_state.get(f"{prefix}.{name}")
        for name in PersonInput.__dataclass_fields__
    }
    values["competences"] = tuple(
        word.strip()
        for word in (values["competences"] or "").split(";")
        if word.strip()
    )
    return PersonInput(
        **{
            **values,
            "first_name": values["first_name"] or "",
            "last_name": values["last_name"] or "",
            "no_mail": bool(values["no_mail"]),
        }
    )
