"""The migrations and the models say the same; a schema from the future stays whole."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text

from crm.errors import StoreRefused
from crm.model.tables import NOUNS
from crm.store import open_store
from crm.store.location import sqlite_url
from crm.store.records import table_of
from crm.store.schema import current_schema, migration_config, newest_schema
from crm.texts import store as t


def tables(connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_the_schema_goes_up_down_and_up_again_as_the_models_say(store):
    with store.write() as connection:
        config = migration_config(connection)
        command.check(config)
        whole = tables(connection)
        command.downgrade(config, "base")
        assert (tables(connection), current_schema(connection)) == (set(), None)
        command.upgrade(config, "head")
        command.check(config)
        assert tables(connection) == whole
        assert current_schema(connection) == newest_schema()


def test_numbers_of_deleted_records_are_never_given_again(sqlite_store):
    with sqlite_store.write() as connection:
        config = migration_config(connection)
        command.downgrade(config, "0001")
        command.upgrade(config, "head")
        made = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        ).all()
    nouns = {table_of(noun).name for noun in NOUNS}
    assert nouns <= {name for name, _ in made}
    assert [
        name for name, sql in made if name in nouns and "AUTOINCREMENT" not in sql
    ] == []


def test_a_newer_schema_is_refused_and_left_as_it_is(store, tmp_path):
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = sorted(path.name for path in tmp_path.iterdir())
    address = store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(StoreRefused) as refused:
        open_store(address)
    assert str(refused.value) == t.newer_schema()
    with store.read() as connection:
        assert current_schema(connection) == "9999"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "folder",
    ["OneDrive - Zorgraad vzw", "Dropbox", "Dropbox (Team)", "SharePoint", "onedrive"],
)
def test_a_synced_folder_is_refused_before_anything_is_made(tmp_path, folder):
    path = tmp_path / folder / "data" / "schakel.db"
    with pytest.raises(StoreRefused) as refused:
        open_store(sqlite_url(path))
    assert str(refused.value) == t.synced_folder(str(path), folder)
    assert list(tmp_path.iterdir()) == []


def test_a_link_into_a_synced_folder_is_refused_too(tmp_path):
    (tmp_path / "OneDrive").mkdir()
    link = tmp_path / "data"
    link.symlink_to(tmp_path / "OneDrive")
    with pytest.raises(StoreRefused, match="'OneDrive'"):
        open_store(str(link / "schakel.db"))
    assert list(Path(link).iterdir()) == []


def test_a_folder_that_only_looks_like_one_is_fine(tmp_path):
    path = tmp_path / "mijndropbox" / "schakel.db"
    open_store(sqlite_url(path)).close()
    assert path.exists()
