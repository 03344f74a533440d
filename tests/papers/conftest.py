"""An assembly of 66 members, made once and copied for each test."""

import shutil

import pytest

from crm.access import Permission
from crm.model.actor import Actor
from crm.store import open_store
from crm.store.location import sqlite_url
from tests.papers.big_assembly import big_assembly, hold

HOSTILE = " {{ 7*7 }} <b>&]]> {% if x %}"
"""Text that a template, a page or an XML file could mistake for its own."""


@pytest.fixture(scope="session")
def assembly_template(sqlite_template, tmp_path_factory):
    path = tmp_path_factory.mktemp("assembly") / "assembly.db"
    shutil.copy(sqlite_template, path)
    made, actor = open_store(sqlite_url(path)), Actor("Test", frozenset(Permission))
    ids = big_assembly(made, actor, HOSTILE)
    hold(made, actor, ids)
    with made.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    return path, ids


@pytest.fixture
def assembly(assembly_template, tmp_path):
    """A store with the assembly that was held, and its ids by name."""
    template, ids = assembly_template
    path = tmp_path / "assembly.db"
    shutil.copy(template, path)
    made = open_store(sqlite_url(path))
    yield made, ids
    made.close()
