"""The whole database as a file to keep somewhere safe."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from crm.model.files import OutFile
from crm.store import Store
from crm.store.backup import back_up
from crm.texts import manage as t


def backup_file(store: Store, _asked: Mapping[str, str], today: date) -> OutFile:
    """Everything as it is now, in the one file that `crm restore` reads."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        back_up(store, copy)
        return OutFile(t.backup_name(today.isoformat()), copy.read_bytes())
