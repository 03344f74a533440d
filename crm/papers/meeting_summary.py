"""What was agreed in a meeting, to send to who was there."""

from collections.abc import Mapping, Sequence
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.text_document import Section, TextDocument
from crm.exchange.write_text import write_text_docx
from crm.logbook.presence import by_person
from crm.model.enums import ContactStatus, Presence
from crm.model.files import OutFile
from crm.model.logbook_rows import FollowUpRow, MomentRow, PresenceRow
from crm.model.names import normalise
from crm.papers.list_file import safe_name
from crm.papers.mail_list import MailList, Recipient, mail_list
from crm.store import Connection, Store
from crm.store.assemblies import agenda
from crm.store.logbook_rows import (
    action_ids,
    follow_ups,
    moment,
    moments,
    presence,
)
from crm.store.mailboxes import mailboxes
from crm.store.plans import actions
from crm.texts import aftermath as t
from crm.texts import contact as contact_texts
from crm.texts import formats

NOTES = "notities"
"""What a link asks to have the notes in it too."""


def summary_docx(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The summary of the contact that a link names, as a Word document."""
    number = asked.get("id", "")
    if not number.isdecimal():
        raise InvalidInput(t.BAD_LINK)
    with store.read() as connection:
        document = meeting_summary(
            connection, int(number), today, notes=bool(asked.get(NOTES))
        )
    return OutFile(f"{safe_name(document.title)}.docx", write_text_docx(document))


def meeting_summary(
    connection: Connection, contact_id: int, today: date, *, notes: bool = False
) -> TextDocument:
    """Who was there, what was decided, who does what; the notes only when chosen.

    Raises `MissingRecord`.
    """
    row = moment(connection, contact_id)
    people = by_person(presence(connection, contact_id))
    tasks = follow_ups(connection, contact_id=contact_id, open_only=False)
    following = _following(connection, row, today)
    sections = [
        Section(t.there(presence_word.value), lines)
        for presence_word in (Presence.PRESENT, Presence.EXCUSED)
        if (lines := [_who(own) for own in people if own[0].presence is presence_word])
    ]
    sections += [
        Section(t.DECISIONS, _decisions(connection, row), t.NO_DECISIONS),
        Section(t.TASKS, [_task(task) for task in tasks], t.NO_TASKS),
    ]
    if sheets := _action_sheets(connection, contact_id):
        sections.append(Section(t.ACTIONS, sheets))
    if notes and row.notes:
        sections.append(Section(t.NOTES, _lines(row.notes)))
    if row.minutes_link:
        sections.append(Section(t.MINUTES, [row.minutes_link]))
    if following:
        sections.append(Section(t.NEXT, [following]))
    name = contact_name(row.body or row.organisation, row.title)
    when = formats.partial(row.on, row.precision.value)
    return TextDocument(t.summary_title(name or t.CONTACT, when), (), sections)


def attendee_mails(connection: Connection, contact_id: int) -> MailList:
    """The mail line of who was there, excused themselves or came instead."""
    boxes = mailboxes(connection)
    keys = [
        ("person", one.person_id)
        if one.person_id
        else ("organisation", one.organisation_id)
        for one in presence(connection, contact_id)
        if one.presence is not Presence.ABSENT
    ]
    found = [boxes[table, number] for table, number in keys if number is not None]
    return mail_list(Recipient(*box) for box in found)


def contact_name(subject: str | None, title: str | None) -> str:
    """What it was, without a subject that the title says again."""
    said = normalise(subject) in normalise(title) if subject and title else False
    return " · ".join(word for word in (None if said else subject, title) if word)


def _decisions(connection: Connection, row: MomentRow) -> list[str]:
    """What an assembly found on each point, then what was noted as decided."""
    found = [
        t.found(item.position, item.title, item.outcome.value)
        for item in agenda(connection, row.id)
        if item.outcome is not None
    ]
    return [*found, *_lines(row.decisions)]


def _action_sheets(connection: Connection, contact_id: int) -> list[str]:
    """The action sheets that the contact belongs to."""
    wanted = set(action_ids(connection, contact_id))
    return [
        f"{row.number}. {row.title}" if row.number else row.title
        for row in actions(connection)
        if row.id in wanted
    ]


def _following(connection: Connection, row: MomentRow, today: date) -> str | None:
    """The next planned meeting of the same body."""
    if row.body_id is None:
        return None
    for planned in moments(connection, status=ContactStatus.PLANNED):
        if planned.body_id == row.body_id and planned.on and planned.on >= today:
            return formats.partial(planned.on, planned.precision.value)
    return None


def _who(own: Sequence[PresenceRow]) -> str:
    """A person with the organisations they spoke for, and who came for them."""
    first = own[0]
    same = [row for row in own if row.presence is first.presence]
    places = ", ".join(row.organisation for row in same if row.organisation)
    name = first.person or first.organisation or ""
    named = f"{name} ({places})" if first.person and places else name
    told = dict.fromkeys(row.represented_by for row in same if row.represented_by)
    return ", ".join([named, *map(contact_texts.instead_of, told)])


def _task(task: FollowUpRow) -> str:
    due = formats.day(task.due) if task.due else None
    return contact_texts.task_line(task.title, task.owner, due)


def _lines(text: str | None) -> Sequence[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]
