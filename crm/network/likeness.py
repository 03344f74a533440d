"""How well an actor fits a body, from who sits where: one formula, on columns.

Chosen on dated committees of the US Congress (`crm evaluate-suggestions`): among some
eighty variants by their figures on the three earlier changes of term, then reported on
the three later ones, 123 queries (AUC; chance that a newcomer is in the first ten):

    popularity (number of seats)               .517  .153
    mean Jaccard to the members                .595  .283
    likeness of bodies                         .601  .308
    likeness, sat here before and newness      .690  .382   kept
    four ranks added, with moves learned       .673  .443

The last was best on the earlier changes (AUC .672, the kept one .670). On the later ones
the kept method minus this is AUC -.005 to +.038, hit -.150 to +.028 (95%), and this needs
more history than a council has. Likeness alone minus this is AUC -.101 to -.044. Cosine,
common neighbours, resource allocation, Jaccard weighted by recency and Jaccard with
subcommittees did no better than likeness. Weights from half to twice these stay within
.01 in AUC. The file says no party or state. Newness may be a habit of Congress, so a
council is judged on its own history where there is enough (`suggestion_quality`).
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from crm.model.affiliation_rows import Actor, Affiliations, Body, Pair

Ints = NDArray[np.int64]
Vector = NDArray[np.float64]

BEFORE = 0.1
"""What having sat in the body before weighs, beside a likeness of 1."""

NEW = 0.1
"""What being new weighs: half of it is gone after `HALF_NEW` years."""

HALF_NEW = 2.0
YEAR = 365.25
"""The days of a year."""


class Likeness:
    """Answers for one body at a time, for all actors in the order of `rows`.

    - likeness(a, b): the mean, over the other bodies b' of the actor, of
      Jaccard(members of b', members of b); 0 without other bodies;
    - fit(a, b) = (likeness + BEFORE * sat in b before + NEW / (1 + years / HALF_NEW))
      / (1 + BEFORE + NEW), with the years since the actor was first seen; the last
      part is 0 when that day is unknown. Between 0 and 1.
    """

    def __init__(self, known: Affiliations) -> None:
        every = [*known.now, *known.before]
        self.rows: dict[Actor, int] = _numbered(actor for actor, _ in every)
        self._columns: dict[Body, int] = _numbered(body for _, body in every)
        self._who, self._where = self._places(known.now)
        self._was, self._there = self._places(known.before)
        self._sizes = np.bincount(self._where, minlength=len(self._columns))
        seats = np.bincount(self._who, minlength=len(self.rows))
        self.seats: Vector = seats.astype(np.float64)
        self._share = 1 / np.maximum(self.seats, 1)
        self._new = self._newness(known)

    def likeness(self, body: Body) -> Vector:
        """How like the body's are the other bodies of each actor."""
        column = self._columns.get(body)
        if column is None:
            return np.zeros(len(self.rows))
        members = self.members(body)
        inside = np.zeros(len(self.rows), dtype=np.bool_)
        inside[members] = True
        shared = self._where[inside[self._who]]
        both = np.bincount(shared, minlength=len(self._columns))
        alike = both / np.maximum(self._sizes + self._sizes[column] - both, 1)
        alike[column] = 0
        whole = np.bincount(
            self._who, weights=alike[self._where], minlength=len(self.rows)
        )
        found: Vector = whole * self._share
        found[members] = whole[members] / np.maximum(self.seats[members] - 1, 1)
        return found

    def fit(self, body: Body) -> Vector:
        """How well each actor fits the body, between 0 and 1."""
        return self.with_past(body, self.likeness(body))

    def with_past(self, body: Body, likeness: Vector) -> Vector:
        """The fit, from the likeness to the same body."""
        found = likeness + self._new
        column = self._columns.get(body)
        if column is not None:
            found[self._was[self._there == column]] += BEFORE
        whole: Vector = found / (1 + BEFORE + NEW)
        return whole

    def members(self, body: Body) -> Ints:
        """The rows of the actors that sit in the body, in order."""
        found: Ints = self._who[self._where == self._columns.get(body, -1)]
        return found

    def _places(self, pairs: Iterable[Pair]) -> tuple[Ints, Ints]:
        """Actor and body of each place, once and in order."""
        size = max(len(self._columns), 1)
        codes = {self.rows[a] * size + self._columns[b] for a, b in pairs}
        ordered = np.sort(np.fromiter(codes, np.int64, len(codes)))
        return ordered // size, ordered % size

    def _newness(self, known: Affiliations) -> Vector:
        found = np.zeros(len(self.rows))
        for actor, first in (known.since or {}).items():
            row = self.rows.get(actor)
            if row is not None:
                years = max(0, (known.on - first).days) / YEAR
                found[row] = NEW / (1 + years / HALF_NEW)
        return found


def _numbered(names: Iterable[Actor]) -> dict[Actor, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names))}
