"""`crm attend` as somebody calls it."""

import json

import pytest

from crm.store.contacts import contacts, participations
from crm.store.people import people
from tests.findings.councils import Council

TEXT = "Aanwezig: Jan Peeters (OCMW Geel), Noor Nieuw\nVerontschuldigd: A. Claes\n"


@pytest.fixture
def filled(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        made.body("Stuurgroep", "stuurgroep")
        jan = made.person("Jan", "Peeters")
        made.post(jan, made.organisation("OCMW Geel"), "medewerker")
        made.person("An", "Claes")
    return sqlite_store


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "lijst.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(run_crm, store, file, *more):
    given = ("attend", file, "--body", "stuurgroep", "--date", "20/11/2026", *more)
    return run_crm(store, *given)


def test_the_answer_has_the_fields_of_the_contract(filled, run_crm, file):
    done = run(run_crm, filled, file, "--json")
    said = json.loads(done.stdout)
    assert said.keys() == {"rows", "contact_moment"}
    jan, noor, an = said["rows"]
    assert jan.pop("score") > 0.8
    assert [one["person"] for one in jan.pop("alternatives")] == ["Jan Peeters"]
    assert jan == {
        "line": 1,
        "text": "Jan Peeters (OCMW Geel)",
        "status": "known",
        "person": "Jan Peeters",
        "organisation": "OCMW Geel",
        "presence": "aanwezig",
    }
    assert (noor["status"], noor["person"]) == ("new", "Noor Nieuw")
    assert (an["status"], an["person"], an["presence"]) == (
        "probable",
        "An Claes",
        "verontschuldigd",
    )
    assert an["alternatives"][0]["why"]
    assert isinstance(said["contact_moment"], int)


def test_whoever_is_in_doubt_is_reported_and_left_out(filled, run_crm, file):
    done = run(run_crm, filled, file)
    assert done.returncode == 1
    assert "A. Claes" in done.stderr
    with filled.read() as connection:
        (contact,) = contacts(connection)
        there = participations(connection, contact_id=contact.id)
    assert {one.person for one in there} == {"Jan Peeters", "Noor Nieuw"}


def test_when_nobody_is_in_doubt_all_is_done(filled, run_crm, file):
    file.write_text("Jan Peeters", encoding="utf-8")
    assert run(run_crm, filled, file).returncode == 0


def test_a_dry_run_writes_nothing(filled, run_crm, file):
    done = run(run_crm, filled, file, "--dry-run", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["contact_moment"] is None
    with filled.read() as connection:
        assert not contacts(connection)
        assert len(people(connection)) == 2


def test_the_same_file_again_names_the_contact_moment_that_exists(
    filled, run_crm, file
):
    first = json.loads(run(run_crm, filled, file, "--json").stdout)
    dry = json.loads(run(run_crm, filled, file, "--dry-run", "--json").stdout)
    again = json.loads(run(run_crm, filled, file, "--json").stdout)
    found = {answer["contact_moment"] for answer in (first, dry, again)}
    assert len(found) == 1
    assert again["rows"][1]["status"] == "known"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--body", "Nergens", "--date", "20/11/2026"), "Nergens"),
        (("--body", "Stuurgroep"), "--date"),
        (("--body", "Stuurgroep", "--date", "morgen"), "morgen"),
        (("--body", "Stuurgroep", "--date", "20/11/2027"), "2027"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(filled, run_crm, file, given, said):
    done = run_crm(filled, "attend", file, *given)
    assert done.returncode == 2
    assert done.stderr.strip()
    if said != "2027":
        assert said in done.stderr
    with filled.read() as connection:
        assert not contacts(connection)


def test_a_folder_or_a_missing_file_is_refused(filled, run_crm, tmp_path):
    for path in (tmp_path, tmp_path / "weg.txt"):
        done = run_crm(filled, "attend", path, "--body", "Stuurgroep")
        assert done.returncode == 2
        assert str(path) in done.stderr
