"""A contact that is being noted: everything typed so far, as a draft keeps it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from crm.logbook.contacts import ContactNote, contact_stamp
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import SheetRow, attendees, sheet_of
from crm.logbook.tasks import TaskNote
from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import ContactKind
from crm.store import Connection, logbook_rows


@dataclass(frozen=True)
class NoteForm:
    """What stands in the form; `payload` is its form as JSON values."""

    contact_id: int | None = None
    stamp: str | None = None
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

    def payload(self) -> dict[str, Any]:
        """JSON values that `form_from` reads back."""
        return {
            **{field.name: getattr(self, field.name) for field in fields(self)},
            "on": self.on.iso() if self.on else None,
            "action_ids": list(self.action_ids),
            "seen_task_ids": list(self.seen_task_ids),
            "rows": [asdict(row) for row in self.rows],
            "tasks": [
                {**asdict(task), "due": task.due.isoformat() if task.due else None}
                for task in self.tasks
            ],
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
        )


def form_from(payload: Mapping[str, Any]) -> NoteForm:
    """The form that a draft kept; what an older version did not know is left open."""
    names = {field.name for field in fields(NoteForm)}
    values = {name: value for name, value in payload.items() if name in names}
    read: dict[str, Any] = {
        "kind": ContactKind,
        "on": lambda text: parse_partial_date(text) if text else None,
        "action_ids": tuple,
        "seen_task_ids": tuple,
        "rows": lambda rows: tuple(_row_from(row) for row in rows),
        "tasks": lambda tasks: tuple(_task_from(task) for task in tasks),
    }
    return NoteForm(
        **{name: read.get(name, _same)(value) for name, value in values.items()}
    )


def form_of(connection: Connection, contact_id: int) -> NoteForm:
    """The form that changes a contact moment. Raises `MissingRecord`."""
    moment = logbook_rows.moment(connection, contact_id)
    people = logbook_rows.presence(connection, contact_id)
    action_ids = logbook_rows.action_ids(connection, contact_id)
    tasks = logbook_rows.follow_ups(connection, contact_id=contact_id)
    lead = min(people, key=lambda row: row.id, default=None)
    organisation_id = lead.organisation_id if lead and not moment.body_id else None
    return NoteForm(
        contact_id=contact_id,
        stamp=contact_stamp(
            moment.revision, [(row.id, row.revision) for row in people], action_ids
        ),
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


def _same(value: Any) -> Any:
    return value


def _row_from(row: Mapping[str, Any]) -> SheetRow:
    new = row.get("new_person")
    return SheetRow(**{**row, "new_person": NewPerson(**new) if new else None})


def _task_from(task: Mapping[str, Any]) -> TaskNote:
    due = task.get("due")
    return TaskNote(**{**task, "due": date.fromisoformat(due) if due else None})
