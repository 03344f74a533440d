"""The three real plans go in whole, in any order, and a second time change nothing."""

from itertools import permutations
from pathlib import Path

import pytest

from crm.access import local_actor
from crm.exchange.sheets import read_files
from crm.intake.files import gather
from crm.intake.importing import ImportPlan, Outcome, write_import
from crm.model.enums import ChangeKind
from crm.store import Store

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


@pytest.mark.parametrize("order", list(permutations(COUNCILS)))
def test_three_plans_go_into_one_database_in_any_order(sqlite_store: Store, order):

    for name in order:
        plan, _ = bring_in(sqlite_store, name)
        assert plan.rejected == []


def test_three_plans_at_once_change_nothing_the_second_time(store: Store):
    bring_in(store, *COUNCILS)
    again, nothing = bring_in(store, *COUNCILS)
    assert nothing is None
    assert not again.writes
