"""The measures of a network as pandas tables, for notebooks.

Every function takes the graph that `crm.network.graph.build_graph` makes and returns a
table whose columns stand in its docstring. Rows keep the order of the graph: these are
answers to questions about the network, not a ranking of partners.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of
from crm.network.measures import brokerage as brokers
from crm.network.measures.centrality import (
    betweenness,
    closeness,
    degree,
    degree_centralisation,
    pagerank,
)
from crm.network.measures.communities import louvain, modularity, nmi
from crm.network.measures.cores import core_numbers, core_periphery
from crm.network.measures.cuts import cut_off
from crm.network.measures.density import bipartite_density, density
from crm.network.measures.holes import constraint
from crm.network.measures.meetings import ClusterPair, cluster_meetings
from crm.network.measures.mixing import e_i_index
from crm.network.measures.quarters import reach
from crm.network.measures.ties import as_ties
from crm.network.measures.together import Together, together

EXACT = 10_000
"""Betweenness of more nodes is estimated, from `SOURCES` of them."""

SOURCES = 400


def centralities(graph: Network, *, seed: int = 0) -> pd.DataFrame:
    """Where each node stands; a row a node, by its key (`O12`).

    - `label`, `kind`, `cluster`: what the node is; the cluster may be missing.
    - `degree`: to how many others it is tied.
    - `betweenness`: share of the shortest paths between others that run through it,
      0 to 1; of more than 10,000 nodes an estimate with the seed.
    - `closeness`: how near it is to those it reaches, 0 to 1.
    - `pagerank`: share of a random visitor's time; the column adds up to 1.
    - `constraint`: Burt's; low for who ties those that are not tied; missing for who
      has no ties.
    - `core`: the highest k of a k-core that it is in.
    - `cut_off`: how many nodes are cut off when it leaves; 0 for most.
    """
    ties = as_ties(graph)
    sources = SOURCES if len(ties) > EXACT else None
    table = _nodes(graph, list(graph))
    columns: dict[str, dict[Any, Any]] = {
        "degree": degree(ties),
        "betweenness": betweenness(ties, sources=sources, seed=seed),
        "closeness": closeness(ties),
        "pagerank": pagerank(ties),
        "constraint": constraint(ties),
        "core": core_numbers(ties),
        "cut_off": dict.fromkeys(graph, 0) | cut_off(ties),
    }
    for name, values in columns.items():
        table[name] = [values[node] for node in graph]
    return table


def brokerage(graph: Network) -> pd.DataFrame:
    """Who stands between organisations that share no body; a row an organisation.

    Organisations are tied when they share a body; those without a cluster are left
    out. A way a -> b -> c through b counts in both directions when a and c share no
    body (Gould & Fernandez 1989).

    - `label`, `kind`, `cluster`: what the node is.
    - `coordinator`: a, b and c of one cluster.
    - `itinerant`: a and c of one cluster, b of another.
    - `gatekeeper`: b and c of one cluster, a of another.
    - `representative`: a and b of one cluster, c of another.
    - `liaison`: three clusters.
    - `total`: all of these.
    """
    roles = brokers.brokerage(_organisations_together(graph).ties, _clusters(graph))
    table = _nodes(graph, list(roles))
    for place, name in enumerate(brokers.Roles._fields):
        table[name] = [found[place] for found in roles.values()]
    table["total"] = [found.total for found in roles.values()]
    return table


def communities(graph: Network, *, seed: int = 0) -> pd.DataFrame:
    """The groups that form by themselves (Louvain); a row a node.

    - `label`, `kind`, `cluster`: what the node is.
    - `community`: the number of its group, 0 for the largest.

    `attrs["modularity"]` says how sharply the groups stand apart (below 1), and
    `attrs["nmi"]` how well they follow the clusters (0 not at all, 1 wholly).
    """
    ties = as_ties(graph)
    groups = louvain(ties, seed=seed)
    number = {node: place for place, group in enumerate(groups) for node in group}
    table = _nodes(graph, list(graph))
    table["community"] = [number[node] for node in graph]
    table.attrs["modularity"] = modularity(ties, groups)
    table.attrs["nmi"] = nmi(number, _clusters(graph))
    return table


def cluster_pairs(graph: Network, *, draws: int = 1000, seed: int = 0) -> pd.DataFrame:
    """Which clusters share bodies more, or less, than chance; a row a pair.

    - `one`, `other`: the clusters; a cluster with itself too.
    - `observed`: pairs of their organisations in a body together, over all bodies.
    - `expected`: the mean when the clusters are handed out again at random.
    - `low`, `high`: between these lie 95 of 100 draws.
    - `chance`: the share of draws as far from expected as what was observed.
    """
    seats = (
        (body, organisation)
        for organisation in _of_kind(graph, NodeKind.ORGANISATION)
        for body in graph.adj[organisation]
        if kind_of(graph, body) is NodeKind.BODY
    )
    found = cluster_meetings(seats, _clusters(graph), draws=draws, seed=seed)
    return pd.DataFrame(found, columns=list(ClusterPair.__dataclass_fields__))


def over_time(graphs: Iterable[Network]) -> pd.DataFrame:
    """How the whole is doing; a row a graph, by its day (`on`), in time's order.

    - `organisations`, `bodies`, `ties`: how many there are.
    - `density`: share of all pairs of nodes that are tied, 0 to 1.
    - `seats`: share of all pairs of an organisation and a body that are tied, 0 to 1.
    - `centralisation`: 0 when all have as many ties, 1 when all hang on one node.
    - `core_share`: share of the organisations in the core of those who share bodies.
    - `e_i`: of the pairs that share a body, those between clusters less those inside,
      -1 to 1; missing when none do.
    - `reach: <cluster>`: share of its organisations that are tied to a body, 0 to 1.
    """
    rows = {graph.graph["on"]: _whole(graph) for graph in graphs}
    days: list[date] = sorted(rows)
    return pd.DataFrame([rows[day] for day in days], index=pd.Index(days, name="on"))


def _whole(graph: Network) -> dict[str, float | None]:
    ties = as_ties(graph)
    organisations = _of_kind(graph, NodeKind.ORGANISATION)
    bodies = _of_kind(graph, NodeKind.BODY)
    met = _organisations_together(graph).ties
    return {
        "organisations": len(organisations),
        "bodies": len(bodies),
        "ties": len(ties.indices) // 2,
        "density": density(ties),
        "seats": bipartite_density(ties, organisations, bodies),
        "centralisation": degree_centralisation(ties),
        "core_share": core_periphery(met).share,
        "e_i": e_i_index(met, _clusters(graph)),
        **{f"reach: {name}": share for name, share in reach(graph).items()},
    }


def _organisations_together(graph: Network) -> Together:
    organisations = _of_kind(graph, NodeKind.ORGANISATION)
    return together(graph, organisations, _of_kind(graph, NodeKind.BODY))


def _of_kind(graph: Network, kind: NodeKind) -> list[str]:
    return [node for node in graph if kind_of(graph, node) is kind]


def _clusters(graph: Network) -> dict[str, str | None]:
    return {node: values["cluster"] for node, values in graph.nodes(data=True)}


def _nodes(graph: Network, nodes: list[str]) -> pd.DataFrame:
    """What each node is, by its key."""
    found = [graph.nodes[node] for node in nodes]
    return pd.DataFrame(
        {
            "label": [values["label"] for values in found],
            "kind": [NodeKind(values["kind"]).value for values in found],
            "cluster": [values["cluster"] for values in found],
        },
        index=pd.Index(nodes, name="key"),
        dtype=np.object_,
    )
