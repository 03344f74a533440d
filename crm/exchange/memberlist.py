"""A list of members as people keep it: any sheet with a row for each member.

Title rows above the header, other words for the columns, a sheet or a heading between
the rows for each cluster: all are read. What the words mean is for `intake` to say.
"""

from dataclasses import dataclass
from pathlib import PurePath

from crm.errors import UnreadableInput
from crm.exchange.contract import key
from crm.exchange.delimited import decode, read_lines
from crm.exchange.lines import Line
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import GUIDE_SHEET, WORKBOOKS
from crm.exchange.workbook import ERRORS, read_sheets
from crm.texts import member_list as t

SEARCHED = 25
"""How many lines may stand above the header."""

_ENOUGH = 2
_WHO = frozenset(("persoon", "naam", "achternaam", "organisatie"))


@dataclass(frozen=True)
class ListColumn:
    """A column of the list, and the field we take it for; `None` for none."""

    header: str
    field: str | None


@dataclass(frozen=True)
class ListRow:
    """A line under the header; `alone` is its text when only one cell is filled."""

    line: int
    values: dict[str, str]
    alone: str | None = None


@dataclass(frozen=True)
class ListSheet:
    """One sheet that looks like a list: its name, the words above, what is under."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]


@dataclass(frozen=True)
class MemberList:
    """What stands in the list, before anybody says what it means."""

    file: str
    sheets: tuple[ListSheet, ...]


def read_member_list(file: NamedFile) -> MemberList:
    """Every sheet with a usable header. Raises `UnreadableInput` when none has one."""
    if PurePath(file.name).suffix.lower() in WORKBOOKS:
        sheets = read_sheets(file.content)
    else:
        text = decode(file.content)
        sheets = [("", read_lines(text, header_score, searched=SEARCHED))]
    found = [
        sheet
        for name, lines in sheets
        if key(name) != key(GUIDE_SHEET)
        and (sheet := _sheet(name, [line for line in lines if not line.blank]))
    ]
    if not found:
        raise UnreadableInput(t.NO_HEADER)
    if not any(sheet.rows for sheet in found):
        raise UnreadableInput(t.NO_ROWS)
    return MemberList(file.name, tuple(found))


def header_score(cells: tuple[str, ...]) -> int:
    """How many different columns these cells could head; none without a name."""
    fields = {field for cell in cells if (field := _field(cell))}
    return len(fields) if fields & _WHO else 0


def _field(header: str) -> str | None:
    return t.COLUMN_WORDS.get(key(header))


def _sheet(name: str, lines: list[Line]) -> ListSheet | None:
    top = lines[:SEARCHED]
    at = max(
        range(len(top)), key=lambda index: header_score(top[index].cells), default=0
    )
    if not top or header_score(top[at].cells) < _ENOUGH:
        return None
    header = top[at].cells
    fields = _settled(_first_of_each(header))
    return ListSheet(
        name,
        tuple(cell for line in top[:at] for cell in line.cells if cell),
        tuple(
            ListColumn(cell, fields.get(index))
            for index, cell in enumerate(header)
            if cell
        ),
        tuple(_row(line, fields) for line in lines[at + 1 :] if not _is_example(line)),
    )


def _first_of_each(header: tuple[str, ...]) -> dict[int, str]:
    """Which column holds which field; of two for the same field the first."""
    fields: dict[int, str] = {}
    for index, cell in enumerate(header):
        field = _field(cell)
        if field is not None and field not in fields.values():
            fields[index] = field
    return fields


def _settled(fields: dict[int, str]) -> dict[int, str]:
    """Say what "Naam" is: a last name, an organisation or a whole name.

    Beside "Voornaam" it is the last name; beside a column with people, and without
    another for organisations, it is the organisation.
    """
    found = set(fields.values())
    if "voornaam" in found:
        meant = "achternaam"
    elif "persoon" in found and "organisatie" not in found:
        meant = "organisatie"
    else:
        meant = "persoon"
    if meant in found:
        return fields
    return {
        index: meant if field == "naam" else field for index, field in fields.items()
    }


def _is_example(line: Line) -> bool:
    first = next((cell for cell in line.cells if cell), "")
    return first.lower().startswith(t.EXAMPLE)


def _row(line: Line, fields: dict[int, str]) -> ListRow:
    cells = [cell for cell in line.cells if cell]
    values = {
        field: line.cells[index]
        for index, field in fields.items()
        if index < len(line.cells)
        and line.cells[index]
        and line.cells[index] not in ERRORS
    }
    alone = cells[0] if len(set(cells)) == 1 else None
    return ListRow(line.number, values, alone)
