"""What a body must have against who sits there: places taken, open seats, since when.

Pure: rows in, answers out. Every body is counted as it says, by mandate or by taking
part. Nothing here judges: an open seat is the minimum less its holders.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from crm.model.dates import active_on
from crm.model.enums import NormKind, NormStatus
from crm.model.rows import BodyRow
from crm.network.assembly import Assembly
from crm.network.body_places import Seating
from crm.network.day_places import DayPlaces
from crm.network.groups import Key, Taxonomy
from crm.network.norm_measures import NormCoverage, Question, measure
from crm.network.norm_spans import asked_since
from crm.network.places import open_seats
from crm.network.stays import Stay

__all__ = ["Assembly", "BodyCoverage", "ClusterPlaces", "NormCoverage", "coverage"]


@dataclass(frozen=True)
class ClusterPlaces:
    """The places of one cluster in a body; without cluster for the other seats."""

    cluster: str | None
    label: str
    filled: int
    open_seats: int


@dataclass(frozen=True)
class BodyCoverage:
    """One body on one day: who has a place, and which seats are open."""

    body: BodyRow
    on: date
    filled: int
    norms: tuple[NormCoverage, ...]
    clusters: tuple[ClusterPlaces, ...]
    _seating: Seating = field(repr=False, compare=False)

    @cached_property
    def holders(self) -> tuple[Stay, ...]:
        """Who has a place, in the order they came."""
        return self._seating.holders()

    @property
    def checked(self) -> date | None:
        """The day on which somebody said that the list is complete."""
        return self.body.list_checked_on

    @cached_property
    def open_seats(self) -> int:
        """The fewest new places that would meet every norm.

        For a body whose list was never checked this says what is not known to be
        there; it is not added to totals.
        """
        return sum(places.open_seats for places in self.clusters)

    @property
    def places(self) -> int:
        """Places taken and open seats together."""
        return self.filled + self.open_seats

    @cached_property
    def gaps(self) -> tuple[NormCoverage, ...]:
        """The norms that are not met."""
        return tuple(norm for norm in self.norms if norm.missing > 0)

    @property
    def unbalanced(self) -> tuple[NormCoverage, ...]:
        """The norms on a balance that is lost, or not known to be kept."""
        return tuple(
            norm
            for norm in self.norms
            if norm.share is not None and norm.status is not NormStatus.MET
        )

    @property
    def all_met(self) -> bool:
        """Whether every norm is known to be met."""
        return all(norm.status is NormStatus.MET for norm in self.norms)

    @property
    def inside(self) -> tuple[tuple[str, str], ...]:
        """Open seats that stand inside those of their cluster: group and cluster.

        One new place for the group meets the norm of its cluster too, so it counts
        once in `open_seats`.
        """
        clusters = {
            gap.key[1]: gap.label for gap in self.gaps if gap.kind is NormKind.CLUSTER
        }
        found = {
            (gap.label, clusters[gap.cluster])
            for gap in self.gaps
            if gap.kind is not NormKind.CLUSTER and gap.cluster in clusters
        }
        return tuple(sorted(found))

    @property
    def crowded(self) -> tuple[NormCoverage, ...]:
        """Clusters that would have more than their maximum with every seat filled."""
        places = {c.cluster: c.filled + c.open_seats for c in self.clusters}
        return tuple(
            norm
            for norm in self.norms
            if norm.kind is NormKind.CLUSTER
            and norm.maximum is not None
            and places.get(norm.key[1], 0) > norm.maximum
        )


def coverage(
    assembly: Assembly, on: date, *, body_id: int | None = None
) -> list[BodyCoverage]:
    """Every body that exists on that day, or one, against its norms that apply then."""
    day = DayPlaces(assembly, on)
    return [
        _cover(Seating(body, assembly, on, day), body, assembly, on)
        for body in assembly.bodies
        if body_id in {None, body.id} and active_on(body.start, body.end, on)
    ]


def _cover(
    seating: Seating, body: BodyRow, assembly: Assembly, on: date
) -> BodyCoverage:
    norms = assembly.norms_of.get(body.id, ())
    measured = tuple(
        measure(Question(body, norm, demand, seating, asked_since(norm, norms)))
        for norm in norms
        if norm.valid_on(on)
        for demand in assembly.demands(norm)
    )
    filled = seating.filled()
    return BodyCoverage(
        body=body,
        on=on,
        filled=filled.total(),
        norms=measured,
        clusters=_places(filled, measured, assembly.taxonomy),
        _seating=seating,
    )


def _places(
    filled: Mapping[str | None, int],
    norms: tuple[NormCoverage, ...],
    taxonomy: Taxonomy,
) -> tuple[ClusterPlaces, ...]:
    """Taken and open places by cluster, in the order of the clusters."""
    missing: dict[Key, int] = {}
    for norm in norms:
        missing[norm.key] = max(norm.missing, missing.get(norm.key, 0))
    wanted = open_seats(missing, taxonomy)
    order = [
        code
        for code in (*taxonomy.clusters, None)
        if filled.get(code) or wanted.get(code)
    ]
    return tuple(
        ClusterPlaces(
            code,
            taxonomy.cluster_label(code),
            filled.get(code, 0),
            wanted.get(code, 0),
        )
        for code in order
    )
