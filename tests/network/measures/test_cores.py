"""The dense middle of a network."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures.cores import core_numbers, core_periphery
from tests.network.measures.graphs import KARATE, MISERABLES, small


def test_the_published_core_of_the_karate_club():
    """Highest core 4, of ten members (Seidman's cores as UCINET and igraph give them).

    No second published value was found.
    """
    found = core_numbers(KARATE)
    assert max(found.values()) == 4
    assert sum(number == 4 for number in found.values()) == 10


@pytest.mark.parametrize("graph", [KARATE, MISERABLES, nx.empty_graph(3)])
def test_cores_are_those_of_networkx(graph):
    assert core_numbers(graph) == nx.core_number(graph)


@given(small())
def test_a_core_is_what_is_left_when_those_with_fewer_ties_go(graph):
    found = core_numbers(graph)
    for wanted in range(1, 9):
        left = graph.copy()
        while few := [n for n in left if left.degree(n) < wanted]:
            left.remove_nodes_from(few)
        assert {n for n, number in found.items() if number >= wanted} == set(left)


def test_the_centre_of_a_star_is_its_core():
    """The example with which Borgatti & Everett 1999 and Lip 2011 begin.

    No second published value for networks at hand was found.
    """
    found = core_periphery(nx.star_graph(6))
    assert (set(found.core), found.misfits, found.fit) == ({0}, 0, 1.0)
    assert found.share == pytest.approx(1 / 7)


def misfits(graph, core):
    pairs = combinations(graph, 2)
    return sum(
        graph.has_edge(one, other) == (one not in core)
        for one, other in pairs
        if (one in core) == (other in core)
    )


@given(small(most=8))
def test_no_other_core_fits_better(graph):
    found = core_periphery(graph)
    best = min(
        misfits(graph, set(core))
        for size in range(len(graph) + 1)
        for core in combinations(graph, size)
    )
    assert misfits(graph, found.core) == found.misfits == best
    assert 0 <= found.fit <= 1
