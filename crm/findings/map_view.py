"""What the map draws: the part of the network around one node, on a day, filtered."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from crm.assembly.bodies import SHORT_KINDS
from crm.model.graph_rows import NetworkRows, NodeKind, TieKind, node_key
from crm.model.names import normalise
from crm.network.ego import LIMIT, Neighbourhood, neighbourhood
from crm.network.graph import Network, build_graph
from crm.network.groups import Taxonomy
from crm.network.layout import Point, positions
from crm.network.picture import MapNode, Picture, map_node, picture
from crm.store import Connection
from crm.store.bodies import bodies
from crm.store.network_rows import network_rows
from crm.store.taxonomy import clusters, sectors
from crm.texts import network as t

_FOCUS_ORDER = (
    NodeKind.BODY,
    NodeKind.ORGANISATION,
    NodeKind.PERSON,
    NodeKind.ACTION,
)


@dataclass(frozen=True)
class MapFilter:
    """What may be on the map; an empty set lets everything through.

    Cluster, sector and municipality ask about organisations and people; bodies and
    actions belong to none and stay.
    """

    clusters: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()
    kinds: frozenset[NodeKind] = frozenset(NodeKind)
    ties: frozenset[TieKind] = frozenset(TieKind)
    steps: int = 1

    @property
    def open(self) -> bool:
        """Whether it hides nothing."""
        return self == MapFilter(steps=self.steps)


class Groups(NamedTuple):
    """Every cluster, sector and municipality that a node stands for on the day."""

    clusters: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MapSource:
    """The whole network of a day, ready to be asked for a part of it.

    `labels` names everything that a map can be around, bodies first; `sectors` and
    `municipalities` are those that somebody stands for.
    """

    graph: Network
    groups: dict[str, Groups]
    labels: dict[str, str]
    sectors: frozenset[str]
    municipalities: tuple[str, ...]


@dataclass(frozen=True)
class MapView:
    """A part of the network, and how much there is beside it.

    `total` counts the nodes that pass the filter, also those cut off; `beyond` those
    that are there without a filter.
    """

    focus: MapNode
    picture: Picture
    filter: MapFilter
    total: int
    beyond: int

    @property
    def cut(self) -> bool:
        """Whether the map leaves out nodes because it would be too full."""
        return self.total > len(self.picture.nodes)

    @property
    def counts(self) -> dict[NodeKind, int]:
        """How many of each kind are drawn, the focus itself not counted."""
        found = Counter(node.kind for node in self.picture.nodes[1:])
        return {kind: found[kind] for kind in NodeKind}


def map_source(connection: Connection, on: date) -> MapSource:
    """Read the network of a day."""
    rows = network_rows(connection, on)
    taxonomy = Taxonomy(clusters(connection), sectors(connection))
    graph = build_graph(rows)
    groups = _groups(graph, rows, taxonomy)
    return MapSource(
        graph=graph,
        groups=groups,
        labels=_labels(graph),
        sectors=frozenset().union(*(group.sectors for group in groups.values())),
        municipalities=tuple(
            sorted(set().union(*(group.municipalities for group in groups.values())))
        ),
    )


def usual_focus(connection: Connection) -> str | None:
    """Where the map opens: the council's board, else its first body."""
    known = bodies(connection)
    board = SHORT_KINDS["bo"]
    found = next((row for row in known if normalise(row.kind) == board), None)
    if found is None:
        found = next(iter(known), None)
    return None if found is None else node_key(NodeKind.BODY, found.id)


def map_view(
    source: MapSource, focus: str, wanted: MapFilter, anchor: MapSource
) -> MapView:
    """The part around `focus` that passes the filter, nearest first.

    `anchor` is the network of today: whoever stands on its map without a filter keeps
    that place on every other day and under every filter.
    """
    graph = source.graph
    near = neighbourhood(
        graph,
        focus,
        steps=wanted.steps,
        keep=lambda node: _passes(graph, source.groups, node, wanted),
        ties=wanted.ties,
    )
    places = positions(
        graph, near.nodes, pinned=_anchors(anchor, source, focus, wanted.steps)
    )
    drawn = picture(graph, {node: places[node] for node in near.nodes}, wanted.ties)
    beyond = near if wanted.open else _unfiltered(graph, focus, wanted.steps)
    return MapView(
        focus=replace(map_node(graph, focus), x=drawn.nodes[0].x, y=drawn.nodes[0].y),
        picture=drawn,
        filter=wanted,
        total=near.total,
        beyond=beyond.total,
    )


