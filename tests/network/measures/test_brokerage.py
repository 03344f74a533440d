"""Who stands between clusters."""

from itertools import permutations

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures import brokerage as module
from crm.network.measures.brokerage import Roles, brokerage
from tests.network.measures.graphs import KARATE, MISERABLES, grouped

# No published counts for a network without directions were found: the definition of
# Gould & Fernandez 1989, written out, stands in their place.


def by_definition(graph, clusters):
    found = {}
    for b in graph:
        if clusters.get(b) is None:
            continue
        counts = dict.fromkeys(Roles._fields, 0)
        for a, c in permutations(graph[b], 2):
            of = (clusters.get(a), clusters[b], clusters.get(c))
            if None in of or graph.has_edge(a, c):
                continue
            counts[role(*of)] += 1
        found[b] = Roles(**counts)
    return found


def role(a, b, c):
    if a == b == c:
        return "coordinator"
    if a == c:
        return "itinerant"
    if b == c:
        return "gatekeeper"
    if a == b:
        return "representative"
    return "liaison"


@given(grouped())
def test_roles_of_any_small_network(case):
    graph, clusters = case
    assert brokerage(graph, clusters) == by_definition(graph, clusters)


@pytest.mark.parametrize("graph", [KARATE, MISERABLES])
def test_roles_do_not_depend_on_how_the_work_is_cut(graph, monkeypatch):
    clusters = {node: "abc"[number % 3] for number, node in enumerate(graph)}
    monkeypatch.setattr(module, "_PAIRS", 7)
    assert brokerage(graph, clusters) == by_definition(graph, clusters)


def test_more_members_than_fit_in_one_block():
    graph = nx.gnm_random_graph(2300, 3000, seed=5)
    graph.add_edges_from((2200, other) for other in range(60))
    clusters = {node: "zorg" if node < 2200 else "welzijn" for node in graph}
    assert brokerage(graph, clusters) == by_definition(graph, clusters)


def test_the_two_clubs_are_tied_by_those_who_stayed_friends():
    clusters = dict(KARATE.nodes(data="club"))
    found = brokerage(KARATE, clusters)
    assert found[2].total == max(
        roles.total for node, roles in found.items() if node not in {0, 33, 32}
    )
    assert all(roles.liaison == 0 for roles in found.values())
    assert all(roles.gatekeeper == roles.representative for roles in found.values())


def test_nobody_with_a_cluster_is_nobody_who_brokers():
    assert brokerage(KARATE, {}) == {}
