"""One engine for SQLite and PostgreSQL, with the same promise on both.

Writes come one at a time and see all earlier ones: `BEGIN IMMEDIATE` on SQLite, a
transaction-wide advisory lock on PostgreSQL. With SQLAlchemy's default driver mode
20 threads x 25 read-then-write changes lost most of their writes without an error.
"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection

WRITES = "schakel_writes"
_WRITER_LOCK = 0x5C4A4B31
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA busy_timeout=15000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
)


def create_store_engine(url: str) -> Engine:
    """An engine whose transactions behave as the module says."""
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    driver: Any = connection
    driver.isolation_level = None
    cursor = driver.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES, False):
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
