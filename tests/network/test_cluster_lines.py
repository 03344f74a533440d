"""Which clusters meet less than chance would have it."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.network.cluster_lines import cluster_lines

CARE, WELFARE, LOCAL = "zorg", "welzijn", "lokale besturen"


def test_two_clusters_that_keep_to_themselves_meet_less_than_expected():
    clusters = {n: CARE if n < 6 else WELFARE for n in range(12)}
    apart = [{n, n + 1, n + 2} for n in (0, 1, 2, 3, 6, 7, 8, 9)]
    (pair,) = cluster_lines([*apart, {0, 6}], clusters)
    assert (pair.one, pair.other, pair.together) == (WELFARE, CARE, 1)
    assert pair.expected > 5
    assert pair.is_less


def test_clusters_that_always_meet_are_no_finding():
    clusters = {n: CARE if n % 2 else WELFARE for n in range(8)}
    (pair,) = cluster_lines([{n, n + 1} for n in range(7)], clusters)
    assert pair.together == 7
    assert not pair.is_less


def test_one_cluster_or_no_meeting_says_nothing():
    assert cluster_lines([], {}) == []
    assert cluster_lines([{1, 2}], {1: CARE, 2: CARE}) == []
    assert cluster_lines([{1, 2}], {2: CARE}) == []


@settings(max_examples=25)
@given(
    st.lists(st.sets(st.integers(0, 4), min_size=1), min_size=1, max_size=5),
    st.lists(st.sampled_from([CARE, WELFARE, LOCAL]), min_size=5, max_size=5),
)
def test_the_observed_is_counted_and_the_expected_nears_that_of_every_deal(
    meetings, dealt
):
    clusters = dict(enumerate(dealt))
    everybody = sorted({one for who in meetings for one in who})

    def together(labels, one, other):
        return sum({one, other} <= {labels[n] for n in who} for who in meetings)

    deals = [
        dict(zip(everybody, labels, strict=True))
        for labels in permutations([clusters[n] for n in everybody])
    ]
    for pair in cluster_lines(meetings, clusters):
        assert pair.together == together(clusters, pair.one, pair.other)
        exact = sum(together(deal, pair.one, pair.other) for deal in deals)
        assert pair.expected == pytest.approx(exact / len(deals), abs=0.35)
        assert 0 < pair.chance <= 1
    assert cluster_lines(meetings, clusters) == cluster_lines(meetings, clusters)
