"""Who stands between clusters."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import networkx as nx
import numpy as np

from crm.network.measures.ties import Bits, Ints, Ties, as_ties, part

_WORDS, _PAIRS = 32, 50_000


class Roles(NamedTuple):
    """How often somebody brokers, by role (Gould & Fernandez 1989).

    Each is a number of ways a -> b -> c through b where a and c are not tied.
    `coordinator`: all three of one cluster. `itinerant`: a and c of one, b of
    another. `gatekeeper`: b and c of one, a of another. `representative`: a and b of
    one, c of another. `liaison`: three clusters.
    """

    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int

    @property
    def total(self) -> int:
        """All ways through."""
        return sum(self)


def brokerage(
    network: "nx.Graph[Any] | Ties", clusters: Mapping[Any, str | None]
) -> dict[Any, Roles]:
    """The brokerage roles of everybody who has a cluster, towards those who have one.

    Ties have no direction here, so each open pair counts in both, as it does in
    other programs when they are given a symmetric matrix: gatekeeper and
    representative are equal, the other roles even.
    """
    ties = as_ties(network)
    own = [clusters.get(node) for node in ties.nodes]
    ties = part(ties, np.array([name is not None for name in own], dtype=bool))
    names, group = np.unique(
        np.array([name for name in own if name is not None], dtype=np.str_),
        return_inverse=True,
    )
    if not len(names):
        return {}
    near = np.zeros((len(ties), len(names)), dtype=np.int64)
    np.add.at(near, (ties.rows, group[ties.indices]), 1)
    # Ways a - b - c by the clusters of a and c; then without a = c, then without
    # those where a and c are tied.
    ways = near[:, :, None] * near[:, None, :]
    each = np.arange(len(names))
    ways[:, each, each] -= near
    for column, common in enumerate(_common(ties, group, len(names))):
        ways[:, :, column] -= _by_neighbour(ties, group, common, len(names))
    return dict(zip(ties.nodes, _roles(ways, group), strict=True))


def _roles(ways: Ints, group: Ints) -> list[Roles]:
    """The ways of each node, added up by role."""
    who = np.arange(len(group))
    inside = ways[who, group, group]
    out = ways[who, group, :].sum(axis=1) - inside
    into = ways[who, :, group].sum(axis=1) - inside
    same = np.einsum("ijj->i", ways) - inside
    rest = ways.sum(axis=(1, 2)) - inside - out - into - same
    table = np.column_stack([inside, same, into, out, rest])
    return [Roles(*row) for row in table.tolist()]


def _common(ties: Ties, group: Ints, groups: int) -> list[Ints]:
    """For each cluster, how many of it both ends of each tie know.

    Neighbours are bits, those of one cluster side by side: two rows and their ones
    are compared 64 nodes at a time.
    """
    left, right = ties.pairs
    found: list[Ints] = []
    for number in range(groups):
        members = np.flatnonzero(group == number)
        common = np.zeros(len(left), dtype=np.int64)
        for first in range(0, len(members), 64 * _WORDS):
            known = _bits(ties, members[first : first + 64 * _WORDS])
            for start in range(0, len(left), _PAIRS):
                some = slice(start, start + _PAIRS)
                both = known[left[some]] & known[right[some]]
                common[some] += np.bitwise_count(both).sum(axis=1, dtype=np.int64)
        found.append(common)
    return found


def _bits(ties: Ties, members: Ints) -> Bits:
    """A row for each node: which of the members it is tied to, a bit each."""
    place = np.full(len(ties), -1)
    place[members] = np.arange(len(members))
    at = place[ties.indices]
    tied = at >= 0
    word, bit = np.divmod(at[tied], 64)
    known: Bits = np.zeros((len(ties), -(-len(members) // 64)), dtype=np.uint64)
    one = np.left_shift(np.uint64(1), bit.astype(np.uint64))
    np.bitwise_or.at(known, (ties.rows[tied], word), one)
    return known


def _by_neighbour(ties: Ties, group: Ints, values: Ints, groups: int) -> Ints:
    """For each node, the values of its ties, added up by the cluster at the end."""
    left, right = ties.pairs
    at = np.concatenate([left * groups + group[right], right * groups + group[left]])
    size = len(ties) * groups
    found = np.bincount(at, weights=np.tile(values, 2), minlength=size)
    return found.astype(np.int64).reshape(-1, groups)
