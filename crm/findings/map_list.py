"""The table twin of the map as a list: the nodes and ties that a link asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.findings.map_filter import MapFilter
from crm.findings.map_source import map_source
from crm.findings.map_time import day_before
from crm.findings.map_view import MapView, map_view
from crm.model.graph_rows import NodeKind, TieKind
from crm.model.names import normalise
from crm.network.picture import Change, MapNode, MapTie
from crm.store import Connection
from crm.store.taxonomy import clusters, sectors
from crm.texts import findings as finding_texts
from crm.texts import members as member_texts
from crm.texts import network as t


@dataclass(frozen=True)
class MapQuery:
    """The map around `focus` on a day, and what its table is searched for."""

    focus: str
    on: date
    filter: MapFilter
    text: str = ""


def map_query(query: MapQuery) -> dict[str, object]:
    """The parameters of the link that asks this."""
    wanted, everything = query.filter, MapFilter()
    return {
        "van": query.focus,
        "op": query.on.isoformat(),
        "cluster": _joined(wanted.clusters) or None,
        "sector": _joined(wanted.sectors) or None,
        "gemeente": _joined(wanted.municipalities) or None,
        "soort": None if wanted.kinds == everything.kinds else _joined(wanted.kinds),
        "band": None if wanted.ties == everything.ties else _joined(wanted.ties),
        "stappen": None if wanted.steps == everything.steps else wanted.steps,
        "zoek": query.text or None,
    }


def read_map_query(asked: Mapping[str, str], today: date) -> MapQuery:
    """What a link asks. Raises `InvalidInput`."""
    everything = MapFilter()
    try:
        return MapQuery(
            focus=asked["van"],
            on=date.fromisoformat(asked.get("op") or today.isoformat()),
            filter=MapFilter(
                clusters=_parts(asked.get("cluster", "")),
                sectors=_parts(asked.get("sector", "")),
                municipalities=_parts(asked.get("gemeente", "")),
                kinds=frozenset(map(NodeKind, _parts(asked["soort"])))
                if "soort" in asked
                else everything.kinds,
                ties=frozenset(map(TieKind, _parts(asked["band"])))
                if "band" in asked
                else everything.ties,
                steps={"1": 1, "2": 2}[asked.get("stappen", "1")],
            ),
            text=asked.get("zoek", ""),
        )
    except (KeyError, ValueError) as error:
        raise InvalidInput(finding_texts.BAD_LINK) from error


def matching(view: MapView, text: str) -> tuple[list[MapNode], list[MapTie]]:
    """The nodes with this text in their name, and the ties of such a node."""
    wanted = normalise(text)
    found = [node for node in view.picture.nodes if wanted in normalise(node.label)]
    keys = {node.key for node in found}
    ties = [tie for tie in view.picture.ties if tie.left in keys or tie.right in keys]
    return found, ties


def map_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """Who and what stands on the map that a link asks; the ties on a sheet of their own.

    Raises `InvalidInput` when the middle does not exist on that day.
    """
    query = read_map_query(asked, today)
    source = map_source(connection, query.on)
    if query.focus not in source.graph:
        raise InvalidInput(t.NOT_ON_THIS_DAY)
    before = map_source(connection, day_before(query.on))
    view = map_view(source, query.focus, query.filter, source, before)
    nodes, ties = matching(view, query.text)
    cluster = {row.code: row.label for row in clusters(connection)}
    sector = {row.code: row.label for row in sectors(connection)}
    there = sum(node.change is not Change.GONE for node in nodes)
    lines = [t.shown_of(there, view.total)]
    if query.text:
        lines.append(t.searched_for(query.text))
    if not query.filter.open:
        lines.append(t.filtered(_filter_words(query.filter, cluster | sector)))
    return TableDocument(
        name=t.NODES_SHEET,
        title=t.list_title(view.focus.label, query.on),
        subtitle=tuple(lines),
        columns=(
            *map(Column, (t.NAME, t.KIND, t.CLUSTER, t.SECTOR, t.MUNICIPALITY)),
            Column(t.TIE_COUNT, ColumnKind.NUMBER),
            Column(t.CHANGE),
        ),
        rows=tuple(
            (
                node.label,
                t.NODE_COUNTS[node.kind.value][0],
                cluster.get(node.cluster or "", node.cluster),
                sector.get(node.sector or "", node.sector),
                node.municipality,
                node.ties,
                t.CHANGE_WORDS.get(node.change or "", ""),
            )
            for node in nodes
        ),
        notes=(member_texts.made_on(today),),
        sheets=(_tie_sheet(view, ties),),
    )


def _tie_sheet(view: MapView, ties: list[MapTie]) -> TableDocument:
    labels = {node.key: node.label for node in view.picture.nodes}
    return TableDocument(
        name=t.TIES_SHEET,
        title=t.TIE_TABLE,
        columns=(
            *map(Column, (t.FROM, t.TO, t.TIE)),
            Column(t.SINCE, ColumnKind.DATE),
            Column(t.TIMES, ColumnKind.NUMBER),
            Column(t.LAST_SEEN, ColumnKind.DATE),
        ),
        rows=tuple(
            (
                labels[tie.left],
                labels[tie.right],
                t.TIE_LABELS[tie.kind.value],
                tie.since,
                tie.times,
                tie.last_seen,
            )
            for tie in ties
        ),
    )


def _filter_words(wanted: MapFilter, labels: Mapping[str, str]) -> list[str]:
    """What the filter leaves in, in the words of the screen."""
    codes = sorted(wanted.clusters) + sorted(wanted.sectors)
    words = [labels.get(code, code) for code in codes]
    words += sorted(wanted.municipalities)
    everything = MapFilter()
    if wanted.kinds != everything.kinds:
        words += [t.KIND_LABELS[k.value] for k in NodeKind if k in wanted.kinds]
    if wanted.ties != everything.ties:
        words += [t.TIE_LABELS[kind.value] for kind in TieKind if kind in wanted.ties]
    return words


def _joined(words: frozenset[str]) -> str:
    return ";".join(sorted(map(str, words)))


def _parts(joined: str) -> frozenset[str]:
    return frozenset(part for part in joined.split(";") if part)
