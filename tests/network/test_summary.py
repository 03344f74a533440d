"""A network in a few numbers."""

from datetime import date

import pytest

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network.graph import build_graph
from crm.network.summary import summarise


def test_a_small_network_is_counted_by_hand():
    nodes = [
        NodeRow(NodeKind.BODY, 1, "BO"),
        NodeRow(NodeKind.ORGANISATION, 1, "CAW"),
        NodeRow(NodeKind.PERSON, 1, "An"),
        NodeRow(NodeKind.PERSON, 2, "Bo"),
    ]
    ties = [
        TieRow(TieKind.MANDATE, "O1", "B1"),
        TieRow(TieKind.MANDATE, "P1", "B1"),
        TieRow(TieKind.AFFILIATION, "P1", "O1"),
    ]
    summary = summarise(build_graph(NetworkRows(date(2026, 1, 1), nodes, ties, [])))
    assert (summary.nodes, summary.edges) == (4, 3)
    assert summary.by_kind == {
        "organisatie": 1,
        "persoon": 2,
        "overleg": 1,
        "actiefiche": 0,
    }
    assert summary.density == pytest.approx(3 / 6)
    assert summary.components == 2


def test_nothing_is_no_parts():
    summary = summarise(build_graph(NetworkRows(date(2026, 1, 1), [], [], [])))
    assert (summary.nodes, summary.density, summary.components) == (0, 0, 0)