def _labels(graph: Network) -> dict[str, str]:
    """Every node by name, by kind and alphabet; no name stands there twice."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    nodes = graph.nodes
    rank = {kind: number for number, kind in enumerate(_FOCUS_ORDER)}
    keys = sorted(
        nodes,
        key=lambda key: (rank[nodes[key]["kind"]], normalise(nodes[key]["label"])),
    )
    for key in keys:
        label = t.focus_label(nodes[key]["label"], nodes[key]["kind"].value)
        if label in taken:
            label = t.namesake(label, nodes[key]["municipality"], nodes[key]["id"])
        taken.add(label)
        found[key] = label
    return found


def _anchors(
    anchor: MapSource, source: MapSource, focus: str, steps: int
) -> dict[str, Point]:
    """Where the unfiltered map puts its nodes, the nearest settled first."""
    graph = anchor.graph if focus in anchor.graph else source.graph
    places: dict[str, Point] = {}
    for step in range(1, steps + 1):
        near = _unfiltered(graph, focus, step)
        places = positions(graph, near.nodes, pinned=places)
    return places


def _unfiltered(graph: Network, focus: str, steps: int) -> Neighbourhood:
    return neighbourhood(graph, focus, steps=steps, limit=LIMIT)


def _passes(
    graph: Network, groups: dict[str, Groups], node: str, wanted: MapFilter
) -> bool:
    kind = graph.nodes[node]["kind"]
    if kind not in wanted.kinds:
        return False
    if kind in {NodeKind.BODY, NodeKind.ACTION}:
        return True
    own = groups[node]
    return all(
        not asked or asked & has
        for asked, has in (
            (wanted.clusters, own.clusters),
            (wanted.sectors, own.sectors),
            (wanted.municipalities, own.municipalities),
        )
    )


def _groups(graph: Network, rows: NetworkRows, taxonomy: Taxonomy) -> dict[str, Groups]:
    """Own groups, those that mandates were given for, and those of one's organisations.

    A sub-type of a sector counts for that sector.
    """
    own: dict[str, Groups] = {
        node: _group(
            values["cluster"],
            taxonomy.lineage(values["sector"]),
            values["municipality"],
        )
        for node, values in graph.nodes(data=True)
    }
    more: dict[str, list[Groups]] = defaultdict(list)
    speaks_for: dict[str, set[str]] = defaultdict(set)
    for tie in rows.ties:
        if not tie.active_on(rows.on) or tie.left not in graph:
            continue
        if tie.kind is TieKind.MANDATE:
            group = _group(tie.cluster, taxonomy.lineage(tie.sector), None)
            more[tie.left].append(group)
            if tie.behalf is not None and tie.behalf in graph:
                speaks_for[tie.left].add(tie.behalf)
        elif tie.kind is TieKind.AFFILIATION and tie.right in graph:
            speaks_for[tie.left].add(tie.right)
    found = own | {node: _together((own[node], *more[node])) for node in more}
    # Who speaks for an organisation stands for all that it stands for.
    return found | {
        person: _together((found[person], *map(found.__getitem__, organisations)))
        for person, organisations in speaks_for.items()
    }


# Most nodes share their groups with others: each combination is made once.
@lru_cache(maxsize=10_000)
def _group(
    cluster: str | None, sectors: tuple[str, ...], municipality: str | None
) -> Groups:
    return Groups(
        frozenset(filter(None, [cluster])),
        frozenset(sectors),
        frozenset(filter(None, [municipality])),
    )


@lru_cache(maxsize=10_000)
def _together(several: tuple[Groups, ...]) -> Groups:
    return Groups(*(frozenset().union(*parts) for parts in zip(*several, strict=True)))
