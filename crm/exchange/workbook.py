"""Worksheets of an xlsx file as lines of text.

Formulas give the value that was last calculated; real dates become ISO dates, whole
numbers lose their `.0`, yes and no become `ja` and `nee`.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from crm.errors import UnreadableInput
from crm.exchange.formulas import restore
from crm.exchange.lines import Line
from crm.texts import importing as t

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNPACKED_LIMIT = 300_000_000
_XML_HEAD = 2_000
ERRORS = frozenset(
    (
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#GETTING_DATA",
    )
)
"""What a cell shows when its formula failed."""


def read_sheets(content: bytes) -> list[tuple[str, list[Line]]]:
    """Each visible sheet's title with its lines. Raises `UnreadableInput`."""
    _refuse_strange(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [
            (sheet.title, list(_lines(sheet)))
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    except UnreadableInput:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise UnreadableInput(t.DAMAGED_WORKBOOK) from error


def _refuse_strange(content: bytes) -> None:
    """Name what is wrong before a parser stumbles over it."""
    if not content:
        raise UnreadableInput(t.EMPTY_FILE)
    if content.startswith(_OLE):
        locked = _ENCRYPTED in content
        raise UnreadableInput(t.LOCKED_WORKBOOK if locked else t.OLD_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _UNPACKED_LIMIT:
                raise UnreadableInput(t.WORKBOOK_TOO_LARGE)
            for part in parts:
                with archive.open(part) as stream:
                    if b"<!DOCTYPE" in stream.read(_XML_HEAD):
                        raise UnreadableInput(t.DAMAGED_WORKBOOK)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise UnreadableInput(t.NO_WORKBOOK) from error


def _lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        cells = tuple(cell_text(value) for value in values)
        if any(cells):
            yield Line(number, cells)


def cell_text(value: object) -> str:
    """What a cell says, as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return t.YES if value else t.NO
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return restore(str(value).strip()).strip()
