"""`crm gaps` as another program calls it."""

import json
from datetime import date

import pytest

from crm.model.enums import NormKind
from tests.findings.councils import Council


@pytest.fixture
def filled(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        made.zone("Beerse", "Turnhout")
        board = made.body()
        made.norm(
            board,
            NormKind.SECTOR,
            "VAPH",
            valid_from=date(2025, 1, 1),
            source="plannen",
        )
        made.norm(board, NormKind.CLUSTER, "pzon", 2, 3)
        made.mandate(board, cluster="pzon")
        assembly = made.body(
            "Algemene vergadering", "algemene vergadering", list_checked_on=None
        )
        made.norm(assembly, NormKind.MUNICIPALITY, "*", name="AV-eigen")
        city = made.organisation("Stad Turnhout", municipality="Turnhout")
        made.mandate(assembly, city, cluster="lokale besturen", end=date(2026, 6, 30))
    return sqlite_store


def test_every_gap_is_an_entry_with_the_fields_of_the_contract(filled, run_crm):
    done = run_crm(filled, "gaps", "--on", "2026-11-23", "--json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert [
        (gap["body"], gap["kind"], gap["group"], gap["since"]) for gap in found
    ] == [
        ("Bestuursorgaan", "sector", "VAPH", "2025-01-01"),
        ("Bestuursorgaan", "cluster", "pzon", None),
        ("Algemene vergadering", "gemeente", "Beerse", None),
        ("Algemene vergadering", "gemeente", "Turnhout", "2026-07-01"),
    ]
    assert {key: found[0][key] for key in found[0] if key != "candidates"} == {
        "body": "Bestuursorgaan",
        "norm": "BO-2025",
        "kind": "sector",
        "group": "VAPH",
        "minimum": 1,
        "present": 0,
        "missing": 1,
        "checked": "2026-09-01",
        "since": "2025-01-01",
        "source": "plannen",
    }
    assert found[2]["checked"] is None
    assert all(isinstance(gap["candidates"], list) for gap in found)


def test_too_few_organisations_are_a_gap_and_a_lost_balance_is_none(
    sqlite_store, actor, run_crm
):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        group = made.body("Werkgroep", "werkgroep")
        made.norm(group, NormKind.ORGANISATIONS, "*", 3, name="W")
        made.norm(group, NormKind.BALANCE, "sector", 0, 50, name="W")
        for name in ("Apotheek A", "Apotheek B"):
            made.mandate(group, made.organisation(name), sector="APO")
        made.organisation("CAW", sector="CAW")
    done = run_crm(sqlite_store, "gaps", "--json")
    (gap,) = json.loads(done.stdout)
    assert (gap["kind"], gap["group"], gap["missing"]) == ("organisaties", "*", 1)
    assert [one["organisation"] for one in gap["candidates"]] == ["CAW"]
    said = run_crm(sqlite_store, "gaps").stdout
    assert "2 organisaties, minstens 3 gevraagd." in said
    assert "2 van de 2 plaatsen zijn van de sector apothekers, meer dan de helft" in (
        said
    )


def test_one_body_by_its_short_name_on_an_earlier_day(filled, run_crm):
    done = run_crm(filled, "gaps", "--body", "av", "--on", "30/06/2026", "--json")
    assert [gap["group"] for gap in json.loads(done.stdout)] == ["Beerse"]


def test_an_unknown_body_ends_with_2_and_the_names(filled, run_crm):
    done = run_crm(filled, "gaps", "--body", "DB", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Bestuursorgaan; Algemene vergadering" in done.stderr


def test_a_day_that_is_none_ends_with_2(filled, run_crm):
    assert run_crm(filled, "gaps", "--on", "31/02/2026").returncode == 2


def test_for_people_it_is_sentences(filled, run_crm):
    done = run_crm(filled, "gaps", "--body", "BO", "--on", "2026-11-23")
    assert done.returncode == 0
    assert "VAPH: 0 van 1, sinds 01/01/2025" in done.stdout


def test_no_gaps_is_an_answer_too(sqlite_store, run_crm):
    done = run_crm(sqlite_store, "gaps", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
