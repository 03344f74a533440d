"""Since when a group has had too few places taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from crm.network.presences import Ints, changes
from crm.network.stays import Holder, Stay

_FAR = date.max.toordinal() + 2
_KINDS = {"p": 0, "o": 1, "m": 2}


@dataclass(frozen=True, slots=True)
class Spells:
    """Who had a place from when to when, both days inclusive: a row a place."""

    holder: Ints
    start: Ints
    end: Ints

    @classmethod
    def of(cls, stays: Iterable[Stay]) -> "Spells":
        """Those of stays."""
        rows = [(holder_number(stay.holder), stay.start, stay.end) for stay in stays]
        return cls(*np.array(rows, dtype=np.int64).reshape(-1, 3).T)

    def beside(self, other: "Spells") -> "Spells":
        """Both."""
        return Spells(
            np.concatenate([self.holder, other.holder]),
            np.concatenate([self.start, other.start]),
            np.concatenate([self.end, other.end]),
        )

    def joined(self) -> "Spells":
        """The same days in as few spells as possible: nobody counts twice on a day."""
        order = np.lexsort((self.start, self.holder))
        holder, start, end = self.holder[order], self.start[order], self.end[order]
        fresh = changes(holder)
        far = (np.cumsum(fresh) - 1) * _FAR
        reach = np.maximum.accumulate(end + far) - far
        begins = fresh
        begins[1:] |= start[1:] > reach[:-1] + 1
        first = np.flatnonzero(begins)
        last = np.append(first[1:], len(order)) - 1
        return Spells(holder[first], start[first], reach[last])


def holders_on(stays: Iterable[Stay], day: date) -> list[Stay]:
    """One stay for each holder on that day, in the order they came."""
    ordinal = day.toordinal()
    found: dict[Holder, Stay] = {}
    for stay in stays:
        if stay.holds(ordinal):
            found.setdefault(stay.holder, stay)
    return list(found.values())


def short_since(
    spells: Spells, minimum: int, day: date, floor: date | None
) -> date | None:
    """The first day of the unbroken shortage that runs on `day`.

    Ends are inclusive: it begins on the day after the last day that there were
    enough. Not before `floor`; `None` when the beginning is not known. Asks for a
    shortage on `day`.
    """
    if not len(spells.start):
        return floor
    ordinal, whole = day.toordinal(), spells.joined()
    begun = whole.start <= ordinal
    start, end = whole.start[begun], whole.end[begun]
    over = end[end < ordinal] + 1
    steps, place = np.unique(np.concatenate([start, over]), return_inverse=True)
    change = np.where(np.arange(len(place)) < len(start), 1, -1)
    up = np.bincount(place, weights=change, minlength=len(steps))[::-1]
    before = len(start) - len(over) - np.cumsum(up)
    enough = np.flatnonzero(before >= minimum)
    if not len(enough):
        return floor
    first = date.fromordinal(int(steps[::-1][enough[0]]))
    return first if floor is None else max(first, floor)


def holder_numbers(person: Ints, organisation: Ints) -> Ints:
    """Who takes a place by being there: a person, else an organisation."""
    return np.where(
        person > 0, person * len(_KINDS), organisation * len(_KINDS) + _KINDS["o"]
    )


def holder_number(holder: Holder) -> int:
    """The number of a holder of any kind, as `holder_numbers` counts."""
    return holder[1] * len(_KINDS) + _KINDS[holder[0]]
