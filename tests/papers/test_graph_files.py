"""The network as a file that other tools read."""

import io
import json
from datetime import date

import networkx as nx
import pytest

from crm.errors import InvalidInput
from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
)
from crm.network.graph import build_graph
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


def read_back(graph, ending):
    file = io.BytesIO(graph_file(graph, ending, {}))
    if ending == ".graphml":
        return nx.read_graphml(file)
    if ending == ".gexf":
        return nx.read_gexf(file)
    return nx.node_link_graph(json.load(file), edges="edges")


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".json"])
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


def test_an_unknown_kind_of_file_is_refused_with_the_known_ones(graph):
    with pytest.raises(InvalidInput, match=r"\.gexf, .*\.html"):
        graph_file(graph, ".png", {})


def test_a_folder_that_does_not_exist_is_refused(graph, tmp_path):
    with pytest.raises(InvalidInput, match="andere map"):
        write_graph_file(graph, tmp_path / "weg" / "net.json", {})
