"""What asks for attention today: tasks, notes to finish, meetings to look back on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.logbook.planning import has_passed, is_old, is_to_come
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import FollowUpRow, MomentRow
from crm.store import Connection
from crm.store.logbook_rows import follow_ups, moments

SOON = timedelta(days=14)
"""A task due within this time is for now; one without a date never is."""


@dataclass(frozen=True)
class Work:
    """The open work on a day, each row in one place."""

    tasks: tuple[FollowUpRow, ...]
    later_tasks: tuple[FollowUpRow, ...]
    unfinished: tuple[MomentRow, ...]
    to_confirm: tuple[MomentRow, ...]
    old_plans: tuple[MomentRow, ...]
    to_come: tuple[MomentRow, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing asks for attention now."""
        return not (self.tasks or self.unfinished or self.to_confirm or self.old_plans)


def work_on(connection: Connection, today: date) -> Work:
    """The open work of a day."""
    return work(
        follow_ups(connection),
        moments(connection, unfinished=True),
        moments(connection, status=ContactStatus.PLANNED),
        today,
    )


def work(
    tasks: Iterable[FollowUpRow],
    unfinished: Iterable[MomentRow],
    planned: Iterable[MomentRow],
    today: date,
) -> Work:
    """Sort tasks by now or later, planned meetings by past, long past or to come."""
    listed, meetings = list(tasks), list(planned)
    now = [task for task in listed if task.due is not None and task.due <= today + SOON]
    return Work(
        tasks=tuple(now),
        later_tasks=tuple(task for task in listed if task not in now),
        unfinished=tuple(unfinished),
        to_confirm=tuple(
            row for row in meetings if has_passed(row, today) and not is_old(row, today)
        ),
        old_plans=tuple(row for row in meetings if is_old(row, today)),
        to_come=tuple(row for row in meetings if is_to_come(row, today)),
    )
