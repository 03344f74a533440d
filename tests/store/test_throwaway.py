"""Databases that are thrown away leave nothing, also where the work breaks off."""

import pytest
from sqlalchemy import make_url, text

from crm.errors import StoreRefused
from crm.model.tables import Organisation
from crm.store.location import sqlite_path
from crm.store.throwaway import throwaway_stores


def named(url):
    return make_url(url).database


def standing(store):
    """The databases on the server of this one."""
    with store.read() as connection:
        return set(connection.scalars(text("SELECT datname FROM pg_database")))


def test_each_is_a_fresh_one(store, actor, tmp_path):
    with throwaway_stores(store.url, tmp_path) as make:
        first, second = make(), make()
        with first.change(actor, "meten") as tx:
            tx.add(Organisation(name="Praktijk Molen"))
        assert len({store.url, first.url, second.url}) == 3
        assert first.data_version() > second.data_version() == store.data_version()


def test_a_file_is_made_in_the_folder_and_not_beside_the_one_named(
    sqlite_store, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("throwaway")
    with throwaway_stores(sqlite_store.url, folder) as make:
        path = sqlite_path(make().url)
        assert path is not None
        assert path.parent == folder


def test_on_a_server_all_go_when_the_work_breaks_off(make_store, tmp_path):
    store = make_store("postgresql")
    made: list[str] = []

    def break_off():
        with throwaway_stores(store.url, tmp_path) as make:
            made.extend(named(make().url) for _ in range(2))
            assert set(made) <= standing(store)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert not standing(store) & set(made)


def test_a_server_that_does_not_answer_is_a_sentence_without_the_password(tmp_path):
    nobody = "postgresql://jan:geheim@127.0.0.1:1/schakel"
    with (
        throwaway_stores(nobody, tmp_path) as make,
        pytest.raises(StoreRefused, match="tijdelijke databank") as refused,
    ):
        make()
    assert "geheim" not in str(refused.value)
