"""What hangs on one node or on one tie."""

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures.cuts import (
    articulation_points,
    bridges,
    cut_off,
    who_is_cut_off,
)
from tests.network.measures.graphs import KARATE, MARRIAGES, MISERABLES, small


def test_only_the_instructor_of_the_karate_club_is_an_articulation_point():
    """Zachary 1977: member 12 knows member 1 only, and five more hang on him.

    No second published value was found; the next tests take the definition.
    """
    assert articulation_points(KARATE) == {0}
    assert bridges(KARATE) == {frozenset((0, 11))}
    assert cut_off(KARATE) == {0: 6}
    assert who_is_cut_off(KARATE, 0) == {4, 5, 6, 10, 11, 16}


@pytest.mark.parametrize("graph", [KARATE, MARRIAGES, MISERABLES])
def test_points_and_bridges_are_those_of_networkx(graph):
    assert articulation_points(graph) == set(nx.articulation_points(graph))
    assert bridges(graph) == {frozenset(tie) for tie in nx.bridges(graph)}


def parts_without(graph, node):
    left = graph.subgraph(nx.node_connected_component(graph, node) - {node})
    return sorted(nx.connected_components(left), key=len)


@given(small())
def test_who_leaves_cuts_off_all_but_the_largest_piece(graph):
    cut = cut_off(graph)
    assert set(cut) == articulation_points(graph)
    for node in graph:
        pieces = parts_without(graph, node)
        assert (len(pieces) > 1) == (node in cut)
        number = sum(len(piece) for piece in pieces[:-1])
        assert cut.get(node, 0) == number
        gone = who_is_cut_off(graph, node)
        assert len(gone) == number
        assert all(piece <= gone or piece.isdisjoint(gone) for piece in pieces)


@given(small())
def test_a_bridge_is_a_tie_without_which_there_are_more_parts(graph):
    before = nx.number_connected_components(graph)
    expected = set()
    for tie in list(graph.edges):
        graph.remove_edge(*tie)
        if nx.number_connected_components(graph) > before:
            expected.add(frozenset(tie))
        graph.add_edge(*tie)
    assert bridges(graph) == expected


def test_who_is_not_there_cuts_off_nobody():
    with pytest.raises(KeyError):
        who_is_cut_off(KARATE, 99)
