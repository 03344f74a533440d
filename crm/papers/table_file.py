"""A table in the file format that the name asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crm.errors import InvalidInput
from crm.exchange.table_document import TableDocument
from crm.exchange.write_csv import write_csv
from crm.exchange.write_docx import write_docx
from crm.exchange.write_html import write_html
from crm.exchange.write_pdf import write_pdf
from crm.exchange.write_xlsx import write_xlsx
from crm.texts import papers as t


@dataclass(frozen=True)
class FileFormat:
    """How a table is written, and what the file calls itself."""

    write: Callable[[TableDocument], bytes]
    media_type: str


_OFFICE = "application/vnd.openxmlformats-officedocument."
FORMATS = {
    "xlsx": FileFormat(write_xlsx, f"{_OFFICE}spreadsheetml.sheet"),
    "docx": FileFormat(write_docx, f"{_OFFICE}wordprocessingml.document"),
    "pdf": FileFormat(write_pdf, "application/pdf"),
    "csv": FileFormat(write_csv, "text/csv; charset=utf-8"),
}
"""The formats that a list can be saved in."""

PRINT_PAGE = FileFormat(write_html, "text/html; charset=utf-8")


def file_format(name: str) -> FileFormat:
    """The format that a file's name asks for. Raises `InvalidInput`."""
    suffix = Path(name).suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise InvalidInput(t.unknown_format(name, list(FORMATS)))
    return FORMATS[suffix]


def save_table(document: TableDocument, path: Path) -> None:
    """Write the table to a file, over an older one. Raises `InvalidInput`."""
    content = file_format(path.name).write(document)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidInput(
            t.unwritable_file(str(path), error.strerror or str(error))
        ) from error
