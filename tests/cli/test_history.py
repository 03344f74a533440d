"""`crm history` and `crm undo` as another program calls them."""

import json
from datetime import datetime

import pytest

from crm.model.tables import Organisation
from crm.store.organisations import organisations
from crm.texts import history as t


@pytest.fixture
def council(store, actor):
    """A partner that came in change 1 and moved in change 2."""
    with store.change(actor, "begin") as tx:
        caw = tx.add(Organisation(name="CAW"))
        tx.add(Organisation(name="OCMW"))
    with store.change(actor, "verhuis") as tx:
        tx.update(caw, municipality="Beerse")
    return store


def stored(store):
    with store.read() as connection:
        return {row.name: row.municipality for row in organisations(connection)}


def test_nothing_changed_yet_is_an_answer(sqlite_store, run_crm):
    done = run_crm(sqlite_store, "history")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{t.NO_HISTORY}\n")
    assert run_crm(sqlite_store, "history", "--json").stdout == "[]\n"


def test_the_history_is_json_of_the_contract_newest_first(council, run_crm):
    done = run_crm(council, "history", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    newest, first = json.loads(done.stdout)
    assert datetime.fromisoformat(newest.pop("at")).tzinfo is not None
    assert newest == {"change_set": 2, "who": "Test", "why": "verhuis", "changes": 1}
    assert (first["change_set"], first["why"], first["changes"]) == (1, "begin", 2)
    (only,) = json.loads(run_crm(council, "history", "--limit", 1, "--json").stdout)
    assert only["change_set"] == 2


def test_an_undo_is_a_change_that_can_be_undone(council, run_crm, monkeypatch):
    monkeypatch.setenv("CRM_ACTOR", "Griet")
    done = run_crm(council, "undo", 2)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{t.undone(2, 3)}\n"
    assert stored(council) == {"CAW": None, "OCMW": None}
    assert run_crm(council, "undo", 3).returncode == 0
    assert stored(council) == {"CAW": "Beerse", "OCMW": None}
    lines = run_crm(council, "history").stdout.splitlines()
    assert [line.split()[0] for line in lines if line.lstrip()[0].isdigit()] == [
        "4",
        "3",
        "2",
        "1",
    ]
    assert "Griet" in lines[0]
    assert t.undone_by(4) in lines
    assert t.undone_by(3) not in lines


def test_a_refused_undo_names_what_stands_in_the_way_and_does_nothing(council, run_crm):
    before = stored(council)
    done = run_crm(council, "undo", 1)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Wijziging 1 kan niet ongedaan gemaakt worden" in done.stderr
    assert "organisatie 'CAW'" in done.stderr
    assert "wijziging 2 door Test" in done.stderr
    assert stored(council) == before


def test_an_undo_twice_or_of_nothing_is_refused(council, run_crm):
    run_crm(council, "undo", 2)
    again = run_crm(council, "undo", 2)
    assert again.returncode == 2
    assert "al ongedaan gemaakt, in wijziging 3" in again.stderr
    unknown = run_crm(council, "undo", 99)
    assert (unknown.returncode, unknown.stderr) == (2, f"{t.no_such_change_set(99)}\n")
