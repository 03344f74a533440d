"""A list of people brought to a note: dropped or pasted, looked at, taken over."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from crm.errors import SchakelError
from crm.exchange.attendance import read_people, read_text
from crm.exchange.raw import NamedFile
from crm.intake.attendance_lines import taken_over
from crm.intake.attendance_subject import proposed_subject
from crm.logbook.brought_lists import BroughtList, digest_of
from crm.logbook.contacts import status_on
from crm.logbook.forms import NoteForm
from crm.logbook.sheet import counts
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus
from crm.store.bodies import bodies
from crm.texts import attendance as t
from crm.ui import feedback, session
from crm.ui.attendance_known import (
    body_of_most,
    existing_contact,
    lines_of,
    organisation_names,
    people_like,
)
from crm.ui.attendance_review import Sought, attendance_review, with_decisions
from crm.ui.drop_zone import drop_or_paste
from crm.ui.note_desk import Desk
from crm.ui.note_fields import Problems, problem
from crm.ui.text import md

ENDINGS = (".csv", ".ics", ".vcf", ".eml", ".msg", ".xlsx")
MOST = 500
"""More lines than this are no contact, but a list of addresses."""


def drop_list(desk: Desk) -> None:
    """Where a list comes in; what cannot be read is said below it."""
    drop_or_paste(
        t.DROP,
        key=f"{desk.key}-list",
        endings=ENDINGS,
        placeholder=t.DROP_EXAMPLE,
        read=t.READ,
        on_file=lambda file: _bring(desk, file),
        on_text=lambda text: _bring(desk, text),
    )
    if trouble := st.session_state.get(_trouble(desk)):
        st.error(md(trouble), icon=":material/error:")


def review_list(desk: Desk, problems: Problems) -> None:
    """The list that waits, with every line to look at; and where it may stand already."""
    existing_contact(desk.form)
    brought = desk.form.brought
    if brought is None:
        return
    later = status_on(desk.form.on, session.today()) is ContactStatus.PLANNED
    with st.container(border=True):
        seen = brought.seen
        attendance_review(
            lines_of(brought, desk.form),
            key=f"{desk.key}-review",
            list_id=brought.digest,
            heading=t.read_from(seen.kind.value, brought.name, seen.start, seen.end),
            fresh=st.session_state.pop(_fresh(desk), False),
            later=later,
            sought=st.session_state.get(_sought(desk), Sought()),
            on_sought=lambda asked: _seek(desk, asked),
            on_decided=lambda told: desk.change(brought=_decided(told)),
            on_take=lambda told: _take(desk, told),
            on_away=lambda: _put_away(desk),
        )
        for sentence in (*seen.problems, *([t.LATER] if later else [])):
            st.caption(md(sentence))
    problem(problems, "list")


def _bring(desk: Desk, brought: NamedFile | str) -> None:
    """Read what was brought into the form; empty fields are filled in from it."""
    st.session_state.pop(_trouble(desk), None)
    try:
        if isinstance(brought, str):
            found = read_text(brought, organisation_names())
            digest, name = digest_of(brought.strip().encode()), ""
        else:
            found = read_people(brought.content, brought.name, organisation_names())
            digest, name = digest_of(brought.content), brought.name
    except SchakelError as error:
        st.session_state[_trouble(desk)] = str(error)
        return
    if not found.people or len(found.people) > MOST:
        wrong = t.too_many(len(found.people), MOST) if found.people else t.NOBODY
        st.session_state[_trouble(desk)] = wrong
        return
    desk.refresh()
    listed = BroughtList(found, digest, name)
    values = _filled_in(desk.form, listed)
    desk.change_subject(brought=listed, **values)
    _show_in_fields(desk, values)
    st.session_state[_fresh(desk)] = True


def _filled_in(form: NoteForm, brought: BroughtList) -> dict[str, Any]:
    """What the list says, where the form says nothing; today is what it starts with.

    A title that names no body leaves it to the people: where most of them are usual.
    """
    found = proposed_subject(brought.seen, session.rows(bodies), session.today())
    values: dict[str, Any] = {}
    untouched = form.contact_id is None
    meets = form.kind in (ContactKind.MEETING, ContactKind.EVENT)
    if untouched and meets and form.body_id is None:
        day = found.on or session.today()
        body_id = found.body_id or body_of_most(brought, day)
        if body_id is not None:
            values["body_id"] = body_id
    today = PartialDate(session.today())
    if untouched and found.on is not None and form.on in (None, today):
        values["on"] = PartialDate(found.on)
    if not form.title and found.title:
        values["title"] = found.title
    return values


def _show_in_fields(desk: Desk, values: Mapping[str, Any]) -> None:
    """The fields keep what they showed, unless they are told."""
    if "body_id" in values:
        st.session_state[f"{desk.key}.body_id"] = values["body_id"]
    if "on" in values:
        st.session_state[f"{desk.key}.on"] = values["on"].first


def _decided(
    told: Mapping[str, Any],
) -> Callable[[NoteForm], BroughtList | None]:
    def decided(form: NoteForm) -> BroughtList | None:
        return with_decisions(form.brought, told) if form.brought else None

    return decided


def _take(desk: Desk, told: Mapping[str, Any]) -> None:
    """Everybody of the list comes on the sheet; the list goes."""
    desk.refresh()
    form = desk.form
    if form.brought is None:
        return
    brought = with_decisions(form.brought, told)
    lines = lines_of(brought, form)
    if any(line.unclear for line in lines):
        desk.change(brought=brought)
        feedback.saved(t.CHOOSE_FIRST)
        return
    rows, lessons = taken_over(form.rows, lines)
    source = t.source(brought.seen.kind.value, brought.name, brought.digest)
    desk.change(
        rows=rows,
        brought=None,
        lessons=(*form.lessons, *lessons),
        sources=tuple(dict.fromkeys((*form.sources, source))),
    )
    before, after = counts(form.rows), counts(rows)
    marked = sum(bool(row.mark) for row in rows) - sum(
        bool(row.mark) for row in form.rows
    )
    feedback.saved(t.taken(marked, after.new - before.new))


def _put_away(desk: Desk) -> None:
    desk.change(brought=None)
    feedback.saved(t.TAKEN_AWAY)


def _seek(desk: Desk, asked: Sought) -> None:
    hits = people_like(asked.text)
    st.session_state[_sought(desk)] = replace(asked, hits=hits)


def _sought(desk: Desk) -> str:
    return f"{desk.key}.list_sought"


def _trouble(desk: Desk) -> str:
    return f"{desk.key}.list_trouble"


def _fresh(desk: Desk) -> str:
    return f"{desk.key}.list_fresh"
