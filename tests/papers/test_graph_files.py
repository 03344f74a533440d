"""The network as a file that other tools read."""

import csv
import io
import json
import zipfile
from datetime import date
from typing import Any

import networkx as nx
import pytest

from crm.errors import InvalidInput
from crm.exchange.formulas import restore
from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
)
from crm.network.graph import build_graph
from crm.network.kinds import WITHOUT_PEOPLE
from crm.papers.graph_files import graph_file, write_graph_file

ON = date(2026, 11, 23)
HOSTILE = '<img src=x onerror=alert(1)> "href" </script>\x0b & Co'


@pytest.fixture
def graph():
    nodes = [
        NodeRow(NodeKind.BODY, 12, "Bestuursorgaan"),
        NodeRow(NodeKind.ORGANISATION, 12, HOSTILE, "welzijn", "CAW", "Turnhout"),
        NodeRow(NodeKind.PERSON, 12, "Anaïs D'hooghe"),
    ]
    ties = [TieRow(TieKind.MANDATE, "O12", "B12", date(2023, 1, 1))]
    seen = [SeenRow("P12", "B12", 3, date(2026, 1, 8), date(2026, 11, 12))]
    return build_graph(NetworkRows(ON, nodes, ties, seen))


EVERYTHING = frozenset(NodeKind)


def read_back(graph, ending, kinds=EVERYTHING):
    file = io.BytesIO(graph_file(graph, ending, {}, kinds=kinds))
    if ending == ".graphml":
        return nx.read_graphml(file)
    if ending == ".gexf":
        return nx.read_gexf(file)
    if ending == ".zip":
        return read_tables(file)
    if ending == ".kumu.json":
        return read_blueprint(json.load(file))
    return nx.node_link_graph(json.load(file), edges="edges")


def read_tables(file):
    """The two CSV files; every cell is text, so numbers are read again."""
    found: nx.Graph[str] = nx.Graph()
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv"]
        for name in archive.namelist():
            text = io.StringIO(archive.read(name).decode(), newline="")
            for row in csv.DictReader(text):
                cells: dict[str, Any] = {
                    n: restore(cell) for n, cell in row.items() if cell
                }
                for number in {"record", "times"} & cells.keys():
                    cells[number] = int(cells[number])
                if name == "nodes.csv":
                    found.add_node(cells.pop("Id"), **cells)
                else:
                    assert cells.pop("Type") == "Undirected"
                    found.add_edge(cells.pop("Source"), cells.pop("Target"), **cells)
    return found


def read_blueprint(data):
    """Elements by id and the connections between them, as Kumu reads them."""
    found: nx.Graph[str] = nx.Graph()
    for element in data["elements"]:
        found.add_node(element.pop("id"), kind=element.pop("type"), **element)
    for tie in data["connections"]:
        assert tie.pop("direction") == "undirected"
        ends = tie.pop("from"), tie.pop("to")
        assert set(ends) <= set(found)
        found.add_edge(*ends, kind=tie.pop("type"), **tie)
    return found


ENDINGS = [".graphml", ".gexf", ".json", ".zip", ".kumu.json"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_reads_back_as_the_same_network(graph, ending):
    back = read_back(graph, ending)
    assert set(back) == set(graph)
    assert {frozenset(e) for e in back.edges} == {frozenset(e) for e in graph.edges}
    organisation = back.nodes["O12"]
    assert organisation["label"] == HOSTILE.replace("\x0b", "")
    assert organisation["kind"] == "organisatie"
    assert organisation["record"] == 12
    assert (organisation["cluster"], organisation["municipality"]) == (
        "welzijn",
        "Turnhout",
    )
    assert "cluster" not in back.nodes["P12"]
    seen = back.edges["P12", "B12"]
    assert (seen["kind"], seen["times"], seen["last_seen"]) == (
        "deelname",
        3,
        "2026-11-12",
    )
    assert "last_seen" not in back.edges["O12", "B12"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_nobody_is_in_a_file_unless_somebody_asks_for_people(graph, ending):
    assert set(graph) == {"B12", "O12", "P12"}
    back = read_back(graph, ending, kinds=WITHOUT_PEOPLE)
    assert set(back) == {"B12", "O12"}
    assert graph_file(graph, ending, {}) == graph_file(
        graph, ending, {}, kinds=WITHOUT_PEOPLE
    )


def test_nobody_is_on_the_page_either(graph):
    assert b"hooghe" not in graph_file(graph, ".html", {})
    assert b"hooghe" in graph_file(graph, ".html", {}, kinds=EVERYTHING)


def test_a_spreadsheet_runs_no_formula_from_a_name():
    name = "=HYPERLINK(1)"
    rows = NetworkRows(ON, [NodeRow(NodeKind.ORGANISATION, 1, name)], [], [])
    file = graph_file(build_graph(rows), ".zip", {})
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert f"O1,'{name}," in archive.read("nodes.csv").decode()
    assert read_tables(io.BytesIO(file)).nodes["O1"]["label"] == name


@pytest.mark.parametrize("name", ["net.KUMU.json", "net.json"])
def test_the_longest_ending_that_is_known_says_which_file(graph, tmp_path, name):
    write_graph_file(graph, tmp_path / name, {})
    found = json.loads((tmp_path / name).read_text(encoding="utf-8"))
    assert ("elements" in found) == ("KUMU" in name)


def test_an_unknown_kind_of_file_is_refused_with_the_known_ones(graph):
    with pytest.raises(InvalidInput, match=r"\.gexf, .*\.html"):
        graph_file(graph, ".png", {})


def test_a_folder_that_does_not_exist_is_refused(graph, tmp_path):
    with pytest.raises(InvalidInput, match="andere map"):
        write_graph_file(graph, tmp_path / "weg" / "net.json", {})
