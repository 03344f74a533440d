"""Who can introduce us: the strongest chain of people who sat together.

Two people are tied when both were at the same contact moment. The tie's strength is
its frequency x 2^(-age / 180 days), with the age of the last shared moment. Frequency
is the sum over shared moments of 1 / (others present), at most 1 (Newman 2001): a talk
between two counts for more than a seat in a full hall. A route multiplies the
strengths; the largest product in at most three steps wins.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.model.findings_rows import Attendance

HALF_LIFE = 180
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people, their last shared moment, and how often they sat together."""

    to: int
    strength: float
    contact_id: int
    on: date
    times: int


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of people that ends at `person`; the first one is ours."""

    person: int
    strength: float
    before: "Route | None" = None
    tie: Tie | None = None

    @property
    def steps(self) -> "list[tuple[int, Tie]]":
        """Each step: the person it starts from, and the tie."""
        if self.before is None or self.tie is None:
            return []
        return [*self.before.steps, (self.before.person, self.tie)]


class Acquaintance:
    """Who sat with whom up to a day."""

    def __init__(self, attendances: Iterable[Attendance], on: date) -> None:
        self._on = on
        self._dates: dict[int, date] = {}
        self._present: dict[int, set[int]] = defaultdict(set)
        self._moments: dict[int, list[int]] = defaultdict(list)
        for row in attendances:
            if row.person_id is None or row.on > on:
                continue
            present = self._present[row.contact_id]
            if row.person_id not in present:
                present.add(row.person_id)
                self._moments[row.person_id].append(row.contact_id)
                self._dates[row.contact_id] = row.on
        self._ties: dict[int, list[Tie]] = {}

    def ties(self, person: int) -> list[Tie]:
        """Everybody that a person sat with."""
        if person not in self._ties:
            self._ties[person] = self._measure(person)
        return self._ties[person]

    def _measure(self, person: int) -> list[Tie]:
        frequency: dict[int, float] = defaultdict(float)
        times: dict[int, int] = defaultdict(int)
        last: dict[int, tuple[date, int]] = {}
        for contact in self._moments.get(person, ()):
            present = self._present[contact]
            if len(present) == 1:
                continue
            share = 1 / (len(present) - 1)
            moment = (self._dates[contact], contact)
            for other in present:
                frequency[other] += share
                times[other] += 1
                if other not in last or moment > last[other]:
                    last[other] = moment
        ages = {day: self._fade(day) for day, _ in last.values()}
        return [
            Tie(
                other,
                min(1.0, share) * ages[last[other][0]],
                last[other][1],
                last[other][0],
                times[other],
            )
            for other, share in frequency.items()
            if other != person
        ]

    def _fade(self, day: date) -> float:
        return float(2 ** (-(self._on - day).days / HALF_LIFE))


def routes(
    known: Acquaintance, ours: Iterable[int], most_steps: int = MOST_STEPS
) -> Mapping[int, Route]:
    """The strongest route from our people to everybody within reach."""
    best = {person: Route(person, 1.0) for person in sorted(ours)}
    improved = list(best.values())
    for _ in range(most_steps):
        better: dict[int, Route] = {}
        for route in improved:
            for tie in known.ties(route.person):
                strength = route.strength * tie.strength
                rival = better.get(tie.to) or best.get(tie.to)
                if strength > 0 and (rival is None or strength > rival.strength):
                    better[tie.to] = Route(tie.to, strength, route, tie)
        best.update(better)
        improved = list(better.values())
    return best
