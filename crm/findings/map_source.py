"""The network of a day, from which the maps are taken."""

from dataclasses import dataclass
from datetime import date

from crm.assembly.bodies import is_kind
from crm.model.graph_rows import NodeKind, node_key
from crm.model.names import normalise
from crm.network.graph import Network, build_graph
from crm.network.groups import Taxonomy
from crm.network.standing import Groups, standing
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
    found = next((row for row in known if is_kind(row, "bo")), None)
    if found is None:
        found = next(iter(known), None)
    return None if found is None else node_key(NodeKind.BODY, found.id)


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
