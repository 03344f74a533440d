"""Which clusters meet more, or less, than chance would have it."""

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.network.measures.meetings import cluster_meetings
from tests.network.measures.graphs import DAVIS

# No published permutation of meetings by cluster was found: all ways to hand out the
# clusters, counted one by one, stand in its place.

CLUSTERS = {0: "zorg", 1: "zorg", 2: "welzijn", 3: "welzijn", 4: "pzon", 5: None}


def counted(attendance, clusters):
    found: dict[tuple[str, ...], int] = {}
    for meeting in {meeting for meeting, _ in attendance}:
        there = sorted({p for m, p in attendance if m == meeting and clusters[p]})
        for pair in combinations(there, 2):
            key = tuple(sorted(clusters[p] for p in pair))
            found[key] = found.get(key, 0) + 1
    return found


@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 5))))
def test_observed_and_expected_are_those_of_all_ways_to_hand_out_clusters(attendance):
    partners = sorted({p for _, p in attendance if CLUSTERS[p]})
    ways = [
        counted(attendance, {**CLUSTERS, **dict(zip(partners, names, strict=True))})
        for names in permutations([CLUSTERS[p] for p in partners])
    ]
    observed = counted(attendance, CLUSTERS)
    for pair in cluster_meetings(attendance, CLUSTERS, draws=20):
        key = (pair.one, pair.other)
        assert pair.observed == observed.get(key, 0)
        mean = sum(way.get(key, 0) for way in ways) / len(ways)
        assert pair.expected == pytest.approx(mean)
        assert 0 < pair.chance <= 1
        assert pair.low <= pair.high


def test_clusters_that_never_meet_are_found_and_the_seed_repeats_it():
    halves = {n: "zorg" if n < 8 else "welzijn" for n in range(16)}
    attendance = [(halves[n], n) for n in range(16)]
    found = {(p.one, p.other): p for p in cluster_meetings(attendance, halves, seed=2)}
    apart = found["welzijn", "zorg"]
    assert (apart.observed, apart.chance < 0.05, apart.low > 0) == (0, True, True)
    assert found["zorg", "zorg"].observed == 28
    again = cluster_meetings(attendance, halves, seed=2)
    assert again == list(found.values())


def test_clusters_without_meaning_are_no_finding():
    women = DAVIS.graph["top"]
    clusters = {woman: "ab"[number % 2] for number, woman in enumerate(women)}
    attendance = [(event, woman) for woman in women for event in DAVIS[woman]]
    pairs = cluster_meetings(attendance, clusters)
    sizes = [DAVIS.degree(event) for event in DAVIS.graph["bottom"]]
    met = sum(size * (size - 1) // 2 for size in sizes)
    assert sum(p.observed for p in pairs) == met
    assert sum(p.expected for p in pairs) == pytest.approx(met)
    assert all(p.low <= p.expected <= p.high for p in pairs)


def test_nobody_is_no_finding():
    assert cluster_meetings([], {}) == []
    assert cluster_meetings([(1, 5)], CLUSTERS) == []
