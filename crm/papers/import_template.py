"""The empty workbook to fill in: a sheet for each list, and what to write where."""

import io
from collections.abc import Mapping
from datetime import date

import xlsxwriter

from crm.exchange.contract import COLUMNS
from crm.exchange.sheets import GUIDE_SHEET
from crm.model.files import OutFile
from crm.store import Store
from crm.texts import import_page as t

_ORDER = (
    "organisaties",
    "personen",
    "organen",
    "mandaten",
    "vergaderingen",
    "aanwezigheden",
    "acties",
    "normen",
    "gemeenten",
    "referentielijst",
)
_WIDTH = 20


def import_template(_store: Store, _asked: Mapping[str, str], _today: date) -> OutFile:
    """The workbook. Cells are text, so that numbers keep their first zero."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        header = book.add_format({"bold": True, "bg_color": "#E3EBF1", "bottom": 1})
        text = book.add_format({"num_format": "@"})
        title = book.add_format({"bold": True, "font_size": 14})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        guide = book.add_worksheet(GUIDE_SHEET)
        for stem in _ORDER:
            sheet = book.add_worksheet(stem)
            sheet.set_column(0, len(COLUMNS[stem]) - 1, _WIDTH, text)
            sheet.write_row(0, 0, COLUMNS[stem], header)
            sheet.freeze_panes(1, 0)
        guide.set_column(0, 1, _WIDTH, wrapped)
        guide.set_column(2, 2, 4 * _WIDTH, wrapped)
        guide.write_string(0, 0, t.TEMPLATE_TITLE, title)
        for row, line in enumerate(t.GUIDE, start=1):
            guide.merge_range(row, 0, row, 2, line, wrapped)
        row = len(t.GUIDE) + 2
        guide.write_row(
            row, 0, (t.LIST_COLUMN, t.COLUMN_COLUMN, t.MEANING_COLUMN), header
        )
        for stem in _ORDER:
            for column in COLUMNS[stem]:
                row += 1
                guide.write_row(row, 0, (stem, column, t.meaning(stem, column)))
    return OutFile(t.TEMPLATE_NAME, file.getvalue())
