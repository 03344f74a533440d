"""One engine for SQLite and PostgreSQL, with the same promise on both.

Writes come one at a time and see all earlier ones: `BEGIN IMMEDIATE` on SQLite, a
transaction-wide advisory lock on PostgreSQL. With SQLAlchemy's default driver mode
20 threads x 25 read-then-write changes lost most of their writes without an error.
Reads see one moment, a snapshot on both engines, and cannot write.

This is the only module that knows what the two engines do differently.
"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, IntegrityError

WRITES = "schakel_writes"
PATIENCE_SECONDS = 30
"""How long a write waits for the writes before it."""

_WRITER_LOCK = 0x5C4A4B31
_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA cache_size=-65536",
    "PRAGMA secure_delete=ON",  # erased means gone from the file too
)
_BUSY = {"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "55P03"}
_DUPLICATE = {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"}
_REFERENCE = {"SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER", "23503"}


def create_store_engine(url: str) -> Engine:
    """An engine whose transactions behave as the module says."""
    sqlite = url.startswith("sqlite")
    engine = create_engine(url, pool_pre_ping=not sqlite, pool_size=10, max_overflow=30)
    if sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def let_readers_on(engine: Engine) -> None:
    """Put an SQLite file in the mode in which a write does not stop the readers.

    The file remembers it. Only for a file that is known to be ours.
    """
    if engine.dialect.name == "sqlite":
        driver: Any = engine.raw_connection()
        driver.cursor().execute("PRAGMA journal_mode=WAL").close()
        driver.close()


def is_sqlite(connection: Connection) -> bool:
    """Whether this is SQLite; else it is PostgreSQL."""
    return connection.dialect.name == "sqlite"


def is_busy(error: DBAPIError) -> bool:
    """Whether another write was still going on when patience ran out."""
    return _code(error) in _BUSY


def breaks_uniqueness(error: IntegrityError) -> bool:
    """Whether a value is taken already."""
    return _code(error) in _DUPLICATE


def breaks_reference(error: IntegrityError) -> bool:
    """Whether a record is still referred to, or refers to nothing."""
    return _code(error) in _REFERENCE


def _code(error: DBAPIError) -> str:
    cause: Any = error.orig
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return str(code)


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    driver: Any = connection
    driver.isolation_level = None
    cursor = driver.cursor()
    cursor.execute(f"PRAGMA busy_timeout={PATIENCE_SECONDS * 1000}")
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES, False):
        connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
    else:
        connection.execute(
            text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        )
