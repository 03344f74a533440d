"""What a new term does beside giving seats."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.renewal_effect import CutShort, cut_short, members
from crm.texts import renewal as t
from tests.assembly.test_members import mandate

DAYS = st.dates(date(2025, 1, 1), date(2031, 12, 31))


@given(st.lists(st.none() | DAYS, max_size=8), DAYS)
def test_only_mandates_with_a_later_end_are_cut_short(ends, first):
    seats = [mandate(number, end=end) for number, end in enumerate(ends)]
    last = first - timedelta(days=1)
    shorter = [end for end in ends if end is not None and end > last]
    found = cut_short(seats, first)
    assert (found.count if found else 0) == len(shorter)
    if found is not None:
        assert (found.last_day, found.was in shorter) == (last, True)
        assert found.days > 0


def test_how_much_sooner_is_told_in_years_and_months():
    found = CutShort(14, date(2026, 11, 29), date(2029, 11, 29))
    told = t.cut_short(found.count, found.last_day, found.was)
    assert told.endswith("op 29/11/2026 in plaats van 29/11/2029, 3 jaar vroeger.")
    half = t.cut_short(1, date(2026, 5, 29), date(2029, 11, 29))
    assert "3 jaar en 6 maanden vroeger" in half
    assert "1 dag vroeger" in t.cut_short(1, date(2026, 5, 29), date(2026, 5, 30))


def test_members_are_counted_on_the_day():
    on = date(2026, 6, 1)
    rows = [mandate(1), mandate(2, end=date(2026, 5, 31)), mandate(3, start=on)]
    assert members(rows, on) == 2
