"""What if: a body with other members, computed as if they sat there, nothing touched.

The rows of the body are changed in memory and asked the same questions as the real
ones: which norms are met, who would hold how large a share, which other bodies it is
tied to, and by how many members.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm.model.enums import Capacity
from crm.model.findings_rows import Seat
from crm.network.coverage import Assembly, BodyCoverage, coverage
from crm.network.memberships import memberships


@dataclass(frozen=True, order=True)
class Joining:
    """A place that somebody would take, and what it would count for."""

    organisation_id: int
    cluster: str | None = None
    sector: str | None = None
    competence: str | None = None


@dataclass(frozen=True)
class Changes:
    """Which mandates of a body would end, and who would join it."""

    body_id: int
    leaving: frozenset[int] = frozenset()
    joining: tuple[Joining, ...] = ()

    @property
    def count(self) -> int:
        """How many places change."""
        return len(self.leaving) + len(self.joining)


@dataclass(frozen=True)
class Outcome:
    """A body on a day: its norms, its shares, and its ties to other bodies.

    `shares` are counts of places by cluster; `bridges` the organisations in this body
    that take part in each other body too, by that body.
    """

    coverage: BodyCoverage
    shares: Mapping[str | None, int]
    bridges: Mapping[int, frozenset[int]]

    @property
    def largest_share(self) -> tuple[str | None, int]:
        """The cluster with most places, and how many."""
        return max(
            self.shares.items(),
            key=lambda pair: (pair[1], pair[0] or ""),
            default=(None, 0),
        )

    @property
    def single(self) -> dict[int, int]:
        """The other bodies that hang on one member, with that organisation."""
        return {
            body: next(iter(members))
            for body, members in self.bridges.items()
            if len(members) == 1
        }


def applied(assembly: Assembly, changes: Changes, on: date) -> Assembly:
    """The assembly with the changes made on a day; the rows given stay as they are."""
    before = on - timedelta(days=1)
    seats = [
        replace(seat, end=before)
        if seat.id in changes.leaving and seat.body_id == changes.body_id
        else seat
        for seat in assembly.seats
    ]
    seats += [
        Seat(
            id=-number,
            body_id=changes.body_id,
            organisation_id=place.organisation_id,
            person_id=None,
            cluster=place.cluster,
            sector=place.sector,
            competence=place.competence,
            capacity=Capacity.EFFECTIVE,
            alternate_of_id=None,
            start=on,
            end=None,
        )
        for number, place in enumerate(changes.joining, 1)
    ]
    return replace(assembly, seats=seats)


def outcome(assembly: Assembly, changes: Changes, on: date) -> Outcome | None:
    """The body with the changes made; nothing when it does not exist on that day.

    Without changes this is the body as it is.
    """
    changed = applied(assembly, changes, on)
    found = coverage(changed, on, body_id=changes.body_id)
    if not found:
        return None
    (measured,) = found
    return Outcome(
        coverage=measured,
        shares=Counter(stay.cluster or None for stay in measured.holders),
        bridges=_bridges(changed, measured, on),
    )


def _bridges(
    assembly: Assembly, found: BodyCoverage, on: date
) -> dict[int, frozenset[int]]:
    inside = {stay.organisation_id for stay in found.holders} - {None}
    elsewhere: dict[int, set[int]] = defaultdict(set)
    for organisation, body in memberships(assembly.seats, assembly.attendances, on):
        if organisation in inside and body != found.body.id:
            elsewhere[body].add(organisation)
    return {body: frozenset(members) for body, members in elsewhere.items()}


def differences(before: Outcome, after: Outcome) -> tuple[Iterable[int], Iterable[int]]:
    """The other bodies to which the ties would be lost, and those that would be won."""
    lost = before.bridges.keys() - after.bridges.keys()
    won = after.bridges.keys() - before.bridges.keys()
    return sorted(lost), sorted(won)
