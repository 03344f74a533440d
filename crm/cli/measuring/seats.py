"""The networks that `crm bench` measures, and the time that something takes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from time import process_time
from typing import Any

import networkx as nx

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of
from crm.network.measures.ties import Ties, as_ties
from crm.network.measures.together import together

_ORGANISATIONS, _BODIES = 2000, 60
_TIMES, _LONG = 4, 1.0


def seconds(work: Callable[[], Any]) -> float:
    """The shortest of some runs, of this process only; what takes long is run once."""
    found: list[float] = []
    while len(found) < _TIMES and sum(found) < _LONG:
        start = process_time()
        work()
        found.append(max(process_time() - start, 1e-9))
    return min(found)


def ready(graph: Network) -> Ties:
    """The ties with all that the kernels share already made."""
    ties = as_ties(graph)
    _ = ties.matrix, ties.graph, ties.pairs, ties.rows
    return ties


@dataclass(frozen=True)
class Seats:
    """A whole network, and in it who sits where.

    Of that at most 2,000 organisations and 60 bodies, as in a rich council.
    """

    whole: Network

    @cached_property
    def whole_ties(self) -> Ties:
        """The whole network for ours."""
        return ready(self.whole)

    @cached_property
    def organisations(self) -> list[str]:
        """The organisations in it."""
        return _of_kind(self.whole, NodeKind.ORGANISATION, _ORGANISATIONS)

    @cached_property
    def bodies(self) -> list[str]:
        """The bodies in it."""
        return _of_kind(self.whole, NodeKind.BODY, _BODIES)

    @cached_property
    def graph(self) -> Network:
        """Both, and the ties between them."""
        return self.whole.subgraph([*self.organisations, *self.bodies]).copy()

    @cached_property
    def ties(self) -> Ties:
        """The same for ours."""
        return ready(self.graph)

    @cached_property
    def met(self) -> Ties:
        """The organisations, tied by the bodies that they share."""
        found = together(self.ties, self.organisations, self.bodies).ties
        _ = found.matrix, found.pairs, found.rows
        return found

    @cached_property
    def met_graph(self) -> Network:
        """The same for networkx."""
        return nx.bipartite.projected_graph(self.graph, self.organisations)

    @cached_property
    def clusters(self) -> dict[str, Any]:
        """The cluster of each."""
        return {n: values["cluster"] for n, values in self.graph.nodes(data=True)}


def _of_kind(graph: Network, kind: NodeKind, most: int) -> list[str]:
    return list(islice((n for n in graph if kind_of(graph, n) is kind), most))
