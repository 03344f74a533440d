"""Who meets."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.network.measures.together import together
from tests.network.measures.graphs import DAVIS

WOMEN, EVENTS = DAVIS.graph["top"], DAVIS.graph["bottom"]


def pairs(found):
    ties = found.ties
    return {
        frozenset((ties.nodes[a], ties.nodes[b])): (shared, like)
        for a, b, shared, like in zip(
            ties.rows.tolist(),
            ties.indices.tolist(),
            found.shared.tolist(),
            found.likeness.tolist(),
            strict=True,
        )
    }


def test_the_published_meetings_of_the_southern_women():
    """Breiger 1974, from Davis et al. 1941: 139 pairs; Evelyn and Theresa met 7 times.

    Evelyn and Theresa were at nine events between them. Of the events, the eighth and
    the ninth had nine women in common.
    """
    women = pairs(together(DAVIS, WOMEN, EVENTS))
    assert len(women) == 139
    evelyn = women[frozenset(("Evelyn Jefferson", "Theresa Anderson"))]
    assert evelyn == (7, pytest.approx(7 / 9))
    events = pairs(together(DAVIS, EVENTS, WOMEN))
    assert events[frozenset(("E8", "E9"))][0] == 9


def test_meetings_are_those_of_networkx():
    expected: nx.Graph[str] = nx.bipartite.weighted_projected_graph(DAVIS, WOMEN)
    found = pairs(together(DAVIS, WOMEN, EVENTS))
    assert {pair: shared for pair, (shared, _) in found.items()} == {
        frozenset((a, b)): weight for a, b, weight in expected.edges.data("weight", 0)
    }


@given(st.sets(st.tuples(st.integers(0, 5), st.sampled_from("ABCD"))))
def test_likeness_is_what_is_shared_of_what_either_has(seats):
    graph: nx.Graph[int | str] = nx.Graph(seats)
    graph.add_nodes_from([*range(6), *"ABCD"])
    found = pairs(together(graph, range(6), "ABCD"))
    for one, other in combinations(range(6), 2):
        mine, yours = set(graph[one]), set(graph[other])
        shared = len(mine & yours)
        if not shared:
            assert frozenset((one, other)) not in found
            continue
        like = shared / len(mine | yours)
        assert found[frozenset((one, other))] == (shared, pytest.approx(like))
        ((_, _, expected),) = nx.jaccard_coefficient(graph, [(one, other)])
        assert like == pytest.approx(expected)
