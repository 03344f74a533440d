"""Groups that form by themselves."""

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures.communities import louvain, modularity, nmi
from tests.network.measures.graphs import DAVIS, KARATE, MISERABLES, small


@pytest.mark.parametrize(
    ("graph", "published"), [(KARATE, 0.41979), (MISERABLES, 0.56001)]
)
def test_louvain_finds_the_published_best_division(graph, published):
    """Proven best by Aloise et al. 2010, Physical Review E 82, 046112.

    Blondel et al. 2008 give .42 for the karate club. A start may end a little lower.
    """
    found = [modularity(graph, louvain(graph, seed=seed)) for seed in range(20)]
    assert max(found) == pytest.approx(published, abs=0.00001)
    assert min(found) > published - 0.01


def test_the_modularity_of_the_two_clubs_is_that_of_networkx():
    clubs = [
        {n for n, name in KARATE.nodes(data="club") if name == club}
        for club in ("Mr. Hi", "Officer")
    ]
    expected = nx.community.modularity(KARATE, clubs, weight=None)
    assert modularity(KARATE, clubs) == pytest.approx(expected)


@given(small())
def test_groups_divide_the_network_and_no_move_of_one_node_gains(graph):
    groups = louvain(graph)
    assert sorted(n for group in groups for n in group) == sorted(graph)
    if graph.number_of_edges():
        found = modularity(graph, groups)
        assert found == pytest.approx(nx.community.modularity(graph, groups))
        assert found >= modularity(graph, [{n} for n in graph])
        assert found >= -1e-12


def test_the_same_seed_gives_the_same_groups():
    assert louvain(DAVIS, seed=3) == louvain(DAVIS, seed=3)
    assert louvain(nx.empty_graph(3)) == [{0}, {1}, {2}]
    assert louvain(nx.Graph()) == []


def test_the_published_agreement_of_manning():
    """Manning, Raghavan & Schuetze 2008, chapter 16.3: .36 for three clusters."""
    clusters = ["xxxxxo", "xooood", "xxddd"]
    found = {(i, j): i for i, word in enumerate(clusters) for j in range(len(word))}
    true = {(i, j): clusters[i][j] for i, j in found}
    assert nmi(found, true) == pytest.approx(0.36, abs=0.005)
    assert nmi(true, found) == pytest.approx(nmi(found, true))


def test_agreement_goes_from_none_to_whole():
    """No second published value was found; these are the ends of the scale."""
    halves = {n: n // 2 for n in range(4)}
    assert nmi(halves, {n: "ab"[n // 2] for n in range(4)}) == pytest.approx(1)
    assert nmi(halves, {n: n % 2 for n in range(4)}) == pytest.approx(0)
    assert nmi(dict.fromkeys(range(4), 1), dict.fromkeys(range(4), 2)) == 1
    assert nmi(halves, {}) == 0
    assert nmi(halves, {0: "a", 1: "a", 2: "b", 3: None}) == pytest.approx(1)
