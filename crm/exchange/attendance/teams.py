"""The attendance report of Microsoft Teams, in its newer and older forms.

Three blocks with a number: the summary, the participants, and what each did; the third
repeats people and is not read. The older form has one block, with a line for each time
that somebody joined or left. The words are English or Dutch.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from crm.exchange.attendance.limits import check_people
from crm.exchange.attendance.shown_name import first_mail, shown_name
from crm.exchange.attendance.text_lines import TextLine
from crm.exchange.attendance.times import read_time
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind, Presence
from crm.model.names import normalise
from crm.texts import attendance_lists as t

_SECTION = re.compile(r"^\W*([1-9])\.\s+(\S.*)$")
_LOOKED_AT = 40
_MARKS = ("\t", ";", ",")
_GUEST_ID = "#EXT#"


@dataclass
class _Report:
    """What was read so far; people by who they are."""

    people: dict[str, SeenPerson] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    joined: list[datetime] = field(default_factory=list)


@dataclass(frozen=True)
class _Header:
    name: int
    mail: int | None
    user_id: int | None
    times: tuple[int, ...]


def is_teams_report(lines: list[TextLine]) -> bool:
    """Whether these are the lines of such a report, whatever the file is called."""
    top = lines[:_LOOKED_AT]
    if any(_section(line.text) in t.TEAMS_SECTIONS for line in top):
        return any(_header(_cells(line.text, mark)) for line in top for mark in _MARKS)
    return any(_header(_cells(line.text, "\t")) for line in top)


def read_teams_report(lines: list[TextLine], problems: list[str]) -> SeenList:
    """Who joined, however short, and when the meeting was."""
    report = _Report()
    mark = _mark(lines)
    header: _Header | None = None
    for line in lines:
        cells = _cells(line.text, mark)
        if _section(line.text) is not None and not any(cells[1:]):
            if header is not None:
                break
        elif found := _header(cells) if header is None else None:
            header = found
        elif header is None:
            _note_fact(report, cells)
        else:
            _note_person(report, line, cells, header)
    title = _fact(report, t.TITLE_WORDS)
    start = _moment(report, t.START_WORDS) or min(report.joined, default=None)
    end = _moment(report, t.END_WORDS)
    people = check_people(list(report.people.values()))
    return SeenList(ListKind.TEAMS, people, title, start, end, tuple(problems))


def _section(text: str) -> str | None:
    """The comparable title of a block, without its number."""
    if found := _SECTION.match(text):
        return normalise(found[2])
    plain = normalise(text)
    return plain if plain in t.TEAMS_SECTIONS else None


def _mark(lines: list[TextLine]) -> str:
    """What parts the cells; Excel makes commas or semicolons of the tabs."""
    for line in lines:
        for mark in _MARKS:
            if _header(_cells(line.text, mark)):
                return mark
    return "\t"


def _cells(text: str, mark: str) -> list[str]:
    if mark == "\t":
        return [cell.strip().strip('"').strip() for cell in text.split(mark)]
    return [cell.strip() for cell in next(csv.reader([text], delimiter=mark), [])]


def _header(cells: list[str]) -> _Header | None:
    """Which column says what; `None` when this is no header of participants."""
    words = [normalise(cell) for cell in cells]
    named = [index for index, word in enumerate(words) if word in t.TEAMS_NAME]
    times = [
        index
        for index, word in enumerate(words)
        if any(part in word for part in t.TEAMS_TIME)
    ]
    if not named or not times:
        return None
    return _Header(named[0], _first(words, t.TEAMS_MAIL), _id(words), tuple(times))


def _first(words: list[str], wanted: frozenset[str]) -> int | None:
    return next((i for i, word in enumerate(words) if word in wanted), None)


def _id(words: list[str]) -> int | None:
    return next(
        (i for i, word in enumerate(words) if any(part in word for part in t.TEAMS_ID)),
        None,
    )


def _note_fact(report: _Report, cells: list[str]) -> None:
    filled = [cell for cell in cells if cell]
    if len(filled) > 1:
        report.facts.setdefault(normalise(filled[0]), " ".join(filled[1:]))


def _fact(report: _Report, words: tuple[str, ...]) -> str | None:
    return next(_facts(report, words), None)


def _moment(report: _Report, words: tuple[str, ...]) -> datetime | None:
    times = (read_time(text) for text in _facts(report, words))
    return next((time for time in times if time), None)


def _facts(report: _Report, words: tuple[str, ...]) -> Iterator[str]:
    for label, value in report.facts.items():
        if any(word in label for word in words):
            yield value


def _note_person(
    report: _Report, line: TextLine, cells: list[str], header: _Header
) -> None:
    def cell(index: int | None) -> str:
        return cells[index] if index is not None and index < len(cells) else ""

    report.joined += [time for at in header.times if (time := read_time(cell(at)))]
    mail = first_mail(cell(header.mail)) or _guest_mail(cell(header.user_id))
    shown = shown_name(cell(header.name))
    if not shown.name and mail is None:
        return
    who = normalise(shown.name) or (mail or "")
    known = report.people.get(who)
    if known is not None and (mail is None or known.email in {None, mail}):
        return  # joined again
    if known is not None:
        who = f"{who} {mail}"
    report.people.setdefault(
        who,
        SeenPerson(
            line=line.number,
            text=line.text,
            name=shown.name,
            email=mail,
            organisation=shown.organisation,
            presence=None if shown.no_person else Presence.PRESENT,
            no_person=shown.no_person,
        ),
    )


def _guest_mail(user_id: str) -> str | None:
    """The address in the id of a guest: `jan_example.org#EXT#@council...`."""
    if _GUEST_ID not in user_id:
        return first_mail(user_id)
    user, _, domain = user_id.partition(_GUEST_ID)[0].rpartition("_")
    return first_mail(f"{user}@{domain}")
