"""Who stands between two clusters."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.ties import Ties, as_ties


def between(
    network: "nx.Graph[Any] | Ties",
    clusters: Mapping[Any, str | None],
    one: str,
    other: str,
) -> dict[Any, int]:
    """For each node: how many pairs of the two clusters it ties that are not tied.

    A pair is a of the one, c of the other, both tied to the node and not to each other
    (an open way a -> b -> c, Gould & Fernandez 1989). Nodes of any cluster count.
    """
    ties = as_ties(network)
    own = [clusters.get(node) for node in ties.nodes]
    left = np.array([cluster == one for cluster in own], dtype=np.float64)
    right = np.array([cluster == other for cluster in own], dtype=np.float64)
    matrix = ties.matrix
    both = (matrix * left) @ matrix
    closed = (both * matrix) @ right
    pairs = (matrix @ left) * (matrix @ right) - closed
    return ties.named(pairs.round().astype(np.int64))
