"""Noting a contact: one input, checked in sentences, saved in one change set."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput, StaleRecord
from crm.logbook.brought_lists import Lesson
from crm.logbook.lessons import learn
from crm.logbook.presence import Attendee, presence_problem, record_presence
from crm.logbook.tasks import TaskNote, record_tasks, task_problem
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus, DatePrecision
from crm.model.tables import ContactAction, ContactMoment, Participation
from crm.store import Transaction
from crm.texts import contact as t

_LINK = re.compile(r"^https?://\S+$")


class InvalidNote(InvalidInput):
    """A note that cannot be saved, with a sentence for each field."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems


@dataclass(frozen=True)
class ContactNote:
    """A contact as somebody notes it.

    `contact_id` and `stamp` name the contact moment that is being changed, as it was
    when its form was opened; without them a new one is made. `sources` name the lists
    it came from, `lessons` what was decided about their lines.
    """

    kind: ContactKind = ContactKind.MEETING
    body_id: int | None = None
    organisation_id: int | None = None
    new_organisation: str | None = None
    on: PartialDate | None = None
    title: str | None = None
    notes: str | None = None
    decisions: str | None = None
    minutes_link: str | None = None
    action_ids: tuple[int, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    tasks: tuple[TaskNote, ...] = ()
    seen_task_ids: frozenset[int] = field(default_factory=frozenset)
    unfinished: bool = False
    contact_id: int | None = None
    stamp: str | None = None
    lessons: tuple[Lesson, ...] = ()
    sources: tuple[str, ...] = ()


def note_problems(note: ContactNote, today: date) -> dict[str, str]:
    """What must change before the note can be saved: one sentence a field.

    A date, a body or organisation and one line of text, or one person, are enough.
    """
    found: dict[str, str] = {}
    if note.on is None:
        found["on"] = t.DATE_NEEDED
    with_whom = note.body_id or note.organisation_id or note.new_organisation
    if not with_whom and note.kind is not ContactKind.EVENT:
        meeting = note.kind is ContactKind.MEETING
        found["subject"] = t.BODY_NEEDED if meeting else t.ORGANISATION_NEEDED
    if not with_whom and note.kind is ContactKind.EVENT and not note.title:
        found["subject"] = t.EVENT_TITLE_NEEDED
    if not (note.title or note.notes or note.decisions or note.attendees):
        found["text"] = t.TEXT_NEEDED
    if note.minutes_link and not _LINK.match(note.minutes_link.strip()):
        found["minutes_link"] = t.BAD_LINK
    if problem := presence_problem(note.attendees):
        found["people"] = problem
    elif note.attendees and status_on(note.on, today) is ContactStatus.PLANNED:
        found["people"] = t.PRESENCE_IN_FUTURE
    if problem := next(filter(None, map(task_problem, note.tasks)), None):
        found["tasks"] = problem
    return found


def status_on(when: PartialDate | None, today: date) -> ContactStatus:
    """A contact whose date has yet to come is planned; any other took place."""
    if when is not None and when.first > today:
        return ContactStatus.PLANNED
    return ContactStatus.HELD


def contact_stamp(
    revision: int, parts: Iterable[tuple[int, int]], action_ids: Iterable[int]
) -> str:
    """What a contact moment, its presence and its actions looked like, in a word.

    `parts` are the ids and revisions of its participations.
    """
    seen = f"{revision}|{sorted(parts)}|{sorted(action_ids)}"
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


@writes(Permission.LOG_CONTACTS)
def note_contact(tx: Transaction, note: ContactNote, today: date) -> ContactMoment:
    """Save a note, with its people, actions and tasks.

    Raises `InvalidNote`, and `StaleRecord` when somebody saved the contact since.
    """
    if problems := note_problems(note, today):
        raise InvalidNote(problems)
    when = note.on
    values: dict[str, Any] = {
        "kind": note.kind,
        "body_id": note.body_id,
        "status": status_on(when, today),
        "on": when.first if when else None,
        "precision": when.precision if when else DatePrecision.UNKNOWN,
        "title": note.title,
        "notes": note.notes,
        "decisions": note.decisions,
        "minutes_link": note.minutes_link,
        "unfinished": note.unfinished,
    }
    if note.contact_id is None:
        values["source"] = _sources(None, note)
        contact = tx.add(ContactMoment(**values, noted_by=tx.actor.name))
    else:
        contact = tx.get(ContactMoment, note.contact_id)
        _refuse_stale(tx, contact, note)
        if _stays_cancelled(contact, note, values["status"]):
            values["status"] = ContactStatus.CANCELLED
        values["source"] = _sources(contact.source, note)
        contact = tx.update(contact, **values)
    people = record_presence(
        tx, contact, note.attendees, note.organisation_id, note.new_organisation
    )
    learn(tx, note.lessons, people, contact.on)
    _link_actions(tx, contact.key, note.action_ids)
    record_tasks(tx, contact.key, note.tasks, note.seen_task_ids)
    return contact


def _sources(known: str | None, note: ContactNote) -> str | None:
    """Where a contact comes from; each list once, after what stood there."""
    named = [known] if known else []
    named += [source for source in note.sources if source not in (known or "")]
    return "; ".join(named) or None


def _stays_cancelled(
    contact: ContactMoment, note: ContactNote, status: ContactStatus
) -> bool:
    """What was cancelled took place after all once somebody's presence is noted."""
    cancelled = contact.status is ContactStatus.CANCELLED
    return cancelled and status is ContactStatus.HELD and not note.attendees


def _refuse_stale(tx: Transaction, contact: ContactMoment, note: ContactNote) -> None:
    parts = tx.find(Participation, contact_moment_id=contact.key)
    links = tx.find(ContactAction, contact_moment_id=contact.key)
    now = contact_stamp(
        contact.revision,
        [(part.key, part.revision) for part in parts],
        [link.action_id for link in links],
    )
    if note.stamp is not None and note.stamp != now:
        raise StaleRecord(t.STALE_NOTE)


def _link_actions(tx: Transaction, contact_id: int, wanted: tuple[int, ...]) -> None:
    links = tx.find(ContactAction, contact_moment_id=contact_id)
    for link in links:
        if link.action_id not in wanted:
            tx.delete(link)
    known = {link.action_id for link in links}
    tx.add_all(
        [
            ContactAction(contact_moment_id=contact_id, action_id=action_id)
            for action_id in dict.fromkeys(wanted)
            if action_id not in known
        ]
    )
