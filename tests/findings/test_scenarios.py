"""Scenarios are kept, replaced and thrown away, and touch no seat."""

import pytest

from crm.access import undo
from crm.errors import InvalidInput
from crm.findings.scenarios import (
    Changes,
    Joining,
    changes_of,
    drop_scenario,
    keep_scenario,
)
from crm.model.tables import ScenarioSeat
from crm.store.bodies import mandates
from crm.store.scenarios import scenarios
from tests.findings.councils import Council


@pytest.fixture
def council(store, actor):
    with store.change(actor, "begin") as tx:
        make = Council(tx)
        board, ark = make.body(), make.organisation("De Ark")
        seat = make.mandate(board, make.organisation("CAW"), cluster="welzijn")
    return board.key, seat.key, ark.key


def kept(store):
    with store.read() as connection:
        return {
            row.name: changes_of(connection, row.id, row.body_id)
            for row in scenarios(connection)
        }


def test_a_scenario_gives_back_what_was_kept_and_touches_no_seat(store, actor, council):
    board, seat, ark = council
    changes = Changes(
        board, frozenset({seat}), (Joining(ark, "welzijn", "VAPH", "financiën"),)
    )
    with store.read() as connection:
        before = mandates(connection)
    with store.change(actor, "bewaard") as tx:
        keep_scenario(tx, "Met De Ark", changes)
    assert kept(store) == {"Met De Ark": changes}
    with store.read() as connection:
        assert mandates(connection) == before


def test_the_same_name_replaces_what_was_kept_and_undo_brings_it_back(
    store, actor, council
):
    board, seat, ark = council
    first, second = (
        Changes(board, frozenset({seat})),
        Changes(board, joining=(Joining(ark),)),
    )
    with store.change(actor, "bewaard") as tx:
        keep_scenario(tx, "Voorstel", first)
    with store.change(actor, "bewaard") as tx:
        keep_scenario(tx, "voorstel ", second)
    assert kept(store) == {"Voorstel": second}
    undo(store, actor, tx.change_set)
    assert kept(store) == {"Voorstel": first}


def test_a_scenario_goes_with_all_its_changes(store, actor, council):
    board, seat, _ = council
    with store.change(actor, "bewaard") as tx:
        made = keep_scenario(tx, "Voorstel", Changes(board, frozenset({seat})))
    with store.change(actor, "weg") as tx:
        drop_scenario(tx, made.key)
        assert tx.find(ScenarioSeat) == []
    assert kept(store) == {}


@pytest.mark.parametrize(
    ("name", "leaving", "said"), [(" ", {1}, "naam"), ("Leeg", set(), "wijziging")]
)
def test_a_scenario_has_a_name_and_a_change(store, actor, council, name, leaving, said):
    with (
        pytest.raises(InvalidInput, match=said),
        store.change(actor, "bewaard") as tx,
    ):
        keep_scenario(tx, name, Changes(council[0], frozenset(leaving)))
