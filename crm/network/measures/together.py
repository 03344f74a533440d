"""Who meets: organisations tied by the bodies that they share."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from crm.network.measures.ties import Floats, Ints, Matrix, Ties, as_ties


@dataclass(frozen=True, eq=False)
class Together:
    """Actors, tied when they share a place, and how much.

    For each entry of `ties.indices`: `shared` is the number of places they share,
    `likeness` that number divided by the places that either has, from 0 to 1
    (Jaccard 1901).
    """

    ties: Ties
    shared: Ints
    likeness: Floats


def seats(
    network: "nx.Graph[Any] | Ties",
    actors: Iterable[Hashable],
    places: Iterable[Hashable],
) -> Matrix:
    """The matrix of actors by places: one where an actor is tied to a place."""
    ties = as_ties(network)
    found: Matrix = ties.matrix[ties.numbers(actors)][:, ties.numbers(places)]
    return found


def together(
    network: "nx.Graph[Any] | Ties",
    actors: Iterable[Hashable],
    places: Iterable[Hashable],
) -> Together:
    """The actors, tied when they share a place (Breiger 1974)."""
    actors = tuple(actors)
    has = seats(network, actors, places)
    shared = csr_array(has @ has.T)
    own = np.asarray(has.sum(axis=1)).ravel()
    shared.setdiag(0)
    shared.eliminate_zeros()
    shared.sort_indices()
    indptr, indices = shared.indptr.astype(np.int64), shared.indices.astype(np.int64)
    ties = Ties(actors, indptr, indices)
    either = own[ties.rows] + own[indices] - shared.data
    return Together(ties, shared.data.astype(np.int64), shared.data / either)
