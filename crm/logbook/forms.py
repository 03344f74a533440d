"""A contact that is being noted: everything typed so far, as a draft keeps it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar, get_type_hints

from pydantic import TypeAdapter

from crm.logbook.brought_lists import (
    BROUGHT,
    LESSONS,
    BroughtList,
    Lesson,
    as_json,
)
from crm.logbook.contacts import ContactNote, contact_stamp
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import SheetRow, attendees, sheet_of
from crm.logbook.tasks import TaskNote
from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import ContactKind, Presence
from crm.store import Connection, logbook_rows

T = TypeVar("T")


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is being written down for the first time.

    `instead_of` is the key of the row in whose place they came.
    """

    first_name: str = ""
    last_name: str = ""
    function: str = ""
    email: str = ""
    organisation_id: int | None = None
    new_organisation: str | None = None
    instead_of: str | None = None

    @property
    def person(self) -> NewPerson:
        """The person to make."""
        return NewPerson(
            last_name=self.last_name.strip(),
            first_name=self.first_name.strip(),
            function=self.function.strip() or None,
            email=self.email.strip() or None,
        )


@dataclass(frozen=True)
class NoteForm:
    """What stands in the form; `payload` is its form as JSON values.

    `answered` are the proposals from the text that somebody took over or put aside;
    `reads_names` that names are looked for even in a note of the PZON.
    """

    contact_id: int | None = None
    stamp: str | None = None
    unfinished: bool = False
    kind: ContactKind = ContactKind.MEETING
    body_id: int | None = None
    organisation_id: int | None = None
    new_organisation: str | None = None
    on: PartialDate | None = None
    title: str = ""
    notes: str = ""
    decisions: str = ""
    minutes_link: str = ""
    action_ids: tuple[int, ...] = ()
    rows: tuple[SheetRow, ...] = ()
    tasks: tuple[TaskNote, ...] = ()
    seen_task_ids: tuple[int, ...] = ()
    newcomer: Newcomer | None = None
    brought: BroughtList | None = None
    lessons: tuple[Lesson, ...] = ()
    sources: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    reads_names: bool = False

    def payload(self) -> dict[str, Any]:
        """JSON values that `form_from` reads back."""
        return {
            **{field.name: getattr(self, field.name) for field in fields(self)},
            "on": self.on.iso() if self.on else None,
            "action_ids": list(self.action_ids),
            "seen_task_ids": list(self.seen_task_ids),
            "answered": list(self.answered),
            "rows": [asdict(row) for row in self.rows],
            "newcomer": asdict(self.newcomer) if self.newcomer else None,
            "tasks": [
                {**asdict(task), "due": task.due.isoformat() if task.due else None}
                for task in self.tasks
            ],
            "brought": as_json(BROUGHT, self.brought),
            "lessons": as_json(LESSONS, self.lessons),
            "sources": list(self.sources),
        }

    def note(self, *, unfinished: bool) -> ContactNote:
        """The note to save; empty tasks and rows without a mark stay out."""
        return ContactNote(
            kind=self.kind,
            body_id=self.body_id,
            organisation_id=self.organisation_id,
            new_organisation=self.new_organisation,
            on=self.on,
            title=self.title,
            notes=self.notes,
            decisions=self.decisions,
            minutes_link=self.minutes_link,
            action_ids=self.action_ids,
            attendees=attendees(self.rows),
            tasks=tuple(t for t in self.tasks if t.title or t.owner or t.due),
            seen_task_ids=frozenset(self.seen_task_ids),
            unfinished=unfinished,
            contact_id=self.contact_id,
            stamp=self.stamp,
            lessons=self.lessons,
            sources=self.sources,
        )


def form_from(payload: Mapping[str, Any]) -> NoteForm:
    """The form that a draft kept.

    What another version kept and this one cannot read is left open.
    """
    values: dict[str, Any] = {}
    for name in _READ.keys() & payload.keys():
        with suppress(ValueError):
            values[name] = _READ[name](payload[name])
    return NoteForm(**values)


def form_of(connection: Connection, contact_id: int) -> NoteForm:
    """The form that changes a contact moment. Raises `MissingRecord`."""
    moment = logbook_rows.moment(connection, contact_id)
    people = logbook_rows.presence(connection, contact_id)
    action_ids = logbook_rows.action_ids(connection, contact_id)
    tasks = logbook_rows.follow_ups(connection, contact_id=contact_id)
    met = [row for row in people if row.presence is not Presence.INVITED]
    lead = min(met, key=lambda row: row.id, default=None)
    organisation_id = lead.organisation_id if lead and not moment.body_id else None
    return NoteForm(
        contact_id=contact_id,
        stamp=contact_stamp(
            moment.revision, [(row.id, row.revision) for row in people], action_ids
        ),
        unfinished=moment.unfinished,
        kind=moment.kind,
        body_id=moment.body_id,
        organisation_id=organisation_id,
        on=moment.when,
        title=moment.title or "",
        notes=moment.notes or "",
        decisions=moment.decisions or "",
        minutes_link=moment.minutes_link or "",
        action_ids=tuple(action_ids),
        rows=sheet_of(
            row
            for row in people
            if row.person_id is not None or row.organisation_id != organisation_id
        ),
        tasks=tuple(
            TaskNote(task.title, task.owner, task.due, task.id) for task in tasks
        ),
        seen_task_ids=tuple(task.id for task in tasks),
    )


def newcomer_from(text: str, organisation_id: int | None, row: str | None) -> Newcomer:
    """Somebody of whom only a name was typed: the first word is the first name."""
    first, _, last = " ".join(text.split()).partition(" ")
    return Newcomer(
        first_name=first if last else "",
        last_name=last or first,
        organisation_id=organisation_id,
        instead_of=row,
    )


def _each(kind: type[T]) -> Callable[[Any], tuple[T, ...]]:
    """Reads a list, without what is no `kind`."""
    one = TypeAdapter(kind)

    def read(values: Any) -> tuple[T, ...]:
        found: list[T] = []
        for value in values if isinstance(values, list) else ():
            with suppress(ValueError):
                found.append(one.validate_python(value))
        return tuple(found)

    return read


def _day(text: Any) -> PartialDate | None:
    return parse_partial_date(str(text)) if text else None


_READ: dict[str, Callable[[Any], Any]] = {
    **{
        name: TypeAdapter(hint).validate_python
        for name, hint in get_type_hints(NoteForm).items()
    },
    "on": _day,
    "rows": _each(SheetRow),
    "tasks": _each(TaskNote),
    "lessons": _each(Lesson),
}
"""How each field is read from JSON values."""
