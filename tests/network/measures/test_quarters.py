"""The network from quarter to quarter."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
)
from crm.network.graph import build_graph
from crm.network.measures.quarters import quarter_ends, reach

ON = date(2026, 9, 30)


@given(st.dates(max_value=date(2100, 1, 1)), st.dates(max_value=date(2100, 1, 1)))
def test_quarters_end_on_four_days_of_the_year(one, other):
    first, last = sorted((one, other))
    last = min(last, date(min(first.year + 3, 9990), 1, 1))
    found = list(quarter_ends(first, last))
    assert {(d.month, d.day) for d in found} <= {(3, 31), (6, 30), (9, 30), (12, 31)}
    assert all(first <= day <= last for day in found)
    assert found == sorted(set(found))
    assert len(found) == sum(
        first <= date(year, month, day) <= last
        for year in range(first.year, last.year + 1)
        for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
    )


def test_reach_is_the_share_of_a_cluster_that_has_a_body():
    nodes = [
        NodeRow(NodeKind.BODY, 1, "BO"),
        NodeRow(NodeKind.PERSON, 1, "An"),
        NodeRow(NodeKind.ORGANISATION, 1, "CAW", "welzijn"),
        NodeRow(NodeKind.ORGANISATION, 2, "OCMW", "welzijn"),
        NodeRow(NodeKind.ORGANISATION, 3, "Kring", "zorg"),
        NodeRow(NodeKind.ORGANISATION, 4, "Zonder cluster"),
    ]
    ties = [
        TieRow(TieKind.MANDATE, "O1", "B1"),
        TieRow(TieKind.MANDATE, "O4", "B1"),
        TieRow(TieKind.AFFILIATION, "P1", "O2"),
    ]
    seen = [SeenRow("O3", "B1", 1, ON, ON)]
    graph = build_graph(NetworkRows(ON, nodes, ties, seen))
    assert reach(graph) == {"welzijn": 0.5, "zorg": 1}
