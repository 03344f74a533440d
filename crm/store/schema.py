"""The schema: upgraded on opening, after a backup; never downgraded by itself."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DatabaseError

from crm.errors import StoreRefused
from crm.store.engine import WRITES, is_sqlite, let_readers_on
from crm.store.location import shown, sqlite_path
from crm.store.reference import fill_reference_data
from crm.store.search_index import rebuild
from crm.texts import store as t

MIGRATIONS = Path(__file__).parent / "migrations"


def migration_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, with the connection that the migrations run on."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


@cache
def newest_schema() -> str:
    """The schema that this code works with; reading it takes most of an opening."""
    return str(ScriptDirectory.from_config(migration_config()).get_current_head())


def current_schema(connection: Connection) -> str | None:
    """The schema of the database; `None` for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, url: str) -> None:
    """Bring the database to the newest schema; fill a new one with reference data.

    Raises `StoreRefused` for a schema newer than this code, a database of another
    programme, or a file that is no database.
    """
    path = sqlite_path(url)
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        with engine.connect() as connection:
            current = current_schema(connection)
            if current is None and inspect(connection).get_table_names():
                raise StoreRefused(t.other_database(shown(url)))
        let_readers_on(engine)
        if current == newest_schema():
            return
        if current is not None:
            refuse_newer(current)
            if path is not None:
                copy_file(path, stamped(path, "backup"))
        _migrate(engine)
    except (DatabaseError, OSError) as error:
        raise StoreRefused(t.unreadable_store(shown(url))) from error


def refuse_newer(schema: str) -> None:
    """Raise `StoreRefused` for a schema that this code does not know."""
    try:
        ScriptDirectory.from_config(migration_config()).get_revision(schema)
    except CommandError as error:
        raise StoreRefused(t.newer_schema()) from error


def copy_file(path: Path, copy: Path) -> None:
    """A copy of an SQLite database that may be in use, without what was deleted."""
    with closing(sqlite3.connect(path)) as source:
        source.execute("VACUUM INTO ?", (str(copy),))


def stamped(path: Path, word: str) -> Path:
    """A name beside `path` that says what it is and when it was made."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{stamp}.{word}.db")


def _migrate(engine: Engine) -> None:
    """Run the migrations in one transaction, one process at a time.

    SQLite rebuilds a table to alter it, which its foreign keys would forbid: they
    are off meanwhile and checked before the commit.
    """
    with engine.connect() as plain_connection:
        connection = plain_connection.execution_options(**{WRITES: True})
        sqlite = is_sqlite(connection)
        driver = connection.connection.driver_connection
        if sqlite and driver is not None:
            driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                empty = current_schema(connection) is None
                command.upgrade(migration_config(connection), "head")
                if empty:
                    fill_reference_data(connection)
                else:
                    rebuild(connection)  # a new version may look at other words
                if sqlite:
                    _refuse_loose_ends(connection)
        finally:
            if sqlite and driver is not None:
                driver.execute("PRAGMA foreign_keys=ON")


def _refuse_loose_ends(connection: Connection) -> None:
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if loose is not None:
        raise RuntimeError(f"the migration left a reference to nothing: {loose}")
