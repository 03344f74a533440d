"""Line 1 of a contact: which body or organisation, which day, which title."""

from datetime import date

import streamlit as st

from crm.logbook.forms import form_of
from crm.logbook.planning import same_meeting
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus, DatePrecision
from crm.store.bodies import bodies
from crm.store.logbook_rows import moment, moments
from crm.texts import contact as t
from crm.texts import formats
from crm.ui import session
from crm.ui.note_desk import Desk
from crm.ui.note_fields import Problems, problem, select
from crm.ui.note_newcomer import organisation_field
from crm.ui.text import md
from crm.ui.typed_text import typed_text


def subject(desk: Desk, problems: Problems) -> None:
    """Line 1: which body or organisation, which day, which title."""
    _what_it_is(desk)
    kind, what, day, title = st.columns([1.4, 3, 1.4, 3])
    with kind:
        select(
            desk,
            t.KIND,
            "kind",
            list(ContactKind),
            desk.form.kind,
            shown=lambda value: t.KINDS[value],
            chosen=lambda value: desk.change_subject(kind=value),
        )
    with what:
        if desk.form.kind in (ContactKind.MEETING, ContactKind.EVENT):
            _body(desk)
        else:
            _organisation(desk)
        problem(problems, "subject")
    with day:
        _date(desk)
        problem(problems, "on")
    with title:
        typed_text(
            t.TITLE,
            desk.form.title,
            key=f"{desk.key}-title",
            on_text=lambda typed: desk.change(title=typed),
            rows=1,
            arriving=desk.arriving,
        )
    _perhaps_planned(desk)


def _body(desk: Desk) -> None:
    names = {row.id: row.name for row in session.rows(bodies)}
    select(
        desk,
        t.BODY,
        "body_id",
        list(names),
        desk.form.body_id,
        shown=lambda value: names[value],
        chosen=lambda value: desk.change_subject(body_id=value),
        placeholder=t.CHOOSE_BODY,
    )


def _organisation(desk: Desk) -> None:
    form = desk.form
    known, new = organisation_field(
        desk, "organisation", form.organisation_id, form.new_organisation
    )
    if (known, new) != (form.organisation_id, form.new_organisation):
        desk.change_subject(organisation_id=known, new_organisation=new)


def _date(desk: Desk) -> None:
    """The day; a date known by its month only is shown below, until a day is chosen."""
    on = desk.form.on
    exact = on is None or on.precision is DatePrecision.DAY
    current = on.first if on and exact else None
    key = f"{desk.key}.on"
    shown = st.date_input(
        t.DATE,
        current,
        key=key,
        format="DD/MM/YYYY",
        min_value=date(1990, 1, 1),
        max_value=date(2100, 12, 31),
        on_change=lambda: desk.change_subject(on=_day(st.session_state[key])),
    )
    if desk.arriving and shown != current:
        desk.change_subject(on=_day(shown))
    if on is not None and not exact:
        st.caption(t.which_day(formats.partial(on.first, on.precision.value)))


def _perhaps_planned(desk: Desk) -> None:
    """A meeting that was planned for then may be this one: it is not noted twice."""
    form = desk.form
    if form.contact_id is not None or form.body_id is None or form.on is None:
        return
    for row in session.rows(moments, status=ContactStatus.PLANNED):
        if same_meeting(row, form.body_id, form.on.first):
            when = formats.partial(row.on, row.precision.value)
            with st.container(horizontal=True, vertical_alignment="center"):
                st.info(md(t.is_it_planned(when, row.title)))
                st.button(
                    t.IT_IS_PLANNED,
                    key=f"{desk.key}.planned.{row.id}",
                    on_click=_take_planned,
                    args=(desk, row.id),
                )


def _take_planned(desk: Desk, contact_id: int) -> None:
    with session.read() as connection:
        planned = form_of(connection, contact_id)
    desk.change(
        contact_id=contact_id,
        stamp=planned.stamp,
        title=lambda form: form.title or planned.title,
        action_ids=lambda form: (*planned.action_ids, *form.action_ids),
        tasks=lambda form: (*planned.tasks, *form.tasks),
        seen_task_ids=planned.seen_task_ids,
    )
    st.session_state[f"{desk.key}.actions"] = list(desk.form.action_ids)


def _day(value: date | None) -> PartialDate | None:
    return PartialDate(value) if value else None


def _what_it_is(desk: Desk) -> None:
    """Say that a contact that exists is being changed, or was only planned."""
    if desk.form.contact_id is None:
        return
    stored = session.rows(moment, desk.form.contact_id)
    planned = stored.status is ContactStatus.PLANNED
    st.caption(t.WENT_AHEAD if planned else t.CHANGING)
