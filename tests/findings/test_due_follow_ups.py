"""Follow-ups of which the day has come."""

from datetime import date, timedelta

import pytest

from crm.errors import StaleRecord
from crm.findings.cases import FollowUp, Subject, follow_up, put_aside
from crm.findings.due_follow_ups import (
    due_cases,
    due_searches,
    standing,
    step_done,
)
from crm.findings.outreach import OutreachInput, close_outreach, start_outreach
from crm.model.enums import DismissReason, FindingKind, NormKind
from crm.store.cases import cases
from crm.store.searches import outreaches
from tests.findings.councils import Council

DAY = date(2026, 11, 23)
WEEK = timedelta(days=7)


def read(store, query):
    with store.read() as connection:
        return query(connection)


@pytest.fixture
def rings(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        return [made.organisation(name).key for name in ("Ark", "Brug", "Kring")]


def quiet(number):
    return Subject.of(FindingKind.QUIET, number)


def take_up(store, actor, number, due):
    with store.change(actor, "volg op") as tx:
        follow_up(tx, quiet(number), None, FollowUp(owner="An", due=due))


def test_what_is_late_or_due_this_week_asks_the_latest_first(store, actor, rings):
    days = (DAY + WEEK, DAY - WEEK, DAY + WEEK + timedelta(days=1))
    for number, due in zip(rings, days, strict=True):
        take_up(store, actor, number, due)
    found = due_cases(read(store, cases), DAY)
    assert [one.due for one in found] == [DAY - WEEK, DAY + WEEK]
    late = {FindingKind.QUIET: {quiet(rings[1])}}
    assert standing(found, late) == found[:1]
    assert standing(found, {}) == []


@pytest.mark.parametrize(
    ("reason", "until", "asks"),
    [
        (DismissReason.LATER, DAY, True),
        (DismissReason.LATER, DAY + timedelta(days=1), False),
        (DismissReason.OTHER, None, False),
    ],
)
def test_what_is_put_aside_asks_only_on_its_day(
    store, actor, rings, reason, until, asks
):
    take_up(store, actor, rings[0], DAY - WEEK)
    (case,) = read(store, cases)
    with store.change(actor, "opzij") as tx:
        put_aside(tx, quiet(rings[0]), case.revision, reason, DAY - WEEK, until=until)
    assert bool(due_cases(read(store, cases), DAY)) is asks


def test_a_step_that_is_done_loses_its_day_and_keeps_who_follows_up(
    store, actor, rings
):
    take_up(store, actor, rings[0], DAY)
    (due,) = due_cases(read(store, cases), DAY)
    with store.change(actor, "gedaan") as tx:
        step_done(tx, due)
    (case,) = read(store, cases)
    assert (case.owner, case.due) == ("An", None)
    with pytest.raises(StaleRecord), store.change(actor, "nog eens") as tx:
        step_done(tx, due)


def test_the_next_step_of_a_search_asks_until_it_is_done_or_over(store, actor):
    with store.change(actor, "zoektocht") as tx:
        body = Council(tx).body()
        for partner in ("Ark", "Brug"):
            given = OutreachInput(
                body.key,
                NormKind.SECTOR,
                "VAPH",
                DAY,
                partner=partner,
                owner="An",
                next_step="bellen",
                next_on=DAY,
            )
            start_outreach(tx, given)
    one, other = due_searches(read(store, outreaches), DAY)
    assert due_searches(read(store, outreaches), DAY - WEEK - WEEK) == []
    with store.change(actor, "gedaan") as tx:
        step_done(tx, one)
        close_outreach(tx, other.of.id, other.of.revision, DAY)
    rows = read(store, lambda c: outreaches(c, open_only=False))
    assert due_searches(rows, DAY) == []
    done = next(row for row in rows if row.id == one.of.id)
    assert (done.owner, done.next_step, done.closed_on) == ("An", None, None)
