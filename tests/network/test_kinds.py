"""A network of some kinds of nodes only."""

from datetime import date

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network.graph import build_graph
from crm.network.kinds import of_kinds

NODES = [
    NodeRow(NodeKind.BODY, 1, "BO"),
    NodeRow(NodeKind.ORGANISATION, 1, "CAW"),
    NodeRow(NodeKind.PERSON, 1, "An"),
    NodeRow(NodeKind.ACTION, 1, "Hitteplan"),
]
TIES = [
    TieRow(TieKind.MANDATE, "O1", "B1"),
    TieRow(TieKind.MANDATE, "P1", "B1"),
    TieRow(TieKind.AFFILIATION, "P1", "O1"),
    TieRow(TieKind.PARTNER, "O1", "A1"),
]


def test_unless_asked_otherwise_nobody_s_name_is_in():
    graph = build_graph(NetworkRows(date(2026, 1, 1), NODES, TIES, []))
    found = of_kinds(graph)
    assert set(found) == {"B1", "O1"}
    assert set(found.edges) == {("B1", "O1")}
    assert found.graph["on"] == date(2026, 1, 1)
    found.remove_node("O1")
    assert "O1" in graph


def test_people_are_in_when_chosen():
    graph = build_graph(NetworkRows(date(2026, 1, 1), NODES, TIES, []))
    found = of_kinds(graph, {NodeKind.PERSON, NodeKind.ORGANISATION})
    assert (set(found), found.number_of_edges()) == ({"P1", "O1"}, 1)
