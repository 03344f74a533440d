"""People in lines of cells: a sheet somebody keeps, or an export of addresses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time

from crm.exchange.attendance import columns as c
from crm.exchange.attendance.headings import HeadingKind, heading_of, presence_word
from crm.exchange.attendance.shown_name import (
    first_mail,
    is_organisation,
    nobody,
    shown_name,
)
from crm.exchange.attendance.times import read_time
from crm.exchange.lines import Line
from crm.exchange.workbook import ERRORS
from crm.model.attendance import SeenPerson
from crm.model.enums import Presence
from crm.model.names import normalise
from crm.texts import attendance_columns as words
from crm.texts import attendance_lists as t
from crm.texts.importing import NO_WORDS, YES_WORDS

SEARCHED = 25
"""How many lines may stand above the header."""


@dataclass
class Table:
    """What a list of cells holds."""

    people: list[SeenPerson] = field(default_factory=list)
    title: str | None = None
    start: datetime | None = None
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Header:
    fields: dict[int, str]
    day: int | None
    codes: bool

    def cell(self, line: Line, field_name: str) -> str:
        for index, known in self.fields.items():
            if known == field_name:
                return cell_at(line, index)
        return ""


def cell_at(line: Line, index: int | None) -> str:
    """The text of a cell, `""` where the line is shorter or Excel shows an error."""
    if index is None or index >= len(line.cells) or line.cells[index] in ERRORS:
        return ""
    return " ".join(line.cells[index].split())


def read_table(lines: list[Line], written: Callable[[Line], str]) -> Table | None:
    """The people under the header; `None` when there is no header.

    `written` gives a line as it stands in what was brought in.
    """
    filled = [line for line in lines if not line.blank]
    top = filled[:SEARCHED]
    at = max(range(len(top)), key=lambda i: c.header_score(top[i].cells), default=0)
    if not top or not c.header_score(top[at].cells):
        return None
    table = Table()
    for line in top[:at]:
        _note_title(table, line)
    rows = filled[at + 1 :]
    header = _header(table, top[at].cells, rows)
    section: Presence | None = None
    for line in rows:
        if line.fault is not None:
            table.problems.append(t.line_unreadable(line.number))
            continue
        alone = _alone(line)
        heading = heading_of(alone) if alone else None
        if heading is not None and heading.kind is HeadingKind.PEOPLE:
            section = heading.presence
            continue
        if person := _person(header, line, written(line), section, alone):
            table.people.append(person)
    return table


def _note_title(table: Table, line: Line) -> None:
    for cell in line.cells:
        heading = heading_of(cell) if cell else None
        if heading is not None and heading.kind is HeadingKind.TITLE and heading.rest:
            table.title = heading.rest
        moment = read_time(cell)
        table.start = table.start or moment
        if table.title is None and any(letter.isalpha() for letter in cell):
            table.title = cell


def _header(table: Table, cells: tuple[str, ...], rows: list[Line]) -> _Header:
    """The columns; of several with a date the last in which something was noted."""
    dates = c.date_columns(cells)
    used = {
        index: day
        for index, day in dates.items()
        if any(cell_at(line, index) for line in rows)
    }
    day = max(used, key=lambda index: used[index], default=None)
    if day is not None:
        table.start = datetime.combine(used[day], time())
        if len(used) > 1:
            table.problems.append(t.several_dates(used[day]))
    fields = c.read_header(cells)
    noted = day
    for index, known in fields.items():
        if known == c.PRESENT:
            noted = index if noted is None else noted
    codes = any(normalise(cell_at(line, noted)) == words.CODE_PRESENT for line in rows)
    return _Header(fields, day, codes)


def _alone(line: Line) -> str | None:
    cells = {cell for cell in line.cells if cell}
    return cells.pop() if len(cells) == 1 else None


def _person(
    header: _Header,
    line: Line,
    written: str,
    section: Presence | None,
    alone: str | None,
) -> SeenPerson | None:
    mail = first_mail(header.cell(line, c.MAIL))
    shown = shown_name(_name(header, line))
    organisation = header.cell(line, c.ORGANISATION) or shown.organisation
    if not shown.name and mail is None and not organisation:
        return None
    why = shown.no_person
    if why is None and not shown.name:
        why = t.ORGANISATION if mail is None else nobody(mail.partition("@")[0])
    if alone is not None and _is_heading(header, shown.name):
        why = t.HEADING
    said = _presence(header, line) or section
    proxy = header.cell(line, c.PROXY)
    proxy = "" if normalise(proxy) in YES_WORDS | NO_WORDS else proxy
    if proxy and said in {None, Presence.PRESENT}:
        said = Presence.EXCUSED
    return SeenPerson(
        line=line.number,
        text=written,
        name=shown.name,
        email=mail,
        organisation=organisation or None,
        phone=header.cell(line, c.PHONE) or None,
        function=header.cell(line, c.FUNCTION) or None,
        presence=None if why else said,
        proxy_to=proxy or None,
        no_person=why,
    )


def _is_heading(header: _Header, name: str) -> bool:
    """Whether a name alone on its line stands above a group of others."""
    if {c.FIRST, c.LAST} <= set(header.fields.values()):
        return True
    return len(name.split()) == 1 or is_organisation(name)


def _name(header: _Header, line: Line) -> str:
    parts = [header.cell(line, field) for field in (c.FIRST, c.MIDDLE, c.LAST)]
    return " ".join(part for part in parts if part) or header.cell(line, c.WHOLE)


def _presence(header: _Header, line: Line) -> Presence | None:
    """What the columns say: a word, a tick, or a code."""
    for text in _noted(header, line):
        plain = normalise(text)
        if header.codes and plain in {words.CODE_PRESENT, words.CODE_EXCUSED}:
            coded = plain == words.CODE_PRESENT
            return Presence.PRESENT if coded else Presence.EXCUSED
        if said := presence_word(text):
            return said
        if (plain or text) in YES_WORDS:
            return Presence.PRESENT
        if plain in NO_WORDS:
            return _other(header, line) or Presence.ABSENT
    return _other(header, line)


def _noted(header: _Header, line: Line) -> Iterator[str]:
    if text := cell_at(line, header.day):
        yield text
    if text := header.cell(line, c.PRESENT):
        yield text


def _other(header: _Header, line: Line) -> Presence | None:
    for field_name, presence in (
        (c.EXCUSED, Presence.EXCUSED),
        (c.ABSENT, Presence.ABSENT),
    ):
        text = header.cell(line, field_name)
        if text and normalise(text) not in NO_WORDS:
            return presence
    return None
