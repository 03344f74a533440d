"""Who stands between two clusters, against every pair looked at by hand."""

from itertools import product

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from crm.network.measures.between import between

CLUSTERS = dict.fromkeys(range(3), "zorg") | dict.fromkeys(range(3, 6), "welzijn")
NODES = range(7)
ties = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)))


@given(ties)
def test_each_open_pair_of_the_two_clusters_counts_once(pairs):
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    found = between(graph, CLUSTERS, "zorg", "welzijn")
    for node in NODES:
        assert found[node] == sum(
            graph.has_edge(node, a)
            and graph.has_edge(node, c)
            and not graph.has_edge(a, c)
            for a, c in product(range(3), range(3, 6))
        )


def test_the_middle_of_a_line_ties_its_ends():
    graph = nx.path_graph([0, 6, 3])
    assert between(graph, CLUSTERS, "welzijn", "zorg") == {0: 0, 6: 1, 3: 0}
