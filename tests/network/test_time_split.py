"""What a suggestion is judged on: who could join, who did, and only the past known."""

from datetime import date

import pytest

from crm.model.affiliation_rows import Snapshot
from crm.network.time_split import halves, marks, time_split

DAYS = [date(year, 1, 1) for year in (2022, 2023, 2024, 2025)]


def snapshot(on: date, bodies: dict[str, str], apart: str = "") -> Snapshot:
    """Bodies by name, each with a letter for each actor; those `apart` are another's."""
    seats = frozenset((actor, body) for body, who in bodies.items() for actor in who)
    group = {actor: "B" if actor in apart else "A" for actor, _ in seats}
    return Snapshot(
        on=on,
        seats=seats,
        groups_of_actor={actor: frozenset(found) for actor, found in group.items()},
        groups_of_body={
            body: frozenset(group[actor] for actor in who)
            for body, who in bodies.items()
        },
    )


def test_candidates_are_the_present_who_did_not_sit_there_and_share_a_group():
    first = snapshot(
        DAYS[0], {"board": "ab", "table": "cdef", "other": "xy"}, apart="xy"
    )
    then = snapshot(DAYS[1], {"board": "abcn", "table": "def", "other": "xy"})
    (query,) = time_split([then, first])
    assert (query.body, query.since, query.until) == ("board", DAYS[0], DAYS[1])
    assert (query.candidates, query.joined) == (4, 1)


def test_who_left_in_between_is_no_candidate():
    first = snapshot(DAYS[0], {"board": "ab", "table": "cdef"})
    then = snapshot(DAYS[1], {"board": "abc", "table": "d"})
    (query,) = time_split([first, then])
    assert query.candidates == 2


def test_a_body_that_is_new_or_gone_or_where_nobody_joined_is_no_query():
    first = snapshot(DAYS[0], {"board": "ab", "gone": "cd"})
    then = snapshot(DAYS[1], {"board": "abz", "new": "cd"})
    assert time_split([first, then]) == []


def test_the_better_method_puts_the_likely_one_first():
    first = snapshot(
        DAYS[0], {"board": "ab", "near": "abc", "far": "defg", "wide": "defg"}
    )
    then = snapshot(DAYS[1], {"board": "abc", "near": "abc", "far": "defg"})
    (query,) = time_split([first, then])
    assert query.auc == {"popularity": 0.0, "likeness": 1.0, "fit": 1.0}


def test_only_what_was_known_then_speaks():
    """Who sat there before is known at the second date, and not yet at the first."""
    years = [
        {"board": "ab", "table": "cdef"},
        {"board": "abc", "table": "def"},
        {"board": "ab", "table": "cdef"},
        {"board": "abc", "table": "def"},
    ]
    rows = [snapshot(on, bodies) for on, bodies in zip(DAYS, years, strict=True)]
    board = [query for query in time_split(rows) if query.body == "board"]
    assert [query.auc["fit"] for query in board] == [0.5, 1.0]


def test_marks_are_means_and_gains_on_popularity():
    first = snapshot(DAYS[0], {"board": "ab", "near": "abc", "far": "defg"})
    then = snapshot(DAYS[1], {"board": "abc", "near": "ab", "far": "defg"})
    found = {mark.method: mark for mark in marks(time_split([first, then]))}
    assert found["popularity"].auc_gain.mean == 0
    assert found["fit"].queries == 1
    assert found["fit"].auc_gain.mean == pytest.approx(
        found["fit"].auc - found["popularity"].auc
    )


def test_the_halves_are_cut_by_date():
    years = [{"board": "ab", "table": "cd"}, {"board": "abc", "table": "d"}] * 2
    rows = [snapshot(on, bodies) for on, bodies in zip(DAYS, years, strict=True)]
    earlier, later = halves(time_split(rows))
    assert {query.since for query in earlier} == {DAYS[0]}
    assert {query.since for query in later} == {DAYS[1], DAYS[2]}


def test_days_on_which_nobody_sat_anywhere_are_no_error():
    assert time_split([snapshot(DAYS[0], {}), snapshot(DAYS[1], {"board": "a"})]) == []
