"""One norm for one group in one body on a day: how it is measured, whether it is met.

Each kind of norm has its measure. Most count places; one counts organisations; one
weighs the largest sector or cluster against all places.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from crm.model.enums import NormKind, NormStatus
from crm.model.rows import BodyRow, NormRow
from crm.network.body_places import Seating
from crm.network.groups import Demand, Key, group_label
from crm.network.stays import Stay

WHOLE = 100
"""Every place, in percent."""


@dataclass(frozen=True)
class Question:
    """What a norm asks of a body on a day, since when, and who has a place there."""

    body: BodyRow
    norm: NormRow
    demand: Demand
    seating: Seating
    since: date | None


@dataclass(frozen=True)
class Share:
    """The places of the largest group against all places of a body.

    `unsorted` places count for no group yet; `most` is the percentage allowed.
    """

    label: str
    places: int
    unsorted: int
    total: int
    most: int

    @property
    def met(self) -> bool | None:
        """Whether no group has more; nothing while unsorted places may decide it."""
        if self._too_many(self.places):
            return False
        return None if self._too_many(self.places + self.unsorted) else True

    @property
    def certain(self) -> bool:
        """Whether no place that we do not know of could change it."""
        return self.most >= WHOLE

    def _too_many(self, places: int) -> bool:
        return places * WHOLE > self.most * self.total


@dataclass(frozen=True)
class NormCoverage:
    """One norm for one group in one body, on one day.

    A norm on balance misses nobody: it has a `share`, and `present` is the largest.
    Who holds the places, and since when there are too few, is found when asked.
    """

    norm: NormRow
    demand: Demand
    checked: date | None
    present: int
    _who: Callable[[], Iterable[Stay]] = field(repr=False, compare=False)
    _since: Callable[[], date | None] = field(repr=False, compare=False)
    share: Share | None = None

    @property
    def group(self) -> str:
        """The group, as contracts print it."""
        return self.demand.group

    @property
    def key(self) -> Key:
        """The same to compare."""
        return self.demand.key

    @property
    def label(self) -> str:
        """The same as sentences name it."""
        return self.demand.label

    @property
    def cluster(self) -> str | None:
        """The cluster that new places for the group fall under, if it is one."""
        return self.demand.cluster

    @property
    def missing(self) -> int:
        """How many more there must be."""
        return 0 if self.share else max(0, self.norm.minimum - self.present)

    @property
    def over(self) -> int:
        """How many more there are than there may be."""
        if self.share or self.norm.maximum is None:
            return 0
        return max(0, self.present - self.norm.maximum)

    @cached_property
    def since(self) -> date | None:
        """The first day of the shortage, where there is one and that is known."""
        return self._since() if self.missing else None

    @cached_property
    def holders(self) -> tuple[Stay, ...]:
        """Who holds the places."""
        return tuple(self._who())

    @property
    def kind(self) -> NormKind:
        """What sort of group it is."""
        return self.norm.kind

    @property
    def minimum(self) -> int:
        """How many there must be."""
        return self.norm.minimum

    @property
    def maximum(self) -> int | None:
        """How many there may be; for a balance, which percentage of the places."""
        return self.norm.maximum

    @property
    def certainty(self) -> str | None:
        """How sure the norm itself is."""
        return self.norm.certainty

    @property
    def status(self) -> NormStatus:
        """Whether it is met, as sure as the list of the body is.

        A list that nobody checked may lack somebody: it can show that the minimum is
        there, or that there are too many, and not that somebody is missing.
        """
        met, certain = self._known
        if met is None or (self.checked is None and not certain):
            return NormStatus.UNKNOWN
        return NormStatus.MET if met else NormStatus.NOT_MET

    @property
    def _known(self) -> tuple[bool | None, bool]:
        """Whether what is known meets the norm, and whether more could change that."""
        if self.share is not None:
            return self.share.met, self.share.certain
        return not self.missing and not self.over, not self.missing


def measure(question: Question) -> NormCoverage:
    """How far a norm is met, by the measure of its kind."""
    return _MEASURES.get(question.norm.kind, _count_places)(question)


def _count_places(question: Question) -> NormCoverage:
    """How many have a place for the group."""
    seating, key = question.seating, question.demand.key
    least = question.norm.minimum
    return _measured(
        question,
        seating.count(key),
        lambda: seating.holders(key),
        lambda: seating.short_since(key, least, _floor(question)),
    )


def _count_organisations(question: Question) -> NormCoverage:
    """How many different organisations have a place; nobody in own name counts."""
    seating = question.seating
    stays = seating.index.by_organisation
    holders, least = seating.now(stays), question.norm.minimum
    return _measured(
        question,
        len(holders),
        lambda: holders,
        lambda: seating.short_of(stays, least, _floor(question)),
    )


def _weigh(question: Question) -> NormCoverage:
    """Which share of the places the largest sector or cluster has.

    A place of a sub-type counts for its sector too; of two groups with as many places
    the narrower one is named.
    """
    seating, index = question.seating, question.seating.index
    kind, taxonomy = NormKind(question.demand.key[1]), index.taxonomy
    every = seating.now(index.stays)
    groups = {group: seating.now(found) for group, found in index.groups(kind).items()}
    sorted_ones = {stay.holder for found in groups.values() for stay in found}
    largest = max(
        groups,
        key=lambda group: (len(groups[group]), len(taxonomy.lineage(group)), group),
        default=None,
    )
    holders = groups[largest] if largest is not None else []
    share = Share(
        label=group_label(kind, largest, taxonomy) if largest is not None else "",
        places=len(holders),
        unsorted=sum(stay.holder not in sorted_ones for stay in every),
        total=len(every),
        most=WHOLE if question.norm.maximum is None else question.norm.maximum,
    )
    return _measured(question, share.places, lambda: holders, lambda: None, share)


_MEASURES: Mapping[NormKind, Callable[[Question], NormCoverage]] = {
    NormKind.ORGANISATIONS: _count_organisations,
    NormKind.BALANCE: _weigh,
}
"""The kinds that do not simply count places."""


def _floor(question: Question) -> date | None:
    """Before this day nothing was asked of the body."""
    days = (question.since, question.body.start)
    return max((day for day in days if day is not None), default=None)


def _measured(
    question: Question,
    present: int,
    who: Callable[[], Iterable[Stay]],
    since: Callable[[], date | None],
    share: Share | None = None,
) -> NormCoverage:
    return NormCoverage(
        question.norm,
        question.demand,
        question.body.list_checked_on,
        present,
        who,
        since,
        share,
    )
