"""Opening, reading and changing: nothing half, nothing lost, nothing twice."""

import threading
import time

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from crm.errors import AlreadySaved, StoreRefused
from crm.model.tables import Organisation, Person, Setting
from crm.store import engine as engine_module
from crm.store import open_store
from crm.store import store as store_module
from crm.store.history import history
from crm.store.organisations import organisations
from crm.store.records import columns_of, table_of
from tests.store.states import noun_state

KEY = "k1"


def address(store):
    return store.engine.url.render_as_string(hide_password=False)


def test_a_save_waits_for_the_disk_and_what_is_erased_is_gone_from_it(
    monkeypatch, sqlite_store, own_pragmas
):
    monkeypatch.setattr(engine_module, "_PRAGMAS", own_pragmas)
    sqlite_store.engine.dispose()
    with sqlite_store.read() as connection:
        for name, value in (("synchronous", 2), ("secure_delete", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value


def test_a_body_that_fails_changes_nothing(store, actor):
    before = noun_state(store)

    def half(tx):
        tx.add(Organisation(name="CAW"))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), store.change(actor, "half") as tx:
        half(tx)
    assert noun_state(store) == before
    with store.change(actor, "daarna") as tx:
        tx.add(Organisation(name="OCMW"))


def test_a_dry_run_changes_nothing_and_leaves_the_store_usable(store, actor):
    before, version = noun_state(store), store.data_version()
    with store.change(actor, "proef", dry_run=True) as tx:
        added = tx.add(Organisation(name="CAW"))
        assert tx.changed
        assert tx.get(Organisation, added.key).name == "CAW"
    assert tx.change_set is None
    assert noun_state(store) == before
    assert store.data_version() == version
    with store.change(actor, "echt") as tx:
        tx.add(Organisation(name="CAW"))
    assert store.data_version() > version


def test_a_change_set_inside_another_is_a_fault_not_a_deadlock(store, actor):
    def inner():
        with store.change(actor, "binnen") as tx:
            tx.add(Organisation(name="OCMW"))

    with (
        pytest.raises(RuntimeError, match="open already"),
        store.change(actor, "buiten", dry_run=True),
    ):
        inner()
    inner()
    with store.read() as connection:
        assert [row.why for row in history(connection)] == ["binnen"]


def test_a_repeated_save_is_recognised_before_its_body_runs(store, actor):
    with store.change(actor, "bewaard", token=KEY) as first:
        first.add(Organisation(name="CAW"))
    ran = []
    with (
        pytest.raises(AlreadySaved) as repeated,
        store.change(actor, "bewaard", token=KEY),
    ):
        ran.append(True)
    assert repeated.value.change_set == first.change_set
    assert ran == []
    with store.read() as connection:
        assert len(organisations(connection)) == 1


def test_two_clicks_at_once_save_once(store, actor):
    answers = []

    def click():
        try:
            with store.change(actor, "bewaard", token=KEY) as tx:
                time.sleep(0.05)
                tx.add(Organisation(name="CAW"))
            answers.append("bewaard")
        except AlreadySaved:
            answers.append("al bewaard")

    threads = [threading.Thread(target=click) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["al bewaard", "bewaard"]


def test_a_failed_save_may_be_tried_again_with_its_token(store, actor):
    with pytest.raises(ZeroDivisionError), store.change(actor, "x", token=KEY):
        raise ZeroDivisionError
    with store.change(actor, "bewaard", token=KEY) as tx:
        tx.add(Organisation(name="CAW"))
    assert tx.change_set is not None


def test_a_reader_sees_one_moment(store, actor):
    with store.read() as connection:
        assert organisations(connection) == []
        with store.change(actor, "intussen") as tx:
            tx.add(Organisation(name="CAW"))
        assert organisations(connection) == []
    with store.read() as connection:
        assert len(organisations(connection)) == 1


def test_a_reader_cannot_write(store):
    row = columns_of(Organisation(name="CAW"))
    with pytest.raises(DBAPIError), store.read() as connection:
        connection.execute(insert(table_of(Organisation)), row)


def test_20_threads_of_25_changes_lose_none(store, actor):
    with store.change(actor, "begin") as tx:
        counter = tx.add(Setting(name="teller", value=0))
    faults = []

    def add_25():
        try:
            for _ in range(25):
                with store.change(actor, "één erbij") as tx:
                    now = tx.get(Setting, counter.key)
                    tx.update(now, revision=now.revision, value=now.value + 1)
        except Exception as error:  # noqa: BLE001 (told below)
            faults.append(error)

    threads = [threading.Thread(target=add_25) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with store.change(actor, "kijk") as tx:
        assert tx.get(Setting, counter.key).value == 500
    with store.read() as connection:
        assert len(history(connection)) == 501


def test_two_processes_take_turns_too(store, actor):
    """Two stores on one database share no lock but the database's own."""
    with store.change(actor, "begin") as tx:
        counter = tx.add(Setting(name="teller", value=0))
    others = [open_store(address(store)) for _ in range(4)]

    def add_10(one):
        for _ in range(10):
            with one.change(actor, "één erbij") as tx:
                now = tx.get(Setting, counter.key)
                tx.update(now, value=now.value + 1)

    threads = [threading.Thread(target=add_10, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in others:
        one.close()
    with store.change(actor, "kijk") as tx:
        assert tx.get(Setting, counter.key).value == 40


def test_a_process_that_waits_too_long_for_another_is_refused(
    store, actor, monkeypatch
):
    monkeypatch.setattr(engine_module, "PATIENCE_SECONDS", 1)
    other = open_store(address(store))
    with store.change(actor, "lang") as tx:
        tx.add(Organisation(name="CAW"))
        with (
            pytest.raises(StoreRefused, match="probeer het"),
            other.change(actor, "te vroeg"),
        ):
            pass
    with other.change(actor, "daarna") as tx:
        tx.add(Organisation(name="OCMW"))
    other.close()


def test_a_write_that_waits_too_long_is_refused_in_a_sentence(
    store, actor, monkeypatch
):
    monkeypatch.setattr(store_module, "PATIENCE_SECONDS", 0.1)
    refusals = []

    def impatient():
        try:
            with store.change(actor, "te vroeg") as tx:
                tx.add(Person(last_name="Peeters"))
        except StoreRefused as error:
            refusals.append(str(error))

    with store.change(actor, "lang") as tx:
        tx.add(Organisation(name="CAW"))
        waiting = threading.Thread(target=impatient)
        waiting.start()
        waiting.join()
    assert len(refusals) == 1
    assert "probeer het" in refusals[0]
    with store.read() as connection:
        assert [row.why for row in history(connection)] == ["lang"]
