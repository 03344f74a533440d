"""How many are enough."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.thresholds import Threshold, read_threshold


@pytest.mark.parametrize(
    ("written", "total", "needed"),
    [
        ("minstens 2/3", 44, 30),  # facts.md section 2: 44 x 2/3 = 29.33, so 30
        ("2/3", 45, 30),
        ("minstens 4/5", 31, 25),
        ("meer dan 1/2", 30, 16),
        ("meer dan 1/2", 31, 16),
        ("1/2", 30, 16),
        ("minstens 1/2", 30, 15),
        ("Minstens  2 / 3", 3, 2),
        ("geen", 44, 0),
    ],
)
def test_what_is_written_says_how_many_are_enough(written, total, needed):
    threshold = read_threshold(written)
    assert threshold
    assert threshold.needed(total) == needed
    assert threshold.reached(needed, total)
    assert not needed or not threshold.reached(needed - 1, total)


@pytest.mark.parametrize(
    "written", ["", "2", "veel", "3/2", "1/0", "0/3", "meer dan 1/1", "-1/2", "2/3/4"]
)
def test_other_words_are_no_threshold(written):
    assert read_threshold(written) is None


@given(st.fractions(min_value=Fraction(1, 99), max_value=1, max_denominator=99))
def test_a_threshold_reads_back_as_it_was_written(share):
    for more in (False, True):
        if more and share == 1:
            continue
        threshold = Threshold(share, more)
        assert read_threshold(str(threshold)) == threshold


@given(
    st.fractions(min_value=0, max_value=1, max_denominator=30),
    st.booleans(),
    st.integers(0, 200),
    st.integers(0, 200),
)
def test_enough_is_what_the_division_says(share, more, got, total):
    threshold = Threshold(share, more)
    held = got > share * total if more else got >= share * total
    assert threshold.reached(got, total) == held
