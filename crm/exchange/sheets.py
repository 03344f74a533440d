"""Files of the import contract as raw tables: CSV files, or one xlsx with sheets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from crm.errors import UnreadableInput
from crm.exchange.contract import COLUMNS, NEEDED, ROW_ID, key, known_columns
from crm.exchange.delimited import decode, read_lines
from crm.exchange.lines import Line
from crm.exchange.raw import NamedFile, RawRow, RawTable, Reading, UnreadableFile
from crm.exchange.workbook import ERRORS, read_sheets
from crm.texts import importing as t
from crm.texts import members

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".txt")
_COPY = re.compile(r"\s*\(?\d+\)?$")
_STEMS = {key(stem): stem for stem in COLUMNS}
GUIDE_SHEET = "Uitleg"
_NOBODY_YET = ("persoon", members.NOBODY)
"""How our own lists write a seat without a name: an empty cell."""


def stem_of(name: str) -> str | None:
    """Which file of the contract a file or sheet is, by its name.

    >>> stem_of("Organisaties (1)"), stem_of("Blad1")
    ('organisaties', None)
    """
    return _STEMS.get(key(_COPY.sub("", name.strip())))


@dataclass
class _Desk:
    tables: list[RawTable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unreadable: list[UnreadableFile] = field(default_factory=list)


def read_files(files: Iterable[NamedFile]) -> Reading:
    """Read what can be read; a strange file is named and the others go on."""
    desk = _Desk()
    for file in files:
        suffix = PurePath(file.name).suffix.lower()
        try:
            if suffix in WORKBOOKS:
                _read_workbook(file, desk)
            elif suffix in TEXTS:
                _read_text(file, desk)
            else:
                desk.notes.append(t.unknown_file(file.name))
        except UnreadableInput as error:
            desk.unreadable.append(UnreadableFile(file.name, str(error)))
    return Reading(tuple(desk.tables), tuple(desk.notes), tuple(desk.unreadable))


def _read_text(file: NamedFile, desk: _Desk) -> None:
    stem = stem_of(PurePath(file.name).stem)
    if stem is None:
        desk.notes.append(t.unknown_file(file.name))
        return
    known = known_columns(stem)
    lines = read_lines(
        decode(file.content), lambda header: sum(key(cell) in known for cell in header)
    )
    desk.tables.append(_table(file.name, stem, lines, desk))


def _read_workbook(file: NamedFile, desk: _Desk) -> None:
    found = False
    for title, lines in read_sheets(file.content):
        stem = stem_of(title)
        name = t.sheet_of(file.name, title)
        if stem is None:
            if key(title) != key(GUIDE_SHEET):
                desk.notes.append(t.unknown_sheet(file.name, title))
            continue
        found = True
        try:
            desk.tables.append(_table(name, stem, lines, desk))
        except UnreadableInput as error:
            desk.unreadable.append(UnreadableFile(name, str(error)))
    if not found:
        raise UnreadableInput(t.NO_KNOWN_SHEET)


def _table(file: str, stem: str, lines: list[Line], desk: _Desk) -> RawTable:
    """Data rows under the header. Raises `UnreadableInput` without a usable header."""
    filled = [line for line in lines if not line.blank]
    if not filled:
        raise UnreadableInput(t.EMPTY_FILE)
    header = filled[0].cells
    columns = _columns(file, stem, header, desk)
    if not columns:
        raise UnreadableInput(t.no_header(COLUMNS[stem]))
    names = set(columns.values())
    missing = [name for name in NEEDED[stem] if name not in names]
    if missing and ROW_ID not in names:
        raise UnreadableInput(t.missing_columns(missing))
    rows = tuple(_rows(filled[1:], len(header), columns))
    return RawTable(file, stem, tuple(columns.values()), rows)


def _columns(
    file: str, stem: str, header: tuple[str, ...], desk: _Desk
) -> dict[int, str]:
    known = known_columns(stem)
    columns: dict[int, str] = {}
    strange: list[str] = []
    for index, cell in enumerate(header):
        name = known.get(key(cell))
        if name is not None and name not in columns.values():
            columns[index] = name
        elif cell:
            strange.append(cell)
    if columns and strange:
        desk.notes.append(t.unknown_columns(file, strange))
    return columns


def _rows(lines: list[Line], width: int, columns: dict[int, str]) -> Iterator[RawRow]:
    once: dict[str, str] = {}  # a long list says the same in many rows: kept once
    for line in lines:
        cells = {
            name: once.setdefault(line.cells[index], line.cells[index])
            for index, name in columns.items()
            if index < len(line.cells)
            and line.cells[index]
            and (name, line.cells[index]) != _NOBODY_YET
        }
        fault = line.fault
        if fault is None and any(line.cells[width:]):
            fault = t.TOO_MANY_CELLS
        failed = next((name for name, text in cells.items() if text in ERRORS), None)
        if fault is None and failed is not None:
            fault = t.EXCEL_ERROR
        yield RawRow(line.number, cells, fault, failed)
