"""Lists in Excel: title rows, merged cells, real dates, a header somewhere below."""

import io
import re
from collections.abc import Collection, Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from crm.errors import UnreadableInput
from crm.exchange.attendance.archive import refuse_strange_archive
from crm.exchange.attendance.limits import check_people
from crm.exchange.attendance.pasted import read_pasted
from crm.exchange.attendance.table import Table, read_table
from crm.exchange.attendance.text_lines import TextLine
from crm.exchange.lines import Line
from crm.exchange.workbook import cell_text
from crm.model.attendance import SeenList
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t

MAX_ROWS = 5_000
"""Two thousand people, with titles, headings and blank rows between them."""

MAX_COLUMNS = 100
"""A list has twenty; a row may claim sixteen thousand."""

MAX_SHEETS = 20
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"'
)
_CHUNK = 1_000_000
_OVERLAP = 200
_MOST_MERGED = 5_000


def read_workbook(content: bytes, organisations: Collection[str]) -> SeenList:
    """The people of every visible sheet with a header; else of a plain column."""
    refuse_strange_archive(content)
    try:
        sheets = list(_sheets(content))
    except UnreadableInput:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise UnreadableInput(t.DAMAGED_BOOK) from error
    tables = [table for lines in sheets if (table := read_table(lines, _written))]
    found = [table for table in tables if table.people]
    if found:
        return _joined(found)
    if tables:
        raise UnreadableInput(t.NO_PEOPLE)
    return _plain(sheets, organisations)


def _joined(tables: list[Table]) -> SeenList:
    people = [person for table in tables for person in table.people]
    problems = [problem for table in tables for problem in table.problems]
    return SeenList(
        ListKind.SHEET,
        check_people(people),
        next((table.title for table in tables if table.title), None),
        next((table.start for table in tables if table.start), None),
        problems=tuple(problems),
    )


def _plain(sheets: list[list[Line]], organisations: Collection[str]) -> SeenList:
    """Cells without a header are read as a pasted list."""
    lines = [TextLine(row.number, _written(row)) for rows in sheets[:1] for row in rows]
    if not lines:
        raise UnreadableInput(t.NO_PEOPLE)
    try:
        found = read_pasted(lines, [], organisations)
    except UnreadableInput as error:
        raise UnreadableInput(t.NO_HEADER) from error
    return SeenList(
        ListKind.SHEET, found.people, found.title, found.start, problems=found.problems
    )


def _written(line: Line) -> str:
    return "\t".join(cell for cell in line.cells if cell)


def _sheets(content: bytes) -> Iterator[list[Line]]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in shown[:MAX_SHEETS]:
        lines = list(_lines(sheet))
        if len(lines) > MAX_ROWS:
            raise UnreadableInput(t.TOO_LONG)
        if lines:
            yield _filled_down(lines, _merged_down(sheet))
    book.close()


def _lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=4 * MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
    for number, values in enumerate(rows, start=1):
        cells = tuple(cell_text(value) for value in values)
        if any(cells):
            yield Line(number, cells)


def _merged_down(sheet: Any) -> list[tuple[int, int, int]]:
    """Column, first and last row of cells that were merged over several rows."""
    found: list[tuple[int, int, int]] = []
    rest = b""
    with sheet._get_source() as source:  # the library reads no merges while streaming
        while (chunk := source.read(_CHUNK)) and len(found) < _MOST_MERGED:
            seen = rest + chunk
            last = 0
            for match in _MERGED.finditer(seen):
                last = match.end()
                column, top, _, bottom = range_boundaries(match[1].decode())
                if column and top and bottom and column <= MAX_COLUMNS and bottom > top:
                    found.append((column - 1, top, bottom))
            rest = seen[max(last, len(seen) - _OVERLAP) :]
    return found


def _filled_down(lines: list[Line], merged: list[tuple[int, int, int]]) -> list[Line]:
    """Give every row under a merged cell its text."""
    cells = {line.number: list(line.cells) for line in lines}
    for column, top, bottom in merged:
        if top not in cells:
            continue
        for row in range(top + 1, min(bottom, lines[-1].number) + 1):
            if row in cells and not cells[row][column]:
                cells[row][column] = cells[top][column]
    return [Line(line.number, tuple(cells[line.number])) for line in lines]
