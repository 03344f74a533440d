"""Planned meetings whose date has passed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import InvalidInput, StaleRecord
from crm.logbook.planning import (
    Invited,
    cancel_meeting,
    has_passed,
    is_old,
    is_to_come,
    postpone_meeting,
    same_meeting,
)
from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import ContactKind, ContactStatus, DatePrecision, Presence
from crm.model.logbook_rows import MomentRow
from crm.model.rows import ParticipationRow
from crm.model.tables import ContactMoment
from crm.store import logbook_rows


def meeting(on, precision=DatePrecision.DAY, status=ContactStatus.PLANNED):
    return MomentRow(
        id=1,
        revision=1,
        body_id=1,
        body="BO",
        kind=ContactKind.MEETING,
        status=status,
        on=on,
        precision=precision,
        title=None,
        notes=None,
        decisions=None,
        minutes_link=None,
        unfinished=False,
        noted_by=None,
        source=None,
        organisation=None,
    )


@pytest.mark.parametrize(
    ("planned", "today", "asked"),
    [
        ("2026-11-22", date(2026, 11, 23), True),
        ("2026-11-23", date(2026, 11, 23), False),
        ("2026-10", date(2026, 10, 31), False),
        ("2026-10", date(2026, 11, 1), True),
        ("2025", date(2025, 12, 31), False),
        ("2025", date(2026, 1, 1), True),
    ],
)
def test_it_is_asked_once_the_whole_period_is_over(planned, today, asked):
    when = parse_partial_date(planned)
    assert has_passed(meeting(when.first, when.precision), today) is asked


def test_a_month_is_asked_about_apart_until_half_a_year_later():
    october = meeting(date(2025, 10, 1), DatePrecision.MONTH)
    assert not is_old(october, date(2026, 4, 30))
    assert is_old(october, date(2026, 5, 1))


@given(
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from(DatePrecision),
    st.sampled_from(ContactStatus),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_only_planned_meetings_are_asked_about_and_each_one_way(
    on, precision, status, today
):
    row = meeting(on, precision, status)
    planned = status is ContactStatus.PLANNED
    assert has_passed(row, today) + is_to_come(row, today) == planned
    assert not is_old(row, today) or has_passed(row, today)


def test_a_planned_month_may_be_the_meeting_of_a_day_in_it():
    october = meeting(date(2026, 10, 1), DatePrecision.MONTH)
    assert same_meeting(october, 1, date(2026, 10, 31))
    assert not same_meeting(october, 1, date(2026, 11, 1))
    assert not same_meeting(october, 2, date(2026, 10, 31))


@pytest.fixture
def planned(store, actor, council):
    with store.change(actor, "plan") as tx:
        return tx.add(
            ContactMoment(
                body_id=council.board,
                on=date(2026, 11, 20),
                status=ContactStatus.PLANNED,
            )
        )


def test_a_meeting_called_off_is_no_longer_asked_about(store, actor, planned, today):
    with store.change(actor, "af") as tx:
        cancel_meeting(tx, planned.key, planned.revision)
    with store.read() as connection:
        row = logbook_rows.moment(connection, planned.key)
    assert row.status is ContactStatus.CANCELLED
    assert not has_passed(row, today)


def test_a_meeting_put_off_waits_for_its_new_date(store, actor, planned, today):
    with store.change(actor, "uit") as tx:
        postpone_meeting(
            tx, planned.key, planned.revision, parse_partial_date("2026-12"), today
        )
    with store.read() as connection:
        row = logbook_rows.moment(connection, planned.key)
    assert row.when == parse_partial_date("2026-12")
    assert is_to_come(row, today)


def test_a_meeting_is_not_put_off_to_the_past(store, actor, planned, today):
    with pytest.raises(InvalidInput), store.change(actor, "uit") as tx:
        postpone_meeting(
            tx, planned.key, planned.revision, PartialDate(date(2026, 11, 1)), today
        )


def test_a_colleagues_answer_is_not_overwritten(store, actor, planned):
    with store.change(actor, "titel") as tx:
        tx.update(planned, title="Begroting")
    with pytest.raises(StaleRecord), store.change(actor, "af") as tx:
        cancel_meeting(tx, planned.key, planned.revision)


def test_what_took_place_cannot_be_called_off(store, actor, planned):
    with store.change(actor, "ging door") as tx:
        held = tx.update(planned, status=ContactStatus.HELD)
    with pytest.raises(InvalidInput), store.change(actor, "af") as tx:
        cancel_meeting(tx, held.key, held.revision)


TODAY = date(2026, 11, 23)


def asked(contact, on, organisation, status=ContactStatus.PLANNED):
    return ParticipationRow(
        id=1,
        contact_id=contact,
        on=on,
        precision=DatePrecision.DAY,
        status=status,
        title="Overleg",
        body_id=None,
        body=None,
        person_id=None,
        person=None,
        organisation_id=organisation,
        organisation=None,
        presence=Presence.INVITED,
        represented_by_id=None,
    )


def test_only_a_meeting_to_come_to_which_both_are_asked_is_told():
    first, later, gone = date(2026, 12, 1), date(2026, 12, 8), date(2026, 11, 1)
    invited = Invited(
        [
            *(asked(4, later, number) for number in (1, 2)),
            *(asked(5, first, number) for number in (1, 2, 3)),
            *(asked(6, gone, number) for number in (1, 2)),
            *(asked(7, later, number, ContactStatus.CANCELLED) for number in (1, 2)),
            asked(8, later, 1),
            asked(9, None, 2),
        ],
        TODAY,
    )
    assert [row.contact_id for row in invited.meetings([1], [2])] == [5, 4]
    assert [row.contact_id for row in invited.meetings([1], [3, 9])] == [5]
    assert [row.contact_id for row in invited.meetings([1])] == [5, 4, 8]
    assert invited.meetings([9]) == invited.meetings() == []
