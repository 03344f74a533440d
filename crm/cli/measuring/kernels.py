"""How long the measures of the network take next to the bare kernel of each.

The kernel is what scipy or rustworkx alone takes for the same numbers, on the same
ties, without names and without what makes the answer usable.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import rustworkx as rx
from scipy.sparse import csr_array

from crm.cli.measuring.seats import Seats, seconds
from crm.network.measures.brokerage import brokerage
from crm.network.measures.centrality import betweenness, closeness, pagerank
from crm.network.measures.cores import core_numbers
from crm.network.measures.cuts import articulation_points, bridges
from crm.network.measures.holes import constraint
from crm.network.measures.ties import Floats, Ties
from crm.network.measures.together import seats, together

_TOLERANCE = 1e-6


def _next_to(
    ours: Callable[[Ties], Any],
    bare: Callable[[Ties], Any],
    of: Callable[[Seats], Ties],
) -> Callable[[Seats], float]:
    """Our time for some ties, where the bare kernel takes one."""

    def measure(who: Seats) -> float:
        ties = of(who)
        return seconds(lambda: ours(ties)) / seconds(lambda: bare(ties))

    return measure


def _whole(who: Seats) -> Ties:
    return who.whole_ties


def _seated(who: Seats) -> Ties:
    return who.ties


def _bare_pagerank(ties: Ties) -> None:
    size = len(ties)
    rank: Floats = np.full(size, 1 / size)
    change = 1.0
    share = 0.85 / np.maximum(ties.degree, 1)
    while change > _TOLERANCE:
        new = ties.matrix @ (rank * share)
        new += (1 - new.sum()) / size
        rank, change = new, float(np.abs(new - rank).sum())


def _bare_constraint(ties: Ties) -> None:
    share = csr_array(ties.matrix / np.maximum(ties.degree, 1)[:, None])
    _ = ((share + share @ share).multiply(ties.matrix) ** 2).sum(axis=1)


def _together(who: Seats) -> float:
    has = seats(who.ties, who.organisations, who.bodies)

    def bare() -> None:
        product = has @ has.T
        product.sort_indices()

    ours = seconds(lambda: together(who.ties, who.organisations, who.bodies))
    return ours / seconds(bare)


def _brokerage(who: Seats) -> float:
    """The kernel: for each tie, how many both of its ends know."""
    matrix = who.met.matrix
    bare = seconds(lambda: (matrix @ matrix).multiply(matrix))
    return seconds(lambda: brokerage(who.met, who.clusters)) / bare


AGAINST_KERNELS: dict[str, Callable[[Seats], float]] = {
    "pagerank_vs_kernel": _next_to(pagerank, _bare_pagerank, _whole),
    "betweenness_vs_kernel": _next_to(
        betweenness, lambda ties: rx.betweenness_centrality(ties.graph), _seated
    ),
    "closeness_vs_kernel": _next_to(
        closeness, lambda ties: rx.closeness_centrality(ties.graph), _seated
    ),
    "constraint_vs_kernel": _next_to(constraint, _bare_constraint, _whole),
    "cores_vs_kernel": _next_to(
        core_numbers, lambda ties: rx.core_number(ties.graph), _whole
    ),
    "cuts_vs_kernel": _next_to(
        lambda ties: (articulation_points(ties), bridges(ties)),
        lambda ties: (rx.articulation_points(ties.graph), rx.bridges(ties.graph)),
        _whole,
    ),
    "together_vs_kernel": _together,
    "brokerage_vs_kernel": _brokerage,
}
"""Each measurement by its name in the JSON."""
