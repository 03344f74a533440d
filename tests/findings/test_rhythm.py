"""The next meeting of a body, proposed from the days on which it met."""

from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.findings.rhythm import RECENT, next_day, next_day_of
from crm.logbook.contacts import ContactNote, note_contact
from crm.model.dates import PartialDate
from crm.model.enums import DatePrecision
from crm.model.tables import Body

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), TODAY)


@given(st.sets(DAYS, max_size=2))
def test_fewer_than_three_meetings_propose_nothing(days):
    assert next_day(days, TODAY) is None


@given(st.integers(1, 26), st.integers(3, 12), st.dates(date(2020, 1, 1), TODAY))
def test_a_steady_body_meets_again_after_the_same_weeks(weeks, times, last):
    days = [last - timedelta(weeks=weeks * number) for number in range(times)]
    assert next_day(days, last) == last + timedelta(weeks=weeks)


@given(st.sets(DAYS, min_size=3, max_size=30))
def test_the_day_is_to_come_on_a_usual_weekday_and_in_the_rhythm(days):
    found = next_day(days, TODAY)
    assert found is not None
    assert found > TODAY
    recent = sorted(days)[-RECENT:]
    weekdays = [day.weekday() for day in recent]
    assert weekdays.count(found.weekday()) == max(map(weekdays.count, weekdays))
    gaps = [(b - a).days for a, b in pairwise(recent)]
    every = round(median(gaps))
    off = (found - recent[-1]).days % every
    assert min(off, every - off) <= 3
    # The first that is: one rhythm earlier lies in the past, give or take the weekday.
    assert (found - TODAY).days <= every + 6


@given(st.sets(DAYS, min_size=3, max_size=12), st.randoms())
def test_the_order_in_which_meetings_are_noted_does_not_matter(days, random):
    shuffled = [*days, *days]
    random.shuffle(shuffled)
    assert next_day(shuffled, TODAY) == next_day(sorted(days), TODAY)


def test_one_summer_without_a_meeting_does_not_move_the_rhythm():
    tuesday = date(2026, 3, 3)
    weeks = [0, 4, 8, 12, 24, 28, 32]
    days = [tuesday + timedelta(weeks=number) for number in weeks]
    assert next_day(days, days[-1]) == tuesday + timedelta(weeks=36)


def test_a_monthly_date_moves_to_the_usual_weekday():
    # Thursdays but for one; the median of 28, 35, 28 and 34 days is 31.
    days = [date(2026, 5, 7), date(2026, 6, 4), date(2026, 7, 9), date(2026, 8, 6)]
    days.append(date(2026, 9, 9))
    assert next_day(days, date(2026, 9, 9)) == date(2026, 10, 8)


@pytest.mark.parametrize("known", [2, 3])
def test_only_days_that_took_place_and_are_known_count(store, actor, known):
    with store.change(actor, "overleg") as tx:
        body = tx.add(Body(name="Werkgroep"))
        for week in range(known):
            day = TODAY - timedelta(weeks=4 * week)
            note = ContactNote(body_id=body.key, on=PartialDate(day), notes="x")
            note_contact(tx, note, TODAY)
        vague = PartialDate(date(2026, 1, 1), DatePrecision.MONTH)
        for on in (vague, PartialDate(TODAY + timedelta(days=9))):
            note_contact(tx, ContactNote(body_id=body.key, on=on, title="y"), TODAY)
    expected = TODAY + timedelta(weeks=4) if known == 3 else None
    with store.read() as connection:
        assert next_day_of(connection, body.key, TODAY) == expected
