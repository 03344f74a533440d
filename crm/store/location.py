"""Where the data live, and where they may not."""

from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from crm.errors import StoreRefused
from crm.texts import store as t

_SYNCED_FOLDERS = ("onedrive", "sharepoint", "dropbox")


def default_url() -> str:
    """The SQLite file in the user's data folder."""
    return sqlite_url(user_data_path("schakel", appauthor=False) / "schakel.db")


def sqlite_url(path: Path) -> str:
    """The database address of an SQLite file."""
    return f"sqlite:///{path.as_posix()}"


def sqlite_path(url: str) -> Path | None:
    """The file behind an SQLite address; `None` for another engine or memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (
        None,
        "",
        ":memory:",
    ):
        return None
    return Path(str(parsed.database))


def checked_url(url: str) -> str:
    """The address in the form the drivers want.

    Raises `StoreRefused` for an address that is none, and for a file in a synced
    folder: synchronisation copies a database file halfway through a write.
    """
    if "://" not in url:
        url = sqlite_url(Path(url))
    if url.startswith(("postgres://", "postgresql://")):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    try:
        make_url(url)
    except ArgumentError as error:
        raise StoreRefused(t.bad_address(url)) from error
    path = sqlite_path(url)
    if path is not None:
        for part in path.absolute().parts:
            if any(part.lower().startswith(name) for name in _SYNCED_FOLDERS):
                raise StoreRefused(t.synced_folder(str(path), part))
    return url
