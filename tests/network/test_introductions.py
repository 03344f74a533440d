"""The strongest route, against trying every route by hand."""

import math
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.findings_rows import Attendance
from crm.network.introductions import Acquaintance, routes
from tests.network.assemblies import there

DAY = date(2026, 11, 23)
ANN, BEN, CAS, DORA, EVE = range(1, 6)


def met(*people: int, days_ago: int = 0, contact: int) -> list[Attendance]:
    on = DAY - timedelta(days=days_ago)
    return [there(on, person=person, contact=contact) for person in people]


def found(*moments: list[Attendance], ours=(ANN,)):
    rows = [row for moment in moments for row in moment]
    return routes(Acquaintance(rows, DAY), ours)


def chain(route) -> list[int]:
    return [*(person for person, _ in route.steps), route.person]


def test_a_talk_between_two_today_is_the_strongest_tie_there_is():
    assert found(met(ANN, BEN, contact=1))[BEN].strength == pytest.approx(1)


def test_strength_halves_in_180_days():
    assert found(met(ANN, BEN, days_ago=180, contact=1))[BEN].strength == (
        pytest.approx(0.5)
    )


def test_a_full_hall_ties_less_than_a_talk():
    hall = found(met(ANN, BEN, CAS, DORA, EVE, contact=1))[BEN]
    assert hall.strength == pytest.approx(1 / 4)


def test_meeting_more_often_ties_more_and_the_last_time_is_named():
    often = found(
        met(ANN, BEN, CAS, days_ago=360, contact=1),
        met(ANN, BEN, CAS, days_ago=180, contact=2),
    )[BEN]
    ((_, tie),) = often.steps
    assert (tie.times, tie.contact_id) == (2, 2)
    assert often.strength == pytest.approx((1 / 2 + 1 / 2) * 0.5)


def test_a_fresh_detour_beats_an_old_acquaintance():
    route = found(
        met(ANN, CAS, days_ago=720, contact=1),
        met(ANN, BEN, contact=2),
        met(BEN, CAS, contact=3),
    )[CAS]
    assert chain(route) == [ANN, BEN, CAS]


def test_at_most_three_steps():
    line = [met(one, one + 1, contact=one) for one in range(1, 5)]
    reach = found(*line)
    assert chain(reach[DORA]) == [ANN, BEN, CAS, DORA]
    assert EVE not in reach


def test_who_is_ours_needs_no_step():
    assert found(met(ANN, BEN, contact=1))[ANN].steps == []


def test_what_comes_after_the_day_is_not_known_yet():
    assert BEN not in found(met(ANN, BEN, days_ago=-1, contact=1))


moments = st.lists(
    st.tuples(st.sets(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 900)),
    max_size=7,
)


@settings(max_examples=150, deadline=None)
@given(moments, st.sets(st.integers(1, 6), max_size=2))
def test_no_other_route_of_three_steps_is_stronger(drawn, ours):
    rows = [
        met(*people, days_ago=age, contact=number)
        for number, (people, age) in enumerate(drawn)
    ]
    reach = found(*rows, ours=ours)
    strength: dict[frozenset[int], float] = {}
    for one, other in combinations(range(1, 7), 2):
        shared = [(p, age) for p, age in drawn if {one, other} <= p]
        if shared:
            share = min(1.0, sum(1 / (len(people) - 1) for people, _ in shared))
            age = min(age for _, age in shared)
            strength[frozenset((one, other))] = share * 2 ** (-age / 180)

    def best(person: int, steps: int) -> float:
        if person in ours:
            return 1.0
        if steps == 0:
            return 0.0
        return max(
            (
                best(other, steps - 1) * strength.get(frozenset((person, other)), 0)
                for other in range(1, 7)
                if other != person
            ),
            default=0.0,
        )

    for person in range(1, 7):
        expected = best(person, 3)
        route = reach.get(person)
        assert (route is None) == (expected == 0)
        if route is not None:
            assert route.strength == pytest.approx(expected)
            assert len(route.steps) <= 3
            assert math.isclose(
                route.strength, math.prod(tie.strength for _, tie in route.steps)
            )
