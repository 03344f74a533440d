"""Which clusters meet less than chance would have it.

Observed: at how many contact moments organisations of both clusters were. Expected:
the mean of that number when the clusters are dealt out again at random over the same
organisations, each meeting keeping who was there (a permutation test: Krackhardt 1988;
E. S. Edgington, Randomization Tests, 1980). The deals come from a fixed seed, so the
same data always give the same answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

DEALS = 999
SEED = 20261123
UNLIKELY = 0.05
"""A number that so few deals come down to is less than expected."""


@dataclass(frozen=True, slots=True)
class ClusterLine:
    """How often two clusters met, how often chance would have it, and how likely."""

    one: str
    other: str
    together: int
    expected: float
    chance: float

    @property
    def is_less(self) -> bool:
        """Whether they meet less than expected, more than chance explains."""
        return self.together < self.expected and self.chance < UNLIKELY


def cluster_lines(
    meetings: Iterable[Iterable[int]],
    cluster_of: Mapping[int, str],
    deals: int = DEALS,
) -> list[ClusterLine]:
    """Every pair of clusters that we saw, by their codes in the alphabet.

    Organisations without a cluster are left out. `chance` is the share of deals, the
    observed one among them, with at most as many meetings.
    """
    known = [[one for one in who if one in cluster_of] for who in meetings]
    known = [sorted(set(who)) for who in known if who]
    everybody = sorted({one for who in known for one in who})
    codes = sorted({cluster_of[one] for one in everybody})
    if len(codes) < len(("one", "other")):
        return []
    place = {one: number for number, one in enumerate(everybody)}
    at = np.array([place[one] for who in known for one in who])
    starts = np.cumsum([0, *(len(who) for who in known)])[:-1]
    # One bit for each cluster: a meeting holds the bits of all who were there.
    bits = np.array([1 << codes.index(cluster_of[one]) for one in everybody])
    pairs = list(combinations(range(len(codes)), 2))
    masks = np.array([1 << one | 1 << other for one, other in pairs])

    def counts(dealt: Numbers) -> Numbers:
        there = np.bitwise_or.reduceat(dealt[at], starts)
        found: Numbers = ((there[:, None] & masks) == masks).sum(axis=0)
        return found

    seen = counts(bits)
    dice = np.random.default_rng(SEED)
    total, fewer = np.zeros(len(pairs)), np.ones(len(pairs))
    for _ in range(deals):
        dealt = counts(dice.permutation(bits))
        total += dealt
        fewer += dealt <= seen
    return [
        ClusterLine(
            codes[one],
            codes[other],
            int(seen[number]),
            float(total[number] / deals),
            float(fewer[number] / (deals + 1)),
        )
        for number, (one, other) in enumerate(pairs)
    ]
