"""The ties of a network as arrays."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from crm.network.measures.ties import as_ties, from_pairs, part
from tests.network.measures.graphs import DAVIS, KARATE, small


@given(small())
def test_the_arrays_hold_the_same_ties(graph):
    ties = as_ties(graph)
    assert ties.nodes == tuple(graph)
    expected = nx.to_numpy_array(graph)
    assert (ties.matrix.toarray() == expected).all()
    assert sorted(ties.graph.edge_list()) == sorted(
        zip(*(ends.tolist() for ends in ties.pairs), strict=True)
    )
    assert ties.graph.num_nodes() == len(graph)


def test_a_node_tied_to_itself_is_left_out():
    ties = as_ties(nx.Graph([("a", "a"), ("a", "b")]))
    assert (ties.degree.tolist(), ties.nodes) == ([1, 1], ("a", "b"))


def test_a_part_of_a_graph_is_read_as_it_is_seen():
    club = KARATE.subgraph(range(10))
    assert len(as_ties(club).indices) == 2 * club.number_of_edges()


def test_what_is_converted_stays_as_it_is():
    ties = as_ties(KARATE)
    assert as_ties(ties) is ties


def test_a_pair_given_twice_or_the_other_way_is_one_tie():
    ties = from_pairs(("a", "b"), np.array([0, 1, 0, 1]), np.array([1, 0, 1, 1]))
    assert ties.indices.tolist() == [1, 0]


def test_a_part_keeps_the_ties_among_those_who_stay():
    keep = np.array([node.startswith("E") and len(node) < 4 for node in DAVIS])
    assert not len(part(as_ties(DAVIS), keep).indices)
    half = np.arange(34) < 17
    ties = part(as_ties(KARATE), half)
    assert ties.nodes == tuple(range(17))
    expected = nx.to_numpy_array(KARATE.subgraph(range(17))) > 0
    assert (ties.matrix.toarray() == expected).all()


def test_who_is_not_there_has_no_number():
    with pytest.raises(KeyError):
        as_ties(KARATE).numbers([99])
