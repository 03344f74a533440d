"""Whom we know in each municipality: known, met in twelve months, seated."""

from collections.abc import Callable, Mapping

from crm.findings.map_filter import MapFilter
from crm.findings.map_source import MapSource
from crm.model.graph_rows import NodeKind, TieKind
from crm.model.names import normalise
from crm.model.rows import MunicipalityRow
from crm.network.localities import Local, Tile
from crm.network.tiles import Spot, arranged
from crm.texts import findings as finding_texts


def place_map(
    source: MapSource,
    zone: list[MunicipalityRow],
    locate: Callable[[str, str | None], Spot | None],
    wanted: MapFilter,
) -> list[Tile]:
    """A tile for each municipality of the zone, then for elsewhere and unknown.

    Without a zone every municipality that we know somebody in gets a tile. Cluster and
    sector of the filter count; the others ask about one body or organisation.
    """
    spots = {row.name: locate(row.name, row.nis) for row in zone}
    if not spots:
        spots = {name: locate(name, None) for name in source.municipalities}
    found: dict[str, list[Local]] = {name: [] for name in spots}
    names = {normalise(name): name for name in spots}
    for node, values in source.graph.nodes(data=True):
        if values["kind"] is NodeKind.ORGANISATION and _passes(source, node, wanted):
            found.setdefault(_tile_name(values["municipality"], names), []).append(
                _local(source, node)
            )
    extra = [name for name in found if name not in spots]
    cells = arranged(spots)
    last = max((row for row, _ in cells.values()), default=-1) + 1
    cells |= {name: (last, number) for number, name in enumerate(sorted(extra))}
    return [
        Tile(name, cells[name], tuple(sorted(locals_, key=_by_name)))
        for name, locals_ in found.items()
    ]


def _tile_name(municipality: str | None, names: Mapping[str, str]) -> str:
    if not municipality:
        return finding_texts.PLACE_UNKNOWN
    return names.get(normalise(municipality), finding_texts.OUTSIDE_ZONE)


def _passes(source: MapSource, node: str, wanted: MapFilter) -> bool:
    own = source.groups[node]
    return (not wanted.clusters or bool(wanted.clusters & own.clusters)) and (
        not wanted.sectors or bool(wanted.sectors & own.sectors)
    )


def _local(source: MapSource, node: str) -> Local:
    graph = source.graph
    values = graph.nodes[node]
    ties = graph.adj[node]
    seen = [tie["last_seen"] for tie in ties.values() if tie["last_seen"]]
    bodies = [
        graph.nodes[other]["label"]
        for other, tie in ties.items()
        if tie["kind"] is TieKind.MANDATE
        and graph.nodes[other]["kind"] is NodeKind.BODY
    ]
    return Local(
        values["id"],
        values["label"],
        values["cluster"],
        max(seen, default=None),
        tuple(sorted(bodies)),
    )


def _by_name(one: Local) -> tuple[str, int]:
    return normalise(one.label), one.id
