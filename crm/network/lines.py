"""Lines between partners that we never saw: pairs of organisations, pairs of clusters.

Only what we noted counts: two organisations were seen together when both were at the
same contact moment, whoever spoke for them. One that we did not see at all in the
twelve months is left out: unknown is not missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from crm.model.dates import PartialDate, active_on
from crm.model.enums import LineState, RelationKind
from crm.model.names import normalise
from crm.model.rows import KnownTieRow
from crm.network.agencies import is_council
from crm.network.contact_people import common
from crm.network.field import Field
from crm.network.stays import FIRST, LAST, Period, joined, last_day_within, without

Pair = tuple[int, int]
"""Two organisations, the lower number first."""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """Two organisations with something in common that were not seen together.

    `actions` name both as partners; `tie` is what somebody noted about their line.
    """

    one: int
    other: int
    actions: tuple[int, ...]
    municipality: str | None
    tie: KnownTieRow | None
    since: date | None

    @property
    def pair(self) -> Pair:
        """The two."""
        return self.one, self.other


class Lines:
    """Who was seen with whom, and which line between two somebody noted."""

    def __init__(self, field: Field, ties: Iterable[KnownTieRow]) -> None:
        self._field = field
        self._ties: dict[Pair, list[KnownTieRow]] = defaultdict(list)
        for tie in ties:
            if tie.kind is RelationKind.LINE:
                ends = (tie.organisation_id, tie.other_organisation_id)
                self._ties[min(ends), max(ends)].append(tie)

    def missing(self) -> list[MissingLine]:
        """The pairs on the same action or in the same municipality, never together.

        Both were seen in twelve months, but not at the same contact moment, and nobody
        noted that their line exists. Those with a noted gap come first, then those on
        the same action; further by name.
        """
        actions, places = self._on_actions(), self._in_places()
        gaps = {pair for pair in self._ties if self.tie(pair)}
        found = [
            MissingLine(
                *pair,
                actions=tuple(sorted(actions.get(pair, ()))),
                municipality=places.get(pair),
                tie=self.tie(pair),
                since=self.since(pair),
            )
            for pair in {*actions, *places, *gaps}
            if self.is_missing(pair)
        ]
        return sorted(found, key=self._place_in_list)

    def is_missing(self, pair: Pair) -> bool:
        """Whether both were seen in twelve months, and no line between them."""
        one, other = (self._seen.get(number) for number in pair)
        if one is None or other is None or one & other:
            return False
        tie = self.tie(pair)
        return tie is None or tie.state is not LineState.EXISTS

    def together(self, pair: Pair) -> int:
        """At how many contact moments of twelve months both were."""
        return len(self._seen.get(pair[0], set()) & self._seen.get(pair[1], set()))

    def tie(self, pair: Pair) -> KnownTieRow | None:
        """What is noted today about the line between two: that it exists, if so."""
        running = [
            tie
            for tie in self._ties.get(pair, ())
            if active_on(tie.start, tie.end, self._field.on)
        ]
        exists = [tie for tie in running if tie.state is LineState.EXISTS]
        return next(iter([*exists, *running]), None)

    def since(self, pair: Pair) -> date | None:
        """The first day of the unbroken time that the line is missing."""
        one, other = pair
        both = common(self._days.get(one, ()), self._days.get(other, ()))
        shared = self._moments.get(one, set()) & self._moments.get(other, set())
        cuts = [self._window[contact] for contact in shared]
        cuts += [
            (
                tie.start.toordinal() if tie.start else FIRST,
                tie.end.toordinal() if tie.end else LAST,
            )
            for tie in self._ties.get(pair, ())
            if tie.state is LineState.EXISTS
        ]
        day = self._field.on.toordinal()
        for start, end in without(both, cuts):
            if start <= day <= end:
                return date.fromordinal(start)
        return None

    @cached_property
    def meetings(self) -> list[frozenset[int]]:
        """The organisations at each contact moment of twelve months; never our own."""
        found: dict[int, set[int]] = defaultdict(set)
        for organisation, contacts in self._seen.items():
            for contact in contacts:
                found[contact].add(organisation)
        return [frozenset(found[contact]) for contact in sorted(found)]

    @cached_property
    def _moments(self) -> dict[int, set[int]]:
        """Every contact moment that each organisation was at."""
        found: dict[int, set[int]] = {}
        for organisation, rows in self._field.attended.items():
            partner = self._field.partners.get(organisation)
            if partner is not None and not is_council(partner):
                found[organisation] = {row.contact_id for row in rows}
        return found

    @cached_property
    def _window(self) -> dict[int, Period]:
        """The days on which a contact moment is at most twelve months ago."""
        moments = self._field.known.moments
        return {
            contact: (
                moments[contact].on.toordinal(),
                last_day_within(
                    PartialDate(moments[contact].on, moments[contact].precision).last
                ).toordinal(),
            )
            for contacts in self._moments.values()
            for contact in contacts
        }

    @cached_property
    def _days(self) -> dict[int, list[Period]]:
        """The days on which each organisation was seen at most twelve months ago."""
        return {
            organisation: joined(self._window[contact] for contact in contacts)
            for organisation, contacts in self._moments.items()
        }

    @cached_property
    def _seen(self) -> dict[int, set[int]]:
        """The contact moments of twelve months of each organisation that had any."""
        day = self._field.on.toordinal()
        found: dict[int, set[int]] = {}
        for organisation, contacts in self._moments.items():
            now = {c for c in contacts if self._window[c][1] >= day}
            if now:
                found[organisation] = now
        return found

    def _on_actions(self) -> dict[Pair, set[int]]:
        """The pairs that an action names, with those actions."""
        partners: dict[int, set[int]] = defaultdict(set)
        for row in self._field.known.action_partners:
            if row.organisation_id in self._seen:
                partners[row.action_id].add(row.organisation_id)
        found: dict[Pair, set[int]] = defaultdict(set)
        for action, organisations in partners.items():
            for pair in combinations(sorted(organisations), 2):
                found[pair].add(action)
        return found

    def _in_places(self) -> dict[Pair, str]:
        """The pairs with their seat in the same municipality, which it names."""
        places: dict[str, list[int]] = defaultdict(list)
        for organisation in self._seen:
            if place := self._field.partners[organisation].municipality:
                places[place].append(organisation)
        return {
            pair: place
            for place, organisations in places.items()
            for pair in combinations(sorted(organisations), 2)
        }

    def _place_in_list(self, line: MissingLine) -> tuple[bool, bool, str, str, Pair]:
        one, other = (self._field.partners[number].name for number in line.pair)
        return (
            line.tie is None or line.tie.state is not LineState.GAP,
            not line.actions,
            normalise(one),
            normalise(other),
            line.pair,
        )


def clusters_of(field: Field) -> dict[int, str]:
    """The cluster of each organisation that has one."""
    found: Mapping[int, str | None] = {
        number: field.taxonomy.cluster_of(partner.cluster, partner.sector)
        for number, partner in field.partners.items()
    }
    return {number: cluster for number, cluster in found.items() if cluster}
