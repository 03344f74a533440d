"""The dense middle of a network."""

from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx

from crm.network.measures.ties import Ties, as_ties


def core_numbers(network: "nx.Graph[Any] | Ties") -> dict[Any, int]:
    """The largest k for which a node is in the k-core (Seidman 1983).

    In a k-core everybody is tied to at least k others of that core.
    """
    ties = as_ties(network)
    numbers: Any = rx.core_number(ties.graph)
    return {node: numbers[number] for number, node in enumerate(ties.nodes)}


@dataclass(frozen=True)
class CorePeriphery:
    """A core and a periphery, and how well the network fits them.

    `share` is the share of the nodes in the core; `misfits` counts the pairs that do
    not fit: core pairs that are not tied and periphery pairs that are; `fit` is one
    minus the share of misfits among those pairs.
    """

    core: frozenset[Any]
    share: float
    misfits: int
    fit: float


def core_periphery(network: "nx.Graph[Any] | Ties") -> CorePeriphery:
    """The split into core and periphery with the fewest misfits.

    The discrete model of Borgatti & Everett (1997 for two modes, 1999), where the
    core is tied throughout, the periphery not at all, and what lies between is
    free. Lip (2011) shows that the best core holds the highest degrees: with those
    sorted down, misfits(k) = k(k - 1)/2 + m - (d_1 + ... + d_k). Of equal cores the
    smallest; of equal degrees the first in the network.
    """
    ties = as_ties(network)
    size, edges = len(ties), len(ties.indices) // 2
    order = np.argsort(-ties.degree, kind="stable")
    taken = np.concatenate([[0], ties.degree[order].cumsum()])
    many = np.arange(size + 1)
    misfits = many * (many - 1) // 2 + edges - taken
    best = int(misfits.argmin())
    rest = size - best
    pairs = best * (best - 1) // 2 + rest * (rest - 1) // 2
    wrong = int(misfits[best])
    return CorePeriphery(
        core=frozenset(ties.nodes[number] for number in order[:best].tolist()),
        share=best / size if size else 0.0,
        misfits=wrong,
        fit=1 - wrong / pairs if pairs else 1.0,
    )
