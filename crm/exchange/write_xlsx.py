"""A table as an Excel workbook that can be edited, printed and read back.

The first row of a sheet is its header, so that filters work and the import reads it.
Text is text: no value becomes a formula, a link or a number, also not one that somebody
types later.
"""

import io
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlsxwriter

from crm.exchange.table_document import (
    Cell,
    Column,
    TableDocument,
    cell_text,
    clean,
)
from crm.texts import papers as t

A4 = 9
LONGEST_TEXT = 32_767
LONGEST_HEADER = 200
FIRST_DATE = date(1900, 3, 1)
"""Excel counts days wrongly before it."""
NARROWEST, WIDEST = 9, 46
LANDSCAPE_FROM = 6


@dataclass(frozen=True)
class _Styles:
    header: Any
    text: Any
    date: Any
    number: Any
    title: Any
    note: Any

    def of(self, column: Column) -> Any:
        return getattr(self, column.kind.value)


def write_xlsx(document: TableDocument) -> bytes:
    """The workbook: the table, its further sheets, an explanation."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": clean(document.title)})
        styles = _styles(book)
        for sheet in (document, *document.sheets):
            _write_sheet(book, styles, sheet)
        _explain(book, styles, document)
    return file.getvalue()


def _styles(book: Any) -> _Styles:
    top = {"valign": "top"}
    return _Styles(
        header=book.add_format(
            {"bold": True, "bg_color": "#E3EBF1", "bottom": 1, "text_wrap": True, **top}
        ),
        text=book.add_format({"num_format": "@", "text_wrap": True, **top}),
        date=book.add_format({"num_format": "dd/mm/yyyy", "align": "left", **top}),
        number=book.add_format({"num_format": "#,##0.##", **top}),
        title=book.add_format({"bold": True, "font_size": 14}),
        note=book.add_format({"text_wrap": True, **top}),
    )


def _write_sheet(book: Any, styles: _Styles, document: TableDocument) -> None:
    sheet = book.add_worksheet(document.name)
    last_row, last_column = len(document.rows), len(document.columns) - 1
    for index, column in enumerate(document.columns):
        width = _width(column, [row[index] for row in document.rows])
        sheet.set_column(index, index, width, styles.of(column))
        sheet.write_string(0, index, column.header, styles.header)
    for number, row in enumerate(document.rows, start=1):
        for index, column in enumerate(document.columns):
            _write_cell(sheet, (number, index), row[index], styles, column)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last_row, last_column)
    sheet.ignore_errors(
        {"number_stored_as_text": _range(last_row, last_column)},
    )
    _set_up_print(sheet, document)


def _write_cell(
    sheet: Any, at: tuple[int, int], value: Cell, styles: _Styles, column: Column
) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date) and value >= FIRST_DATE:
        sheet.write_datetime(*at, value, styles.date)
    elif isinstance(value, str | date):
        text = cell_text(value)[:LONGEST_TEXT]
        sheet.write_string(*at, text, styles.text)
    else:
        sheet.write_number(*at, value, styles.of(column))


def _set_up_print(sheet: Any, document: TableDocument) -> None:
    sheet.set_paper(A4)
    if len(document.paper_columns()) >= LANDSCAPE_FROM:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    title = clean(document.title)[:LONGEST_HEADER].replace("&", "&&")
    sheet.set_header(f"&L&B{title}")
    foot = clean(document.foot).replace("&", "&&")
    left = f"&L{foot}" if foot else ""
    sheet.set_footer(f"{left}&R{t.page_of('&P', '&N')}")


def _explain(book: Any, styles: _Styles, document: TableDocument) -> None:
    sheet = book.add_worksheet(t.EXPLANATION_SHEET)
    sheet.set_column(0, 0, 100, styles.note)
    lines = [(document.title, styles.title)]
    said = (*document.subtitle, *document.notes, document.foot)
    lines += [(line, styles.note) for line in said if line]
    for number, (line, style) in enumerate(lines):
        sheet.write_string(number, 0, clean(line)[:LONGEST_TEXT], style)
    sheet.set_paper(A4)


def _width(column: Column, values: list[Cell]) -> int:
    longest = max((_longest_line(value) for value in values), default=0)
    return min(max(NARROWEST, len(column.header) + 3, longest + 2), WIDEST)


def _longest_line(value: Cell) -> int:
    return max((len(line) for line in cell_text(value).split("\n")), default=0)


def _range(last_row: int, last_column: int) -> str:
    name = xlsxwriter.utility.xl_col_to_name(last_column)
    return f"A1:{name}{last_row + 1}"
