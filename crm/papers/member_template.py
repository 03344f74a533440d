"""The empty list of members, to fill in: one example, choices, and what goes where."""

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

import xlsxwriter

from crm.exchange.sheets import GUIDE_SHEET
from crm.model.enums import Capacity
from crm.model.files import OutFile
from crm.store import Store
from crm.store.taxonomy import clusters, sectors
from crm.texts import first_use as t
from crm.texts import members, papers

_WIDTH, _LAST = 18, 500
_STATED = "warning"
"""Another word than those of the list is asked about, never refused."""


def member_template(store: Store, _asked: Mapping[str, str], _today: date) -> OutFile:
    """An empty workbook with the columns that the start understands.

    Its example row is marked, so that reading the list leaves it out.
    """
    with store.read() as connection:
        choices = {
            members.CLUSTER: [row.label for row in clusters(connection)],
            members.SECTOR: [row.label for row in sectors(connection)],
            members.CAPACITY: [member.value for member in Capacity],
            members.VOTING: [members.yes_no(True), members.yes_no(False)],
        }
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": t.TEMPLATE_SHEET})
        header = book.add_format({"bold": True, "bg_color": "#E3EBF1", "bottom": 1})
        sheet = _list(book, header)
        _guide(book, header)
        _choices(book, sheet, choices)
    return OutFile(t.TEMPLATE_NAME, file.getvalue())


def _list(book: Any, header: Any) -> Any:
    """The sheet to fill in. Cells are text, so that numbers keep their first zero."""
    sheet = book.add_worksheet(t.TEMPLATE_SHEET)
    text = book.add_format({"num_format": "@"})
    example = book.add_format({"num_format": "@", "italic": True, "color": "#4A5560"})
    sheet.set_column(0, len(t.TEMPLATE_COLUMNS) - 1, _WIDTH, text)
    for column, (name, (_, shown)) in enumerate(t.TEMPLATE_COLUMNS.items()):
        sheet.write_string(0, column, name, header)
        sheet.write_string(1, column, shown, example)
    sheet.freeze_panes(1, 0)
    return sheet


def _guide(book: Any, header: Any) -> None:
    """What each column means, with an example."""
    sheet = book.add_worksheet(GUIDE_SHEET)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _WIDTH, wrapped)
    sheet.set_column(1, 1, 4 * _WIDTH, wrapped)
    sheet.set_column(2, 2, 2 * _WIDTH, wrapped)
    for row, line in enumerate(t.TEMPLATE_GUIDE):
        sheet.merge_range(row, 0, row, 2, line, wrapped)
    start = len(t.TEMPLATE_GUIDE) + 1
    names = (t.TEMPLATE_COLUMN, t.TEMPLATE_MEANING, t.TEMPLATE_EXAMPLE)
    sheet.write_row(start, 0, names, header)
    for row, (name, said) in enumerate(t.TEMPLATE_COLUMNS.items(), start=start + 1):
        sheet.write_row(row, 0, (name, *said))


def _choices(book: Any, sheet: Any, choices: Mapping[str, list[str]]) -> None:
    """A list to choose from in each column that has one; its words on a hidden sheet."""
    words = book.add_worksheet(t.CHOICES_SHEET)
    words.hide()
    columns = list(t.TEMPLATE_COLUMNS)
    for at, (name, every) in enumerate(choices.items()):
        words.write_row(0, at, [name])
        words.write_column(1, at, every)
        letter = xlsxwriter.utility.xl_col_to_name(at)
        source = f"={t.CHOICES_SHEET}!${letter}$2:${letter}${len(every) + 1}"
        column = columns.index(name)
        sheet.data_validation(
            1,
            column,
            _LAST,
            column,
            {
                "validate": "list",
                "source": source,
                "error_type": _STATED,
                "error_title": name,
                "error_message": papers.NOT_A_CHOICE,
            },
        )
