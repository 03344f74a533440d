"""The schema: upgraded on opening, after a backup; never downgraded by itself."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from crm.errors import StoreRefused
from crm.store.engine import WRITES
from crm.store.location import sqlite_path
from crm.store.reference import fill_reference_data
from crm.texts import store as t

MIGRATIONS = Path(__file__).parent / "migrations"


def migration_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, with the connection that the migrations run on."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, url: str) -> None:
    """Bring the database to the newest schema; fill a new one with reference data.

    Raises `StoreRefused` for a schema newer than this code, or a file that is no
    database.
    """
    path = sqlite_path(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    script = ScriptDirectory.from_config(migration_config())
    head = script.get_current_head()
    try:
        with engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
    except DatabaseError as error:
        raise StoreRefused(t.unreadable_store(url)) from error
    if current == head:
        return
    if current is not None:
        _refuse_newer(script, current)
        _keep_copy(engine, path)
    with engine.connect() as plain_connection:
        connection = plain_connection.execution_options(**{WRITES: True})
        with connection.begin():
            command.upgrade(migration_config(connection), "head")
            if current is None:
                fill_reference_data(connection)


def _refuse_newer(script: ScriptDirectory, current: str) -> None:
    try:
        script.get_revision(current)
    except CommandError as error:
        raise StoreRefused(t.newer_schema()) from error


def _keep_copy(engine: Engine, path: Path | None) -> None:
    """Copy the SQLite file beside itself before the schema changes."""
    if path is None:
        return
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}-{stamp}.backup.db")
    with engine.connect() as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
