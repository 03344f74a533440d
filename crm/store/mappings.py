"""Reading what the columns of somebody's list mean, as it was kept."""

from sqlalchemy import Connection, select

from crm.model.rows import ColumnMappingRow
from crm.model.tables import ColumnMapping
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_MAPPING = table_of(ColumnMapping)


def column_mappings(connection: Connection) -> list[ColumnMappingRow]:
    """Every mapping that was kept, oldest first."""
    query = select(*columns(_MAPPING, "id", "name", "table_stem", "columns"))
    return fetch(connection, query.order_by(_MAPPING.c.id), ColumnMappingRow)
