"""The left half of Start: what asks for attention today."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.today import Work
from crm.model.logbook_rows import FollowUpRow, MomentRow
from crm.store.drafts import DraftRow
from crm.texts import formats
from crm.texts import start as t
from crm.ui import session
from crm.ui.draft_lines import draft_lines, my_drafts
from crm.ui.links import line_to, linked
from crm.ui.planned_meetings import ask, subject
from crm.ui.start_follow_ups import due_now, follow_ups
from crm.ui.task_tick import task_tick
from crm.ui.text import md

FEW = 4
"""More meetings than this to look back on are asked about on a page of their own."""


def work(found: Work) -> None:
    """Everything that waits, the oldest first."""
    mine, due = my_drafts(), due_now()
    asked = len(found.to_confirm) + len(found.old_plans)
    st.header(t.TODAY)
    if not (found.nothing and mine and not due):
        counts = len(found.tasks), len(found.unfinished), asked, len(due)
        st.markdown(t.today_line(*counts))
    _continue(mine)
    _confirm(found)
    _unfinished(found.unfinished)
    _tasks(found)
    follow_ups(due)


def _continue(mine: Sequence[DraftRow]) -> None:
    if mine:
        st.subheader(t.DRAFTS)
        draft_lines(mine)


def _confirm(found: Work) -> None:
    if not (found.to_confirm or found.old_plans):
        return
    st.subheader(t.TO_CONFIRM)
    for row in found.to_confirm[:FEW]:
        ask(row)
    more = len(found.to_confirm[FEW:])
    if more:
        line_to(t.rest(more), "geplande_vergaderingen", icon="event")
    if found.old_plans:
        label = t.old_plans(len(found.old_plans))
        line_to(label, "geplande_vergaderingen", icon="history")


def _unfinished(rows: Sequence[MomentRow]) -> None:
    if not rows:
        return
    st.subheader(t.UNFINISHED)
    for row in rows:
        who = session.known_as(row.noted_by) if row.noted_by else None
        by = f" · {md(t.noted_by(who))}" if who else ""
        when = md(formats.partial(row.on, row.precision.value))
        note = linked(subject(row), "contact_noteren", contact=row.id)
        st.markdown(f"**{when}** {note}{by}")


def _tasks(found: Work) -> None:
    folded = (
        (t.OF_OTHERS, found.tasks_of_others),
        (t.LATER, found.later_tasks),
    )
    if not (found.tasks or any(rows for _, rows in folded)):
        return
    st.subheader(t.TASKS)
    for row in found.tasks:
        _task(row)
    for label, rows in folded:
        if rows:
            with st.expander(f"{label} ({len(rows)})"):
                for row in rows:
                    _task(row)


def _task(row: FollowUpRow) -> None:
    about = [
        md(row.owner) if row.owner else "",
        md(t.due(row.due, session.today())),
        linked(row.contact or t.NO_SUBJECT, "contact", id=row.contact_moment_id)
        if row.contact_moment_id
        else "",
        linked(row.organisation, "organisatie", id=row.organisation_id)
        if row.organisation
        else "",
        linked(row.person, "persoon", id=row.person_id) if row.person else "",
    ]
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        task_tick(row)
        st.markdown(
            f"**{md(row.title)}**  \n{' · '.join(word for word in about if word)}"
        )
