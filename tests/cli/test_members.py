"""`crm members`: what it prints, what it saves, how it ends."""

import json
from datetime import date
from functools import partial

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.model.enums import Capacity
from crm.model.tables import Body, Mandate, Organisation, Person


@pytest.fixture
def filled(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        assembly = tx.add(
            Body(name="Algemene vergadering", kind="algemene vergadering")
        )
        partner = tx.add(Organisation(name="=CAW"))
        person = tx.add(Person(first_name="Łukasz", last_name="Şahin"))
        tx.add(
            Mandate(
                body_id=assembly.key,
                organisation_id=partner.key,
                person_id=person.key,
                cluster="welzijn",
                sector="CAW",
                role="lid",
                start=date(2024, 1, 1),
                end=date(2026, 12, 31),
            )
        )
        tx.add(
            Mandate(
                body_id=assembly.key,
                organisation_id=partner.key,
                cluster="pzon",
                capacity=Capacity.ADHERENT,
                start=date(2025, 1, 1),
            )
        )
        tx.add(
            Mandate(
                body_id=assembly.key,
                organisation_id=partner.key,
                capacity=Capacity.OBSERVER,
            )
        )
    return sqlite_store


@pytest.fixture
def crm(filled, run_crm):
    """Run a command on the filled store."""
    return partial(run_crm, filled)


def test_json_holds_the_members_on_the_day(crm):
    done = crm("members", "av", "--on", "2026-11-23", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "body": "Algemene vergadering",
        "on": "2026-11-23",
        "members": 2,
        "voting": 1,
        "by_cluster": {"welzijn": 1, "pzon": 1},
        "rows": [
            {
                "organisation": "=CAW",
                "person": "Łukasz Şahin",
                "cluster": "welzijn",
                "sector": "CAW",
                "role": "lid",
                "capacity": "effectief",
                "voting": True,
                "from": "2024-01-01",
                "to": "2026-12-31",
            },
            {
                "organisation": "=CAW",
                "person": None,
                "cluster": "pzon",
                "sector": None,
                "role": None,
                "capacity": "toegetreden",
                "voting": False,
                "from": "2025-01-01",
                "to": None,
            },
        ],
    }


def test_a_day_may_be_written_the_belgian_way(crm):
    done = crm("members", "AV", "--on", "31/12/2024", "--json")
    answer = json.loads(done.stdout)
    assert (answer["on"], answer["members"]) == ("2024-12-31", 1)


def test_without_options_a_list_can_be_read(crm):
    done = crm("members", "AV", "--on", "2026-11-23")
    assert "2 leden, 1 stemgerechtigd op 23/11/2026" in done.stdout
    assert "Łukasz Şahin" in done.stdout


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "pdf", "csv", "XLSX"])
def test_out_saves_a_file_and_overwrites_it(crm, tmp_path, suffix):
    out = tmp_path / f"leden.{suffix}"
    out.write_text("oud")
    done = crm("members", "AV", "--on", "2026-11-23", "--out", str(out))
    assert (done.returncode, done.stdout) == (0, "")
    assert str(out) in done.stderr
    content = out.read_bytes()
    assert content[:4] in {b"PK\x03\x04", b"%PDF", b"\xef\xbb\xbfO"}


def test_the_files_hold_the_members(crm, tmp_path):
    for name in ("leden.xlsx", "leden.pdf"):
        crm("members", "AV", "--on", "2026-11-23", "--out", str(tmp_path / name))
    sheet = load_workbook(tmp_path / "leden.xlsx")["mandaten"]
    header, *rows = sheet.iter_rows(values_only=True)
    first = dict(zip(header, rows[0], strict=True))
    assert len(rows) == 2
    assert (first["Organisatie"], first["Stemrecht"]) == ("=CAW", "ja")
    assert first["schakel_id"] == "M1"
    text = PdfReader(tmp_path / "leden.pdf").pages[0].extract_text()
    assert "Łukasz Şahin" in text
    assert "=CAW" in text


def test_an_unknown_body_is_refused_with_the_names(crm):
    done = crm("members", "Bestaat niet", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Algemene vergadering" in done.stderr


def test_an_unknown_kind_of_file_is_refused_with_the_kinds(crm, tmp_path):
    out = tmp_path / "leden.odt"
    done = crm("members", "AV", "--out", str(out))
    assert done.returncode == 2
    assert "xlsx, docx, pdf of csv" in done.stderr
    assert not out.exists()


def test_a_day_that_does_not_exist_is_refused(crm):
    for text in ("31/02/2026", "2026-03", "morgen"):
        done = crm("members", "AV", "--on", text)
        assert done.returncode == 2
        assert text in done.stderr


def test_a_folder_that_does_not_exist_is_refused(crm, tmp_path):
    done = crm("members", "AV", "--out", str(tmp_path / "weg" / "leden.csv"))
    assert done.returncode == 2
    assert "leden.csv" in done.stderr
