"""The network as a file: GraphML, GEXF, JSON, CSV and Kumu for other tools, and one page.

In every file a node is known by its key (`O12`); `record` is the number of its record.
A file goes to others, so there are organisations and bodies in it only, unless
somebody asks for people or action sheets too.
"""

import re
from collections.abc import Collection
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import networkx as nx

from crm.errors import InvalidInput
from crm.model.graph_rows import NodeKind
from crm.network.graph import Network
from crm.network.kinds import WITHOUT_PEOPLE, of_kinds
from crm.papers.graph_formats import FORMATS
from crm.papers.network_page import network_page
from crm.texts import network as t

PAGE = ".html"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graph_file(
    graph: Network,
    ending: str,
    cluster_labels: dict[str, str],
    *,
    kinds: Collection[NodeKind] = WITHOUT_PEOPLE,
) -> bytes:
    """The network as a file of the kind that `ending` names, such as `.graphml`.

    Only nodes of these kinds are in it. Raises `InvalidInput` for a file that is not
    made.
    """
    write = FORMATS.get(ending.lower())
    if write is None and ending.lower() != PAGE:
        raise InvalidInput(t.unknown_file_kind(ending, sorted([*FORMATS, PAGE])))
    shown = of_kinds(graph, kinds)
    return (
        network_page(shown, cluster_labels) if write is None else write(_plain(shown))
    )


def write_graph_file(
    graph: Network,
    path: Path,
    cluster_labels: dict[str, str],
    *,
    kinds: Collection[NodeKind] = WITHOUT_PEOPLE,
) -> None:
    """Write the network to a file; its ending says which format."""
    content = graph_file(graph, _ending(path), cluster_labels, kinds=kinds)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidInput(t.file_not_written(str(path))) from error


def _ending(path: Path) -> str:
    """The ending of a file's name; the longest one that is known."""
    name = path.name.lower()
    known = [ending for ending in FORMATS if name.endswith(ending)]
    return max(known, key=len, default=path.suffix)


def _plain(graph: Network) -> Network:
    """A copy with plain values only; what is not known is left out."""
    plain: Network = nx.Graph(on=graph.graph["on"].isoformat())
    for node, values in graph.nodes(data=True):
        named = {("record" if n == "id" else n): v for n, v in values.items()}
        plain.add_node(node, **_values(named))
    for left, right, values in graph.edges(data=True):
        plain.add_edge(left, right, **_values(values))
    return plain


def _values(values: dict[str, Any]) -> dict[str, str | int | float]:
    return {name: _value(v) for name, v in values.items() if v is not None}


def _value(value: Any) -> str | int | float:
    """A value that every format knows: a number, or text that XML may hold."""
    if isinstance(value, int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    text = str(value.value if isinstance(value, Enum) else value)
    return _NOT_XML.sub("", text)
