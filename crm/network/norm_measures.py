"""One norm for one group in one body on a day: how it is measured, whether it is met.

Each kind of norm has its measure. Most count places; one counts organisations; one
weighs the largest sector or cluster against all places.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.model.enums import NormKind, NormStatus
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import Demand, Key, group_label
from crm.network.shortage import holders_on, short_since
from crm.network.stay_index import StayIndex
from crm.network.stays import Stay

WHOLE = 100
"""Every place, in percent."""


@dataclass(frozen=True)
class Question:
    """What a norm asks of a body on a day, and who has a place there."""

    body: BodyRow
    demand: Demand
    index: StayIndex
    on: date


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
    """

    norm: NormRow
    group: str
    key: Key
    label: str
    cluster: str | None
    checked: date | None
    present: int
    missing: int
    over: int
    since: date | None
    holders: tuple[Stay, ...]
    share: Share | None = None

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
    return _MEASURES.get(question.demand.norm.kind, _count_places)(question)


def _count_places(question: Question) -> NormCoverage:
    """How many have a place for the group."""
    return _counted(question, question.index.of(question.demand.key))


def _count_organisations(question: Question) -> NormCoverage:
    """How many different organisations have a place; nobody in own name counts."""
    return _counted(question, question.index.by_organisation)


def _weigh(question: Question) -> NormCoverage:
    """Which share of the places the largest sector or cluster has.

    A place of a sub-type counts for its sector too; of two groups with as many places
    the narrower one is named.
    """
    demand, index, on = question.demand, question.index, question.on
    kind, taxonomy = NormKind(demand.key[1]), index.taxonomy
    every = holders_on(index.stays, on)
    groups = {
        group: holders_on(found, on) for group, found in index.groups(kind).items()
    }
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
        most=WHOLE if demand.norm.maximum is None else demand.norm.maximum,
    )
    return _measured(question, holders, missing=0, over=0, since=None, share=share)


_MEASURES: Mapping[NormKind, Callable[[Question], NormCoverage]] = {
    NormKind.ORGANISATIONS: _count_organisations,
    NormKind.BALANCE: _weigh,
}
"""The kinds that do not simply count places."""


def _counted(question: Question, stays: list[Stay]) -> NormCoverage:
    """The holders against the minimum and maximum, and since when they are too few."""
    norm, on = question.demand.norm, question.on
    holders = holders_on(stays, on)
    missing = max(0, norm.minimum - len(holders))
    days = (norm.valid_from, question.body.start)
    floor = max((day for day in days if day is not None), default=None)
    return _measured(
        question,
        holders,
        missing=missing,
        over=0 if norm.maximum is None else max(0, len(holders) - norm.maximum),
        since=short_since(stays, norm.minimum, on, floor) if missing else None,
    )


def _measured(
    question: Question,
    holders: list[Stay],
    *,
    missing: int,
    over: int,
    since: date | None,
    share: Share | None = None,
) -> NormCoverage:
    demand = question.demand
    return NormCoverage(
        norm=demand.norm,
        group=demand.group,
        key=demand.key,
        label=demand.label,
        cluster=demand.cluster,
        checked=question.body.list_checked_on,
        present=len(holders),
        missing=missing,
        over=over,
        since=since,
        holders=tuple(holders),
        share=share,
    )
