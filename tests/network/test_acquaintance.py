"""Who sat with whom, for many at once, against one pair at a time."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.network.acquaintance import HALF_LIFE, Acquaintance
from tests.network.assemblies import there

DAY = date(2026, 11, 23)
moments = st.lists(st.sets(st.integers(1, 6), max_size=5), max_size=8)


@settings(deadline=None)
@given(moments)
def test_a_tie_is_counted_as_by_hand(halls):
    days = [DAY - timedelta(days=30 * number) for number in range(len(halls))]
    rows = [
        there(day, person=person, contact=number)
        for number, (day, hall) in enumerate(zip(days, halls, strict=True), 1)
        for person in sorted(hall)
    ]
    known = Acquaintance(rows, DAY)
    ties = known.ties(known.places(range(1, 7)))
    found = {
        (int(known.people[who]), int(known.people[to])): (strength, times, moment)
        for who, to, strength, moment, times in zip(
            ties.who, ties.to, ties.strength, ties.moment, ties.times, strict=True
        )
    }
    for one in range(1, 7):
        for other in range(1, 7):
            shared = [n for n, hall in enumerate(halls) if {one, other} <= hall]
            if one == other or not shared:
                assert (one, other) not in found
                continue
            strength, times, moment = found[one, other]
            frequency = min(1, sum(1 / (len(halls[n]) - 1) for n in shared))
            fade = 2 ** (-(DAY - days[shared[0]]).days / HALF_LIFE)
            assert strength == pytest.approx(frequency * fade)
            assert times == len(shared)
            assert known.contacts[moment] == shared[0] + 1


def test_who_was_never_there_has_no_place():
    known = Acquaintance([there(DAY, person=3)], DAY)
    assert known.places([1, 3, 9]).tolist() == [0]
    assert len(known.ties(known.places([3])).to) == 0
