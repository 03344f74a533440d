"""The whole database as a file to keep somewhere safe."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from crm.errors import InvalidInput
from crm.model.files import OutFile
from crm.store import Store
from crm.store.location import sqlite_path
from crm.store.schema import copy_file
from crm.texts import manage as t


def backup_file(store: Store, _asked: Mapping[str, str], today: date) -> OutFile:
    """A copy of the SQLite file as it is now. Raises `InvalidInput` for a server."""
    path = sqlite_path(store.url)
    if path is None:
        raise InvalidInput(t.BACKUP_SERVER)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        copy_file(path, copy)
        return OutFile(t.backup_name(today.isoformat()), copy.read_bytes())
