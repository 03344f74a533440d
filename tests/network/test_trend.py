"""Which seats open as mandates end, and how many were open at each quarter's end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.network.coverage import coverage
from crm.network.trend import opening, quarters, trend
from tests.network.assemblies import assembly, body, norm, seat

DAY = date(2026, 11, 23)
VAPH = norm(NormKind.SECTOR, "VAPH")


def council(*seats, checked=DAY, norms=(VAPH,)):
    return assembly(bodies=[body(checked=checked)], norms=norms, seats=seats)


def test_a_mandate_that_ends_opens_its_seat_the_day_after():
    ends = seat(sector="VAPH", end=date(2026, 12, 31))
    (found,) = opening(council(ends), DAY, 3)
    assert (found.on, found.more, found.norm.label) == (date(2027, 1, 1), 1, "VAPH")


def test_a_successor_who_is_known_keeps_the_seat():
    ends = seat(1, sector="VAPH", end=date(2026, 12, 31))
    follows = seat(2, sector="VAPH", start=date(2027, 1, 1))
    assert opening(council(ends, follows), DAY, 3) == []


def test_what_is_open_today_already_does_not_open_again():
    assert opening(council(), DAY, 3) == []


def test_what_ends_later_is_not_for_now():
    ends = seat(sector="VAPH", end=date(2027, 3, 31))
    assert opening(council(ends), DAY, 3) == []


def test_a_list_that_nobody_checked_says_nothing_of_seats_that_open():
    ends = seat(sector="VAPH", end=date(2026, 12, 31))
    assert opening(council(ends, checked=None), DAY, 3) == []


def test_the_trend_counts_what_was_open_then():
    held = seat(sector="VAPH", start=date(2026, 4, 15), end=date(2026, 10, 15))
    points = trend(council(held), DAY, 4)
    assert [(point.on, point.filled, point.open_seats) for point in points] == [
        (date(2026, 3, 31), 0, 1),
        (date(2026, 6, 30), 1, 0),
        (date(2026, 9, 30), 1, 0),
        (DAY, 0, 1),
    ]


@pytest.mark.parametrize(
    ("on", "count", "first"),
    [
        (date(2026, 1, 1), 2, date(2025, 12, 31)),
        (date(2026, 3, 31), 2, date(2025, 12, 31)),
        (date(2026, 4, 1), 5, date(2025, 6, 30)),
    ],
)
def test_quarters_end_on_their_last_day(on, count, first):
    days = quarters(on, count)
    assert (days[0], days[-1], len(days)) == (first, on, count)


ends = st.one_of(st.none(), st.dates(date(2026, 9, 1), date(2027, 6, 1)))
starts = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 4, 1)))


@given(st.lists(st.tuples(starts, ends), max_size=5), st.integers(0, 3))
def test_the_seats_that_open_are_those_that_are_missed_from_one_day_to_the_next(
    periods, minimum
):
    rows = council(
        *(
            seat(number, sector="VAPH", start=start, end=end)
            for number, (start, end) in enumerate(periods, 1)
        ),
        norms=[norm(NormKind.SECTOR, "VAPH", minimum)],
    )

    def missing(day):
        ((covered,),) = [found.norms for found in coverage(rows, day)]
        return covered.missing

    found = {one.on: one.more for one in opening(rows, DAY, 3)}
    for offset in range(1, 92):
        day = DAY + timedelta(days=offset)
        jump = missing(day) - missing(day - timedelta(days=1))
        if day <= date(2027, 2, 23):
            assert found.get(day, 0) == max(jump, 0)
