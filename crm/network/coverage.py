"""What a body must have against who sits there: places taken, open seats, since when.

Pure: rows in, answers out. Every body is counted as it says, by mandate or by taking
part. Nothing here judges: an open seat is the minimum less its holders.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from crm.model.dates import active_on
from crm.model.enums import NormKind, NormStatus
from crm.model.findings_rows import Attendance, Partner, Post, Seat
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import Key, Taxonomy, demands
from crm.network.norm_measures import NormCoverage, Question, measure
from crm.network.places import open_seats
from crm.network.shortage import holders_on
from crm.network.stay_index import StayIndex
from crm.network.stays import Holders, Stay, stays

__all__ = [
    "Assembly",
    "BodyCoverage",
    "ClusterPlaces",
    "NormCoverage",
    "coverage",
]

Row = TypeVar("Row", Seat, Attendance, NormRow)


@dataclass(frozen=True)
class Assembly:
    """Everything that coverage is computed from."""

    bodies: list[BodyRow]
    norms: list[NormRow]
    seats: list[Seat]
    attendances: list[Attendance]
    partners: Mapping[int, Partner]
    posts: list[Post]
    taxonomy: Taxonomy
    municipalities: list[str]


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
    holders: tuple[Stay, ...]
    norms: tuple[NormCoverage, ...]
    clusters: tuple[ClusterPlaces, ...] = field(default=())

    @property
    def checked(self) -> date | None:
        """The day on which somebody said that the list is complete."""
        return self.body.list_checked_on

    @property
    def filled(self) -> int:
        """How many places are taken."""
        return len(self.holders)

    @property
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

    @property
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
    seats = _by_body(assembly.seats)
    attendances = _by_body(assembly.attendances)
    norms = _by_body(assembly.norms)
    posts: dict[int, list[Post]] = defaultdict(list)
    for post in assembly.posts:
        posts[post.person_id].append(post)
    found: list[BodyCoverage] = []
    for body in assembly.bodies:
        if body_id not in {None, body.id} or not active_on(body.start, body.end, on):
            continue
        rows = Holders(
            seats.get(body.id, []),
            attendances.get(body.id, []),
            assembly.partners,
            assembly.taxonomy,
        )
        index = StayIndex(stays(body.counting, rows), posts, rows)
        asked = [
            demand
            for norm in norms.get(body.id, [])
            if norm.valid_on(on)
            for demand in demands(norm, assembly.taxonomy, assembly.municipalities)
        ]
        measured = tuple(measure(Question(body, one, index, on)) for one in asked)
        holders = tuple(holders_on(index.stays, on))
        found.append(
            BodyCoverage(
                body=body,
                on=on,
                holders=holders,
                norms=measured,
                clusters=_places(holders, measured, assembly.taxonomy),
            )
        )
    return found


def _places(
    holders: Iterable[Stay], norms: tuple[NormCoverage, ...], taxonomy: Taxonomy
) -> tuple[ClusterPlaces, ...]:
    """Taken and open places by cluster, in the order of the clusters."""
    filled: dict[str | None, int] = defaultdict(int)
    for stay in holders:
        filled[stay.cluster or None] += 1
    missing: dict[Key, int] = {}
    for norm in norms:
        missing[norm.key] = max(norm.missing, missing.get(norm.key, 0))
    wanted = open_seats(missing, taxonomy)
    order = [
        code for code in (*taxonomy.clusters, None) if filled[code] or wanted[code]
    ]
    return tuple(
        ClusterPlaces(code, taxonomy.cluster_label(code), filled[code], wanted[code])
        for code in order
    )


def _by_body(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.body_id is not None:
            found[row.body_id].append(row)
    return found
