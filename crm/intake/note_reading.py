"""What the free text of a contact may say: proposals, for somebody to look at.

The text is only read. Everything happens on this computer, and nothing is guessed: what
can mean two things is not proposed.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm.intake.note_lines import (
    Team,
    action_numbers,
    marked_lines,
    next_meetings,
    read_task,
    team_of,
)
from crm.intake.note_names import (
    Known,
    NameIndex,
    Noun,
    mentions,
    name_index,
    name_key,
)
from crm.logbook.sheet import SheetRow
from crm.logbook.tasks import TaskNote
from crm.model.names import full_name, normalise
from crm.model.rows import ActionRow
from crm.store import Connection
from crm.store.bodies import bodies, body, mandates
from crm.store.known_people import known_people
from crm.store.organisations import organisations
from crm.store.plans import actions
from crm.texts import note_reading as t

_PZON = "pzon"
_CLAUSE = re.compile(r"[^,;.\n]*")
_HEADED = re.compile(
    rf"[\W\d_]*({t.PRESENT}|{t.EXCUSED}|{t.ABSENT})\s*:", re.IGNORECASE
)
_MARKS = (("A", t.PRESENT), ("V", t.EXCUSED), ("-", t.ABSENT))


class Found(StrEnum):
    """What a proposal is about; for a record, the name of its card's page."""

    PERSON = Noun.PERSON.value
    ORGANISATION = Noun.ORGANISATION.value
    BODY = Noun.BODY.value
    ACTION = Noun.ACTION.value
    TASK = "taak"
    DECISION = "beslissing"
    MEETING = "vergadering"


@dataclass(frozen=True)
class Proposal:
    """What a stretch of text seems to say; `key` stays the same while it says that.

    `label` is the name of the record, or what the task or decision says; `mark` the
    presence that the text gives a person.
    """

    found: Found
    key: str
    start: int
    end: int
    label: str
    id: int | None = None
    mark: str = ""
    task: TaskNote | None = None
    on: date | None = None


@dataclass(frozen=True)
class KnownNames:
    """All names that can be found, and the action sheets by number."""

    index: NameIndex
    actions: Mapping[str, Known]


@dataclass(frozen=True)
class Circumstances:
    """What a text is read against.

    `expected` are the known people on the sheet, `rivals` the first names of the
    others. Without a `team` no name is read: not as a link, and not as an owner.
    """

    on: date
    expected: frozenset[int] = frozenset()
    rivals: tuple[str, ...] = ()
    team: Team | None = None


def known_names(connection: Connection) -> KnownNames:
    """Every name that we know, indexed."""
    sheets = actions(connection)
    known: list[Known] = []
    for one in known_people(connection):
        name = full_name(one.first_name, one.last_name)
        turned = f"{one.last_name} {one.first_name}"
        names = (name, turned, *one.aliases)
        known.append(Known(Noun.PERSON, one.id, name, names, one.first_name))
    known += [
        Known(Noun.ORGANISATION, row.id, row.name, (row.name, *row.aliases))
        for row in organisations(connection)
    ]
    known += [
        Known(Noun.BODY, row.id, row.name, (row.name,)) for row in bodies(connection)
    ]
    known += [_sheet(row) for row in sheets]
    count = Counter((row.number or "").lower() for row in sheets)
    numbered = {
        row.number.lower(): _sheet(row)
        for row in sheets
        if row.number and count[row.number.lower()] == 1
    }
    return KnownNames(name_index(known), numbered)


def is_named_pzon(name: str) -> bool:
    """Whether a body or a contact says by its name that it is the PZON's."""
    plain = normalise(name)
    return any(word in plain for word in t.PZON)


def names_withheld(
    connection: Connection, body_id: int | None, organisation_id: int | None, on: date
) -> bool:
    """Whether a contact is one of the PZON, so that names are read only if asked.

    A body is the PZON's when it is named so, or when all its seats that day are for
    that cluster; a contact with one organisation when that is of the cluster.
    """
    if body_id is not None:
        seats = {
            seat.cluster
            for seat in mandates(connection, body_id=body_id)
            if seat.active_on(on)
        }
        return is_named_pzon(body(connection, body_id).name) or seats == {_PZON}
    return any(
        row.cluster == _PZON
        for row in organisations(connection)
        if row.id == organisation_id
    )


