"""A finding as a case: taken up, put aside, closed and opened by the data alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.access import undo
from crm.errors import NotAllowed, StaleRecord
from crm.findings.cases import (
    Finding,
    FollowUp,
    Subject,
    follow_up,
    followed,
    mended,
    put_aside,
    take_back,
)
from crm.model.actor import Actor
from crm.model.enums import CaseStage, DismissReason, FindingKind, NormKind
from crm.model.rows import CaseRow
from crm.store.cases import cases
from tests.findings.councils import Council

DAY = date(2026, 11, 23)
SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 7, 1), date(2026, 10, 1)


@pytest.fixture
def seat(store, actor):
    with store.change(actor, "begin") as tx:
        board = Council(tx).body()
    return Subject.seat(board.key, NormKind.SECTOR, "VAPH")


def stored(store):
    with store.read() as connection:
        return cases(connection)


def now(store, finding, today=DAY):
    (row,) = followed([finding], stored(store), today)
    return row


def test_a_finding_that_nobody_took_up_has_no_case(store, seat):
    row = now(store, Finding(seat, SPRING))
    assert (row.case, row.aside, row.is_late(DAY)) == (None, False, False)


def test_taking_up_says_who_and_by_when_and_undo_takes_it_back(store, actor, seat):
    with store.change(actor, "volg op") as tx:
        follow_up(tx, seat, None, FollowUp(owner="An", due=DAY - timedelta(days=1)))
    row = now(store, Finding(seat, SPRING))
    assert row.case is not None
    assert (row.case.owner, row.case.stage) == ("An", CaseStage.TAKEN_UP)
    assert row.is_late(DAY)
    undo(store, actor, tx.change_set)
    assert stored(store) == []


def test_two_who_take_up_the_same_finding_do_not_overwrite_each_other(
    store, actor, seat
):
    with store.change(actor, "volg op") as tx:
        follow_up(tx, seat, None, FollowUp(owner="An"))
    with (
        pytest.raises(StaleRecord, match="An volgde dit intussen al op"),
        store.change(actor, "volg op") as tx,
    ):
        follow_up(tx, seat, None, FollowUp(owner="Ben"))
    assert [case.owner for case in stored(store)] == ["An"]


def test_what_is_put_aside_comes_back_when_the_data_mended_and_broke_it(
    store, actor, seat
):
    with store.change(actor, "opzij") as tx:
        put_aside(tx, seat, None, DismissReason.NOT_COMPETENT, SUMMER)
    assert now(store, Finding(seat, SPRING)).aside
    assert not now(store, Finding(seat, AUTUMN)).aside


def test_later_comes_back_on_its_day(store, actor, seat):
    with store.change(actor, "opzij") as tx:
        put_aside(tx, seat, None, DismissReason.LATER, SUMMER, until=AUTUMN)
    finding = Finding(seat, SPRING)
    assert now(store, finding, AUTUMN - timedelta(days=1)).aside
    assert not now(store, finding, AUTUMN).aside


def test_what_was_put_aside_can_be_taken_up_after_all(store, actor, seat):
    with store.change(actor, "opzij") as tx:
        put_aside(tx, seat, None, DismissReason.NO_TIME, SUMMER)
    (case,) = stored(store)
    with store.change(actor, "toch") as tx:
        take_back(tx, seat, case.revision)
    row = now(store, Finding(seat, SPRING))
    assert not row.aside
    assert row.case is not None
    assert row.case.dismissed_as is None


def test_a_case_closes_itself_when_its_finding_no_longer_holds(store, actor, seat):
    with store.change(actor, "volg op") as tx:
        follow_up(tx, seat, None, FollowUp(owner="An"))
    assert mended([Finding(seat)], stored(store)) == []
    assert [case.owner for case in mended([], stored(store))] == ["An"]


def test_only_who_may_search_partners_follows_up(store, seat):
    reader = Actor("Lezer", frozenset())
    with pytest.raises(NotAllowed), store.change(reader, "volg op") as tx:
        follow_up(tx, seat, None, FollowUp())


def test_a_line_is_the_same_from_either_side():
    assert Subject.line(7, 3) == Subject.line(3, 7)


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@given(days, days)
def test_only_a_finding_that_began_after_it_was_put_aside_returns(since, aside_on):
    subject = Subject.of(FindingKind.QUIET, 3)
    case = CaseRow(
        id=1,
        revision=1,
        kind=FindingKind.QUIET,
        body_id=None,
        norm_kind=None,
        group=None,
        organisation_id=3,
        other_organisation_id=None,
        stage=CaseStage.TO_LOOK_AT,
        owner=None,
        due=None,
        dismissed_as=DismissReason.OTHER,
        dismissed_on=aside_on,
    )
    (row,) = followed([Finding(subject, since)], [case], DAY)
    assert row.aside == (since <= aside_on)
