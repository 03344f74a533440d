"""`crm import` as another program calls it: the JSON, the exit codes, the sentences."""

import json
from pathlib import Path

import pytest

from crm.store import Store
from crm.store.organisations import organisations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lijsten"
    made.mkdir()
    (made / "organisaties.csv").write_text(
        "naam;kbo;kleur\nCAW;;rood\n\nOCMW;123;\n", encoding="utf-8"
    )
    (made / "organen.csv").write_bytes("naam\nCliëntenraad\n".encode("cp1252"))
    return made


def names(store: Store) -> list[str]:
    with store.read() as connection:
        return [x.name for x in organisations(connection)]


def test_the_good_rows_go_in_and_the_bad_one_is_named(sqlite_store, folder, run_crm):
    done = run_crm(sqlite_store, "import", folder, "--json")
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert answer["dry_run"] is False
    assert isinstance(answer["change_set"], int)
    zero = {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0}
    assert answer["tables"] == {
        "organisaties": {**zero, "created": 1, "rejected": 1},
        "organen": {**zero, "created": 1},
    }
    (rejected,) = answer["rejected"]
    assert set(rejected) == {"file", "line", "column", "value", "reason"}
    assert (rejected["file"], rejected["line"]) == ("organisaties.csv", 4)
    assert (rejected["column"], rejected["value"]) == ("kbo", "123")
    assert "kleur" in done.stderr
    assert names(sqlite_store) == ["CAW"]


def test_a_second_time_changes_nothing(sqlite_store, folder, run_crm):
    run_crm(sqlite_store, "import", folder)
    (folder / "organisaties.csv").write_text("naam\nCAW\n", encoding="utf-8")
    done = run_crm(sqlite_store, "import", folder, "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert answer["change_set"] is None
    assert answer["tables"]["organisaties"]["unchanged"] == 1


def test_a_dry_run_writes_nothing(sqlite_store, folder, run_crm):
    done = run_crm(sqlite_store, "import", folder, "--dry-run", "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert (answer["dry_run"], answer["change_set"]) == (True, None)
    assert answer["tables"]["organisaties"]["created"] == 1
    assert len(answer["rejected"]) == 1
    assert names(sqlite_store) == []


def test_an_unreadable_file_is_named_and_the_others_go_on(
    sqlite_store, folder, run_crm
):
    (folder / "personen.csv").write_bytes(b"\x00\x01\x02")
    done = run_crm(sqlite_store, "import", folder, "--json")
    assert done.returncode == 1
    files = [row["file"] for row in json.loads(done.stdout)["rejected"]]
    assert files == ["personen.csv", "organisaties.csv"]
    assert "personen.csv" in done.stderr
    assert names(sqlite_store) == ["CAW"]


def test_nothing_readable_is_nothing_done(sqlite_store, tmp_path, run_crm):
    for path in ("bestaat-niet", tmp_path):
        done = run_crm(sqlite_store, "import", path)
        assert done.returncode == 2
        assert done.stdout == ""
        assert "Traceback" not in done.stderr
        assert done.stderr


def test_all_rejected_is_nothing_done(sqlite_store, tmp_path, run_crm):
    path = tmp_path / "organisaties.csv"
    path.write_text("naam;kbo\nCAW;123\n", encoding="utf-8")
    done = run_crm(sqlite_store, "import", path, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["change_set"] is None


def test_a_header_alone_is_asked_and_answered(sqlite_store, tmp_path, run_crm):
    path = tmp_path / "organisaties.csv"
    path.write_text("naam;kbo\n", encoding="utf-8")
    done = run_crm(sqlite_store, "import", path, "--json")
    assert done.returncode == 0
    counts = json.loads(done.stdout)["tables"]["organisaties"]
    assert set(counts.values()) == {0}
