"""The fields of a contact: what it was, when, what was said, what follows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from crm.logbook.forms import NoteForm
from crm.logbook.tasks import TaskNote
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind
from crm.store.bodies import bodies
from crm.store.organisations import organisations
from crm.store.people import affiliations
from crm.store.plans import actions
from crm.texts import contact as t
from crm.ui import session
from crm.ui.note_desk import Desk
from crm.ui.text import md
from crm.ui.typed_text import typed_text

Problems = Mapping[str, str]


def subject(desk: Desk, problems: Problems) -> None:
    """Line 1: which body or organisation, which day, which title."""
    kind, what, day, title = st.columns([1.4, 3, 1.4, 3])
    with kind:
        _select(
            desk,
            t.KIND,
            "kind",
            list(ContactKind),
            desk.form.kind,
            shown=lambda value: t.KINDS[value],
            chosen=lambda value: desk.change(kind=value),
        )
    with what:
        if desk.form.kind in (ContactKind.MEETING, ContactKind.EVENT):
            _body(desk)
        else:
            _organisation(desk)
        _problem(problems, "subject")
    with day:
        key = f"{desk.key}.on"
        st.date_input(
            t.DATE,
            desk.form.on.first if desk.form.on else None,
            key=key,
            format="DD/MM/YYYY",
            min_value=date(1990, 1, 1),
            max_value=date(2100, 12, 31),
            on_change=lambda: desk.change(on=_day(st.session_state[key])),
        )
        _problem(problems, "on")
    with title:
        _text(desk, t.TITLE, "title", desk.form.title)


def story(desk: Desk, problems: Problems) -> None:
    """What was said and decided, and to which actions it belongs."""
    for name, label, rows in (("notes", t.NOTES, 7), ("decisions", t.DECISIONS, 3)):
        typed_text(
            label,
            getattr(desk.form, name),
            key=f"{desk.key}-{name}",
            on_text=partial(_keep, desk, name),
            rows=rows,
            placeholder=t.NOTES_PLACEHOLDER if name == "notes" else "",
        )
    _problem(problems, "text")
    every = {row.id: _action(row.number, row.title) for row in session.rows(actions)}
    key = f"{desk.key}.actions"
    st.multiselect(
        t.ACTIONS,
        list(every),
        [number for number in desk.form.action_ids if number in every],
        format_func=lambda number: every[number],
        key=key,
        placeholder=t.CHOOSE_ACTIONS,
        on_change=lambda: desk.change(action_ids=tuple(st.session_state[key])),
    )


def tasks(desk: Desk, problems: Problems) -> None:
    """What must happen, who does it, by when."""
    st.markdown(f"### {t.TASKS}")
    for place in range(len(desk.form.tasks)):
        _task(desk, place)
    _problem(problems, "tasks")
    st.button(
        t.ADD_TASK,
        icon=":material/add:",
        key=f"{desk.key}.add_task",
        on_click=lambda: desk.change(
            tasks=lambda form: (
                *form.tasks,
                TaskNote("", owner=session.actor().name),
            )
        ),
    )


def more(desk: Desk, problems: Problems) -> None:
    """What is seldom needed."""
    with st.expander(t.MORE):
        _text(desk, t.MINUTES, "minutes_link", desk.form.minutes_link)
        _problem(problems, "minutes_link")


def _body(desk: Desk) -> None:
    names = {row.id: row.name for row in session.rows(bodies)}
    _select(
        desk,
        t.BODY,
        "body_id",
        list(names),
        desk.form.body_id,
        shown=lambda value: names[value],
        chosen=desk.choose_body,
        placeholder=t.CHOOSE_BODY,
    )


def _organisation(desk: Desk) -> None:
    names: dict[Any, str] = {row.id: row.name for row in session.rows(organisations)}
    current = desk.form.organisation_id or desk.form.new_organisation
    if desk.form.new_organisation:
        names[desk.form.new_organisation] = desk.form.new_organisation

    def choose(value: Any) -> None:
        known = value if isinstance(value, int) else None
        new = value if isinstance(value, str) else None
        desk.change(organisation_id=known, new_organisation=new)

    _select(
        desk,
        t.ORGANISATION,
        "organisation_id",
        list(names),
        current,
        shown=lambda value: names.get(value, str(value)),
        chosen=choose,
        placeholder=t.CHOOSE_ORGANISATION,
        accept_new=True,
    )


def _task(desk: Desk, place: int) -> None:
    task = desk.form.tasks[place]
    key = f"{desk.key}.task{place}.{len(desk.form.tasks)}"
    what, who, when, away = st.columns([4, 2.4, 1.8, 0.7], vertical_alignment="bottom")
    with what:
        st.text_input(
            t.TASK,
            task.title,
            key=f"{key}.title",
            on_change=lambda: _change_task(
                desk, place, title=st.session_state[f"{key}.title"]
            ),
        )
    with who:
        names = _colleagues(task.owner)
        st.selectbox(
            t.TASK_OWNER,
            names,
            index=names.index(task.owner) if task.owner else None,
            key=f"{key}.owner",
            accept_new_options=True,
            placeholder="",
            on_change=lambda: _change_task(
                desk, place, owner=st.session_state[f"{key}.owner"]
            ),
        )
    with when:
        st.date_input(
            t.TASK_DUE,
            task.due,
            key=f"{key}.due",
            format="DD/MM/YYYY",
            on_change=lambda: _change_task(
                desk, place, due=st.session_state[f"{key}.due"]
            ),
        )
    with away:
        st.button(
            "",
            icon=":material/close:",
            help=t.REMOVE_TASK,
            key=f"{key}.away",
            on_click=lambda: desk.change(
                tasks=lambda form: (*form.tasks[:place], *form.tasks[place + 1 :])
            ),
        )


def _change_task(desk: Desk, place: int, **values: Any) -> None:
    def changed(form: NoteForm) -> tuple[TaskNote, ...]:
        return tuple(
            replace(task, **values) if at == place else task
            for at, task in enumerate(form.tasks)
        )

    desk.change(tasks=changed)


def _colleagues(owner: str | None) -> list[str]:
    """Who a task may be for: who is at the screen, then our own staff."""
    staff = [
        post.person
        for post in session.rows(affiliations)
        if post.own_council and post.active_on(session.today())
    ]
    names = dict.fromkeys([session.actor().name, *staff, *([owner] if owner else [])])
    return list(names)


def _keep(desk: Desk, name: str, text: str) -> None:
    desk.change(**{name: text})


def _text(desk: Desk, label: str, name: str, value: str) -> None:
    key = f"{desk.key}.{name}"
    st.text_input(
        label,
        value,
        key=key,
        on_change=lambda: desk.change(**{name: st.session_state[key]}),
    )


def _select(
    desk: Desk,
    label: str,
    name: str,
    options: list[Any],
    value: Any,
    *,
    shown: Callable[[Any], str],
    chosen: Callable[[Any], None],
    placeholder: str = "",
    accept_new: bool = False,
) -> None:
    key = f"{desk.key}.{name}"
    st.selectbox(
        label,
        options,
        index=options.index(value) if value in options else None,
        format_func=shown,
        key=key,
        placeholder=placeholder,
        accept_new_options=accept_new,
        on_change=lambda: chosen(st.session_state[key]),
    )


def _day(value: date | None) -> PartialDate | None:
    return PartialDate(value) if value else None


def _action(number: str | None, title: str) -> str:
    return f"{number}. {title}" if number else title


def _problem(problems: Problems, name: str) -> None:
    if name in problems:
        st.error(md(problems[name]), icon=":material/error:")
