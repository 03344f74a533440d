"""Which records there ever were: what must go when everything goes."""

from sqlalchemy import Connection, select, union

from crm.model.tables import Change, Record
from crm.store.transaction import table_of


def ever_known(connection: Connection, noun: type[Record]) -> list[int]:
    """The ids of every record of a noun, also of those that only history remembers."""
    table, log = table_of(noun), table_of(Change)
    remembered = select(log.c.record_id).where(log.c.table_name == table.name)
    return list(connection.scalars(union(select(table.c.id), remembered)))
