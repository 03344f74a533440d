"""How many times faster the measures of the network are than plain networkx.

Ours start from `Ties`: converting is measured on its own, and done once for all. What
networkx would take minutes for is measured on some nodes and counted by the node.
"""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import networkx as nx

from crm.cli.measuring.seats import Seats, seconds
from crm.network.graph import Network
from crm.network.measures.brokerage import brokerage
from crm.network.measures.centrality import betweenness, closeness, pagerank
from crm.network.measures.communities import louvain
from crm.network.measures.cores import core_numbers
from crm.network.measures.cuts import articulation_points, bridges, cut_off
from crm.network.measures.holes import constraint
from crm.network.measures.ties import Ties, as_ties
from crm.network.measures.together import together

_SOME = 20


def _faster(
    plain: Callable[[Network], Any], ours: Callable[[Ties], Any]
) -> Callable[[Seats], float]:
    """How many times faster ours is on the whole network."""

    def measure(who: Seats) -> float:
        graph, ties = who.whole, who.whole_ties
        return seconds(lambda: plain(graph)) / seconds(lambda: ours(ties))

    return measure


def _ties(who: Seats) -> float:
    graph = who.whole
    plain = seconds(lambda: nx.to_scipy_sparse_array(graph, weight=""))
    return plain / seconds(lambda: as_ties(graph))


def _betweenness(who: Seats) -> float:
    graph, ties = who.graph, who.ties
    some = min(_SOME, len(graph))
    plain = seconds(lambda: nx.betweenness_centrality(graph, k=some, seed=1)) / some
    return plain / (seconds(lambda: betweenness(ties)) / len(graph))


def _closeness(who: Seats) -> float:
    graph, ties = who.graph, who.ties
    some = list(graph)[:_SOME]
    plain = seconds(lambda: [nx.closeness_centrality(graph, n) for n in some])
    return plain / len(some) / (seconds(lambda: closeness(ties)) / len(graph))


def _cut_off(who: Seats) -> float:
    graph, ties = who.whole, who.whole_ties
    points = sorted(articulation_points(ties)) or list(graph)[:1]
    some = points[:_SOME]

    def one_by_one() -> None:
        for node in some:
            left = nx.restricted_view(graph, [node], [])
            max(nx.connected_components(left), key=len, default=None)

    plain = seconds(one_by_one) / len(some)
    return plain / (seconds(lambda: cut_off(ties)) / len(points))


def _together(who: Seats) -> float:
    plain = seconds(
        lambda: nx.bipartite.weighted_projected_graph(who.graph, who.organisations)
    )
    return plain / seconds(lambda: together(who.ties, who.organisations, who.bodies))


def _brokerage(who: Seats) -> float:
    some = who.organisations[:_SOME]
    met, clusters = who.met_graph, who.clusters
    plain = seconds(lambda: _by_definition(met, clusters, some)) / len(some)
    ours = seconds(lambda: brokerage(who.met, clusters))
    return plain / (ours / len(who.organisations))


def _by_definition(graph: Network, clusters: dict[str, Any], nodes: list[str]) -> None:
    """The ways through some nodes by their clusters."""
    found: dict[tuple[Any, ...], int] = {}
    for b in nodes:
        for a, c in permutations(graph[b], 2):
            if not graph.has_edge(a, c):
                of = (clusters[a], clusters[b], clusters[c])
                found[of] = found.get(of, 0) + 1


AGAINST_NETWORKX: dict[str, Callable[[Seats], float]] = {
    "ties_vs_networkx": _ties,
    "pagerank_vs_networkx": _faster(
        lambda graph: nx.pagerank(graph, tol=1e-6 / len(graph)), pagerank
    ),
    "betweenness_vs_networkx": _betweenness,
    "closeness_vs_networkx": _closeness,
    "constraint_vs_networkx": _faster(nx.constraint, constraint),
    "cores_vs_networkx": _faster(nx.core_number, core_numbers),
    "cuts_vs_networkx": _faster(
        lambda graph: (set(nx.articulation_points(graph)), set(nx.bridges(graph))),
        lambda ties: (articulation_points(ties), bridges(ties)),
    ),
    "cut_off_vs_networkx": _cut_off,
    "together_vs_networkx": _together,
    "brokerage_vs_networkx": _brokerage,
    "louvain_vs_networkx": _faster(
        lambda graph: nx.community.louvain_communities(graph, seed=1), louvain
    ),
}
"""Each measurement by its name in the JSON."""
