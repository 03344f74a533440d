"""The three real plans go in whole, in any order; again changes nothing, undo empties."""

from itertools import permutations
from pathlib import Path

import pytest

from crm.access import local_actor, undo
from crm.exchange.sheets import read_files
from crm.intake.files import gather
from crm.intake.importing import ImportPlan, Outcome, write_import
from crm.model.enums import ChangeKind
from crm.store import Store
from crm.store.check import faults
from tests.store.states import noun_state

PLANS = Path(__file__).parents[1] / "plan_data"
COUNCILS = ("kempenland", "noorderkempen", "middenkempen")


def bring_in(store: Store, *names: str) -> tuple[ImportPlan, int | None]:
    reading = read_files(gather(PLANS / name for name in names))
    with store.change(local_actor(), "invoer", kind=ChangeKind.IMPORT) as tx:
        plan = write_import(tx, reading)
    return plan, tx.change_set


@pytest.mark.parametrize("name", COUNCILS)
def test_a_plan_goes_in_whole_and_a_second_time_changes_nothing(
    store: Store, name: str
):
    plan, change_set = bring_in(store, name)
    assert plan.rejected == []
    assert change_set is not None
    rows = sum(
        len(file.read_text(encoding="utf-8").splitlines()) - 1
        for file in (PLANS / name).glob("*.csv")
    )
    assert plan.total(Outcome.CREATED) == rows
    again, nothing = bring_in(store, name)
    assert nothing is None
    assert again.total(Outcome.UNCHANGED) == rows


@pytest.mark.parametrize("name", COUNCILS)
def test_an_undone_plan_leaves_nothing(store: Store, name: str):
    empty = noun_state(store)
    _, change_set = bring_in(store, name)
    assert noun_state(store) != empty
    undo(store, local_actor(), change_set or 0)
    assert noun_state(store) == empty
    with store.read() as connection:
        assert faults(connection) == []


@pytest.mark.parametrize("order", list(permutations(COUNCILS)))
def test_three_plans_go_into_one_database_in_any_order(sqlite_store: Store, order):
    empty = noun_state(sqlite_store)
    made = []
    for name in order:
        plan, change_set = bring_in(sqlite_store, name)
        assert plan.rejected == []
        made.append(change_set or 0)
    # Where two plans contradict each other the last one stands, so the same order.
    again, nothing = bring_in(sqlite_store, *order)
    assert (again.rejected, nothing) == ([], None)
    for change_set in reversed(made):
        undo(sqlite_store, local_actor(), change_set)
    assert noun_state(sqlite_store) == empty


@pytest.mark.parametrize("order", list(permutations(COUNCILS)))
def test_three_plans_at_once_change_nothing_the_second_time(sqlite_store: Store, order):
    plan, _ = bring_in(sqlite_store, *order)
    again, nothing = bring_in(sqlite_store, *order)
    assert (plan.rejected, again.rejected, nothing) == ([], [], None)
