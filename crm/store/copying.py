"""All rows of one database into another, whatever the engines."""

from sqlalchemy import Connection, Table, delete, func, insert, select, text, update

from crm.model.tables import SearchGram, SearchText, metadata
from crm.store.append_only import lifted
from crm.store.engine import is_sqlite
from crm.store.records import references, table_of
from crm.store.search_index import rebuild

_STRETCH = 2000
_DERIVED = {table_of(SearchText).name, table_of(SearchGram).name}


def replace_rows(source: Connection, target: Connection) -> None:
    """Make the target hold what the source holds, in the target's transaction.

    Ids that were given out before are not given out again. The search index is
    derived anew.
    """
    with lifted(target):
        for table in reversed(_tables()):
            target.execute(delete(table))
        for table in _tables():
            _copy_table(source, target, table)
    rebuild(target)


def _tables() -> list[Table]:
    """Parents before children."""
    return [table for table in metadata.sorted_tables if table.name not in _DERIVED]


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    """Copy a table; what refers to the table itself is filled in afterwards."""
    own = [column for column, to in references(table) if to.table is table]
    order = list(table.primary_key.columns)
    rows = source.execute(
        select(table).order_by(*order), execution_options={"yield_per": _STRETCH}
    )
    for part in rows.mappings().partitions(_STRETCH):
        target.execute(
            insert(table),
            [{**row, **{column.name: None for column in own}} for row in part],
        )
    for column in own:
        query = select(table.c.id, column).where(column.is_not(None))
        for record_id, value in source.execute(query):
            target.execute(
                update(table)
                .where(table.c.id == record_id)
                .values({column.name: value})
            )
    if "id" in table.c:
        set_last_id(target, table, _last_id(source, table))


def _last_id(connection: Connection, table: Table) -> int:
    """The highest id that was ever given out, as far as the engine remembers."""
    highest = connection.scalar(select(func.max(table.c.id))) or 0
    if is_sqlite(connection):
        query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return max(highest, connection.scalar(query, {"name": table.name}) or 0)
    given = connection.execute(
        text(f"SELECT last_value, is_called FROM {_sequence(connection, table)}")
    ).one()
    return max(highest, given.last_value if given.is_called else 0)


def set_last_id(connection: Connection, table: Table, last: int) -> None:
    """Make the next new row come after this id."""
    if not is_sqlite(connection):
        connection.execute(
            text("SELECT setval(CAST(:name AS regclass), :value, :used)"),
            {
                "name": _sequence(connection, table),
                "value": max(last, 1),
                "used": last > 0,
            },
        )
        return
    where = {"name": table.name, "last": last}
    done = connection.execute(
        text("UPDATE sqlite_sequence SET seq = :last WHERE name = :name"), where
    )
    if not done.rowcount:
        connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), where
        )


def _sequence(connection: Connection, table: Table) -> str:
    query = text("SELECT pg_get_serial_sequence(:name, 'id')")
    return str(connection.scalar(query, {"name": f'"{table.name}"'}))
