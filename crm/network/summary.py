"""A network in a few numbers."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of


@dataclass(frozen=True)
class NetworkSummary:
    """How large a network is, of what, and how tightly tied.

    `density` is the share of all possible pairs that are tied (Freeman 1979);
    `components` counts the parts that have no tie with each other.
    """

    nodes: int
    edges: int
    by_kind: dict[str, int]
    density: float
    components: int


def summarise(graph: Network) -> NetworkSummary:
    """Count a network; `by_kind` counts the nodes of each kind, in a fixed order."""
    counts = Counter(kind_of(graph, node) for node in graph)
    return NetworkSummary(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        by_kind={kind.value: counts[kind] for kind in NodeKind},
        density=nx.density(graph),
        components=nx.number_connected_components(graph),
    )
