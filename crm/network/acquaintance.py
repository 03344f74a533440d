"""Who sat with whom, and how strong each tie is: for many people at once, as arrays."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crm.model.findings_rows import Attendance
from crm.network.presences import NOBODY, Flags, Ints, Presences, changes

Floats: TypeAlias = NDArray[np.float64]

HALF_LIFE = 180


@dataclass(frozen=True, slots=True)
class Ties:
    """A tie a row, by `who` and then by `to`; both are places in `Acquaintance.people`.

    `moment` is the place of the last moment that they shared, and `times` how many.
    """

    who: Ints
    to: Ints
    strength: Floats
    moment: Ints
    times: Ints

    def take(self, which: Flags) -> "Ties":
        """Some of the ties."""
        return Ties(*(getattr(self, one.name)[which] for one in fields(self)))


class Acquaintance:
    """Who sat with whom up to a day.

    `people` are numbers of persons in order, `contacts` those of the moments by day
    and number, `days` their days as ordinals.
    """

    def __init__(self, attendances: Iterable[Attendance], on: date) -> None:
        rows = Presences.of(attendances).until(on)
        rows = rows.take(rows.person != NOBODY)
        numbers, first, moment = np.unique(
            rows.contact, return_index=True, return_inverse=True
        )
        days = rows.day[first]
        order = np.lexsort((numbers, days))
        self.contacts, self.days = numbers[order], days[order]
        moment = np.argsort(order)[moment]
        self.people, who = np.unique(rows.person, return_inverse=True)
        size = max(len(self.contacts), 1)
        once = np.unique(who * size + moment)
        self._moments = _Lists(once // size, once % size, len(self.people))
        again = np.lexsort((once // size, once % size))
        self._present = _Lists(
            (once % size)[again], (once // size)[again], len(self.contacts)
        )
        present = np.diff(self._present.bounds)
        self._share = 1 / np.maximum(present - 1, 1)
        self._fade = np.exp2(-(on.toordinal() - self.days) / HALF_LIFE)

    def places(self, people: Iterable[int]) -> Ints:
        """The places of those people who were ever at a moment."""
        asked = np.unique(np.fromiter(people, np.int64))
        found: Ints = np.searchsorted(self.people, asked)
        inside = found < len(self.people)
        found, asked = found[inside], asked[inside]
        known: Ints = found[self.people[found] == asked]
        return known

    def ties(self, who: Ints) -> Ties:
        """Everybody that these sat with; `who` are places, each once and in order."""
        asked, moment = self._moments.of(who)
        row, to = self._present.of(moment)
        whose = who[asked[row]]
        moment = moment[row]
        others = whose != to
        whose, to, moment = whose[others], to[others], moment[others]
        order = np.argsort(whose * max(len(self.people), 1) + to, kind="stable")
        whose, to, moment = whose[order], to[order], moment[order]
        first = np.flatnonzero(changes(whose) | changes(to)) if len(order) else order
        bounds = np.append(first, len(order))
        if not len(first):
            nothing = np.zeros(0, dtype=np.int64)
            return Ties(nothing, nothing, np.zeros(0), nothing, nothing)
        last = moment[bounds[1:] - 1]
        frequency = np.add.reduceat(self._share[moment], first)
        strength = np.minimum(1.0, frequency) * self._fade[last]
        return Ties(whose[first], to[first], strength, last, np.diff(bounds))


class _Lists:
    """Numbers in lists, one after the other."""

    def __init__(self, which: Ints, values: Ints, size: int) -> None:
        self.bounds: Ints = np.searchsorted(which, np.arange(size + 1))
        self._values = values

    def of(self, which: Ints) -> tuple[Ints, Ints]:
        """The values of some lists, and for each the place in `which` of its list."""
        length = self.bounds[which + 1] - self.bounds[which]
        ends = np.cumsum(length)
        place = np.repeat(np.arange(len(which)), length)
        total = int(ends[-1]) if len(ends) else 0
        at = np.arange(total) - np.repeat(ends - length, length)
        return place, self._values[np.repeat(self.bounds[which], length) + at]
