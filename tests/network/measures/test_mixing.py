"""Whether ties cross the border of clusters."""

import pytest
from hypothesis import given

from crm.network.measures.mixing import e_i_index
from tests.network.measures.graphs import DAVIS, KARATE, grouped


def test_the_published_clubs_keep_to_themselves():
    """Zachary 1977: 67 ties within the clubs that formed, 11 between them.

    No second published value was found for a network at hand.
    """
    clubs = dict(KARATE.nodes(data="club"))
    assert e_i_index(KARATE, clubs) == pytest.approx(-0.718, abs=0.0005)


def test_in_a_network_of_two_kinds_every_tie_crosses():
    sides = {node: str(side) for node, side in DAVIS.nodes(data="bipartite")}
    assert e_i_index(DAVIS, sides) == 1


@given(grouped())
def test_ties_of_who_has_no_cluster_do_not_count(case):
    graph, clusters = case
    ties = [{clusters[a], clusters[b]} for a, b in graph.edges]
    known = [tie for tie in ties if None not in tie]
    found = e_i_index(graph, clusters)
    if not known:
        assert found is None
        return
    outside = sum(len(tie) == 2 for tie in known)
    assert found == pytest.approx((outside - (len(known) - outside)) / len(known))
