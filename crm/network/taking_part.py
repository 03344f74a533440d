"""Who took part in which body by being there: the periods in which that counts.

Each presence counts for twelve months; those of one person for one organisation in one
body are joined to as few periods as possible. For all bodies at once, as arrays.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np

from crm.model.dates import PartialDate
from crm.model.enums import DatePrecision
from crm.network.presences import NOBODY, Flags, Ints, Presences, changes
from crm.network.stays import last_day_within

_PRECISIONS = list(DatePrecision)
_LONGEST = 3 * 366
"""No presence counts for more days than this."""

_FAR = date.max.toordinal() + 2
"""More than any day: sets the groups apart in one running maximum."""


@dataclass(frozen=True, slots=True)
class Periods:
    """A period a row, both ends inclusive, in the order in which people came."""

    person: Ints
    organisation: Ints
    start: Ints
    end: Ints

    def take(self, which: Ints | Flags | slice) -> "Periods":
        """Some of the periods."""
        return Periods(*(getattr(self, one.name)[which] for one in fields(self)))

    def __len__(self) -> int:
        return len(self.start)


NO_PERIODS = Periods(*(np.zeros(0, dtype=np.int64) for _ in fields(Periods)))


_KNOWN: WeakKeyDictionary[Presences, Mapping[int, Periods]] = WeakKeyDictionary()


def taking_part(rows: Presences) -> Mapping[int, Periods]:
    """The periods of everybody who was there, by body; counted once for the same rows.

    Other days, and other mandates, ask for the same periods again.
    """
    if rows not in _KNOWN:
        _KNOWN[rows] = _taking_part(rows.take(rows.body != NOBODY))
    return _KNOWN[rows]


def counting_on(rows: Presences, on: date) -> Ints:
    """Where the presences stand that count on a day."""
    day = on.toordinal()
    since = [
        bisect_left(range(day), day, max(day - _LONGEST, 1), key=partial(_last, code))
        for code in range(len(_PRECISIONS))
    ]
    counted = (rows.day <= day) & (rows.day >= np.array(since)[rows.precision])
    found: Ints = np.flatnonzero(counted)
    return found


def _taking_part(rows: Presences) -> dict[int, Periods]:
    if not len(rows):
        return {}
    ends = _last_days(rows)
    order = _in_order(rows)
    body, person = rows.body[order], rows.person[order]
    organisation, start, end = rows.organisation[order], rows.day[order], ends[order]
    fresh = changes(body) | changes(person) | changes(organisation)
    group = np.cumsum(fresh) - 1
    reach = np.maximum.accumulate(end + group * _FAR) - group * _FAR
    begins = fresh.copy()
    begins[1:] |= start[1:] > reach[:-1] + 1
    first = np.flatnonzero(begins)
    came = np.minimum.reduceat(order, np.flatnonzero(fresh))[group[first]]
    last = np.append(first[1:], len(order)) - 1
    again = np.lexsort((start[first], came, body[first]))
    periods = Periods(person[first], organisation[first], start[first], reach[last])
    return _by_body(body[first][again], periods.take(again))


def _in_order(rows: Presences) -> Ints:
    """Where the rows stand by body, person and organisation, oldest first."""
    oldest = np.argsort(rows.day, kind="stable")
    people = int(rows.person.max()) + 1
    organisations = int(rows.organisation.max()) + 1
    who = (rows.body * people + rows.person) * organisations + rows.organisation
    order: Ints = oldest[np.argsort(who[oldest], kind="stable")]
    return order


def _by_body(body: Ints, periods: Periods) -> dict[int, Periods]:
    starts = np.flatnonzero(changes(body))
    bounds = [*starts.tolist(), len(body)]
    return {
        int(body[begin]): periods.take(slice(begin, end))
        for begin, end in pairwise(bounds)
    }


def _last_days(rows: Presences) -> Ints:
    """The last day on which each presence is at most twelve months ago.

    A moment known to the month may have been on any of its days.
    """
    when, of_row = np.unique(
        rows.day * len(_PRECISIONS) + rows.precision, return_inverse=True
    )
    found = [_last_day(*divmod(int(code), len(_PRECISIONS))) for code in when]
    ends: Ints = np.array(found, dtype=np.int64)[of_row]
    return ends


def _last(precision: int, day: int) -> int:
    return _last_day(day, precision)


@lru_cache(maxsize=20_000)
def _last_day(day: int, precision: int) -> int:
    last = PartialDate(date.fromordinal(day), _PRECISIONS[precision]).last
    return last_day_within(last).toordinal()
