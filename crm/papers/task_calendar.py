"""A task with a date as a calendar file."""

from collections.abc import Mapping
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from crm.errors import InvalidInput, MissingRecord
from crm.exchange.write_ics import WholeDay, write_ics
from crm.model.files import OutFile
from crm.model.logbook_rows import FollowUpRow
from crm.papers.list_file import safe_name
from crm.store import Store
from crm.store.history import history_of_record
from crm.store.logbook_rows import follow_ups
from crm.texts import aftermath as t
from crm.texts import formats

_TASK = "task"


def task_calendar(store: Store, asked: Mapping[str, str], _today: date) -> OutFile:
    """The file of the task that a link names.

    The moment at which the task was made belongs to its UID: it stays when the task
    changes, and no other council has it. Raises `InvalidInput` and `MissingRecord`.
    """
    number = asked.get("id", "")
    with store.read() as connection:
        every = follow_ups(connection, open_only=False)
        task = next((row for row in every if str(row.id) == number), None)
        if task is None:
            raise MissingRecord(t.NO_SUCH_TASK)
        if task.due is None:
            raise InvalidInput(t.TASK_WITHOUT_DAY)
        changes = history_of_record(connection, _TASK, task.id)
    made = changes[-1].at.isoformat()
    event = WholeDay(
        uid=f"{uuid5(NAMESPACE_URL, f'schakel/{_TASK}/{task.id}/{made}')}",
        day=task.due,
        title=task.title,
        description=_about(task),
        changed=changes[0].at,
        sequence=task.revision - 1,
    )
    name = safe_name(t.calendar_name(task.title)) or _TASK
    return OutFile(f"{name}.ics", write_ics(event))


def _about(task: FollowUpRow) -> str:
    when = (
        formats.partial(task.contact_on, task.contact_precision.value)
        if task.contact_precision
        else None
    )
    subjects = (task.contact or task.organisation or task.person, when)
    subject = " · ".join(word for word in subjects if word)
    return t.calendar_about(subject, task.owner)
