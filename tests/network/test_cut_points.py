"""What falls off a network without one of its nodes, against trying every node."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from crm.network.cut_points import cut_off


def adjacent(graph):
    return {str(node): {str(other) for other in graph.adj[node]} for node in graph}


def tried(graph):
    """Take each node away and look what is left of its component."""
    found = {}
    for node in graph:
        left = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        parts = [
            sorted(str(one) for one in part) for part in nx.connected_components(left)
        ]
        parts.sort(key=lambda part: (-len(part), part[0]))
        if len(parts) > 1:
            found[str(node)] = tuple(sorted(one for part in parts[1:] for one in part))
    return found


@st.composite
def graphs(draw):
    size = draw(st.integers(0, 12))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    if size > 1:
        node = st.integers(0, size - 1)
        ties = draw(st.lists(st.tuples(node, node), max_size=18))
        graph.add_edges_from((one, other) for one, other in ties if one != other)
    return graph


@given(graphs())
def test_it_is_what_taking_each_node_away_shows(graph):
    assert cut_off(adjacent(graph)) == tried(graph)


def test_the_karate_club_hangs_on_node_0_alone():
    # W. W. Zachary, Journal of Anthropological Research 33, 1977: without 0, nodes 4,
    # 5, 6, 10, 16 (one part) and 11 fall off.
    found = cut_off(adjacent(nx.karate_club_graph()))
    assert found == {"0": tuple(sorted(["4", "5", "6", "10", "16", "11"]))}


def test_a_long_chain_is_walked_without_end_to_the_stack():
    chain = nx.path_graph(3001)
    found = cut_off(adjacent(chain))
    assert len(found) == 2999
    assert len(found["1500"]) == 1500
