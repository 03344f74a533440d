"""Tasks: what must still happen, who does it, by when."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.tables import Task
from crm.store import Transaction
from crm.texts import contact as t


@dataclass(frozen=True)
class TaskNote:
    """A task as somebody writes it; `id` names one that exists."""

    title: str
    owner: str | None = None
    due: date | None = None
    id: int | None = None


def task_problem(task: TaskNote) -> str | None:
    """What is wrong with a task, in a sentence: it must say what to do."""
    return None if task.title.strip() else t.TASK_TITLE_NEEDED


@writes(Permission.LOG_CONTACTS)
def add_task(
    tx: Transaction,
    task: TaskNote,
    *,
    contact_moment_id: int | None = None,
    organisation_id: int | None = None,
    person_id: int | None = None,
) -> Task:
    """Add a task, about a contact, an organisation or a person, or none of them."""
    if problem := task_problem(task):
        raise InvalidInput(problem)
    return tx.add(
        Task(
            title=task.title,
            owner=task.owner,
            due=task.due,
            contact_moment_id=contact_moment_id,
            organisation_id=organisation_id,
            person_id=person_id,
        )
    )


@writes(Permission.LOG_CONTACTS)
def finish_task(tx: Transaction, task_id: int, day: date) -> Task:
    """The task was done on `day`; one that was already done stays as it is."""
    task = tx.get(Task, task_id)
    return task if task.done_on else tx.update(task, done_on=day)


@writes(Permission.LOG_CONTACTS)
def reopen_task(tx: Transaction, task_id: int) -> Task:
    """The task is still to be done."""
    return tx.update(tx.get(Task, task_id), done_on=None)


@writes(Permission.LOG_CONTACTS)
def record_tasks(
    tx: Transaction,
    contact_id: int,
    tasks: Sequence[TaskNote],
    seen_ids: AbstractSet[int] = frozenset(),
) -> None:
    """Make the tasks of a contact moment what the note says.

    A task that its writer saw and took away goes; one added by a colleague since
    stays.
    """
    kept = {task.id for task in tasks}
    for stored in tx.find(Task, contact_moment_id=contact_id):
        if stored.key in seen_ids and stored.key not in kept:
            tx.delete(stored)
    for task in tasks:
        if task.id is None:
            add_task(tx, task, contact_moment_id=contact_id)
        else:
            tx.update(
                tx.get(Task, task.id), title=task.title, owner=task.owner, due=task.due
            )
