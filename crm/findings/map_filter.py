"""What may be on the map."""

from dataclasses import dataclass

from crm.model.graph_rows import NodeKind, TieKind
from crm.network.graph import Network
from crm.network.standing import Groups


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


def passes(
    graph: Network, groups: dict[str, Groups], node: str, wanted: MapFilter
) -> bool:
    """Whether the filter lets a node through."""
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
