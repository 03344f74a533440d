"""Who can introduce us: the strongest chain of people who sat together.

Two people are tied when both were at the same contact moment. The tie's strength is
its frequency x 2^(-age / 180 days), with the age of the last shared moment. Frequency
is the sum over shared moments of 1 / (others present), at most 1 (Newman 2001): a talk
between two counts for more than a seat in a full hall. A route multiplies the
strengths; the largest product in at most three steps wins, not the fewest steps.

Who is how near to us is settled for everybody who was asked about at once; of routes
that are as strong as each other the one through the lowest number wins.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

import numpy as np

from crm.network.acquaintance import Acquaintance, Floats, Ties
from crm.network.presences import Flags, Ints, changes

__all__ = ["Acquaintance", "Introducers", "Route", "Tie"]

MOST_ROUTES = 3
_NOBODY = -1
_AT_ONCE = 10_000


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


@dataclass(frozen=True, slots=True)
class _Way:
    """The strongest way to people from ours, and who stands before each of them."""

    strength: Floats
    before: Ints


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
        self._ours = frozenset(ours) - frozenset(unwilling)
        self._willing = self._all()
        self._willing[known.places(unwilling)] = False
        self._looked_at = ~self._all()
        size = len(known.people)
        self._further = _Way(np.zeros(size), np.full(size, _NOBODY))

    def routes_to(self, people: Iterable[int], most: int = MOST_ROUTES) -> list[Route]:
        """The strongest routes to any of `people`, each through another introducer.

        With somebody of ours among them nobody else is needed: a route without steps.
        A route has at most three steps and passes none of `people` on its way.
        """
        wanted = dict.fromkeys(people)
        our_own = [Route(person, 1.0) for person in wanted if person in self._ours]
        if our_own:
            return our_own[:most]
        if not self._ours:
            return []
        past = self._known.places(wanted)
        last = self._known.ties(past)
        asked = np.flatnonzero(self._willing[last.to] & ~np.isin(last.to, past))
        strength = last.strength[asked] * self._nearness(last.to[asked], past)
        order = np.lexsort((last.who[asked], -strength))
        _, first = np.unique(last.to[asked[order]], return_index=True)
        strength, asked = strength[order[first]], asked[order[first]]
        # More than are asked for: of those as strong as the last, the shortest.
        least = np.sort(strength)[-most:][:1]
        best = asked[(strength > 0) & (strength >= least)]
        routes = [self._route(last, place, past) for place in best.tolist()]
        routes.sort(key=lambda route: (-route.strength, len(route.steps), route.person))
        return routes[:most]

    def look_at_everybody(self) -> None:
        """Settle how near everybody is: cheaper than one by one for who asks of all."""
        self._measure(np.flatnonzero(self._willing))

    def _nearness(self, who: Ints, past: Ints) -> Floats:
        """The strength of the best route to each in at most two steps, not past some."""
        self._measure(np.unique(who))
        found: Floats = self._further.strength[who].copy()
        for place in np.flatnonzero(np.isin(self._further.before[who], past)).tolist():
            found[place], _ = self._avoiding(int(who[place]), past)
        return found

    def _measure(self, who: Ints) -> None:
        """Find the best route in at most two steps to those not looked at before."""
        fresh = who[~self._looked_at[who]]
        for some in np.array_split(fresh, len(fresh) // _AT_ONCE + 1):
            found = self._through_somebody(some, self._known.ties(some))
            self._further.strength[some] = found.strength
            self._further.before[some] = found.before
            self._looked_at[some] = True

    def _through_somebody(self, who: Ints, ties: Ties) -> _Way:
        """The best of being near to us, and being tied to somebody who is."""
        near = self._near.strength
        found = _Way(near[who], np.full(len(who), _NOBODY))
        if len(ties.who):
            first = np.flatnonzero(changes(ties.who))
            each = np.diff(np.append(first, len(ties.who)))
            strength = ties.strength * near[ties.to]
            most = np.maximum.reduceat(strength, first)
            is_best = strength == np.repeat(most, each)
            through = np.where(is_best, ties.to, len(near))
            place = np.searchsorted(who, ties.who[first])
            better = most > found.strength[place]
            found.strength[place[better]] = most[better]
            found.before[place[better]] = np.minimum.reduceat(through, first)[better]
        return found

    def _avoiding(self, who: int, past: Ints) -> tuple[float, int]:
        """The best route to one person that does not pass some, and through whom."""
        alone = np.array([who])
        ties = self._known.ties(alone)
        found = self._through_somebody(alone, ties.take(~np.isin(ties.to, past)))
        return float(found.strength[0]), int(found.before[0])

    def _route(self, last: Ties, place: int, past: Ints) -> Route:
        """The route that ends with one of the last ties."""
        end, to = int(last.who[place]), int(last.to[place])
        through = int(self._further.before[to])
        if through in past:
            _, through = self._avoiding(to, past)
        steps = [end, to] if through == _NOBODY else [end, to, through]
        if (first := int(self._near.before[steps[-1]])) != _NOBODY:
            steps.append(first)
        steps.reverse()
        route = Route(self._person(steps[0]), 1.0)
        for one, other in pairwise(steps):
            route = route.on_to(self._person(other), self._tie(one, other))
        return route

    def _tie(self, one: int, other: int) -> Tie:
        ties = self._known.ties(np.array([one]))
        at = int(np.searchsorted(ties.to, other))
        moment = int(ties.moment[at])
        return Tie(
            self._person(other),
            float(ties.strength[at]),
            int(self._known.contacts[moment]),
            date.fromordinal(int(self._known.days[moment])),
            int(ties.times[at]),
        )

    def _person(self, place: int) -> int:
        return int(self._known.people[place])

    def _all(self) -> Flags:
        return np.ones(len(self._known.people), dtype=np.bool_)

    @cached_property
    def _near(self) -> _Way:
        """Our people, and whoever sat with one of them: the strongest way there."""
        ours = self._known.places(self._ours)
        found = _Way(np.zeros(len(self._willing)), np.full(len(self._willing), _NOBODY))
        ties = self._known.ties(ours)
        ties = ties.take(self._willing[ties.to] & ~np.isin(ties.to, ours))
        # Backwards, so that what stands is the strongest, and of those the first.
        order = np.lexsort((ties.who, -ties.strength))[::-1]
        found.strength[ties.to[order]] = ties.strength[order]
        found.before[ties.to[order]] = ties.who[order]
        found.strength[ours] = 1.0
        return found
