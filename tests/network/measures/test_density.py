"""How tightly a network is tied."""

import networkx as nx
import pytest
from hypothesis import given

from crm.network.measures.density import bipartite_density, density
from tests.network.measures.graphs import ALL_MARRIAGES, DAVIS, KARATE, small


def test_published_densities():
    """Zachary 1977: 78 ties among 34; Wasserman & Faust 1994: 20 among 16."""
    assert density(KARATE) == pytest.approx(0.1390, abs=0.00005)
    assert density(ALL_MARRIAGES) == pytest.approx(0.167, abs=0.0005)


@given(small())
def test_density_is_that_of_networkx(graph):
    assert density(graph) == pytest.approx(nx.density(graph))


def test_the_published_bipartite_density_of_the_southern_women():
    """Davis et al. 1941: 89 of 18 x 14. No second published value was found."""
    women, events = DAVIS.graph["top"], DAVIS.graph["bottom"]
    found = bipartite_density(DAVIS, women, events)
    assert found == pytest.approx(0.3532, abs=0.00005)
    assert found == pytest.approx(nx.bipartite.density(DAVIS, women))


def test_ties_within_a_side_do_not_fill_seats():
    graph = nx.Graph([("CAW", "BO"), ("CAW", "An"), ("OCMW", "CAW")])
    assert bipartite_density(graph, ["CAW", "OCMW"], ["BO"]) == 0.5
    assert bipartite_density(graph, ["CAW"], []) == 0
