"""Who can introduce us: the strongest chain of people who sat together.

Two people are tied when both were at the same contact moment. The tie's strength is
its frequency x 2^(-age / 180 days), with the age of the last shared moment. Frequency
is the sum over shared moments of 1 / (others present), at most 1 (Newman 2001): a talk
between two counts for more than a seat in a full hall. A route multiplies the
strengths; the largest product in at most three steps wins, not the fewest steps.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from crm.model.findings_rows import Attendance

HALF_LIFE = 180
MOST_ROUTES = 3


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

    def on_to(self, person: int, tie: Tie) -> "Route":
        """The same route with one step more; a tie binds both its ends alike."""
        onward = replace(tie, to=person)
        return Route(person, self.strength * tie.strength, self, onward)

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


class Introducers:
    """Who of our people, or through whom, can introduce us to somebody.

    Asked for some people at a time: only their surroundings are looked at. Who does not
    want to be asked introduces nobody; we may be introduced to them.
    """

    def __init__(
        self,
        known: Acquaintance,
        ours: Iterable[int],
        unwilling: Collection[int] = frozenset(),
    ) -> None:
        self._known = known
        self._unwilling = frozenset(unwilling)
        self._ours = frozenset(ours) - self._unwilling

    def routes_to(self, people: Iterable[int], most: int = MOST_ROUTES) -> list[Route]:
        """The strongest routes to any of `people`, each through another introducer.

        With somebody of ours among them nobody else is needed: a route without steps.
        A route has at most three steps and passes none of `people` on its way.
        """
        wanted = dict.fromkeys(people)
        our_own = [Route(person, 1.0) for person in wanted if person in self._ours]
        if our_own:
            return our_own[:most]
        found: dict[int, Route] = {}
        last = sorted(
            (
                (tie.strength, person, tie)
                for person in wanted
                for tie in self._known.ties(person)
                if tie.to not in wanted and tie.to not in self._unwilling
            ),
            key=lambda one: (-one[0], one[1], one[2].to),
        )
        for bound, person, tie in last:
            best = sorted((route.strength for route in found.values()), reverse=True)
            if len(best) >= most and best[most - 1] >= bound:
                break
            before = self._to_introducer(tie.to, wanted)
            if before is not None:
                route = before.on_to(person, tie)
                rival = found.get(tie.to)
                if rival is None or route.strength > rival.strength:
                    found[tie.to] = route
        every = sorted(
            found.values(),
            key=lambda route: (-route.strength, len(route.steps), route.person),
        )
        return [route for route in every if route.strength > 0][:most]

    def _to_introducer(self, person: int, past: Collection[int]) -> Route | None:
        """The strongest route of at most two steps that passes nobody of `past`."""
        if person in self._ours:
            return Route(person, 1.0)
        best = self._near.get(person)
        for tie in self._known.ties(person):
            before = self._near.get(tie.to)
            if before is None or tie.to in past:
                continue
            if best is None or before.strength * tie.strength > best.strength:
                best = before.on_to(person, tie)
        return best

    @cached_property
    def _near(self) -> dict[int, Route]:
        """Our people, and whoever sat with one of them: the strongest way there."""
        found = {person: Route(person, 1.0) for person in sorted(self._ours)}
        for person in sorted(self._ours):
            for tie in self._known.ties(person):
                rival = found.get(tie.to)
                willing = tie.to not in self._unwilling
                if willing and (rival is None or tie.strength > rival.strength):
                    found[tie.to] = Route(person, 1.0).on_to(tie.to, tie)
        return found
