"""The empty list of members, to fill in."""

from collections.abc import Mapping
from datetime import date

from crm.exchange.table_document import Column, TableDocument
from crm.model.files import OutFile
from crm.papers.table_file import FORMATS
from crm.store import Store
from crm.texts import first_use as t


def member_template(_store: Store, _asked: Mapping[str, str], _today: date) -> OutFile:
    """An empty workbook with the columns that the start understands."""
    document = TableDocument(
        name=t.TEMPLATE_SHEET,
        title=t.TEMPLATE_SHEET,
        columns=tuple(Column(name) for name in t.TEMPLATE_COLUMNS),
        rows=(),
        notes=t.TEMPLATE_GUIDE,
    )
    return OutFile(t.TEMPLATE_NAME, FORMATS["xlsx"].write(document))
