"""What a body must have: norms given, changed, checked, copied and renewed."""

from datetime import date

import pytest

from crm.assembly.norms import (
    TO_CHECK,
    NormInput,
    add_norm,
    change_norm,
    copy_norms,
    drop_norm,
    end_norm,
    mark_checked,
    start_version,
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
        {"group": "  "},
        {"kind": NormKind.BALANCE, "group": "sector"},
        {"kind": NormKind.BALANCE, "group": "sector", "maximum": 0},
        {"kind": NormKind.BALANCE, "group": "cluster", "maximum": 101},
        {"kind": NormKind.BALANCE, "group": "gemeente", "maximum": 50},
        {"kind": NormKind.BALANCE, "group": "sector", "minimum": 1, "maximum": 50},
    ],
)
def test_what_nobody_can_meet_is_refused(store, actor, board, wrong):
    with store.change(actor, "norm") as tx, pytest.raises(InvalidInput):
        add_norm(tx, asks(board, **wrong))


def test_a_number_of_organisations_asks_for_any_and_a_balance_for_one_of_two(
    store, actor, board
):
    with store.change(actor, "normen") as tx:
        number = add_norm(tx, asks(board, kind=NormKind.ORGANISATIONS, minimum=6))
        balance = add_norm(
            tx, asks(board, kind=NormKind.BALANCE, group="Sectoren", maximum=50)
        )
    assert (number.group, balance.group) == ("*", "sector")


def test_a_norm_gets_an_end_that_is_not_before_its_beginning(store, actor, board):
    with store.change(actor, "norm") as tx:
        made = add_norm(tx, asks(board, minimum=1, valid_from=date(2026, 1, 1)))
        with pytest.raises(InvalidInput):
            end_norm(tx, made.key, made.revision, date(2025, 12, 31))
        ended = end_norm(tx, made.key, made.revision, date(2026, 12, 31))
        assert ended.valid_to == date(2026, 12, 31)
        assert end_norm(tx, made.key, ended.revision, None).valid_to is None


def test_who_checked_a_norm_and_when_stands_with_it(store, actor, board):
    with store.change(actor, "norm") as tx:
        made = add_norm(tx, asks(board, minimum=1, certainty=TO_CHECK))
        checked = mark_checked(tx, made.key, made.revision, date(2026, 11, 23))
    assert checked.certainty == f"nagekeken door {actor.name} op 23/11/2026"


def test_a_copy_is_to_be_checked_and_leaves_what_is_there(store, actor, board):
    day = date(2026, 11, 23)
    with store.change(actor, "normen") as tx:
        other = tx.add(Body(name="Werkgroep"))
        sector = add_norm(tx, asks(board, minimum=1, source="statuten"))
        cluster = add_norm(tx, asks(board, kind=NormKind.CLUSTER, group="zorg"))
        add_norm(tx, asks(other, minimum=9))
        (copied,) = copy_norms(tx, other.key, [sector.key, cluster.key], day)
        assert copy_norms(tx, other.key, [cluster.key], day) == []
    assert (copied.body_id, copied.group, copied.source) == (other.key, "zorg", None)
    assert (copied.valid_from, copied.certainty) == (day, TO_CHECK)


def test_a_copy_cannot_begin_after_the_norm_ends(store, actor, board):
    with store.change(actor, "normen") as tx:
        other = tx.add(Body(name="Werkgroep"))
        made = add_norm(tx, asks(board, valid_to=date(2026, 1, 31)))
        with pytest.raises(InvalidInput):
            copy_norms(tx, other.key, [made.key], date(2026, 2, 1))


def test_a_next_version_ends_what_holds_and_goes_on_with_copies(store, actor, board):
    start = date(2027, 1, 1)
    with store.change(actor, "normen") as tx:
        running = add_norm(tx, asks(board, minimum=2, valid_to=date(2030, 12, 31)))
        over = add_norm(tx, asks(board, group="OPG", valid_to=date(2026, 12, 31)))
        coming = add_norm(tx, asks(board, group="CAW", valid_from=start))
        (copied,) = start_version(tx, board.key, start, " BO-2027 ")
        assert tx.get(Norm, running.key).valid_to == date(2026, 12, 31)
        for left in (over, coming):
            assert tx.get(Norm, left.key).revision == left.revision
    assert (copied.name, copied.minimum, copied.certainty) == ("BO-2027", 2, TO_CHECK)
    assert (copied.valid_from, copied.valid_to) == (start, date(2030, 12, 31))


def test_a_next_version_without_a_name_keeps_the_old_one(store, actor, board):
    with store.change(actor, "normen") as tx:
        add_norm(tx, asks(board, minimum=2))
        (copied,) = start_version(tx, board.key, date(2027, 1, 1))
    assert copied.name == "eigen"


def test_there_is_no_next_version_of_nothing(store, actor, board):
    with store.change(actor, "normen") as tx, pytest.raises(InvalidInput):
        start_version(tx, board.key, date(2027, 1, 1))
