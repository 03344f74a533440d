"""Periods cut and joined as if every day were looked at."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.model.dates import months_before
from crm.network.stays import joined, last_day_within, without

periods = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 8)).map(lambda p: (p[0], p[0] + p[1])),
    max_size=6,
)


def days(found: list[tuple[int, int]]) -> list[int]:
    return [day for start, end in found for day in range(start, end + 1)]


@given(periods)
def test_joined_periods_hold_the_same_days_each_once(given_periods):
    assert days(joined(given_periods)) == sorted(set(days(given_periods)))


@given(periods, periods)
def test_what_is_cut_out_is_gone_and_nothing_else(given_periods, cuts):
    left = days(without(joined(given_periods), cuts))
    assert left == sorted(set(days(given_periods)) - set(days(cuts)))


@given(st.dates(date(2019, 1, 1), date(2029, 12, 31)))
def test_the_last_day_of_twelve_months_is_the_last_that_looks_back_far_enough(day):
    last = last_day_within(day)
    assert months_before(last, 12) <= day < months_before(last + timedelta(days=1), 12)
