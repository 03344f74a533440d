"""One council's database: reading it, changing it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, func, select

from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import ChangeSet
from crm.store.engine import WRITES, create_store_engine
from crm.store.location import checked_url
from crm.store.schema import upgrade
from crm.store.transaction import Transaction, table_of


class Store:
    """A database that is open and up to date."""

    def __init__(self, url: str, engine: Engine) -> None:
        self.url = url
        self.engine = engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for reading."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

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

        `token` names a save so that a repeated one is recognised (unique in the
        history). `dry_run` rolls everything back at the end.
        """
        with self.engine.connect() as plain_connection:
            connection = plain_connection.execution_options(**{WRITES: True})
            with connection.begin() as transaction:
                tx = Transaction(
                    connection, actor, why, kind=kind, undoes=undoes, token=token
                )
                yield tx
                if dry_run:
                    transaction.rollback()
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
    upgrade(engine, url)
    return Store(url, engine)
