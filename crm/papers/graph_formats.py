"""The file formats in which other tools read a network.

Each takes a graph of plain values: numbers and text, and nothing where it is unknown.
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import networkx as nx

from crm.exchange.formulas import neutralise
from crm.network.graph import Network

NODE_FILE, TIE_FILE = "nodes.csv", "edges.csv"
NODE_COLUMNS = ("label", "kind", "cluster", "sector", "municipality", "record")
TIE_COLUMNS = ("kind", "since", "last_seen", "times")
_UNPACKED_ON = (1980, 1, 1, 0, 0, 0)


def graphml(graph: Network) -> bytes:
    """GraphML, for Gephi, yEd, Cytoscape and R."""
    file = io.BytesIO()
    nx.write_graphml_xml(graph, file, named_key_ids=True)
    return file.getvalue()


def gexf(graph: Network) -> bytes:
    """GEXF, for Gephi."""
    file = io.BytesIO()
    nx.write_gexf(graph, file)
    return file.getvalue()


def node_link(graph: Network) -> bytes:
    """JSON in node-link form, as networkx and d3 read it."""
    data = nx.node_link_data(graph, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def csv_files(graph: Network) -> bytes:
    """Two CSV files in a zip, with the names of columns that Gephi looks for.

    Comma and UTF-8 as other tools expect; what a spreadsheet would run as a formula
    has an apostrophe in front. The same network gives the same bytes.
    """
    nodes = ((node, *_cells(v, NODE_COLUMNS)) for node, v in graph.nodes(data=True))
    ties = (
        (left, right, "Undirected", *_cells(values, TIE_COLUMNS))
        for left, right, values in graph.edges(data=True)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, header, rows in (
            (NODE_FILE, ("Id", *NODE_COLUMNS), nodes),
            (TIE_FILE, ("Source", "Target", "Type", *TIE_COLUMNS), ties),
        ):
            entry = zipfile.ZipInfo(name, _UNPACKED_ON)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _table(header, rows))
    return file.getvalue()


def kumu(graph: Network) -> bytes:
    """A blueprint of Kumu: elements and the connections between them.

    Kumu knows an element by its `id`, so that two may have the same name.
    """
    elements = [
        {"id": node, "type": values["kind"], **_without(values, "kind")}
        for node, values in graph.nodes(data=True)
    ]
    connections = [
        {
            "from": left,
            "to": right,
            "direction": "undirected",
            "type": values["kind"],
            **_without(values, "kind"),
        }
        for left, right, values in graph.edges(data=True)
    ]
    data = {"elements": elements, "connections": connections}
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _cells(values: dict[str, Any], columns: Iterable[str]) -> list[str | int | float]:
    found = [values.get(column, "") for column in columns]
    return [neutralise(cell) if isinstance(cell, str) else cell for cell in found]


def _table(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}


FORMATS: dict[str, Callable[[Network], bytes]] = {
    ".graphml": graphml,
    ".gexf": gexf,
    ".json": node_link,
    ".zip": csv_files,
    ".kumu.json": kumu,
}
"""Each format by the ending of its file."""
