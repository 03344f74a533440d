"""The network as a file: GraphML and GEXF for other tools, JSON, and one HTML page.

In every file a node is known by its key (`O12`); `record` is the number of its record.
"""

import io
import json
import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import networkx as nx

from crm.errors import InvalidInput
from crm.network.graph import Network
from crm.papers.network_page import network_page
from crm.texts import network as t

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graph_file(graph: Network, ending: str, cluster_labels: dict[str, str]) -> bytes:
    """The network as a file of the kind that `ending` names, such as `.graphml`.

    Raises `InvalidInput` for a kind that is not made.
    """
    if ending.lower() == PAGE:
        return network_page(graph, cluster_labels)
    write = WRITERS.get(ending.lower())
    if write is None:
        raise InvalidInput(t.unknown_file_kind(ending, sorted([*WRITERS, PAGE])))
    return write(_plain(graph))


def write_graph_file(
    graph: Network, path: Path, cluster_labels: dict[str, str]
) -> None:
    """Write the network to a file; its ending says which kind."""
    content = graph_file(graph, path.suffix, cluster_labels)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidInput(t.file_not_written(str(path))) from error


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


def _graphml(graph: Network) -> bytes:
    file = io.BytesIO()
    nx.write_graphml_xml(graph, file, named_key_ids=True)
    return file.getvalue()


def _gexf(graph: Network) -> bytes:
    file = io.BytesIO()
    nx.write_gexf(graph, file)
    return file.getvalue()


def _json(graph: Network) -> bytes:
    """Node-link form, as networkx and d3 read it."""
    data = nx.node_link_data(graph, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


PAGE = ".html"
WRITERS: dict[str, Callable[[Network], bytes]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
    ".json": _json,
}
