"""Lists whose columns are not the contract's: read as they are, to be mapped.

A mapped list becomes a `RawTable` like any other, so there is one road into the
database.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from crm.errors import UnreadableInput
from crm.exchange.contract import COLUMNS, NEEDED, ROW_ID, key, known_columns
from crm.exchange.delimited import decode, read_lines
from crm.exchange.lines import Line
from crm.exchange.raw import NamedFile, RawRow, RawTable
from crm.exchange.sheets import GUIDE_SHEET, TEXTS, WORKBOOKS, stem_of
from crm.exchange.workbook import ERRORS, read_sheets
from crm.texts import columns as words
from crm.texts import importing as t

SEARCHED = 25
"""How many lines may stand above the header."""

SAMPLES = 3
JOINED = {
    "adres": " ",
    "aliassen": "; ",
    "e-mail": "; ",
    "partners": "; ",
    "postcodes": "; ",
    "telefoon": "; ",
    "werkingsgebied": "; ",
}
"""Columns that several columns of a list may fill together, and what joins them."""

ROLE_WORDS = {key(word): name for word, name in words.SYNONYMS.items()}
_CONTRACT_WORDS = {key(name) for names in COLUMNS.values() for name in names}


@dataclass(frozen=True)
class FreeTable:
    """One list as it stands: its headers, each different, and the lines below."""

    file: str
    title: str
    headers: tuple[str, ...]
    lines: tuple[Line, ...]

    def samples(self, header: str) -> tuple[str, ...]:
        """The first different values of a column."""
        index, found = self.headers.index(header), dict[str, None]()
        for line in self.lines:
            if index < len(line.cells) and line.cells[index]:
                found[line.cells[index]] = None
            if len(found) == SAMPLES:
                break
        return tuple(found)

    def mapped(self, stem: str, columns: Mapping[str, str]) -> RawTable:
        """The list as a file of the contract; `columns` says header by header.

        Cells of headers that go to the same column are joined where that column can
        hold several. Raises `UnreadableInput` when it cannot, or one is missing.
        """
        places = [
            (index, columns[header])
            for index, header in enumerate(self.headers)
            if columns.get(header)
        ]
        names = tuple(dict.fromkeys(name for _, name in places))
        refuse_impossible(stem, [name for _, name in places])
        rows = tuple(_row(line, places, len(self.headers)) for line in self.lines)
        return RawTable(self.file, stem, names, rows)


def refuse_impossible(stem: str, names: list[str]) -> None:
    """Refuse two headers for a column that holds one value, or too few columns."""
    for name in names:
        if names.count(name) > 1 and name not in JOINED:
            raise UnreadableInput(words.column_twice(name))
    missing = [name for name in NEEDED[stem] if name not in names]
    if (missing and ROW_ID not in names) or not names:
        raise UnreadableInput(words.column_missing(missing))


def free_tables(file: NamedFile) -> list[FreeTable]:
    """The lists in a file that are not the contract's own. Raises `UnreadableInput`."""
    name = PurePath(file.name)
    if name.suffix.lower() in WORKBOOKS:
        sheets = read_sheets(file.content)
        found = [
            _free(t.sheet_of(file.name, title), title, lines) for title, lines in sheets
        ]
    elif name.suffix.lower() in TEXTS:
        lines = _text_lines(file.content)
        found = [_free(file.name, name.stem, lines)]
    else:
        return []
    return [table for table in found if table is not None]


def _free(file: str, title: str, lines: list[Line]) -> FreeTable | None:
    """The list, unless it is empty, our own guide, or a list of the contract."""
    filled = [line for line in lines if not line.blank]
    if not filled or key(title) == key(GUIDE_SHEET):
        return None
    stem = stem_of(title)
    if stem is not None and _is_contract(stem, filled[0].cells):
        return None
    at = _header_at(filled[:SEARCHED])
    headers = tuple(_headers(filled[at].cells))
    return FreeTable(file, title, headers, tuple(filled[at + 1 :]))


def _is_contract(stem: str, header: tuple[str, ...]) -> bool:
    known = known_columns(stem)
    names = {known[key(cell)] for cell in header if key(cell) in known}
    return ROW_ID in names or (bool(names) and set(NEEDED[stem]) <= names)


def _header_at(top: list[Line]) -> int:
    """The line with the most known words; without any, the first of the full width."""
    scores = [_score(line.cells) for line in top]
    if max(scores) > 0:
        return scores.index(max(scores))
    widths = [sum(bool(cell) for cell in line.cells) for line in top]
    return widths.index(max(widths))


def _score(cells: tuple[str, ...]) -> int:
    return sum(
        key(cell) in ROLE_WORDS or key(cell) in _CONTRACT_WORDS for cell in cells
    )


def _text_lines(content: bytes) -> list[Line]:
    """Lines under the delimiter that gives the most known words, else most headers."""
    text = decode(content)
    lines = read_lines(text, _score, searched=SEARCHED)
    if any(_score(line.cells) for line in lines[:SEARCHED]):
        return lines
    return read_lines(text, lambda cells: sum(map(bool, cells)))


def _headers(cells: tuple[str, ...]) -> Iterator[str]:
    """Each header once: a number behind a repeated one, a name for an empty one."""
    used: set[str] = set()
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split()) or words.nameless(place)
        number, given = 2, name
        while given in used:
            given, number = f"{name} ({number})", number + 1
        used.add(given)
        yield given


def _row(line: Line, places: list[tuple[int, str]], width: int) -> RawRow:
    cells: dict[str, str] = {}
    for index, name in places:
        text = line.cells[index] if index < len(line.cells) else ""
        if text:
            before = cells.get(name)
            cells[name] = f"{before}{JOINED[name]}{text}" if before else text
    fault = line.fault
    if fault is None and any(line.cells[width:]):
        fault = t.TOO_MANY_CELLS
    failed = next((name for name, text in cells.items() if text in ERRORS), None)
    if fault is None and failed is not None:
        fault = t.EXCEL_ERROR
    return RawRow(line.number, cells, fault, failed)
