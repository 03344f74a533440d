"""A backup is one file that goes back whole, on either engine, or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm.access import undo
from crm.errors import BackupRefused, StoreRefused, UndoRefused
from crm.model.tables import Body, Mandate, Organisation, Person, Setting
from crm.store import backup as backup_module
from crm.store import open_store
from crm.store.backup import back_up, restore
from crm.store.check import faults
from crm.store.drafts import draft, save_draft
from crm.store.history import history
from crm.store.location import sqlite_url
from crm.store.search import search
from tests.store.states import noun_state


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(backup_module, "data_folder", lambda: tmp_path / "eigen")


@pytest.fixture
def filled(store, actor):
    fill(store, actor)
    return store


def fill(store, actor):
    with store.change(actor, "begin") as tx:
        body = tx.add(Body(name="AV"))
        tx.add_all([Organisation(name=f"CAW {n}") for n in range(3)])
        deputy = tx.add(Mandate(body_id=body.key, organisation_id=1))
        holder = tx.add(Mandate(body_id=body.key, organisation_id=2))
        tx.update(deputy, alternate_of_id=holder.key)
        tx.add(Person(first_name="José", last_name="Müller ’t Hart", no_mail=True))
        tx.add(Setting(name="zone", value={"naam": "Kempenland", "sinds": [1, None]}))
    with store.change(actor, "weg") as tx:
        tx.delete(tx.get(Organisation, 3))
    undo(store, actor, undo(store, actor, tx.change_set))
    save_draft(store, "k1", "contact", "Els", {"notes": "half"})


def file_of(store):
    return Path(store.engine.url.database)


def address(store):
    return store.engine.url.render_as_string(hide_password=False)


def test_what_was_backed_up_comes_back_whole(filled, actor, tmp_path):
    file = tmp_path / "kopie.db"
    before = noun_state(filled, with_revision=True)
    back_up(filled, file)
    with filled.change(actor, "fout") as tx:
        tx.delete_all(tx.find(Mandate))
        tx.add(Person(last_name="Later"))
    later = noun_state(filled, with_revision=True)
    version = filled.data_version()

    kept = restore(address(filled), file, actor)

    assert noun_state(filled, with_revision=True) == before
    assert filled.data_version() > version
    with filled.read() as connection:
        assert faults(connection) == []
        typed = draft(connection, "k1")
        assert typed is not None
        assert typed.payload == {"notes": "half"}
        newest, *older = history(connection)
        assert newest.why == "Reservekopie teruggezet: kopie.db"
        assert [row.why for row in older][-1] == "begin"
        assert search(connection, "muller hart")[0].label == "José Müller ’t Hart"
    assert kept is not None
    saved = open_store(sqlite_url(kept))
    assert noun_state(saved, with_revision=True) == later
    saved.close()


def test_a_backup_of_one_engine_goes_into_the_other(make_store, actor, tmp_path):
    first, second = make_store("sqlite"), make_store("postgresql")
    fill(first, actor)
    back_up(first, tmp_path / "een.db")
    assert restore(address(second), tmp_path / "een.db", actor) is None
    assert noun_state(second, with_revision=True) == noun_state(
        first, with_revision=True
    )
    back_up(second, tmp_path / "twee.db")
    with first.change(actor, "leeg") as tx:
        tx.delete_all(tx.find(Person))
    restore(address(first), tmp_path / "twee.db", actor)
    assert noun_state(first, with_revision=True) == noun_state(
        second, with_revision=True
    )


def test_after_a_restore_no_number_is_given_out_twice(filled, actor, tmp_path):
    with filled.change(actor, "weg") as tx:
        gone = tx.add(Organisation(name="Weg"))
    with filled.change(actor, "weg") as tx:
        tx.delete(gone)
    back_up(filled, tmp_path / "kopie.db")
    restore(address(filled), tmp_path / "kopie.db", actor)
    with filled.change(actor, "nieuw") as tx:
        assert tx.add(Organisation(name="Nieuw")).key > gone.key
    with filled.read() as connection:
        assert faults(connection) == []


def test_history_goes_on_after_a_restore(filled, actor, tmp_path):
    with filled.change(actor, "naam") as tx:
        tx.update(tx.get(Organisation, 1), name="CAW De Kempen")
    number = tx.change_set
    before = noun_state(filled)
    back_up(filled, tmp_path / "kopie.db")
    restore(address(filled), tmp_path / "kopie.db", actor)
    again = undo(filled, actor, undo(filled, actor, number))
    assert noun_state(filled) == before
    with filled.read() as connection:
        (told,) = [r for r in history(connection) if r.why.startswith("Reservekopie")]
    assert again > told.change_set
    with pytest.raises(UndoRefused):
        undo(filled, actor, told.change_set)


def test_a_backup_opens_as_a_database(filled, tmp_path):
    back_up(filled, tmp_path / "kopie.db")
    copy = open_store(str(tmp_path / "kopie.db"))
    assert noun_state(copy) == noun_state(filled)
    with copy.read() as connection:
        assert faults(connection) == []
    copy.close()


def test_a_backup_is_made_while_somebody_writes(filled, actor, tmp_path):
    with filled.change(actor, "bezig") as tx:
        tx.add(Person(last_name="Onderweg"))
        back_up(filled, tmp_path / "kopie.db")
    copy = open_store(str(tmp_path / "kopie.db"))
    with copy.change(actor, "kijk") as look:
        assert look.find(Person, last_name="Onderweg") == []
    copy.close()


def test_nothing_is_overwritten(filled, tmp_path):
    file = tmp_path / "kopie.db"
    file.write_text("van iemand anders")
    with pytest.raises(BackupRefused, match="bestaat al"):
        back_up(filled, file)
    assert file.read_text() == "van iemand anders"
    with pytest.raises(BackupRefused, match="kan niet geschreven worden"):
        back_up(filled, tmp_path / "geen map" / "kopie.db")
    assert sorted(p.name for p in tmp_path.glob("*kopie*")) == ["kopie.db"]


def truncated(file):
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def scrambled(file):
    content = bytearray(file.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    file.write_bytes(bytes(content))


def replaced(file):
    file.write_text("geen databank, wel tekst" * 500)


def emptied(file):
    file.write_bytes(b"")


def foreign(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE person (id INTEGER)")


def loose(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE mandate SET organisation_id = 4711")
        other.commit()


def newer(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()


def gone(file):
    file.unlink()


@pytest.mark.parametrize(
    "harm", [truncated, scrambled, replaced, emptied, foreign, loose, newer, gone]
)
def test_a_bad_backup_is_refused_in_one_sentence_and_replaces_nothing(
    sqlite_store, actor, tmp_path, harm
):
    fill(sqlite_store, actor)
    file = tmp_path / "kopie.db"
    back_up(sqlite_store, file)
    harm(file)
    before = noun_state(sqlite_store, with_revision=True)
    with pytest.raises(BackupRefused) as refused:
        restore(address(sqlite_store), file, actor)
    assert "niets teruggezet" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert noun_state(sqlite_store, with_revision=True) == before
    assert list(tmp_path.glob("*voor-terugzetten*")) == []


def test_a_restore_that_breaks_halfway_leaves_everything(
    filled, actor, tmp_path, monkeypatch
):
    file = tmp_path / "kopie.db"
    back_up(filled, file)
    with filled.change(actor, "later") as tx:
        tx.add(Person(last_name="Later"))
    before = noun_state(filled, with_revision=True)

    def broken(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(backup_module, "_note_restore", broken)
    with pytest.raises(KeyboardInterrupt):
        restore(address(filled), file, actor)
    assert noun_state(filled, with_revision=True) == before


def test_a_damaged_database_is_set_aside_for_the_backup(sqlite_store, actor, tmp_path):
    fill(sqlite_store, actor)
    before = noun_state(sqlite_store, with_revision=True)
    back_up(sqlite_store, tmp_path / "kopie.db")
    url, path = address(sqlite_store), file_of(sqlite_store)
    sqlite_store.close()
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    scrambled(path)
    damaged = path.read_bytes()

    kept = restore(url, tmp_path / "kopie.db", actor)

    assert kept is not None
    assert kept.read_bytes() == damaged
    again = open_store(url)
    assert noun_state(again, with_revision=True) == before
    with again.read() as connection:
        assert faults(connection) == []
        assert history(connection)[0].why == "Reservekopie teruggezet: kopie.db"
    again.close()


def test_a_database_of_another_programme_is_not_replaced(sqlite_store, actor, tmp_path):
    back_up(sqlite_store, tmp_path / "kopie.db")
    other = tmp_path / "ander.db"
    shutil.copy(tmp_path / "kopie.db", other)
    foreign(other)
    before = other.read_bytes()
    with pytest.raises(StoreRefused, match="ander programma"):
        restore(str(other), tmp_path / "kopie.db", actor)
    assert other.read_bytes() == before


def test_the_database_is_no_backup_of_itself(sqlite_store, actor):
    path = file_of(sqlite_store)
    with pytest.raises(BackupRefused, match="de databank zelf"):
        restore(sqlite_store.url, path, actor)


def test_erased_values_are_in_no_byte_of_a_backup(filled, actor, tmp_path):
    with filled.change(actor, "wissen") as tx:
        secret = tx.add(Person(first_name="Geheime", last_name="Naamgenoot"))
    with filled.change(actor, "wissen") as tx:
        tx.erase(Person, [secret.key])
    back_up(filled, tmp_path / "kopie.db")
    content = (tmp_path / "kopie.db").read_bytes()
    assert b"Naamgenoot" not in content
    assert b"naamgenoot" not in content
