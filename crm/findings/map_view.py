"""What the map draws: the part of the network around one node, on a day, filtered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.assembly.bodies import SHORT_KINDS
from crm.model.graph_rows import NodeKind, TieKind, node_key
from crm.model.names import normalise
from crm.network.ego import LIMIT, Neighbourhood, neighbourhood
from crm.network.graph import Network, build_graph
from crm.network.groups import Taxonomy
from crm.network.picture import (
    Change,
    MapNode,
    Picture,
    map_node,
    marked,
    picture,
    seated,
    with_shadows,
)
from crm.network.seating import Tier, seating
from crm.network.standing import Groups, standing
from crm.store import Connection
from crm.store.bodies import bodies
from crm.store.network_rows import network_rows
from crm.store.taxonomy import clusters, sectors
from crm.texts import network as t

MOST_SHADOWS = 30
"""The most nodes that are gone and still drawn."""

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
        return self == self.wiped

    @property
    def wiped(self) -> "MapFilter":
        """The same without a filter."""
        return MapFilter(steps=self.steps)


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
    that are there without a filter. `came` and `gone` count what changed since the
    day `since`, also what is cut off; without that day nothing is compared.
    """

    focus: MapNode
    picture: Picture
    filter: MapFilter
    total: int
    beyond: int
    since: date | None
    came: Mapping[NodeKind, int]
    gone: Mapping[NodeKind, int]

    @property
    def there(self) -> list[MapNode]:
        """The nodes that are there on the day, the focus first."""
        return [n for n in self.picture.nodes if n.change is not Change.GONE]

    @property
    def cut(self) -> bool:
        """Whether the map leaves out nodes because it would be too full."""
        return self.total > len(self.there)

    @property
    def counts(self) -> dict[NodeKind, int]:
        """How many of each kind are there, the focus itself not counted."""
        return _counted(self.there[1:])

    @property
    def ties(self) -> int:
        """How many ties are drawn that hold on the day."""
        return sum(not tie.gone for tie in self.picture.ties)


def map_source(
    connection: Connection, on: date, since: date | None = None
) -> MapSource:
    """Read the network of a day, or of every day from `since` on together."""
    rows = network_rows(connection, on, since)
    taxonomy = Taxonomy(clusters(connection), sectors(connection))
    graph = build_graph(rows)
    groups = standing(graph, rows, taxonomy)
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
    source: MapSource,
    focus: str,
    wanted: MapFilter,
    anchor: MapSource,
    before: MapSource | None = None,
) -> MapView:
    """The part around `focus` that passes the filter, nearest first.

    `anchor` is the network of the whole time that can be looked at: whoever stands on
    its map keeps that place on every day and under every filter. Compared with the
    day of `before`, who came is marked, and who is gone stays as a shadow.
    """
    every = _near(source, focus, wanted)
    was = _near(before, focus, wanted) if before and focus in before.graph else None
    came = set(every.nodes).difference(was.nodes) if was else set[str]()
    known = set(every.nodes)
    gone = [node for node in was.nodes if node not in known] if was else []
    shadows = gone[:MOST_SHADOWS]
    shown = every.nodes[: LIMIT - len(shadows)]
    drawn = marked(picture(source.graph, shown, wanted.ties), came)
    tiers = [*_tiers(anchor, source, focus, wanted), (source.graph, shown)]
    if before and shadows:
        then = picture(before.graph, [*shown, *shadows], wanted.ties)
        drawn = with_shadows(drawn, then, shadows)
        tiers.append((before.graph, shadows))
    beyond = every if wanted.open else _near(source, focus, wanted.wiped)
    return MapView(
        focus=map_node(source.graph, focus),
        picture=seated(drawn, seating(tiers)),
        filter=wanted,
        total=every.total,
        beyond=beyond.total,
        since=before.graph.graph["on"] if before and was else None,
        came=_counted(map_node(source.graph, node) for node in came),
        gone=_counted(map_node(before.graph, n) for n in gone) if before else {},
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


def _tiers(
    anchor: MapSource, source: MapSource, focus: str, wanted: MapFilter
) -> list[Tier]:
    """Who may ever be on the map: without a filter, then with it."""
    whole = anchor if focus in anchor.graph else source
    found: list[Tier] = [(whole.graph, _near(whole, focus, wanted.wiped).nodes[:LIMIT])]
    if not wanted.open:
        found.append((whole.graph, _near(whole, focus, wanted).nodes[:LIMIT]))
    return found


def _near(source: MapSource, focus: str, wanted: MapFilter) -> Neighbourhood:
    """Everything around the focus that passes, also what a map has no room for."""
    graph, groups = source.graph, source.groups
    return neighbourhood(
        graph,
        focus,
        steps=wanted.steps,
        limit=len(graph),
        keep=lambda node: wanted.open or _passes(graph, groups, node, wanted),
        ties=wanted.ties,
    )


def _counted(nodes: Iterable[MapNode]) -> dict[NodeKind, int]:
    found = Counter(node.kind for node in nodes)
    return {kind: found[kind] for kind in NodeKind}


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
