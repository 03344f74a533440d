"""The strongest route, against trying every route by hand."""

import math
from datetime import date, timedelta
from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.findings_rows import Attendance
from crm.network.introductions import Acquaintance, Introducers
from tests.network.assemblies import there

DAY = date(2026, 11, 23)
ANN, BEN, CAS, DORA, EVE = range(1, 6)


def met(*people: int, days_ago: int = 0, contact: int) -> list[Attendance]:
    on = DAY - timedelta(days=days_ago)
    return [there(on, person=person, contact=contact) for person in people]


def asked(*moments: list[Attendance], ours=(ANN,), unwilling=()):
    rows = [row for moment in moments for row in moment]
    return Introducers(Acquaintance(rows, DAY), ours, unwilling)


def found(*moments: list[Attendance], ours=(ANN,)):
    """The strongest route to each of the five who can be reached."""
    introducers = asked(*moments, ours=ours)
    routes = {person: introducers.routes_to([person]) for person in range(1, 6)}
    return {person: route[0] for person, route in routes.items() if route}


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


def test_who_does_not_want_to_be_asked_is_passed_by():
    through = [
        met(ANN, BEN, contact=1),
        met(BEN, DORA, contact=2),
        met(ANN, CAS, days_ago=180, contact=3),
        met(CAS, DORA, days_ago=180, contact=4),
    ]
    (best, second) = asked(*through).routes_to([DORA])
    assert [chain(best), chain(second)] == [[ANN, BEN, DORA], [ANN, CAS, DORA]]
    assert [chain(r) for r in asked(*through, unwilling=[BEN]).routes_to([DORA])] == [
        [ANN, CAS, DORA]
    ]
    assert asked(*through, unwilling=[ANN]).routes_to([DORA]) == []


def test_we_may_be_introduced_to_somebody_who_introduces_nobody():
    (route,) = asked(met(ANN, BEN, contact=1), unwilling=[BEN]).routes_to([BEN])
    assert chain(route) == [ANN, BEN]


def test_each_of_the_three_routes_has_another_introducer():
    rows = [
        met(ANN, BEN, EVE, contact=1),
        met(ANN, CAS, contact=2),
        met(BEN, DORA, contact=3),
        met(CAS, DORA, days_ago=90, contact=4),
        met(ANN, DORA, days_ago=700, contact=5),
        met(EVE, DORA, days_ago=900, contact=6),
    ]
    routes = asked(*rows).routes_to([DORA])
    assert [chain(route)[-2] for route in routes] == [CAS, BEN, ANN]


def test_colleagues_of_the_one_we_look_for_are_no_way_to_each_other():
    rows = [met(ANN, BEN, days_ago=180, contact=1), met(BEN, CAS, contact=2)]
    routes = asked(*rows).routes_to([BEN, CAS])
    assert [chain(route) for route in routes] == [[ANN, BEN]]


moments = st.lists(
    st.tuples(st.sets(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 900)),
    max_size=7,
)


@settings(max_examples=150, deadline=None)
@given(
    moments,
    st.sets(st.integers(1, 6), max_size=2),
    st.sets(st.integers(1, 6), max_size=2),
    st.sets(st.integers(1, 6), min_size=1, max_size=2),
)
def test_no_other_three_routes_are_stronger(drawn, ours, unwilling, wanted):
    rows = [
        met(*people, days_ago=age, contact=number)
        for number, (people, age) in enumerate(drawn)
    ]
    strength: dict[frozenset[int], float] = {}
    for one, other in combinations(range(1, 7), 2):
        shared = [(p, age) for p, age in drawn if {one, other} <= p]
        if shared:
            share = min(1.0, sum(1 / (len(people) - 1) for people, _ in shared))
            age = min(age for _, age in shared)
            strength[frozenset((one, other))] = share * 2 ** (-age / 180)

    willing = ours - unwilling
    best: dict[int, float] = dict.fromkeys(wanted & willing, 1.0)
    for steps in () if best else (1, 2, 3):
        for way in permutations(range(1, 7), steps + 1):
            start, *between, end = way
            passes = {start, *between}
            if start not in willing or end not in wanted:
                continue
            if passes & (unwilling | wanted):
                continue
            product = math.prod(
                strength.get(frozenset(pair), 0.0) for pair in pairwise(way)
            )
            if product > 0:
                best[way[-2]] = max(best.get(way[-2], 0.0), product)
    routes = asked(*rows, ours=ours, unwilling=unwilling).routes_to(wanted)
    assert [route.strength for route in routes] == pytest.approx(
        sorted(best.values(), reverse=True)[:3]
    )
    for route in routes:
        assert route.person in wanted
        assert len(route.steps) <= 3
        assert not unwilling & set(chain(route)[:-1])
        assert math.isclose(
            route.strength, math.prod(tie.strength for _, tie in route.steps)
        )
        for (one, tie), other in zip(route.steps, chain(route)[1:], strict=True):
            assert tie.to == other
            assert tie.strength == pytest.approx(strength[frozenset((one, other))])
