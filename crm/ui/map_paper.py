"""The map as a file: what stands on it, less what may not leave."""

from collections.abc import Callable, Mapping
from datetime import date

from crm.errors import InvalidInput
from crm.findings.map_list import MapQuery, read_map_query
from crm.findings.map_source import map_source
from crm.findings.map_time import day_before, map_quarters
from crm.findings.map_view import map_view
from crm.model.files import OutFile
from crm.model.graph_rows import NodeKind
from crm.network.picture import Change, MapNode, Picture
from crm.papers.list_file import safe_name
from crm.papers.network_leaving import asks_people, leaving, leaving_title
from crm.papers.network_page import picture_page
from crm.papers.network_svg import network_svg
from crm.store import Connection, Store
from crm.store.taxonomy import clusters
from crm.texts import formats
from crm.texts import network as t


def map_page(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The map that a link asks as one HTML page that calls nothing outside."""
    return _file(store, asked, today, "html", picture_page)


def map_svg(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The map that a link asks as a drawing."""
    return _file(store, asked, today, "svg", network_svg)


def _file(
    store: Store,
    asked: Mapping[str, str],
    today: date,
    ending: str,
    write: Callable[..., bytes],
) -> OutFile:
    people = asks_people(asked)
    query = read_map_query(asked, today)
    with store.read() as connection:
        drawn, focus = _asked_picture(connection, query, today)
        labels = {row.code: row.label for row in clusters(connection)}
    kept = leaving(drawn, people=people)
    title = leaving_title(focus, query.on, people=people)
    sentence = t.leaving_sentence(
        _counts(kept), len(kept.ties), formats.day(today), people=people
    )
    content = write(kept, labels, title=title, sentence=sentence)
    return OutFile(f"{safe_name(title)}.{ending}", content)


def _asked_picture(
    connection: Connection, query: MapQuery, today: date
) -> tuple[Picture, MapNode]:
    source = map_source(connection, query.on)
    if query.focus not in source.graph:
        raise InvalidInput(t.NOT_ON_THIS_DAY)
    before = map_source(connection, day_before(query.on))
    first = map_quarters(connection, today)[0].last
    anchor = map_source(connection, today, first)
    view = map_view(source, query.focus, query.filter, anchor, before)
    return view.picture, view.focus


def _counts(kept: Picture) -> dict[str, int]:
    return {
        kind.value: sum(
            node.kind is kind and node.change is not Change.GONE for node in kept.nodes
        )
        for kind in NodeKind
    }
