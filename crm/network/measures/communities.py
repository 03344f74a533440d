"""Groups that form by themselves, and whether they follow the clusters."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.louvain import louvain_labels
from crm.network.measures.ties import Floats, Ints, Ties, as_ties


def louvain(network: "nx.Graph[Any] | Ties", *, seed: int = 0) -> list[set[Any]]:
    """Groups with many ties inside and few between, the largest first.

    Moves nodes, then groups, as long as modularity grows (Blondel, Guillaume,
    Lambiotte & Lefebvre 2008). The same seed gives the same groups; another seed may
    give others that are as good, so show them as a picture, not as a fact.
    """
    ties = as_ties(network)
    labels = louvain_labels(ties, seed)
    found: dict[int, set[Any]] = {}
    for node, label in zip(ties.nodes, labels.tolist(), strict=True):
        found.setdefault(label, set()).add(node)
    return sorted(found.values(), key=len, reverse=True)


def modularity(network: "nx.Graph[Any] | Ties", groups: list[set[Any]]) -> float:
    """The share of ties inside the groups, less what chance gives (Newman 2004).

    sum over groups of L / m - (D / 2m) squared, with L the ties inside and D the
    degrees of a group; below 1, and 0 for one group or no ties.
    """
    ties = as_ties(network)
    label = np.zeros(len(ties), dtype=np.int64)
    for number, group in enumerate(groups):
        label[ties.numbers(group)] = number
    both = len(ties.indices)
    if not both:
        return 0.0
    inside = (label[ties.rows] == label[ties.indices]).sum() / both
    degrees = np.bincount(label, weights=ties.degree) / both
    return float(inside - (degrees**2).sum())


def nmi(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> float:
    """How well two divisions of the same nodes agree: 0 not at all, 1 wholly.

    Normalised mutual information, 2 I / (H + H') (Danon, Diaz-Guilera, Duch & Arenas
    2005; Manning, Raghavan & Schuetze 2008). Only nodes that have a group in both
    count; two divisions that each put everybody together agree.
    """
    nodes = [n for n, g in one.items() if g is not None and other.get(n) is not None]
    if not nodes:
        return 0.0
    left, right = (
        np.unique([str(groups[n]) for n in nodes], return_inverse=True)[1]
        for groups in (one, other)
    )
    table = np.zeros((left.max() + 1, right.max() + 1), dtype=np.int64)
    np.add.at(table, (left, right), 1)
    apart = _entropy(table.sum(axis=1)) + _entropy(table.sum(axis=0))
    shared = apart - _entropy(table.ravel())
    return max(0.0, min(1.0, 2 * shared / apart)) if apart else 1.0


def _entropy(counts: Ints) -> float:
    shares: Floats = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log(shares)).sum())
