"""Who meets: organisations tied by the bodies that they share."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.ties import Floats, Ints, Matrix, Ties, as_ties


@dataclass(frozen=True, eq=False)
class Together:
    """Actors, tied when they share a place, and how much.

    For each entry of `ties.indices`, `shared` is the number of places they share;
    `own` is the number of places of each actor.
    """

    ties: Ties
    shared: Ints
    own: Ints

    @cached_property
    def likeness(self) -> Floats:
        """The places they share, of those that either has, 0 to 1 (Jaccard 1901).

        For each entry of `ties.indices`.
        """
        own = self.own
        either = own[self.ties.rows] + own[self.ties.indices] - self.shared
        return self.shared / either


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
    own = np.diff(has.indptr).astype(np.int64)
    # Symmetric, so its columns are its rows; turning it sorts them in passing.
    product = (has @ has.T).tocsc()
    rows = np.repeat(np.arange(len(actors)), np.diff(product.indptr))
    others = product.indices != rows
    counts = np.diff(product.indptr) - (own > 0)
    ties = Ties(
        actors,
        np.concatenate([[0], counts.cumsum()]),
        product.indices[others].astype(np.int64),
    )
    return Together(ties, product.data[others].astype(np.int64), own)
