"""What a body must have: norms given, changed, and the examples."""

from datetime import date

import pytest

from crm.assembly.norms import (
    TO_CHECK,
    NormInput,
    add_norm,
    adopt_example_norms,
    change_norm,
    drop_norm,
)
from crm.errors import InvalidInput, StaleRecord
from crm.model.enums import NormKind
from crm.model.tables import Body, Norm


@pytest.fixture
def board(store, actor):
    with store.change(actor, "begin") as tx:
        return tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))


def asks(board, **values) -> NormInput:
    given = {"name": "eigen", "kind": NormKind.SECTOR, "group": "VAPH", **values}
    return NormInput(body_id=board.key, **given)


def test_a_norm_is_added_changed_and_dropped(store, actor, board):
    with store.change(actor, "norm") as tx:
        made = add_norm(tx, asks(board, minimum=1))
    with store.change(actor, "anders") as tx:
        changed = change_norm(tx, made.key, made.revision, asks(board, minimum=2))
        assert changed.minimum == 2
    with pytest.raises(StaleRecord), store.change(actor, "te laat") as tx:
        change_norm(tx, made.key, made.revision, asks(board, minimum=3))
    with store.change(actor, "weg") as tx:
        drop_norm(tx, made.key)
        assert tx.find(Norm) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"minimum": -1},
        {"minimum": 3, "maximum": 2},
        {"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 31)},
    ],
)
def test_what_nobody_can_meet_is_refused(store, actor, board, wrong):
    with store.change(actor, "norm") as tx, pytest.raises(InvalidInput):
        add_norm(tx, asks(board, **wrong))


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
