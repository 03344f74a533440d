"""Reading how findings are followed up."""

from sqlalchemy import Connection, select

from crm.model.rows import CaseRow
from crm.model.tables import FindingCase
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_CASE = table_of(FindingCase)
_COLUMNS = columns(_CASE, *CaseRow.__dataclass_fields__)


def cases(connection: Connection) -> list[CaseRow]:
    """The follow-up of every finding that somebody took up or put aside."""
    return fetch(connection, select(*_COLUMNS).order_by(_CASE.c.id), CaseRow)
