"""What is drawn: nodes with their place, and the ties between them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from crm.model.graph_rows import NodeKind, TieKind
from crm.network.graph import Network, tie_kinds
from crm.network.layout import Point


@dataclass(frozen=True)
class MapNode:
    """A node at its place; `ties` counts all its ties, also those not drawn."""

    key: str
    kind: NodeKind
    id: int
    label: str
    cluster: str | None
    sector: str | None
    municipality: str | None
    ties: int
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True)
class MapTie:
    """A tie that is drawn."""

    left: str
    right: str
    kind: TieKind
    since: date | None
    last_seen: date | None
    times: int


@dataclass(frozen=True)
class Picture:
    """The network of a day, or a part of it, ready to draw; the focus comes first."""

    on: date
    nodes: tuple[MapNode, ...]
    ties: tuple[MapTie, ...]


def map_node(graph: Network, key: str, place: Point = (0.0, 0.0)) -> MapNode:
    """A node of the graph at a place."""
    values = graph.nodes[key]
    return MapNode(
        key=key,
        kind=values["kind"],
        id=values["id"],
        label=values["label"],
        cluster=values["cluster"],
        sector=values["sector"],
        municipality=values["municipality"],
        ties=len(graph.adj[key]),
        x=place[0],
        y=place[1],
    )


def picture(
    graph: Network,
    places: Mapping[str, Point],
    kinds: Collection[TieKind] = frozenset(TieKind),
) -> Picture:
    """The placed nodes in the order of `places`, and their ties of these kinds."""
    wanted = frozenset(kinds)
    every = len(wanted) == len(TieKind)
    return Picture(
        on=graph.graph["on"],
        nodes=tuple(map_node(graph, key, place) for key, place in places.items()),
        ties=tuple(
            MapTie(left, right, **tie)
            for left, right, tie in graph.subgraph(places).edges(data=True)
            if every or tie_kinds(tie) & wanted
        ),
    )
