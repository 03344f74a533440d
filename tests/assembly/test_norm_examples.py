"""The example norms: given to the bodies they name, or to one that asks for them."""

from datetime import date

import pytest

from crm.assembly.norm_examples import (
    adopt_example_norms,
    adopt_example_sets,
    example_sets,
)
from crm.assembly.norms import TO_CHECK
from crm.model.enums import NormKind
from crm.model.tables import Body, Norm


@pytest.fixture
def board(store, actor):
    with store.change(actor, "begin") as tx:
        return tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))


def test_a_body_gets_the_examples_that_name_it_each_marked_to_check(
    store, actor, board
):
    with store.change(actor, "voorbeelden") as tx:
        adopted = adopt_example_norms(tx)
    assert {norm.body_id for norm in adopted} == {board.key}
    assert {norm.certainty for norm in adopted} == {TO_CHECK}
    groups = {(norm.kind, norm.group): norm.minimum for norm in adopted}
    assert groups[NormKind.SECTOR, "VAPH"] == 1
    assert groups[NormKind.CLUSTER, "zorg"] == 4


def test_the_examples_come_once_and_leave_what_is_there(store, actor, board):
    with store.change(actor, "voorbeelden") as tx:
        first = adopt_example_norms(tx)[0]
        tx.update(first, minimum=9)
        assert adopt_example_norms(tx) == []
        assert tx.get(Norm, first.key).minimum == 9


def test_an_example_has_no_first_day_where_the_start_of_the_body_is_not_known(
    store, actor
):
    with store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
        tx.add(Body(name="Algemene vergadering", start=date(2020, 1, 1)))
        adopted = adopt_example_norms(tx)
    days = {norm.name: norm.valid_from for norm in adopted if norm.group == "VAPH"}
    assert days == {"BO-2025": None, "AV-eigen": date(2025, 1, 1)}


def test_the_examples_come_in_the_sets_of_the_file():
    found = {one.name: (one.body, len(one.norms)) for one in example_sets()}
    assert found == {
        "BO-2019": ("Bestuursorgaan", 5),
        "BO-2025": ("Bestuursorgaan", 2),
        "AV-eigen": ("Algemene vergadering", 4),
    }


def test_a_body_of_any_name_can_take_a_set_over_once(store, actor):
    with store.change(actor, "voorbeelden") as tx:
        body = tx.add(Body(name="Raad van bestuur"))
        adopted = adopt_example_sets(tx, body.key, ["BO-2025"])
        assert adopt_example_sets(tx, body.key, ["BO-2025"]) == []
        both = adopt_example_sets(tx, body.key, ["BO-2025", "BO-2019"])
    assert {(norm.name, norm.group) for norm in adopted} == {
        ("BO-2025", "VAPH"),
        ("BO-2025", "OPG"),
    }
    assert {norm.certainty for norm in adopted} == {TO_CHECK}
    assert {norm.name for norm in both} == {"BO-2019"}
