"""Backup and restore.

A backup is an SQLite file, whatever engine the council uses. It is one portable file;
it is a working database by itself (`crm --db FILE` opens it); an old one is brought
up to date by the same migrations; and it goes back into SQLite or PostgreSQL.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import DatabaseError

from crm.errors import BackupRefused, StoreRefused
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import ChangeSet, Draft, RegisterEntry
from crm.store.copying import replace_rows, set_last_id
from crm.store.engine import create_store_engine
from crm.store.location import checked_url, data_folder, sqlite_path, sqlite_url
from crm.store.records import table_of
from crm.store.schema import (
    copy_file,
    current_schema,
    refuse_newer,
    stamped,
    upgrade,
)
from crm.store.store import Store, open_store
from crm.texts import upkeep as t

_SETS, _DRAFTS = table_of(ChangeSet), table_of(Draft)
_REGISTER = table_of(RegisterEntry)
_SIDE_FILES = ("-wal", "-shm", "-journal")


def back_up(store: Store, file: Path) -> None:
    """Write everything into a new file, while others keep working.

    Raises `BackupRefused` when the file exists or cannot be written.
    """
    if file.exists():
        raise BackupRefused(t.file_exists(str(file)))
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        path = sqlite_path(store.url)
        if path is not None:
            copy_file(path, part)
        else:
            _dump(store, part)
        part.rename(file)
    except (OSError, sqlite3.OperationalError) as error:
        part.unlink(missing_ok=True)
        raise BackupRefused(t.cannot_write(str(file))) from error
    except sqlite3.DatabaseError as error:
        part.unlink(missing_ok=True)
        raise BackupRefused(t.damaged(str(error))) from error


def restore(url: str, file: Path, actor: Actor) -> Path | None:
    """Put a backup back; return the copy of what was there, if there was anything.

    The backup is verified and brought up to date before it replaces anything. It goes
    in within one change, which the history tells of. A database file that is damaged
    is set aside. Raises `BackupRefused`, `StoreRefused`.
    """
    url = checked_url(url)
    path = sqlite_path(url)
    if path is not None and path.exists() and file.exists() and path.samefile(file):
        raise BackupRefused(t.same_file(str(file)))
    with _verified(file) as backup:
        if path is not None and _is_damaged(path):
            return _set_in_place(backup, path, file.name, actor)
        store = open_store(url)
        try:
            kept = _keep(store, path)
            with store.write() as target, backup.read() as source:
                last = _last_change_set(target)
                lost = _seals(target) - _seals(source)
                replace_rows(source, target)
                _note_restore(target, last, file.name, actor, len(lost))
        finally:
            store.close()
    return kept


def _dump(store: Store, file: Path) -> None:
    """A logical copy of a server's tables in an SQLite file."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "copy.db"
        copy = open_store(sqlite_url(made))
        try:
            with store.read() as source, copy.write() as target:
                replace_rows(source, target)
        finally:
            copy.close()
        copy_file(made, file)


@contextmanager
def _verified(file: Path) -> Iterator[Store]:
    """The backup as a store of its own: a sound, up-to-date copy of the file."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.db"
        try:
            for side in ("", *_SIDE_FILES):
                beside = file.with_name(f"{file.name}{side}")
                if not side or beside.exists():
                    shutil.copy(beside, f"{copy}{side}")
        except OSError as error:
            raise BackupRefused(t.no_file(str(file))) from error
        url = sqlite_url(copy)
        engine = create_store_engine(url)
        try:
            with engine.connect() as connection:
                _refuse_unsound(connection, str(file))
            upgrade(engine, url)
        except (DatabaseError, StoreRefused) as error:
            engine.dispose()
            raise BackupRefused(t.no_backup(str(file))) from error
        try:
            yield Store(url, engine)
        finally:
            engine.dispose()


def _refuse_unsound(connection: Connection, file: str) -> None:
    """Raise `BackupRefused` for a file that is damaged, foreign or too new."""
    schema = current_schema(connection)
    if schema is None:
        raise BackupRefused(t.no_backup(file))
    try:
        refuse_newer(schema)
    except StoreRefused as error:
        raise BackupRefused(t.newer_backup(file)) from error
    sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if not sound or loose is not None:
        raise BackupRefused(t.no_backup(file))


def _is_damaged(path: Path) -> bool:
    """Whether there is a file that SQLite can no longer read."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path)) as connection:
            row = connection.execute("PRAGMA integrity_check(1)").fetchone()
            return bool(row[0] != "ok")
    except sqlite3.OperationalError:
        return False  # locked or out of reach: opening it will say so
    except sqlite3.DatabaseError:
        return True


def _set_in_place(backup: Store, path: Path, name: str, actor: Actor) -> Path:
    """Put the backup where a damaged file is, which is kept beside it."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with backup.write() as connection:
        _note_restore(connection, _last_change_set(connection), name, actor)
    backup_path = sqlite_path(backup.url)
    if backup_path is not None:
        copy_file(backup_path, part)
    kept = stamped(path, "beschadigd")
    for side in _SIDE_FILES:
        beside = path.with_name(f"{path.name}{side}")
        if beside.exists():
            beside.rename(kept.with_name(f"{kept.name}{side}"))
    path.rename(kept)
    part.rename(path)
    return kept


def _keep(store: Store, path: Path | None) -> Path | None:
    """A copy of what is there, beside an SQLite file or in the data folder."""
    with store.read() as connection:
        used = [
            connection.scalar(select(func.count()).select_from(table))
            for table in (_SETS, _DRAFTS)
        ]
    if not any(used):
        return None
    kept = stamped(path or data_folder() / "schakel.db", "voor-terugzetten")
    kept.parent.mkdir(parents=True, exist_ok=True)
    back_up(store, kept)
    return kept


def _last_change_set(connection: Connection) -> int:
    return connection.scalar(select(func.max(_SETS.c.id))) or 0


def _seals(connection: Connection) -> set[str]:
    """The lines of the register of members, each by its seal."""
    return set(connection.scalars(select(_REGISTER.c.seal)))


def _note_restore(
    connection: Connection, last: int, name: str, actor: Actor, lost: int = 0
) -> None:
    """Tell it in the history, under a number that was never used on either side.

    Also how many lines of the register of members the backup did not have.
    """
    number = max(last, _last_change_set(connection)) + 1
    connection.execute(
        insert(_SETS),
        {
            "id": number,
            "at": datetime.now(UTC),
            "who": actor.name,
            "why": t.why_restored(name, lost),
            "kind": ChangeKind.RESTORE,
        },
    )
    set_last_id(connection, _SETS, number)
