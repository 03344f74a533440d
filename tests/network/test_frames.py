"""The measures of a network as tables."""

from datetime import date

import networkx as nx
import pytest

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network import frames
from crm.network.graph import build_graph

ON = date(2026, 9, 30)


def seats(*pairs, on=ON):
    """Organisations 1 to 5 of three clusters and one of none, in bodies."""
    clusters = ["zorg", "zorg", "welzijn", "pzon", None]
    nodes = [
        NodeRow(NodeKind.ORGANISATION, number, f"Partner {number}", cluster)
        for number, cluster in enumerate(clusters, 1)
    ]
    nodes += [NodeRow(NodeKind.BODY, number, f"Overleg {number}") for number in (1, 2)]
    ties = [TieRow(TieKind.MANDATE, f"O{o}", f"B{b}") for o, b in pairs]
    return build_graph(NetworkRows(on, nodes, ties, []))


GRAPH = seats((1, 1), (3, 1), (3, 2), (4, 2), (5, 2))
TABLES = {
    frames.centralities: frames.centralities(GRAPH),
    frames.brokerage: frames.brokerage(GRAPH),
    frames.communities: frames.communities(GRAPH),
    frames.cluster_pairs: frames.cluster_pairs(GRAPH, draws=10),
    frames.over_time: frames.over_time([GRAPH]),
}


@pytest.mark.parametrize("function", TABLES, ids=lambda f: f.__name__)
def test_every_column_stands_in_the_docstring(function):
    columns = [name.split(":")[0] for name in TABLES[function].columns]
    assert columns
    assert [name for name in columns if f"`{name}" not in function.__doc__] == []


def test_centralities_are_those_of_networkx():
    table = frames.centralities(GRAPH)
    assert list(table.index) == list(GRAPH)
    assert table.betweenness.to_dict() == pytest.approx(
        nx.betweenness_centrality(GRAPH)
    )
    assert table.closeness.to_dict() == pytest.approx(nx.closeness_centrality(GRAPH))
    assert table.degree.to_dict() == dict(GRAPH.degree())
    assert table["core"].to_dict() == nx.core_number(GRAPH)
    assert table.pagerank.sum() == pytest.approx(1)
    assert table.loc["O3", "cut_off"] == 2
    assert table.loc["O3", "cluster"] == "welzijn"
    assert table.loc["B1", "cluster"] is None
    assert table.constraint.isna().to_dict() == {n: n == "O2" for n in GRAPH}


def test_a_large_network_is_estimated(monkeypatch):
    exact = frames.centralities(GRAPH)
    monkeypatch.setattr(frames, "EXACT", 3)
    monkeypatch.setattr(frames, "SOURCES", 4)
    guess = frames.centralities(GRAPH, seed=2)
    assert not guess.betweenness.equals(exact.betweenness)
    assert guess.drop(columns="betweenness").equals(exact.drop(columns="betweenness"))


def test_who_shares_a_body_with_two_that_share_none_brokers():
    table = frames.brokerage(GRAPH)
    assert list(table.index) == ["O1", "O2", "O3", "O4"]
    assert list(table.loc["O3", ["liaison", "total"]]) == [2, 2]
    assert table.total.sum() == 2


def test_communities_say_how_well_they_follow_the_clusters():
    table = frames.communities(GRAPH)
    assert table.community.max() == 2
    assert table.loc["O2", "community"] == 2
    assert 0 <= table.attrs["nmi"] <= 1
    assert table.attrs["modularity"] > 0


def test_pairs_of_clusters_are_counted_by_the_bodies_they_share():
    table = frames.cluster_pairs(GRAPH, draws=10).set_index(["one", "other"])
    assert table.loc[("welzijn", "zorg"), "observed"] == 1
    assert table.loc[("pzon", "zorg"), "observed"] == 0
    assert table.observed.sum() == 2


def test_the_quarters_stand_in_order():
    later = seats((1, 1), (2, 1), (3, 1), on=date(2026, 12, 31))
    table = frames.over_time([later, GRAPH])
    assert list(table.index) == [ON, date(2026, 12, 31)]
    assert table["reach: zorg"].tolist() == [0.5, 1]
    assert table.ties.tolist() == [5, 3]
    assert table.seats.tolist() == [0.5, 0.3]
    assert table.density.iloc[0] == pytest.approx(5 / 21)
    assert table.e_i.tolist() == pytest.approx([1, 1 / 3])


def test_nothing_is_an_empty_table():
    graph = build_graph(NetworkRows(ON, [], [], []))
    for function in (frames.centralities, frames.brokerage, frames.communities):
        assert function(graph).empty
    assert frames.cluster_pairs(graph).empty
    assert frames.over_time([graph]).ties.tolist() == [0]
