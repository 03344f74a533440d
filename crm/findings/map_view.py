"""What the map draws: the part of the network around one node, on a day, filtered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.findings.map_filter import MapFilter, passes
from crm.findings.map_source import MapSource
from crm.model.graph_rows import NodeKind
from crm.network.ego import LIMIT, Neighbourhood, neighbourhood
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

MOST_SHADOWS = 30
"""The most nodes that are gone and still drawn."""


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
        keep=lambda node: wanted.open or passes(graph, groups, node, wanted),
        ties=wanted.ties,
    )


def _counted(nodes: Iterable[MapNode]) -> dict[NodeKind, int]:
    found = Counter(node.kind for node in nodes)
    return {kind: found[kind] for kind in NodeKind}
