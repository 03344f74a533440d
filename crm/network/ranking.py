"""How good an order of candidates was, and how sure that is."""

from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Flags = NDArray[np.bool_]

RESAMPLES = 4000
_LEVEL = (0.025, 0.975)
_BLOCK = 250


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with its interval of 95%."""

    mean: float
    low: float
    high: float


def auc(scores: Scores, joined: Flags) -> float:
    """The chance that who joined scores above who did not; a tie is a half.

    Mann and Whitney 1947; Hanley and McNeil 1982.
    """
    others = scores[~joined]
    wins = sum(
        int(np.count_nonzero(others < mine)) + int(np.count_nonzero(others <= mine))
        for mine in scores[joined]
    )
    return wins / 2 / len(others) / int(joined.sum())


def hit(scores: Scores, joined: Flags, first: int = 10) -> float:
    """The chance that somebody who joined is among the first, ties in random order."""
    best = scores[joined].max()
    tied = scores == best
    free = first - int(np.count_nonzero(scores > best))
    ties, luck = int(np.count_nonzero(tied)), int(np.count_nonzero(tied & joined))
    if free <= 0 or ties <= free:
        return float(free > 0)
    return 1.0 - comb(ties - luck, free) / comb(ties, free)


def paired(differences: Scores, seed: int = 1) -> Interval:
    """The mean difference over queries, by the percentile bootstrap (Efron 1979).

    Queries are drawn with replacement; the same seed gives the same interval.
    """
    dice = np.random.default_rng(seed)
    n = len(differences)
    means = np.concatenate(
        [
            differences[dice.integers(0, n, (_BLOCK, n))].mean(axis=1)
            for _ in range(RESAMPLES // _BLOCK)
        ]
    )
    low, high = np.quantile(means, _LEVEL)
    return Interval(float(differences.mean()), float(low), float(high))
