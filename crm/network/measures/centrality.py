"""Who stands where ties meet.

For the expert's questions ("who ties care and welfare?"); never a score of partners.
"""

from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx

from crm.network.measures.paths import dependencies, distances
from crm.network.measures.ties import Floats, Ties, as_ties


def degree(network: "nx.Graph[Any] | Ties") -> dict[Any, int]:
    """How many others a node is tied to (Freeman 1979)."""
    ties = as_ties(network)
    return ties.named(ties.degree)


def degree_centrality(network: "nx.Graph[Any] | Ties") -> dict[Any, float]:
    """The share of the others that a node is tied to: d / (n - 1) (Freeman 1979)."""
    ties = as_ties(network)
    return ties.named(ties.degree / max(len(ties) - 1, 1))


def betweenness(
    network: "nx.Graph[Any] | Ties",
    *,
    normalised: bool = True,
    sources: int | None = None,
    seed: int = 0,
) -> dict[Any, float]:
    """How much a node stands between others (Freeman 1977; Brandes 2001).

    Over all pairs of others, the share of the shortest paths that run through it;
    normalised, divided by the number of pairs (n - 1)(n - 2) / 2. Exact, it takes
    seconds for ten thousand nodes. With `sources` it is estimated from so many nodes
    drawn with the seed: use 300 or more, and show who is high as a set, not a rank.
    """
    ties = as_ties(network)
    size = len(ties)
    if sources is None or sources >= size:
        exact = rx.betweenness_centrality(ties.graph, normalized=False)
        found = np.fromiter(exact.values(), dtype=np.float64, count=size)
    else:
        drawn = np.random.default_rng(seed).choice(size, sources, replace=False)
        found = dependencies(ties, drawn) * size / sources / 2
    pairs = (size - 1) * (size - 2) / 2
    return ties.named(found / pairs if normalised and pairs > 0 else found)


def closeness(network: "nx.Graph[Any] | Ties") -> dict[Any, float]:
    """How near a node is to those it reaches, from 0 to 1 (Freeman 1979).

    r / (sum of distances), times r / (n - 1) where it reaches only r others, so that
    small loose parts do not look central (Wasserman & Faust 1994, formula 5.22).
    """
    ties = as_ties(network)
    reached, total = distances(ties)
    share = reached / max(len(ties) - 1, 1)
    return ties.named(share * reached / np.maximum(total, 1))


def pagerank(
    network: "nx.Graph[Any] | Ties", *, damping: float = 0.85, tolerance: float = 1e-6
) -> dict[Any, float]:
    """The share of time that a random visitor spends at each node; sums to one.

    Follows a tie with the chance `damping`, else starts anywhere (Brin & Page 1998).
    Stops when the changes of all nodes together are below the tolerance; networkx
    multiplies its `tol` by the number of nodes, so there the same is `tol / n`.
    """
    ties = as_ties(network)
    size = len(ties)
    if not size:
        return {}
    share = damping / np.maximum(ties.degree, 1)
    alone = ties.degree == 0
    rank: Floats = np.full(size, 1 / size)
    change = np.inf
    while change > tolerance:
        lost = 1 - damping + damping * rank[alone].sum()
        new = ties.matrix @ (rank * share) + lost / size
        change = float(np.abs(new - rank).sum())
        rank = new
    return ties.named(rank / rank.sum())


def degree_centralisation(network: "nx.Graph[Any] | Ties") -> float:
    """How far the ties hang on one node: 0 all alike, 1 a star (Freeman 1979).

    The sum of (highest - own), divided by what it is in a star: here
    (n - 1)(n - 2) over degrees.
    """
    ties = as_ties(network)
    return _centralisation(ties.degree, (len(ties) - 1) * (len(ties) - 2))


def betweenness_centralisation(network: "nx.Graph[Any] | Ties") -> float:
    """How far being between hangs on one node, 0 to 1 (Freeman 1979).

    In a star the normalised betweennesses differ by n - 1 in all.
    """
    ties = as_ties(network)
    return _centralisation(list(betweenness(ties).values()), len(ties) - 1)


def closeness_centralisation(network: "nx.Graph[Any] | Ties") -> float:
    """How far being near hangs on one node, 0 to 1, in a network of one part.

    In a star the closenesses differ by (n - 1)(n - 2) / (2n - 3) in all (Freeman 1979).
    """
    ties = as_ties(network)
    size = len(ties)
    star = (size - 1) * (size - 2) / max(2 * size - 3, 1)
    return _centralisation(list(closeness(ties).values()), star)


def _centralisation(values: Any, star: float) -> float:
    found = np.asarray(values, dtype=np.float64)
    if len(found) < 3:  # noqa: PLR2004 - a star has three nodes at least
        return 0.0
    return float((found.max() - found).sum() / star)
