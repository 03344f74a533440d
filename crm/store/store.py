"""One council's database: reading it, changing it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import OperationalError

from crm.errors import AlreadySaved, StoreRefused
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import ChangeSet
from crm.store.engine import PATIENCE_SECONDS, WRITES, create_store_engine, is_busy
from crm.store.location import checked_url
from crm.store.records import table_of
from crm.store.schema import upgrade
from crm.store.transaction import Transaction
from crm.texts import store as t


class Store:
    """A database that is open and up to date."""

    def __init__(self, url: str, engine: Engine) -> None:
        self.url = url
        self.engine = engine
        self._turn = threading.Lock()
        self._here = threading.local()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for reading."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction outside the history, for what is no noun: drafts.

        Everything else goes through `change`. Writes take turns. Raises
        `StoreRefused` when the turn does not come in time.
        """
        if getattr(self._here, "writing", False):
            raise RuntimeError("a change set is open already: pass its transaction on")
        if not self._turn.acquire(timeout=PATIENCE_SECONDS):
            raise StoreRefused(t.busy())
        self._here.writing = True
        try:
            with self.engine.connect() as plain_connection:
                connection = plain_connection.execution_options(**{WRITES: True})
                with _begun(connection):
                    yield connection
        finally:
            self._here.writing = False
            self._turn.release()

    @contextmanager
    def change(
        self,
        actor: Actor,
        why: str,
        *,
        kind: ChangeKind = ChangeKind.EDIT,
        undoes: int | None = None,
        token: str | None = None,
        dry_run: bool = False,
    ) -> Iterator[Transaction]:
        """One change set: committed whole on leaving, or not at all.

        `token` names a save, so that a repeated one is recognised: `AlreadySaved`
        is raised before the body runs. `dry_run` rolls everything back at the end.
        """
        with self.write() as connection:
            if token is not None:
                _refuse_repeated(connection, token)
            tx = Transaction(
                connection, actor, why, kind=kind, undoes=undoes, token=token
            )
            yield tx
            if dry_run:
                connection.rollback()
            else:
                tx.seal()

    def data_version(self) -> int:
        """A number that every change set raises; caches are keyed by it."""
        with self.read() as connection:
            return int(
                connection.scalar(select(func.max(table_of(ChangeSet).c.id))) or 0
            )

    def close(self) -> None:
        """Let go of the connections."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Open the database, made and upgraded as needed. Raises `StoreRefused`."""
    url = checked_url(url)
    engine = create_store_engine(url)
    try:
        upgrade(engine, url)
    except BaseException:
        engine.dispose()
        raise
    return Store(url, engine)


@contextmanager
def _begun(connection: Connection) -> Iterator[None]:
    try:
        transaction = connection.begin()
    except OperationalError as error:
        if is_busy(error):
            raise StoreRefused(t.busy()) from error
        raise
    with transaction:
        yield


def _refuse_repeated(connection: Connection, token: str) -> None:
    sets = table_of(ChangeSet)
    earlier = connection.scalar(select(sets.c.id).where(sets.c.token == token))
    if earlier is not None:
        raise AlreadySaved(t.already_saved(earlier), earlier)
