"""Who was not seen for longer than their rhythm explains: a question, never a reproach.

The chance of a silence of at least t days for somebody seen every g days on average is
exp(-t/g). The rhythm g is the organisation's own mean gap, pulled towards that of the
bodies it takes part in as long as it has few gaps of its own.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.model.logbook_rows import RhythmRow, SeenRow
from crm.store import Connection
from crm.store.logbook_rows import organisations_seen, rhythms

UNLIKELY = 0.05
"""A silence with a smaller chance than this is worth a question."""

PULL = 2
"""The rhythm of the bodies weighs as much as this many gaps of its own."""


@dataclass(frozen=True)
class Quiet:
    """An organisation that is quiet for longer than usual, in days."""

    organisation_id: int
    organisation: str
    last: date
    rhythm: float
    silence: int

    @property
    def since(self) -> date:
        """The first day of the silence."""
        return self.last + timedelta(days=1)

    @property
    def chance(self) -> float:
        """How likely so long a silence is for this rhythm."""
        return math.exp(-self.silence / self.rhythm)


def quiet_organisations(connection: Connection, today: date) -> list[Quiet]:
    """The organisations not seen for longer than their rhythm explains."""
    return quiet(organisations_seen(connection), rhythms(connection), today)


def quiet(
    seen: Iterable[SeenRow], bodies: Iterable[RhythmRow], today: date
) -> list[Quiet]:
    """The unlikeliest silence first. Who was seen once has no rhythm to break."""
    gaps: dict[int, list[float]] = defaultdict(list)
    for body in bodies:
        if body.days > 1:
            own = _mean_gap(body.first, body.last, body.days)
            gaps[body.organisation_id].append(own)
    found: list[Quiet] = []
    for row in seen:
        silence = (today - row.last).days
        if row.days == 1 or silence <= 0:
            continue
        own = _mean_gap(row.first, row.last, row.days)
        rhythm = shrunk(own, row.days - 1, gaps[row.organisation_id])
        candidate = Quiet(
            row.organisation_id, row.organisation, row.last, rhythm, silence
        )
        if candidate.chance < UNLIKELY:
            found.append(candidate)
    return sorted(found, key=lambda row: (row.chance, row.organisation))


def shrunk(own: float, number: int, bodies: list[float]) -> float:
    """The own mean of `number` gaps, pulled towards the mean of the bodies'."""
    if not bodies:
        return own
    usual = sum(bodies) / len(bodies)
    return (number * own + PULL * usual) / (number + PULL)


def _mean_gap(first: date, last: date, days: int) -> float:
    return (last - first).days / (days - 1)
