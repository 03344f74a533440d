"""Since when a group has had too few places taken."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from crm.network.stays import Holder, Period, Stay, joined


def holders_on(stays: Iterable[Stay], day: date) -> list[Stay]:
    """One stay for each holder on that day, in the order they came."""
    ordinal = day.toordinal()
    found: dict[Holder, Stay] = {}
    for stay in stays:
        if stay.holds(ordinal):
            found.setdefault(stay.holder, stay)
    return list(found.values())


def short_since(
    stays: Iterable[Stay], minimum: int, day: date, floor: date | None
) -> date | None:
    """The first day of the unbroken shortage that runs on `day`.

    Ends are inclusive: it begins on the day after the last day that there were
    enough. Not before `floor`; `None` when the beginning is not known. Asks for a
    shortage on `day`.
    """
    ordinal = day.toordinal()
    count, steps = 0, defaultdict[int, int](int)
    for periods in _by_holder(stays):
        for start, end in periods:
            if start > ordinal:
                continue
            count += end >= ordinal
            steps[start] += 1
            if end < ordinal:
                steps[end + 1] -= 1
    for step in sorted(steps, reverse=True):
        if floor is not None and step <= floor.toordinal():
            return floor
        count -= steps[step]
        if count >= minimum:
            return date.fromordinal(step)
    return floor


def _by_holder(stays: Iterable[Stay]) -> Iterable[list[Period]]:
    """The periods of each holder, merged: nobody counts twice on one day."""
    found: dict[Holder, list[Period]] = defaultdict(list)
    for stay in stays:
        found[stay.holder].append((stay.start, stay.end))
    return [joined(periods) for periods in found.values()]
