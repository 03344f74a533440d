"""How tightly a network is tied."""

from collections.abc import Hashable, Iterable
from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.ties import Ties, as_ties


def density(network: "nx.Graph[Any] | Ties") -> float:
    """The share of all pairs of nodes that are tied: 2m / n(n - 1), from 0 to 1.

    Freeman 1979. Nothing, or one node alone, has density 0.
    """
    ties = as_ties(network)
    possible = len(ties) * (len(ties) - 1)
    return len(ties.indices) / possible if possible else 0.0


def bipartite_density(
    network: "nx.Graph[Any] | Ties",
    left: Iterable[Hashable],
    right: Iterable[Hashable],
) -> float:
    """The share of all pairs of one on the left and one on the right that are tied.

    m / (n_left n_right), from 0 to 1 (Borgatti & Everett 1997). Other ties do not
    count, so it also tells how full the seats are in a network with people in it.
    """
    ties = as_ties(network)
    one, other = ties.numbers(left), ties.numbers(right)
    if not one.size or not other.size:
        return 0.0
    at_left, at_right = np.zeros((2, len(ties)), dtype=bool)
    at_left[one], at_right[other] = True, True
    between = at_left[ties.rows] & at_right[ties.indices]
    return float(between.sum() / (at_left.sum() * at_right.sum()))
