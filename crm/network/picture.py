"""What is drawn: nodes with their place, and the ties between them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from crm.model.graph_rows import NodeKind, TieKind
from crm.network.ego import dated_strength
from crm.network.graph import Network, tie_kinds
from crm.network.layout import Point
from crm.network.seating import Panel, Seating, Side


class Change(StrEnum):
    """What happened to a node since the quarter before."""

    CAME = "erbij"
    GONE = "weg"


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
    group: str = ""
    side: Side = Side.BELOW
    change: Change | None = None


@dataclass(frozen=True)
class MapTie:
    """A tie that is drawn."""

    left: str
    right: str
    kind: TieKind
    since: date | None
    last_seen: date | None
    times: int
    strength: float = 0.0
    gone: bool = False


@dataclass(frozen=True)
class Picture:
    """The network of a day, or a part of it, ready to draw; the focus comes first."""

    on: date
    nodes: tuple[MapNode, ...]
    ties: tuple[MapTie, ...]
    panels: tuple[Panel, ...] = ()


def map_node(graph: Network, key: str) -> MapNode:
    """A node of the graph, not placed yet."""
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
    )


def picture(
    graph: Network,
    nodes: Iterable[str],
    kinds: Collection[TieKind] = frozenset(TieKind),
) -> Picture:
    """The nodes in this order, not placed yet, and their ties of these kinds."""
    order = list(nodes)
    wanted = frozenset(kinds)
    every = len(wanted) == len(TieKind)
    on = graph.graph["on"]
    return Picture(
        on=on,
        nodes=tuple(map_node(graph, key) for key in order if key in graph),
        ties=tuple(
            MapTie(
                left,
                right,
                **tie,
                strength=dated_strength(tie["times"], tie["last_seen"], on),
            )
            for left, right, tie in graph.subgraph(order).edges(data=True)
            if every or tie_kinds(tie) & wanted
        ),
    )


def placed(drawn: Picture, places: Mapping[str, Point]) -> Picture:
    """The picture with every node at its place."""
    return replace(
        drawn,
        nodes=tuple(
            replace(node, x=places[node.key][0], y=places[node.key][1])
            for node in drawn.nodes
        ),
    )


def seated(drawn: Picture, seats: Seating) -> Picture:
    """The picture with every node in its panel; a panel without nodes is left out."""
    found = placed(drawn, seats.places)
    nodes = tuple(
        replace(node, side=seats.sides[node.key], group=seats.groups[node.key])
        for node in found.nodes
    )
    used = {node.group for node in nodes[1:]}
    panels = tuple(panel for panel in seats.panels if panel.group in used)
    return replace(found, nodes=nodes, panels=panels)


def marked(drawn: Picture, came: Collection[str]) -> Picture:
    """The picture with a mark at who came."""
    return replace(
        drawn,
        nodes=tuple(
            replace(node, change=Change.CAME) if node.key in came else node
            for node in drawn.nodes
        ),
    )


def with_shadows(drawn: Picture, then: Picture, gone: Collection[str]) -> Picture:
    """The picture with who is gone, and the ties that went with them, as they were."""
    lost = set(gone)
    return replace(
        drawn,
        nodes=(
            *drawn.nodes,
            *(replace(n, change=Change.GONE) for n in then.nodes if n.key in lost),
        ),
        ties=(
            *drawn.ties,
            *(
                replace(tie, gone=True)
                for tie in then.ties
                if lost & {tie.left, tie.right}
            ),
        ),
    )
