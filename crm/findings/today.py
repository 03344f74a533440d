"""What asks for attention today: tasks, notes to finish, meetings to look back on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.logbook.planning import has_passed, is_old, is_to_come
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import FollowUpRow, MomentRow
from crm.model.names import normalise
from crm.store import Connection
from crm.store.logbook_rows import follow_ups, moments

SOON = timedelta(days=14)
"""A task due within this time is for now; one without a date never is."""


@dataclass(frozen=True)
class Work:
    """The open work on a day, each row in one place."""

    tasks: tuple[FollowUpRow, ...]
    tasks_of_others: tuple[FollowUpRow, ...]
    later_tasks: tuple[FollowUpRow, ...]
    unfinished: tuple[MomentRow, ...]
    to_confirm: tuple[MomentRow, ...]
    old_plans: tuple[MomentRow, ...]
    to_come: tuple[MomentRow, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing asks for attention now."""
        return not (self.tasks or self.unfinished or self.to_confirm or self.old_plans)


def work_on(connection: Connection, today: date, who: str = "") -> Work:
    """The open work of a day, for whoever is at the screen."""
    return work(
        follow_ups(connection),
        moments(connection, unfinished=True),
        moments(connection, status=ContactStatus.PLANNED),
        today,
        who,
    )


def work(
    tasks: Iterable[FollowUpRow],
    unfinished: Iterable[MomentRow],
    planned: Iterable[MomentRow],
    today: date,
    who: str = "",
) -> Work:
    """Sort tasks by now or later, planned meetings by past, long past or to come.

    `who` has own tasks once an open task carries that name; a task without an owner is
    everybody's. Where no task does, all are shown alike.
    """
    listed, meetings = list(tasks), list(planned)
    now = [task for task in listed if task.due is not None and task.due <= today + SOON]
    me = normalise(who)
    others = [task for task in now if task.owner and normalise(task.owner) != me]
    if not any(task.owner and normalise(task.owner) == me for task in listed):
        others = []
    return Work(
        tasks=tuple(task for task in now if task not in others),
        tasks_of_others=tuple(others),
        later_tasks=tuple(task for task in listed if task not in now),
        unfinished=tuple(unfinished),
        to_confirm=tuple(
            row for row in meetings if has_passed(row, today) and not is_old(row, today)
        ),
        old_plans=tuple(row for row in meetings if is_old(row, today)),
        to_come=tuple(row for row in meetings if is_to_come(row, today)),
    )
