"""Saving a contact: once, whole, with its draft gone; what is wrong stays beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from crm.errors import AlreadySaved, SchakelError, StaleRecord
from crm.logbook.contacts import InvalidNote, note_contact, status_on
from crm.logbook.forms import form_of
from crm.logbook.sheet import counts
from crm.model.enums import ContactStatus
from crm.store.bodies import bodies
from crm.store.logbook_rows import contact_saved_as
from crm.store.organisations import organisations
from crm.texts import attendance as lists
from crm.texts import contact as t
from crm.texts import formats
from crm.ui import feedback, menu, session
from crm.ui.attendance_known import same_list
from crm.ui.note_desk import Desk
from crm.ui.note_newcomer import add_newcomer, look_alikes
from crm.ui.text import md

_PROBLEMS, _WANTED = "_note_problems", "_note_wanted"
AGAIN, LATER = "again", "later"
"""The number of the contact that the list became before; whether to finish it later."""

_BESIDE = ("list", "people")
"""Problems of what may stand out of view."""


@dataclass(frozen=True)
class _Wanted:
    """How to save: to finish later, and apart from where the list stands already."""

    unfinished: bool = False
    apart: bool = False


def problems(desk: Desk) -> Mapping[str, str]:
    """What stood in the way of the last save of this form, by field."""
    key, found = st.session_state.get(_PROBLEMS, ("", {}))
    return found if key == desk.key else {}


def save_when_asked(desk: Desk) -> None:
    """Save what a button asked for, and go to the card of the contact.

    Not in the button's callback: what was typed last may come in the same run, in a
    callback after it. A new run may break this one off wherever it asks the session
    something: the wish is dropped once it is met, and saving twice saves once.
    """
    key, wanted = st.session_state.get(_WANTED, ("", _Wanted()))
    if key != desk.key:
        return
    contact_id = None
    if _newcomer_waits(desk):
        st.session_state[_PROBLEMS] = (desk.key, {"people": t.NEWCOMER_OPEN})
    else:
        add_newcomer(desk)
        contact_id = _save(desk, wanted)
    st.session_state.pop(_WANTED)
    if contact_id is not None:
        menu.go("contact", id=contact_id)


def _newcomer_waits(desk: Desk) -> bool:
    """Somebody is being added of whom only the user can say who it is."""
    person = desk.form.newcomer
    if person is None:
        return False
    if not person.last_name.strip():
        return bool(person.first_name.strip() or person.email.strip())
    return bool(look_alikes(person))


def save_bar(desk: Desk) -> None:
    """Always in view: how many people, and the buttons."""
    count = counts(desk.form.rows)
    with (
        st.bottom,
        st.container(horizontal=True, vertical_alignment="center", key="save-bar"),
    ):
        st.markdown(
            t.presence_counts(count.present, count.excused, count.absent, count.new)
        )
        st.button(
            t.SAVE_PLANNED if _still_planned(desk) else t.SAVE,
            type="primary",
            key=f"{desk.key}.save",
            icon=":material/check:",
            on_click=_want,
            args=(desk,),
        )
        st.button(
            t.SAVE_LATER,
            key=f"{desk.key}.later",
            help=t.SAVE_LATER_HELP,
            on_click=_want,
            args=(desk,),
            kwargs={"unfinished": True},
        )
        _say_beside(desk)


def _say_beside(desk: Desk) -> None:
    """Beside the buttons, where somebody looks: why nothing was saved."""
    found = problems(desk)
    if AGAIN in found:
        st.markdown(f":material/help: **{md(lists.NOTED_BEFORE)}**")
        st.link_button(
            lists.ADD_TO_IT, menu.link("contact_noteren", contact=found[AGAIN])
        )
        st.button(
            lists.SAVE_APART,
            key=f"{desk.key}.apart",
            on_click=_want,
            args=(desk,),
            kwargs={"apart": True, "unfinished": LATER in found},
        )
    for name in _BESIDE:
        if name in found:
            st.markdown(f":material/error: **{md(found[name])}**")


def trouble(desk: Desk, found: Mapping[str, str]) -> None:
    """Why the save was refused, above the form; a stale one can be saved anyway."""
    for name in ("save", "stale"):
        if name in found:
            st.error(md(found[name]), icon=":material/error:")
    if "stale" not in found:
        return
    with st.container(horizontal=True):
        st.link_button(t.SEE_STORED, menu.link("contact", id=desk.form.contact_id))
        st.button(
            t.SAVE_MINE, key=f"{desk.key}.mine", on_click=_save_mine, args=(desk,)
        )


def subject_of(desk_form: object) -> str:
    """The body, organisation or title of a form, in words."""
    body_id = getattr(desk_form, "body_id", None)
    organisation_id = getattr(desk_form, "organisation_id", None)
    names = {row.id: row.name for row in session.rows(bodies)}
    partners = {row.id: row.name for row in session.rows(organisations)}
    return (
        names.get(body_id or 0)
        or partners.get(organisation_id or 0)
        or getattr(desk_form, "new_organisation", None)
        or getattr(desk_form, "title", None)
        or t.NO_SUBJECT
    )


def _still_planned(desk: Desk) -> bool:
    return status_on(desk.form.on, session.today()) is ContactStatus.PLANNED


def _want(desk: Desk, *, unfinished: bool = False, apart: bool = False) -> None:
    st.session_state[_WANTED] = (desk.key, _Wanted(unfinished, apart))


def _save_mine(desk: Desk) -> None:
    """The typed version goes over the newer one, now that somebody saw it."""
    desk.refresh()
    if desk.form.contact_id is not None:
        with session.read() as connection:
            now = form_of(connection, desk.form.contact_id)
        desk.change(stamp=now.stamp)
        _want(desk)


def _save(desk: Desk, wanted: _Wanted) -> int | None:
    st.session_state.pop(_PROBLEMS, None)
    if desk.form.brought is not None and not _still_planned(desk):
        st.session_state[_PROBLEMS] = (desk.key, {"list": lists.TAKE_FIRST})
        return None
    known = None if wanted.apart else same_list(desk.form)
    if known is not None:
        st.session_state[_PROBLEMS] = (
            desk.key,
            {AGAIN: str(known.id)} | ({LATER: "ja"} if wanted.unfinished else {}),
        )
        return None
    subject = subject_of(desk.form)
    on = desk.form.on
    when = formats.partial(on.first if on else None, on.precision if on else "onbekend")
    try:
        with session.change(t.why_noted(subject, when), token=desk.key) as tx:
            stored = note_contact(
                tx, desk.form.note(unfinished=wanted.unfinished), session.today()
            )
            tx.forget_draft(desk.key)
    except InvalidNote as error:
        st.session_state[_PROBLEMS] = (desk.key, error.problems)
    except AlreadySaved:
        with session.read() as connection:
            return contact_saved_as(connection, desk.key)
    except StaleRecord as error:
        st.session_state[_PROBLEMS] = (desk.key, {"stale": str(error)})
    except SchakelError as error:
        st.session_state[_PROBLEMS] = (desk.key, {"save": str(error)})
    else:
        took_place = status_on(desk.form.on, session.today()) is ContactStatus.HELD
        left = counts(desk.form.rows).unmarked if took_place else 0
        feedback.saved(t.saved(subject, left), tx.change_set)
        return stored.key
    return None
