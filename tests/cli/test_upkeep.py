"""`crm backup`, `crm restore` and `crm check`: files, exit codes, sentences."""

from pathlib import Path

import pytest
from sqlalchemy import text

from crm.model.tables import Organisation, Person
from crm.store.organisations import organisations
from crm.texts import upkeep as t


@pytest.fixture
def filled(store, actor):
    with store.change(actor, "begin") as tx:
        tx.add(Organisation(name="CAW"))
    return store


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    """What a restore keeps of a server's database stays out of the user's folder."""
    monkeypatch.setattr("crm.store.backup.data_folder", lambda: tmp_path / "eigen")


def names(store):
    with store.read() as connection:
        return [row.name for row in organisations(connection)]


def test_a_backup_goes_back_and_what_was_there_is_kept(
    filled, actor, run_crm, tmp_path
):
    file = tmp_path / "kopie.db"
    done = run_crm(filled, "backup", file)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{t.backed_up(str(file))}\n"
    with filled.change(actor, "later") as tx:
        tx.add(Organisation(name="OCMW"))
    done = run_crm(filled, "restore", file)
    assert (done.returncode, done.stdout) == (0, "")
    assert names(filled) == ["CAW"]
    assert done.stderr.startswith(f"De reservekopie {file} is teruggezet.")
    kept = Path(done.stderr.rsplit("bewaard in ", 1)[1].strip().removesuffix("."))
    assert run_crm(filled, "restore", kept).returncode == 0
    assert names(filled) == ["CAW", "OCMW"]


def test_a_backup_overwrites_no_file(filled, run_crm, tmp_path):
    file = tmp_path / "kopie.db"
    file.write_text("van iemand anders")
    done = run_crm(filled, "backup", file)
    assert (done.returncode, done.stderr) == (2, f"{t.file_exists(str(file))}\n")
    assert file.read_text() == "van iemand anders"
    away = tmp_path / "weg" / "kopie.db"
    done = run_crm(filled, "backup", away)
    assert (done.returncode, done.stderr) == (2, f"{t.cannot_write(str(away))}\n")


def test_what_is_no_backup_is_refused_and_nothing_changes(filled, run_crm, tmp_path):
    file = tmp_path / "kopie.db"
    missing = run_crm(filled, "restore", file)
    assert (missing.returncode, missing.stderr) == (2, f"{t.no_file(str(file))}\n")
    file.write_text("geen databank")
    other = run_crm(filled, "restore", file)
    assert (other.returncode, other.stderr) == (2, f"{t.no_backup(str(file))}\n")
    assert names(filled) == ["CAW"]


def test_a_sound_database_is_said_to_be_so(filled, run_crm):
    done = run_crm(filled, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{t.ALL_RIGHT}\n"


def test_each_fault_is_a_sentence_and_the_code_says_so(filled, run_crm):
    with filled.write() as connection:
        connection.execute(text("UPDATE organisation SET phone = '014 1'"))
    done = run_crm(filled, "check")
    assert (done.returncode, done.stdout) == (2, "")
    fault, count = done.stderr.splitlines()
    assert fault == t.differs("organisation", 1, "phone", "014 1", None)
    assert count == t.faults_found(1)


@pytest.mark.parametrize("place", range(20))
def test_a_file_that_the_disk_damaged_is_named_wherever_it_is_hit(
    sqlite_store, actor, run_crm, place
):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add_all([Person(last_name=f"Peeters {n}") for n in range(300)])
    with sqlite_store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite_store.close()
    file = Path(str(sqlite_store.engine.url.database))
    content = bytearray(file.read_bytes())
    start = len(content) * place // 20 // 4096 * 4096
    content[start : start + len(content) // 20] = b"\xff" * (len(content) // 20)
    file.write_bytes(content)
    done = run_crm(sqlite_store, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "beschadigd" in done.stderr or "geen databank" in done.stderr
    assert "Traceback" not in done.stderr
