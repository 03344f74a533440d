"""Structural holes."""

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures import triangles as module
from crm.network.measures.holes import constraint
from crm.network.measures.ties import as_ties
from crm.network.measures.triangles import triangles
from tests.network.measures.graphs import HOLES, KARATE, MARRIAGES, MISERABLES, small


def by_definition(graph, node):
    """Burt 1992, written out."""
    share = {n: 1 / graph.degree(n) for n in graph if graph.degree(n)}
    return sum(
        (
            share[node]
            + sum(
                share[node] * share[q] for q in nx.common_neighbors(graph, node, other)
            )
        )
        ** 2
        for other in graph[node]
    )


def test_the_published_constraint_of_borgatti_s_example():
    """UCINET's values for Borgatti 1997, as the tests of networkx give them."""
    found = constraint(HOLES)
    assert found["G"] == pytest.approx(0.400, abs=0.001)
    assert found["A"] == pytest.approx(0.595, abs=0.001)
    assert found["C"] == pytest.approx(1)


@pytest.mark.parametrize("graph", [KARATE, MARRIAGES, MISERABLES])
def test_constraint_is_that_of_networkx_and_of_the_definition(graph):
    """No second published value was found."""
    found = constraint(graph)
    assert found == pytest.approx(nx.constraint(graph, weight=None))
    assert found == pytest.approx({n: by_definition(graph, n) for n in graph})


@given(small())
def test_constraint_of_any_small_network(graph):
    for node, value in constraint(graph).items():
        if graph.degree(node):
            assert value == pytest.approx(by_definition(graph, node))
        else:
            assert math.isnan(value)


@given(small())
def test_every_triangle_comes_once_with_the_tie_opposite_each_node(graph):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", 3)
        blocks = list(triangles(as_ties(graph)))
    ties = as_ties(graph)
    pairs = [frozenset(p) for p in zip(*(e.tolist() for e in ties.pairs), strict=True)]
    found = []
    for nodes, opposite in blocks:
        for three, ends in zip(nodes.tolist(), opposite.tolist(), strict=True):
            found.append(frozenset(ties.nodes[n] for n in three))
            for node, tie in zip(three, ends, strict=True):
                assert pairs[tie] == set(three) - {node}
    expected = {
        frozenset(three)
        for three in combinations(graph, 3)
        if all(graph.has_edge(*pair) for pair in combinations(three, 2))
    }
    assert len(found) == len(expected)
    assert set(found) == expected
