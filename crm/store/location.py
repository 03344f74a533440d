"""Where the data live, and where they may not."""

import re
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from crm.errors import StoreRefused
from crm.texts import store as t

_SYNCED_FOLDER = re.compile(
    r"(?<![a-z0-9])(onedrive|sharepoint|dropbox)", re.IGNORECASE
)
_POSTGRESQL = ("postgres://", "postgresql://")


def data_folder() -> Path:
    """The folder for this user's data."""
    return user_data_path("schakel", appauthor=False)


def default_url() -> str:
    """The SQLite file in the user's data folder."""
    return sqlite_url(data_folder() / "schakel.db")


def sqlite_url(path: Path) -> str:
    """The database address of an SQLite file."""
    return f"sqlite:///{path.as_posix()}"


def sqlite_path(url: str) -> Path | None:
    """The file behind an SQLite address; `None` for another engine or memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return None
    if parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def shown(url: str) -> str:
    """The address without its password, for messages."""
    return make_url(url).render_as_string(hide_password=True)


def checked_url(url: str) -> str:
    """The address in the form the drivers want.

    Raises `StoreRefused` for an address that is none, and for a file in a synced
    folder: synchronisation copies a database file halfway through a write.
    """
    if "://" not in url:
        url = sqlite_url(Path(url))
    if url.startswith(_POSTGRESQL):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    parsed = _parsed(url)
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg"):
        raise StoreRefused(t.other_engine(parsed.drivername))
    path = sqlite_path(url)
    if path is not None:
        refuse_synced(path)
    return url


def refuse_synced(path: Path) -> None:
    """Raise `StoreRefused` for a path inside a synced folder, links followed."""
    for place in (path.absolute(), path.resolve()):
        for part in place.parts:
            if _SYNCED_FOLDER.search(part):
                raise StoreRefused(t.synced_folder(str(path), part))


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        secretless = re.sub(r"//[^@/]*@", "//", url)
        raise StoreRefused(t.bad_address(secretless)) from error
