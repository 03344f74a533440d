"""Structural holes: who is caught among contacts that know each other."""

from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.ties import Ties, as_ties
from crm.network.measures.triangles import triangles


def constraint(network: "nx.Graph[Any] | Ties") -> dict[Any, float]:
    """Burt's constraint (Burt 1992): low for who ties those that are not tied.

    c_i = sum over j of (p_ij + sum over q of p_iq p_qj) squared, with p_ij = 1 / d_i.
    One for who has one contact; above one in small closed groups; not a number for
    who has none. With 1 / d summed over the common contacts of i and j as t_ij it is
    sum over j of (1 + t_ij) squared, divided by d_i squared.
    """
    ties = as_ties(network)
    share = 1 / np.maximum(ties.degree, 1)
    left, right = ties.pairs
    common = np.zeros(len(left))
    for nodes, opposite in triangles(ties):
        common += np.bincount(
            opposite.ravel(), weights=share[nodes].ravel(), minlength=len(left)
        )
    square = (1 + common) ** 2
    both = np.concatenate([left, right])
    total = np.bincount(both, weights=np.tile(square, 2), minlength=len(ties))
    found = total * share**2
    found[ties.degree == 0] = np.nan
    return ties.named(found)
