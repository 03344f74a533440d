"""The register of members as a list: who is one on a day, and the lines themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from crm.assembly.register import MemberLine
from crm.assembly.register_state import Register, register
from crm.directory.council import council
from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.model.dates import day_of
from crm.model.register_rows import EntryRow
from crm.settings import Settings
from crm.store import Connection
from crm.texts import register as t
from crm.texts.shell import THIS_COMPUTER

_MEMBER_COLUMNS = (
    Column(t.NUMBER, ColumnKind.NUMBER),
    Column(t.MEMBER),
    Column(t.LEGAL_FORM),
    Column(t.ADDRESS),
    Column(t.PEOPLE),
    Column(t.SINCE, ColumnKind.DATE),
    Column(t.LINE, ColumnKind.NUMBER),
)
_LINE_COLUMNS = (
    Column(t.NUMBER, ColumnKind.NUMBER),
    Column(t.DAY, ColumnKind.DATE),
    Column(t.EVENT),
    Column(t.MEMBER),
    Column(t.ADDRESS),
    Column(t.PEOPLE),
    Column(t.DECISION),
    Column(t.WRITTEN),
    Column(t.KNOWN, ColumnKind.DATE, printed=False),
    Column(t.SEAL, printed=False),
)
"""Fewer than the members have: each cell has more to say."""


@dataclass(frozen=True)
class RegisterQuery:
    """On which day, and as it was known on which day; without: all that is known."""

    on: date
    known_on: date | None = None

    def link(self) -> dict[str, object]:
        """The parameters of the link that asks this."""
        known = self.known_on.isoformat() if self.known_on else None
        return {"op": self.on.isoformat(), "gekend": known}

    @classmethod
    def read(cls, asked: Mapping[str, str], today: date) -> Self:
        """What the link asks. Raises `InvalidInput` for a link that says nonsense."""
        known = asked.get("gekend")
        try:
            return cls(
                date.fromisoformat(asked.get("op") or today.isoformat()),
                date.fromisoformat(known) if known else None,
            )
        except ValueError as error:
            raise InvalidInput(t.BAD_LINK) from error


Table = Callable[[Register, RegisterQuery, str], TableDocument]


def register_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The members that a link asks."""
    return _asked(connection, asked, today, register_table)


def line_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The lines that a link asks."""
    return _asked(connection, asked, today, line_table)


def _asked(
    connection: Connection, asked: Mapping[str, str], today: date, table: Table
) -> TableDocument:
    query = RegisterQuery.read(asked, today)
    return table(register(connection, today), query, council(connection).name)


def register_table(
    found: Register, query: RegisterQuery, council_name: str
) -> TableDocument:
    """The members, numbered; a workbook holds the lines beside them."""
    members = found.on(query.on, query.known_on)
    known_on = query.known_on or found.today
    return TableDocument(
        name=t.SHEET,
        title=t.title(council_name),
        file_name=t.file_name(t.title(council_name), query.on),
        subtitle=(t.count_on(len(members), query.on, known_on),),
        columns=_MEMBER_COLUMNS,
        rows=tuple(_member_cells(n, line) for n, line in enumerate(members, start=1)),
        notes=_notes(found, query),
        sheets=(line_table(found, query, council_name),),
    )


def line_table(
    found: Register, query: RegisterQuery, council_name: str
) -> TableDocument:
    """Every line that was there, as it was written."""
    lines = asked_lines(found, query)
    known_on = query.known_on or found.today
    return TableDocument(
        name=t.LINES_SHEET,
        title=t.lines_title(council_name),
        file_name=t.file_name(t.lines_title(council_name), query.on),
        subtitle=(t.lines_on(len(lines), query.on, known_on),),
        columns=_LINE_COLUMNS,
        rows=tuple(map(_line_cells, lines)),
        notes=_notes(found, query),
    )


def asked_lines(found: Register, query: RegisterQuery) -> list[EntryRow]:
    """What happened until a day, as it was written until a day."""
    return [line for line in lines_known(found, query.known_on) if line.on <= query.on]


def _member_cells(number: int, line: MemberLine) -> Row:
    """A member as a row."""
    return (
        number,
        line.name,
        line.legal_form,
        line.address,
        "; ".join(line.representatives),
        line.since,
        line.number,
    )


def _line_cells(line: EntryRow) -> Row:
    """A line as a row."""
    return (
        line.number,
        line.on,
        t.event(line.event.value, line.corrects, line.remark),
        t.with_form(line.name, line.legal_form),
        line.address,
        "; ".join(line.representatives),
        t.decision(line.decided_by, line.decided_on),
        written(line),
        line.known_on,
        line.seal,
    )


def written(line: EntryRow) -> str:
    """When and by whom a line was written, as people know them."""
    return t.written(
        line.recorded_at, Settings().known_as(line.recorded_by) or THIS_COMPUTER
    )


def lines_known(found: Register, known_on: date | None) -> list[EntryRow]:
    """What was written down by a day; without a day, everything."""
    return [
        line
        for line in found.entries
        if known_on is None or day_of(line.recorded_at) <= known_on
    ]


def _notes(found: Register, query: RegisterQuery) -> tuple[str, ...]:
    """Below the list; the seal of the last line says that none was changed since."""
    lines = lines_known(found, query.known_on)
    seal = (t.last_seal(lines[-1].number, lines[-1].seal),) if lines else ()
    return (t.TOOL, t.ONLY_ADDED, *seal, t.made_on(found.today))
