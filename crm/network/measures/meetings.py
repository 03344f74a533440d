"""Which clusters meet more, or less, than chance would have it."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from crm.network.measures.mixing import numbered
from crm.network.measures.ties import Floats, Ints, Matrix


@dataclass(frozen=True)
class ClusterPair:
    """How often two clusters meet; one meeting of one pair of partners is one.

    `expected` is the mean over all ways to hand out the clusters again among the
    partners; 95 of 100 of those drawn lie from `low` to `high`. `chance` is the share
    of draws at least as far from expected as what was observed.
    """

    one: str
    other: str
    observed: int
    expected: float
    low: float
    high: float
    chance: float


def cluster_meetings(
    attendance: Iterable[tuple[Hashable, Any]],
    clusters: Mapping[Any, str | None],
    *,
    draws: int = 1000,
    seed: int = 0,
) -> list[ClusterPair]:
    """Observed and expected meetings for each pair of clusters.

    `attendance` says who was at which meeting (or sits in which body). Who met whom
    stays as it is and the clusters are shuffled over the partners, so that a cluster
    with many partners or a large meeting is no finding (Hubert & Schultz 1976;
    Krackhardt 1988). Expected is exact: pairs met x pairs of the two clusters / all
    pairs. Who has no cluster does not count. The same seed gives the same answer.
    """
    once = {row for row in attendance if clusters.get(row[1]) is not None}
    partners = tuple(sorted({partner for _, partner in once}, key=str))
    names = sorted({name for p in partners if (name := clusters[p]) is not None})
    if not partners:
        return []
    present = _present(once, partners)
    group = numbered(partners, clusters)
    observed = _meetings(present, group, len(names))
    shuffle = np.random.default_rng(seed).permutation
    drawn = np.array(
        [_meetings(present, shuffle(group), len(names)) for _ in range(draws)]
    )
    expected = _expected(np.bincount(group), int(observed[_pairs(names)].sum()))
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
    # The observed way counts as one draw, so that no chance is ever zero.
    far = np.abs(observed - expected) - 1e-9
    extreme = (np.abs(drawn - expected) >= far).sum(axis=0)
    chance = (1 + extreme) / (1 + draws)
    return [
        ClusterPair(
            names[i],
            names[j],
            int(observed[i, j]),
            float(expected[i, j]),
            float(low[i, j]),
            float(high[i, j]),
            float(chance[i, j]),
        )
        for i, j in zip(*(n.tolist() for n in _pairs(names)), strict=True)
    ]


def _pairs(names: list[str]) -> tuple[Ints, Ints]:
    one, other = np.triu_indices(len(names))
    return one.astype(np.int64), other.astype(np.int64)


def _present(
    once: set[tuple[Hashable, Hashable]], partners: tuple[Hashable, ...]
) -> Matrix:
    """The matrix of meetings by partners; meetings of one partner do not matter."""
    column = {partner: number for number, partner in enumerate(partners)}
    row = {m: number for number, m in enumerate({meeting for meeting, _ in once})}
    ends = [(row[meeting], column[partner]) for meeting, partner in once]
    rows, columns = np.array(ends, dtype=np.int64).T
    return csr_array(
        (np.ones(len(rows)), (rows, columns)), shape=(len(row), len(column))
    )


def _meetings(present: Matrix, group: Ints, groups: int) -> Floats:
    """Pairs of partners that met, counted for each meeting, by their clusters."""
    member = np.zeros((len(group), groups))
    member[np.arange(len(group)), group] = 1
    there = present @ member
    found: Floats = there.T @ there
    each = np.arange(groups)
    found[each, each] = (found[each, each] - there.sum(axis=0)) / 2
    return found


def _expected(sizes: Ints, total: int) -> Floats:
    """All meetings, spread over the pairs of clusters as their pairs of partners."""
    pairs = np.outer(sizes, sizes).astype(np.float64)
    np.fill_diagonal(pairs, sizes * (sizes - 1) / 2)
    size = int(sizes.sum())
    return total * pairs / max(size * (size - 1) / 2, 1)
