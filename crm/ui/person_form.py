"""The forms of a person and of whom that person speaks for."""

from functools import partial

import streamlit as st

from crm.directory.people import (
    PersonInput,
    add_affiliation,
    add_person,
    change_person,
    end_affiliation,
    namesakes,
    pass_on_function,
)
from crm.errors import InvalidInput
from crm.model.rows import AffiliationRow, PersonRow
from crm.model.tables import Person
from crm.store import Transaction
from crm.store.people import people, person
from crm.texts import directory as t
from crm.texts import screen_sharing as sharing_texts
from crm.ui import feedback, screen_sharing, session
from crm.ui.choices import day_choice, organisation_choice, person_choice
from crm.ui.form_state import Form, opened, parts, save, seed
from crm.ui.screen_sharing import What

_MORE = (
    ("address", t.ADDRESS),
    ("preferred_channel", t.CHANNEL),
    ("competences", t.COMPETENCES),
    ("data_access", t.DATA_ACCESS),
)

_TICKS = {"no_mail": t.NO_MAIL, "no_introductions": t.NO_INTRODUCTIONS}
_LISTS = ("aliases", "competences")
_DATES = {"informed_on": t.INFORMED_ON, "keep_until": t.KEEP_UNTIL}
_EMPTY = {
    **dict.fromkeys(PersonInput.__dataclass_fields__, ""),
    **dict.fromkeys(_DATES),
    **dict.fromkeys(_TICKS, False),
}


def person_form(row: PersonRow | None = None) -> None:
    """A new person with a first function, or every field of a person."""
    if screen_sharing.hides(What.PRIVATE):
        st.info(sharing_texts.FORM_HIDDEN)
        return
    form = opened("person", row, _EMPTY)
    seed(form)
    with st.form(form.prefix, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            form.text("first_name", t.FIRST_NAME)
            form.text("email", t.EMAIL)
        with right:
            form.text("last_name", t.LAST_NAME)
            form.text("phone", t.PHONE)
        if row is None:
            with left:
                organisation_choice(t.ORGANISATION, form.key("organisation"))
            with right:
                form.text("function", t.FUNCTION)
        for name, label in _TICKS.items():
            st.checkbox(label, key=form.key(name))
        with st.expander(t.MORE):
            form.text("aliases", t.ALIASES, help_text=t.PERSON_ALIASES_HELP)
            for name, label in _MORE:
                form.text(name, label)
            for name, label in _DATES.items():
                day_choice(label, form.key(name))
        form.save_button(partial(_save, form, row))


def post_form(row: PersonRow) -> None:
    """One more organisation that a person speaks for."""
    with st.popover(t.ADD_POST, icon=":material/add:"), st.form("post-new"):
        organisation_choice(t.ORGANISATION, "post-new.organisation")
        st.text_input(t.FUNCTION, key="post-new.function")
        day_choice(t.FROM, "post-new.start", session.today())
        st.form_submit_button(t.SAVE, type="primary", on_click=partial(_save_post, row))


def end_post_form(post: AffiliationRow) -> None:
    """Let a function end."""
    key = f"post-{post.id}-{post.revision}"
    with st.popover(t.END_POST), st.form(key):
        day_choice(t.LAST_DAY, f"{key}.end", session.today())
        person_choice(t.TAKEN_BY, f"{key}.taken_by")
        st.form_submit_button(t.SAVE, on_click=partial(_save_end, key, post))


def _save(form: Form, row: PersonRow | None) -> None:
    given = _given(form)
    name = f"{given.first_name} {given.last_name}".strip()
    twins = namesakes(
        session.rows(people), given.first_name, given.last_name, row.id if row else None
    )
    organisation, function = form.now("organisation"), form.now("function") or None

    def verb(tx: Transaction) -> Person:
        if row is not None:
            return change_person(tx, row.id, row.revision, given)
        record = add_person(tx, given)
        if organisation is not None:
            add_affiliation(tx, record.key, organisation, function)
        return record

    save(
        form,
        t.why_changed(name) if row else t.why_added(name),
        verb,
        now=_current,
        remark=t.same_name([twin.name for twin in twins]) if twins else "",
    )


def _current(person_id: int) -> Form:
    with session.read() as connection:
        return opened("person", person(connection, person_id), _EMPTY)


def _given(form: Form) -> PersonInput:
    values = form.given()
    values |= {name: parts(values[name]) for name in _LISTS}
    for name in ("first_name", "last_name"):
        values[name] = values[name] or ""
    values |= {name: bool(values[name]) for name in _TICKS}
    return PersonInput(**values)


def _save_post(row: PersonRow) -> None:
    chosen = st.session_state.get("post-new.organisation")
    with feedback.attempt():
        if chosen is None:
            raise InvalidInput(t.ORGANISATION_NEEDED)
        with session.change(t.why_changed(row.name)) as tx:
            add_affiliation(
                tx,
                row.id,
                chosen,
                st.session_state.get("post-new.function") or None,
                st.session_state.get("post-new.start"),
            )
        feedback.saved(t.saved(t.why_changed(row.name)), tx.change_set)


def _save_end(key: str, post: AffiliationRow) -> None:
    why = t.why_post_ended(post.person, post.organisation)
    last_day = st.session_state.get(f"{key}.end") or session.today()
    taken_by = st.session_state.get(f"{key}.taken_by")
    with feedback.attempt():
        with session.change(why) as tx:
            if taken_by is None:
                end_affiliation(tx, post.id, post.revision, last_day)
            else:
                pass_on_function(tx, post.id, post.revision, last_day, taken_by)
        feedback.saved(t.saved(why), tx.change_set)
