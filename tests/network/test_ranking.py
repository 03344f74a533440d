"""The measures of an order, against counting by hand."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.network.ranking import auc, hit, paired


@st.composite
def orders(draw, most=30):
    """Scores with many ties, of which some joined and some did not."""
    size = draw(st.integers(2, most))
    scores = draw(st.lists(st.integers(0, 4), min_size=size, max_size=size))
    joined = draw(st.lists(st.booleans(), min_size=size - 2, max_size=size - 2))
    return np.array(scores, float), np.array([True, False, *joined])


@given(orders())
def test_auc_is_the_share_of_pairs_in_the_right_order(order):
    scores, joined = order
    pairs = [
        1.0 if mine > other else 0.5 if mine == other else 0.0
        for mine in scores[joined]
        for other in scores[~joined]
    ]
    assert auc(scores, joined) == pytest.approx(sum(pairs) / len(pairs))


@settings(max_examples=40)
@given(orders(most=6), st.integers(1, 8))
def test_hit_is_the_mean_over_every_order_of_ties(order, first):
    scores, joined = order
    found = []
    for shuffled in permutations(range(len(scores))):
        ranked = sorted(shuffled, key=lambda at: -scores[at])
        found.append(joined[ranked[:first]].any())
    assert hit(scores, joined, first) == pytest.approx(np.mean(found))


def test_the_interval_lies_around_the_mean_and_is_the_same_each_time():
    differences = np.random.default_rng(3).normal(0.1, 0.2, 100)
    found = paired(differences)
    assert found.low < found.mean < found.high
    assert found.mean == pytest.approx(differences.mean())
    expected = 2 * 1.96 * differences.std() / 10
    assert found.high - found.low == pytest.approx(expected, rel=0.1)
    assert paired(differences) == found


def test_equal_methods_gain_nothing():
    found = paired(np.zeros(12))
    assert (found.mean, found.low, found.high) == (0, 0, 0)
