"""The places of one body: named by a mandate, or taken by being there.

Who is named counts as named, never by attendance: a place counts for what it was given
for. Places by attendance stay arrays until somebody asks who they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property

import numpy as np

from crm.model.enums import Counting, NormKind
from crm.model.rows import BodyRow
from crm.network.assembly import Assembly
from crm.network.day_places import DayPlaces
from crm.network.groups import EVERY, Key
from crm.network.presences import Flags
from crm.network.shortage import Spells, holder_numbers, holders_on, short_since
from crm.network.stay_index import StayIndex
from crm.network.stays import (
    Holder,
    Period,
    Stay,
    participant,
    period,
    without,
)
from crm.network.taking_part import NO_PERIODS, Periods

_WRITTEN = frozenset({NormKind.COMPETENCE, NormKind.FUNCTION})
"""Groups in words: asked of each place on its own."""


class Seating:
    """Who has a place in a body on a day, for which group, and since when too few."""

    def __init__(
        self, body: BodyRow, assembly: Assembly, on: date, day: DayPlaces
    ) -> None:
        self._assembly = assembly
        self._on = on
        self._day = day
        self._by_being_there = body.counting is Counting.PARTICIPATION
        self._body = body

    def count(self, key: Key) -> int:
        """How many hold a place that counts for a group."""
        if key[0] in _WRITTEN and key[1] != EVERY:
            return len(self.holders(key))
        return self._day.count(self._body.id, key)

    def holders(self, key: Key | None = None) -> tuple[Stay, ...]:
        """Who they are, in the order they came; without a group, everybody."""
        if key is not None and key[0] in _WRITTEN and key[1] != EVERY:
            return tuple(holders_on(self.index.of(key), self._on))
        counted = self._named if key is None else self._named_for(key)
        present = self._now.take(self._count_for(key, self._now))
        return tuple(holders_on([*counted, *self._stays(present)], self._on))

    def short_since(self, key: Key, minimum: int, floor: date | None) -> date | None:
        """The first day of the shortage of a group that runs on the day."""
        if key[0] in _WRITTEN and key[1] != EVERY:
            return self.short_of(self.index.of(key), minimum, floor)
        there = self._present.take(self._count_for(key, self._present))
        spells = Spells.of(self._named_for(key)).beside(_spells(there))
        return short_since(spells, minimum, self._on, floor)

    def short_of(
        self, stays: Iterable[Stay], minimum: int, floor: date | None
    ) -> date | None:
        """The same for chosen places."""
        return short_since(Spells.of(stays), minimum, self._on, floor)

    def now(self, stays: Iterable[Stay]) -> list[Stay]:
        """One of each holder among chosen places on the day."""
        return holders_on(stays, self._on)

    def filled(self) -> Counter[str | None]:
        """How many places are taken, by cluster; no cluster for the others."""
        found = self._day.by_cluster(self._body.id)
        if found is None:
            found = Counter(stay.cluster or None for stay in self.holders())
        return found

    @cached_property
    def _named(self) -> list[Stay]:
        return self._assembly.named(self._body)

    def _named_for(self, key: Key) -> list[Stay]:
        """The places by mandate that count for a group."""
        if key[1] == EVERY:
            return self._named
        return self._assembly.named_for(self._body).get(key, [])

    @cached_property
    def _present(self) -> Periods:
        """The places by being there, outside the periods in which they are named."""
        if not self._by_being_there:
            return NO_PERIODS
        every = self._assembly.taking_part.get(self._body.id, NO_PERIODS)
        cuts: dict[Holder, list[Period]] = defaultdict(list)
        for seat in self._assembly.seats_in(self._body.id):
            cuts[participant(seat)].append(period(seat))
        people = [number for kind, number in cuts if kind == "p"]
        organisations = [number for kind, number in cuts if kind == "o"]
        touched = np.isin(every.person, people)
        touched |= np.isin(every.organisation, organisations)
        return _cut(every, touched, cuts) if touched.any() else every

    @cached_property
    def _now(self) -> Periods:
        """Those on the day."""
        day = self._on.toordinal()
        return self._present.take(
            (self._present.start <= day) & (self._present.end >= day)
        )

    def _count_for(self, key: Key | None, present: Periods) -> Flags:
        """Which places by being there count for a group."""
        if key is None or key[1] == EVERY:
            return np.ones(len(present), dtype=np.bool_)
        every = self._assembly.profiles
        which: Flags = every.counting_for(key)[every.of(present.organisation)]
        return which

    @cached_property
    def index(self) -> StayIndex:
        """Every place of all time as a row of its own: for who asks more than a count."""
        return StayIndex([*self._named, *self._stays(self._present)], self._assembly)

    def _stays(self, present: Periods) -> Iterable[Stay]:
        profiles = self._assembly.profiles
        rows = zip(
            present.person.tolist(),
            present.organisation.tolist(),
            present.start.tolist(),
            present.end.tolist(),
            profiles.of(present.organisation).tolist(),
            strict=True,
        )
        for person, organisation, start, end, number in rows:
            profile = profiles[number]
            yield Stay(
                holder=("p", person) if person else ("o", organisation),
                start=start,
                end=end,
                seat_id=None,
                organisation_id=organisation or None,
                person_id=person or None,
                cluster=profile.cluster,
                sector=profile.sector,
                competence=None,
                lines=profile.lines,
            )


def _spells(present: Periods) -> Spells:
    return Spells(
        holder_numbers(present.person, present.organisation),
        present.start,
        present.end,
    )


def _cut(every: Periods, touched: Flags, cuts: dict[Holder, list[Period]]) -> Periods:
    """The periods without the days on which their holder is named."""
    left: list[tuple[int, int, int, int]] = []
    for place in range(len(every)):
        person, organisation = int(every.person[place]), int(every.organisation[place])
        whole = [(int(every.start[place]), int(every.end[place]))]
        if touched[place]:
            holder = ("p", person) if person else ("o", organisation)
            named_on = [*cuts.get(holder, ()), *cuts.get(("o", organisation), ())]
            whole = without(whole, named_on)
        left += [(person, organisation, start, end) for start, end in whole]
    return Periods(*np.array(left, dtype=np.int64).reshape(-1, 4).T)
