"""What Schakel finds in the text of a contact, to take over or to put aside."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import streamlit as st

from crm.intake.note_reading import (
    Circumstances,
    Found,
    KnownNames,
    Proposal,
    circumstances,
    is_named_pzon,
    known_names,
    names_withheld,
    read_note,
)
from crm.intake.note_taking import Offer, is_sure, offer, with_taken
from crm.logbook.contacts import status_on
from crm.logbook.forms import NoteForm
from crm.logbook.planning import same_meeting
from crm.logbook.sheet import MARKS, SheetRow, known_row
from crm.logbook.tasks import TaskNote
from crm.model.enums import ContactStatus
from crm.store.bodies import body
from crm.store.logbook_rows import follow_ups, moment, moments
from crm.store.people import affiliations
from crm.texts import formats
from crm.texts import note_reading as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.links import linked
from crm.ui.next_meeting import plan
from crm.ui.note_desk import Desk
from crm.ui.note_tasks import owners
from crm.ui.screen_sharing import What
from crm.ui.text import md

_WANTED = "_note_taken"
_PLANNED = "planned-from-note"


def take_when_asked(desk: Desk) -> None:
    """Fill in what somebody ticked, before the form is drawn.

    Not in the button's callback: what was typed last may come in the same run.
    """
    key, wanted = st.session_state.get(_WANTED, ("", frozenset()))
    if key != desk.key:
        return
    desk.refresh()
    taken = [one for one in _offer(desk).to_take if one.key in wanted]
    before, after = desk.form, with_taken(desk.form, taken, _rows(taken))
    values = {
        name: getattr(after, name)
        for name in ("tasks", "decisions", "action_ids", "rows", "answered")
    }
    desk.change(**values)
    for name in ("body_id", "organisation_id"):
        if getattr(after, name) != getattr(before, name):
            desk.change_subject(**{name: getattr(after, name)})
    for one in taken:
        if one.found is Found.MEETING and one.on and before.body_id:
            name = session.rows(body, before.body_id).name
            plan(before.body_id, name, one.on, one.label, at=_PLANNED)
    _show(desk, "actions", list(before.action_ids), list(after.action_ids))
    _show(desk, "body_id", before.body_id, after.body_id)
    if before.organisation_id != after.organisation_id:
        st.session_state[f"{desk.key}.organisation.own"] = False
        _show(desk, "organisation", before.organisation_id, after.organisation_id)
    st.session_state.pop(_WANTED)


def found(desk: Desk) -> None:
    """The proposals under the text, and what else it names; hidden with the text."""
    typed = desk.form.notes or desk.form.decisions
    if not typed or screen_sharing.hides(What.NOTES):
        return
    _ask_for_names(desk)
    offered = _offer(desk)
    feedback.here(_PLANNED)
    if not (offered.to_take or offered.named):
        return
    with st.container(border=True, gap="xsmall", key="found-in-note"):
        st.markdown(f"**{t.FOUND}**", help=t.FOUND_HELP)
        for one in offered.to_take:
            _tick(desk, one)
        if offered.to_take:
            st.button(
                t.TAKE_OVER,
                key=f"{desk.key}.take",
                icon=":material/check:",
                on_click=partial(_want, desk, offered.to_take),
            )
        if offered.named:
            names = ", ".join(
                linked(one.label, one.found.value, id=one.id) for one in offered.named
            )
            st.markdown(f"{t.ALSO_NAMED} {names}")


def _tick(desk: Desk, one: Proposal) -> None:
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        st.checkbox(
            md(_label(one)), is_sure(one), key=_tick_key(desk, one), width="stretch"
        )
        st.button(
            t.PUT_ASIDE,
            help=t.PUT_ASIDE_HELP,
            type="tertiary",
            key=f"{desk.key}.aside.{one.key}",
            on_click=lambda: desk.change(
                answered=lambda form: (*form.answered, one.key)
            ),
        )


def _ask_for_names(desk: Desk) -> None:
    """In a note of the PZON names are read only when somebody says so."""
    if not _withheld(desk):
        return
    key = f"{desk.key}.names"
    shown = st.toggle(
        t.READ_NAMES,
        desk.form.reads_names,
        key=key,
        help=t.READ_NAMES_HELP,
        on_change=lambda: desk.change(reads_names=bool(st.session_state[key])),
    )
    if desk.arriving and shown != desk.form.reads_names:
        desk.change(reads_names=shown)


def _withheld(desk: Desk) -> bool:
    form = desk.form
    on = form.on.first if form.on else session.today()
    return is_named_pzon(form.title) or session.rows(
        names_withheld, form.body_id, form.organisation_id, on
    )


def _offer(desk: Desk) -> Offer:
    """What the text says; a meeting that has yet to come has nobody present."""
    form = desk.form
    known = session.rows(known_names)
    on = form.on.first if form.on else session.today()
    # Nobody agrees on a day that has passed, also not in notes that are typed later.
    since = max(on, session.today())
    if _withheld(desk) and not form.reads_names:
        around = Circumstances(since)
    else:
        around = circumstances(known, since, form.rows, owners(form))
    offered = offer(
        _with_earlier(form, known, around),
        read_note(form.notes, known, around),
        read_note(form.decisions, known, around),
    )
    offered = replace(
        offered,
        to_take=tuple(one for one in offered.to_take if not _is_planned(form, one)),
    )
    if status_on(form.on, session.today()) is not ContactStatus.PLANNED:
        return offered
    later = tuple(one for one in offered.to_take if one.found is Found.PERSON)
    to_take = tuple(one for one in offered.to_take if one not in later)
    return Offer(to_take, (*offered.named, *later))


def _is_planned(form: NoteForm, one: Proposal) -> bool:
    """Whether the body has a meeting planned on the day that the text names."""
    planned = session.rows(moments, status=ContactStatus.PLANNED)
    return any(
        one.on is not None and form.body_id and same_meeting(row, form.body_id, one.on)
        for row in planned
    )


def _with_earlier(form: NoteForm, known: KnownNames, around: Circumstances) -> NoteForm:
    """The form, with what need not be offered for a contact that was noted before.

    Its tasks that are done stay done, and unless it is still to be finished, somebody
    looked at what its text said.
    """
    if form.contact_id is None:
        return form
    every = session.rows(follow_ups, contact_id=form.contact_id, open_only=False)
    tasks = (*form.tasks, *(TaskNote(row.title) for row in every))
    stored = session.rows(moment, form.contact_id)
    texts = () if form.unfinished else (stored.notes or "", stored.decisions or "")
    seen = [one.key for text in texts for one in read_note(text, known, around)]
    return replace(form, tasks=tasks, answered=(*form.answered, *seen))


def _rows(taken: Iterable[Proposal]) -> dict[int, SheetRow]:
    """A row without a mark for each of the people, at the organisation of today."""
    rows: dict[int, SheetRow] = {}
    for one in taken:
        if one.found is not Found.PERSON or one.id is None:
            continue
        posts = session.rows(affiliations, person_id=one.id)
        post = next((p for p in posts if p.active_on(session.today())), None)
        rows[one.id] = known_row(
            one.id,
            one.label,
            post.organisation_id if post else None,
            post.organisation if post else None,
            mark="",
        )
    return rows


def _want(desk: Desk, shown: Iterable[Proposal]) -> None:
    ticked = {
        one.key
        for one in shown
        if st.session_state.get(_tick_key(desk, one), is_sure(one))
    }
    st.session_state[_WANTED] = (desk.key, frozenset(ticked))


def _show(desk: Desk, name: str, before: object, after: object) -> None:
    """A field that was drawn already shows what was taken over."""
    if before != after:
        st.session_state[f"{desk.key}.{name}"] = after


def _tick_key(desk: Desk, one: Proposal) -> str:
    return f"{desk.key}.found.{one.key}"


def _label(one: Proposal) -> str:
    match one.found:
        case Found.TASK if one.task is not None:
            due = formats.day(one.task.due) if one.task.due else None
            return t.task(one.label, one.task.owner, due)
        case Found.DECISION:
            return t.decision(one.label)
        case Found.ACTION:
            return t.action(one.label)
        case Found.MEETING:
            return t.meeting(one.label, formats.long_day(one.on))
        case Found.PERSON:
            mark = MARKS.get(one.mark)
            return t.person(one.label, mark.value if mark else None)
        case Found.ORGANISATION:
            return t.organisation(one.label)
        case _:
            return t.body(one.label)
