"""The tasks of a contact: what must happen, who does it, by when."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from crm.logbook.forms import NoteForm
from crm.logbook.tasks import TaskNote
from crm.store.people import affiliations
from crm.texts import contact as t
from crm.ui import session
from crm.ui.note_desk import Desk
from crm.ui.note_fields import Problems, problem
from crm.ui.own_choice import own_choice
from crm.ui.typed_text import typed_text


def tasks(desk: Desk, problems: Problems) -> None:
    """What must happen, who does it, by when."""
    st.subheader(t.TASKS)
    for place in range(len(desk.form.tasks)):
        _task(desk, place)
    problem(problems, "tasks")
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


def _task(desk: Desk, place: int) -> None:
    task = desk.form.tasks[place]
    key = f"{desk.key}.task{place}.{len(desk.form.tasks)}"

    def kept(name: str) -> Callable[[], None]:
        return lambda: _change_task(
            desk, place, **{name: st.session_state[f"{key}.{name}"]}
        )

    with st.container(border=True):
        typed_text(
            t.TASK,
            task.title,
            key=f"{key}-title",
            on_text=lambda typed: _change_task(desk, place, title=typed),
            rows=1,
            arriving=desk.arriving,
        )
        who, when = st.columns(2)
        with who:
            names = owners(desk.form)
            chosen, typed = own_choice(
                t.TASK_OWNER,
                names,
                known=task.owner,
                own=task.owner if task.owner not in names else None,
                key=f"{key}.owner",
            )
            owner = chosen or typed
        with when:
            due = st.date_input(
                t.TASK_DUE,
                task.due,
                key=f"{key}.due",
                format="DD/MM/YYYY",
                on_change=kept("due"),
            )
        st.button(
            t.REMOVE_TASK,
            type="tertiary",
            key=f"{key}.away",
            on_click=lambda: desk.change(
                tasks=lambda form: (*form.tasks[:place], *form.tasks[place + 1 :])
            ),
        )
    if owner != task.owner or (desk.arriving and due != task.due):
        _change_task(desk, place, owner=owner, due=due)


def _change_task(desk: Desk, place: int, **values: Any) -> None:
    def changed(form: NoteForm) -> tuple[TaskNote, ...]:
        return tuple(
            replace(task, **values) if at == place else task
            for at, task in enumerate(form.tasks)
        )

    desk.change(tasks=changed)


def owners(form: NoteForm) -> list[str]:
    """Who a task may be for: colleagues, who is on the sheet, who a list names."""
    on_sheet = [row.name for row in form.rows if row.person_id or row.new_person]
    lines = form.brought.seen.people if form.brought else ()
    listed = [one.name for one in lines if one.name and not one.no_person]
    return list(dict.fromkeys([*colleagues(), *sorted(on_sheet), *sorted(listed)]))


def colleagues() -> list[str]:
    """Who a task may be for: who is at the screen, then our own staff."""
    staff = [
        post.person
        for post in session.rows(affiliations)
        if post.own_council and post.active_on(session.today())
    ]
    return list(dict.fromkeys([session.actor().name, *staff]))