def circumstances(
    known: KnownNames, on: date, rows: Iterable[SheetRow], colleagues: Iterable[str]
) -> Circumstances:
    """A text is read against who is on the sheet, and who else may get a task."""
    called: list[tuple[str, Collection[str]]] = [
        (name, (name_key(name.split(" ")[0]),)) for name in colleagues if name
    ]
    expected: set[int] = set()
    rivals: list[str] = []
    for row in rows:
        person = known.index.people.get(row.person_id or 0)
        if person is not None:
            expected.add(person.id)
            called.append((person.label, known.index.called[person.id]))
        elif row.new_person is not None:
            rivals.append(row.new_person.first_name)
            called.append((row.name, (name_key(row.new_person.first_name),)))
    team = team_of(called, known.index)
    return Circumstances(on, frozenset(expected), tuple(filter(None, rivals)), team)


def read_note(text: str, known: KnownNames, around: Circumstances) -> list[Proposal]:
    """What a text seems to say, in its order."""
    found = [*_lines(text, around), *_meetings(text, around.on)]
    for start, end, number in action_numbers(text):
        if sheet := known.actions.get(number):
            found.append(_link(Found.ACTION, sheet, start, end))
    if around.team is not None:
        for mention in mentions(text, known.index, around.expected, around.rivals):
            link = _link(
                Found(mention.known.noun.value),
                mention.known,
                mention.start,
                mention.end,
                _mark(text, mention.start, mention.end),
            )
            found.append(link)
    return _once(found)


def _sheet(row: ActionRow) -> Known:
    label = f"{row.number}. {row.title}" if row.number else row.title
    return Known(Noun.ACTION, row.id, label, (row.title,))


def _lines(text: str, around: Circumstances) -> list[Proposal]:
    found: list[Proposal] = []
    for line in marked_lines(text):
        if line.decision:
            key = _key(Found.DECISION, line.text)
            found.append(Proposal(Found.DECISION, key, line.start, line.end, line.text))
            continue
        task = read_task(line.text, around.on, around.team)
        if task is not None:
            key = _key(Found.TASK, line.text)
            found.append(
                Proposal(Found.TASK, key, line.start, line.end, task.title, task=task)
            )
    return found


def _meetings(text: str, on: date) -> list[Proposal]:
    return [
        Proposal(
            Found.MEETING,
            f"{Found.MEETING}:{one.day.isoformat()}",
            one.start,
            one.end,
            one.title,
            on=one.day,
        )
        for one in next_meetings(text, on)
    ]


def _link(found: Found, known: Known, start: int, end: int, mark: str = "") -> Proposal:
    mark = mark if found is Found.PERSON else ""
    return Proposal(
        found, f"{found}:{known.id}", start, end, known.label, known.id, mark
    )


def _key(found: Found, text: str) -> str:
    plain = " ".join(text.casefold().split())
    return f"{found}:{hashlib.sha256(plain.encode()).hexdigest()[:12]}"


def _once(found: Collection[Proposal]) -> list[Proposal]:
    """Each proposal once, where it stands first; a mark that it has later counts."""
    chosen: dict[str, Proposal] = {}
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        if one.key not in chosen or (one.mark and not chosen[one.key].mark):
            chosen[one.key] = one
    return sorted(chosen.values(), key=lambda one: (one.start, one.end))


def _mark(text: str, start: int, end: int) -> str:
    """The presence that the text gives a name: before a colon, or in its own clause."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    headed = _HEADED.match(line)
    if headed:
        return _mark_in(headed[1])
    head = max(text.rfind(sign, 0, start) for sign in ",;.:\n") + 1
    rest = _CLAUSE.match(text, end)
    return _mark_in(text[head : rest.end() if rest else end])


def _mark_in(clause: str) -> str:
    """The one presence that some words give; "niet aanwezig" is absent."""
    found = {
        mark
        for mark, word in _MARKS
        for _ in re.finditer(rf"(?<!\w){word}(?!\w)", clause, re.IGNORECASE)
    }
    denied = re.search(rf"(?<!\w){t.NOT}(?!\w)", clause, re.IGNORECASE)
    if len(found) != 1 or (denied and found != {"A"}):
        return ""
    return "-" if denied else found.pop()
