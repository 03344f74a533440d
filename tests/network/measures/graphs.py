"""Networks with published values, and small random ones."""

from itertools import combinations

import networkx as nx
from hypothesis import strategies as st

KARATE = nx.karate_club_graph()
"""Zachary 1977, An information flow model for conflict and fission."""

DAVIS = nx.davis_southern_women_graph()
"""Davis, Gardner & Gardner 1941, Deep South."""

MARRIAGES = nx.florentine_families_graph()
"""Padgett & Ansell 1993; the fifteen families that are tied by marriage."""

ALL_MARRIAGES = MARRIAGES.copy()
"""The same with the Pucci, who married none of them: sixteen families."""
ALL_MARRIAGES.add_node("Pucci")

MISERABLES = nx.les_miserables_graph()
"""Knuth 1993, The Stanford GraphBase."""

HOLES: "nx.Graph[str]" = nx.Graph(
    (pair[0], pair[1])
    for pair in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]
)
"""The example of Borgatti 1997, Structural Holes: Unpacking Burt's Redundancy."""


@st.composite
def small(draw, most=9):
    """Any network of a few nodes, loose parts and nodes on their own included."""
    size = draw(st.integers(0, most))
    pairs = list(combinations(range(size), 2))
    ties = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(draw(st.permutations(range(size))))
    graph.add_edges_from(ties)
    return graph


@st.composite
def grouped(draw):
    """A small network and a cluster, or none, for each node."""
    graph = draw(small())
    names = st.sampled_from(["zorg", "welzijn", "pzon", None])
    return graph, {node: draw(names) for node in graph}
