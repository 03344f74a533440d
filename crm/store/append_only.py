"""Tables to which rows are only added: the database itself refuses anything else.

The migrations put triggers on them. Whoever puts a whole database in the place of
another, or throws the demo away, lifts them for that one transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from crm.model.tables import NOUNS, Record
from crm.store.engine import is_sqlite
from crm.store.records import table_of

APPEND_ONLY: tuple[type[Record], ...] = tuple(n for n in NOUNS if n.append_only)
_SQLITE = text(
    "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'trigger' AND tbl_name = :table ORDER BY name"
)
_POSTGRESQL = text(
    "SELECT tgname FROM pg_trigger WHERE tgrelid = CAST(:table AS regclass)"
    " AND NOT tgisinternal AND tgenabled = 'O' ORDER BY tgname"
)
_GUARDS = {
    True: {"no_delete", "no_replace", "no_update"},
    False: {"no_change", "no_truncate"},
}
"""What the triggers of a table are called after its name, on SQLite or not."""


def unguarded(connection: Connection) -> list[str]:
    """The tables whose rows could be changed: a trigger of theirs is gone or off."""
    sqlite = is_sqlite(connection)
    found = []
    for table in _names():
        query = _SQLITE if sqlite else _POSTGRESQL
        present = set(connection.scalars(query, {"table": table}))
        if not {f"{table}_{guard}" for guard in _GUARDS[sqlite]} <= present:
            found.append(table)
    return found


@contextmanager
def lifted(connection: Connection) -> Iterator[None]:
    """Without the triggers, until the end; a failure must roll all of it back."""
    if not is_sqlite(connection):
        for table in _names():
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        yield
        for table in _names():
            connection.execute(text(f"ALTER TABLE {table} ENABLE TRIGGER USER"))
        return
    triggers = [
        row
        for table in _names()
        for row in connection.execute(_SQLITE, {"table": table})
    ]
    for trigger in triggers:
        connection.execute(text(f"DROP TRIGGER {trigger.name}"))
    yield
    for trigger in triggers:
        connection.exec_driver_sql(trigger.sql)


def _names() -> list[str]:
    return [table_of(noun).name for noun in APPEND_ONLY]
