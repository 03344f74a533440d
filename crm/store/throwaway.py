"""Databases that are thrown away: to measure in, beside the one that is named."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import DatabaseError

from crm.errors import StoreRefused
from crm.store.location import checked_url, shown, sqlite_url
from crm.store.store import Store, open_store
from crm.texts import store as t

Make: TypeAlias = Callable[[], Store]


@contextmanager
def throwaway_stores(url: str, folder: Path) -> Iterator[Make]:
    """`make()`: a fresh store on the engine of this address; all go at the end.

    SQLite gets files in `folder`; PostgreSQL databases of their own beside the one
    that is named, on its server: what people work in stays untouched and unlocked.
    Raises `StoreRefused` where the server does not allow it.
    """
    url = checked_url(url)
    with ExitStack() as opened:

        def make() -> Store:
            name = f"schakel_{uuid4().hex[:12]}"
            if make_url(url).get_backend_name() == "sqlite":
                address = sqlite_url(folder / f"{name}.db")
            else:
                address = opened.enter_context(_database(url, name))
            store = open_store(address)
            opened.callback(store.close)
            return store

        yield make


@contextmanager
def _database(url: str, name: str) -> Iterator[str]:
    """A database on the server of this address, dropped at the end."""
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        _execute(server, f'CREATE DATABASE "{name}"')
    except DatabaseError as error:
        server.dispose()
        raise StoreRefused(t.no_throwaway(shown(url))) from error
    try:
        beside = make_url(url).set(database=name)
        yield beside.render_as_string(hide_password=False)
    finally:
        _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')
        server.dispose()


def _execute(server: Engine, statement: str) -> None:
    with server.connect() as connection:
        connection.execute(text(statement))
