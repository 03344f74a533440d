"""From rows to the network of one day: a networkx graph.

Nodes carry kind, label, cluster, sector, municipality, table and id; the cluster of a
person is the one that all its mandates, else all its organisations, have in common.
Two nodes have at most one edge; it carries kind, since, last_seen and times. Who holds
a mandate and also came to the meetings has one edge of kind `mandaat` with `times`
above zero.
"""

from datetime import date
from typing import Any, TypeAlias

import networkx as nx

from crm.model.graph_rows import NetworkRows, NodeKind, SeenRow, TieKind, TieRow

Network: TypeAlias = "nx.Graph[str]"

_RANK = {kind: rank for rank, kind in enumerate(TieKind)}


def build_graph(rows: NetworkRows) -> Network:
    """The network on the day of the rows: what exists and what holds on that day.

    Whoever took part in a body's meetings in the period of the rows is tied to it. A
    person who spoke for an organisation is tied to it only by an affiliation, which
    then shows when that was seen last.
    """
    graph: Network = nx.Graph(on=rows.on)
    for node in rows.nodes:
        if node.active_in(rows):
            graph.add_node(
                node.key,
                kind=node.kind,
                label=node.label,
                cluster=node.cluster,
                sector=node.sector,
                municipality=node.municipality,
                table=node.kind.table,
                id=node.id,
            )
    for tie in rows.ties:
        if tie.active_in(rows) and tie.left in graph and tie.right in graph:
            _hold(graph, tie)
    for seen in rows.seen:
        if seen.left in graph and seen.right in graph:
            _meet(graph, seen)
    _settle_clusters(graph, rows)
    return graph


def kind_of(graph: Network, node: str) -> NodeKind:
    """What a node is."""
    return NodeKind(graph.nodes[node]["kind"])


def tie_kinds(tie: dict[str, Any]) -> frozenset[TieKind]:
    """Every kind that holds for an edge: a mandate holder may also have taken part."""
    kinds = {TieKind(tie["kind"])}
    if tie["times"] and tie["kind"] is TieKind.MANDATE:
        kinds.add(TieKind.TAKING_PART)
    return frozenset(kinds)


def _settle_clusters(graph: Network, rows: NetworkRows) -> None:
    """Give people, and organisations without a cluster, the one they stand for."""
    given: dict[str, set[str]] = {}
    for tie in rows.ties:
        if tie.cluster and tie.active_in(rows):
            given.setdefault(tie.left, set()).add(tie.cluster)
    for node, values in graph.nodes(data=True):
        if values["cluster"] is None and len(given.get(node, ())) == 1:
            values["cluster"] = next(iter(given[node]))
    for node, values in graph.nodes(data=True):
        if values["kind"] is NodeKind.PERSON and node not in given:
            shared = {
                graph.nodes[other]["cluster"]
                for other in graph.adj[node]
                if graph.nodes[other]["kind"] is NodeKind.ORGANISATION
            }
            if len(shared) == 1:
                values["cluster"] = next(iter(shared))


def _hold(graph: Network, tie: TieRow) -> None:
    """Add a tie that holds; the strongest kind names the edge, with its first day."""
    edge = graph.get_edge_data(tie.left, tie.right)
    if edge is None or _RANK[tie.kind] < _RANK[edge["kind"]]:
        graph.add_edge(
            tie.left,
            tie.right,
            kind=tie.kind,
            since=tie.start,
            last_seen=None,
            times=0,
        )
    elif edge["kind"] is tie.kind:
        edge["since"] = _earliest(edge["since"], tie.start)


def _meet(graph: Network, seen: SeenRow) -> None:
    """Add to an edge when it was seen, or tie who took part to the body."""
    edge = graph.get_edge_data(seen.left, seen.right)
    if edge is not None:
        edge["last_seen"], edge["times"] = seen.last, seen.times
    elif kind_of(graph, seen.right) is NodeKind.BODY:
        graph.add_edge(
            seen.left,
            seen.right,
            kind=TieKind.TAKING_PART,
            since=seen.first,
            last_seen=seen.last,
            times=seen.times,
        )


def _earliest(one: date | None, other: date | None) -> date | None:
    """The first of the known dates."""
    known = [day for day in (one, other) if day is not None]
    return min(known) if known else None
