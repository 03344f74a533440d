"""A list as a file: built again from what its link asks.

So a file holds what the screen shows, also when a colleague opens the link, and
nothing but the list's own columns leaves.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import TableDocument
from crm.model.files import OutFile
from crm.papers.table_file import FORMATS, PRINT_PAGE
from crm.store import Connection, Store
from crm.texts import papers as t

FORMAT = "als"
"""The name, in a link, of the format that is asked."""
PRINT = "afdruk"
"""The format that is a page to print."""

Asked = Mapping[str, str]
Builder = Callable[[Connection, Asked, date], TableDocument]

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 100


def list_file(build: Builder) -> Callable[[Store, Asked, date], OutFile]:
    """What makes the file of a list: from the store, what the link asks, and today.

    `als` names the format. Raises `InvalidInput` for one that we do not write.
    """

    def make(store: Store, asked: Asked, today: date) -> OutFile:
        suffix = asked.get(FORMAT, "xlsx")
        if suffix != PRINT and suffix not in FORMATS:
            raise InvalidInput(t.unknown_format(suffix, [*FORMATS]))
        with store.read() as connection:
            document = build(connection, asked, today)
        name = file_stem(document)
        if suffix == PRINT:
            return OutFile(f"{name}.html", PRINT_PAGE.write(document), inline=True)
        return OutFile(f"{name}.{suffix}", FORMATS[suffix].write(document))

    return make


def file_stem(document: TableDocument) -> str:
    """What the list is called, as a file name that every system accepts."""
    return safe_name(document.file_name or document.title) or document.name


def safe_name(text: str) -> str:
    """The text without what some system refuses in a file name; perhaps nothing."""
    name = " ".join(_UNSAFE.sub(" ", text).split())
    return name[:_LONGEST_NAME].strip(". ")
