"""Ticking off a task, from wherever it is shown."""

import streamlit as st

from crm.logbook.tasks import finish_task
from crm.model.logbook_rows import FollowUpRow
from crm.texts import start as t
from crm.ui import feedback, session


def task_tick(row: FollowUpRow, *, at: str | None = None) -> None:
    """The box that one clicks when the task is done; `at` is where that is told."""
    st.button(
        t.DONE,
        key=f"done-{row.id}",
        icon=":material/check_box_outline_blank:",
        on_click=_finish,
        args=(row, at),
        help=t.task_done(row.title),
    )


def _finish(row: FollowUpRow, at: str | None) -> None:
    said = t.task_done(row.title)
    with feedback.attempt(at=at):
        with session.change(said) as tx:
            finish_task(tx, row.id, session.today())
        feedback.saved(said, tx.change_set, at=at)
