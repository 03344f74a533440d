"""A network of some kinds of nodes only."""

from collections.abc import Collection

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of

WITHOUT_PEOPLE = frozenset({NodeKind.ORGANISATION, NodeKind.BODY})
"""What leaves the house unless somebody asks for more: nobody's name."""


def of_kinds(graph: Network, kinds: Collection[NodeKind] = WITHOUT_PEOPLE) -> Network:
    """The nodes of these kinds and the ties among them, as a graph of its own."""
    return graph.subgraph(n for n in graph if kind_of(graph, n) in kinds).copy()
