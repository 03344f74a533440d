"""The quarters of the calendar."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crm.model.quarters import Quarter, quarter_of, quarters_up_to

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(DAYS)
def test_every_day_lies_in_its_quarter(day):
    quarter = quarter_of(day)
    assert quarter.first <= day <= quarter.last
    assert quarter.before.last + timedelta(days=1) == quarter.first
    assert quarter.before.after == quarter == quarter.after.before


@given(DAYS, DAYS, st.integers(1, 20))
def test_quarters_follow_each_other_up_to_the_last(one, other, most):
    first, last = sorted((one, other))
    found = quarters_up_to(last, first, most)
    assert 1 <= len(found) <= most
    assert found[-1] == quarter_of(last)
    assert all(b == a.after for a, b in pairwise(found))
    assert found[0] >= quarter_of(first)
    assert found[0] == quarter_of(first) or len(found) == most


def test_a_first_day_that_is_still_to_come_gives_the_present_quarter():
    assert quarters_up_to(date(2026, 11, 23), date(2027, 5, 1), 12) == [
        Quarter(2026, 4)
    ]
