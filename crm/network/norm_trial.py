"""What would change with other norms or another number of seats, nothing touched.

The norms of the body are changed in memory and asked the same questions as the real
ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from crm.model.enums import NormKind
from crm.network.assembly import Assembly
from crm.network.coverage import BodyCoverage, coverage

Limits = tuple[int, int | None]
"""The fewest and the most; without a most there is no end."""


@dataclass(frozen=True)
class Trial:
    """Other limits for norms of a body, by their id, and a number of seats."""

    body_id: int
    limits: Mapping[int, Limits] = field(default_factory=dict)
    seats: int | None = None

    @property
    def anything(self) -> bool:
        """Whether it differs from what is."""
        return bool(self.limits) or self.seats is not None


@dataclass(frozen=True)
class Tried:
    """A body against other norms.

    `least` is the fewest places that would meet every norm with nobody there yet;
    `most` the places that its clusters may have together, where each has a maximum.
    """

    coverage: BodyCoverage
    seats: int | None
    least: int
    most: int | None

    @property
    def over(self) -> int:
        """So many places are taken beyond the seats."""
        return max(0, self.coverage.filled - self.seats) if self.seats else 0

    @property
    def fits(self) -> bool:
        """Whether the seats suffice for what the norms ask at least."""
        return self.seats is None or self.least <= self.seats


def applied(assembly: Assembly, trial: Trial) -> Assembly:
    """The assembly with the other limits; the rows given stay as they are."""
    norms = [
        replace(
            norm,
            minimum=trial.limits[norm.id][0],
            maximum=trial.limits[norm.id][1],
        )
        if norm.body_id == trial.body_id and norm.id in trial.limits
        else norm
        for norm in assembly.norms
    ]
    return replace(assembly, norms=norms)


def tried(assembly: Assembly, trial: Trial, on: date) -> Tried | None:
    """The body with the other norms; nothing when it does not exist on that day."""
    changed = applied(assembly, trial)
    found = coverage(changed, on, body_id=trial.body_id)
    if not found:
        return None
    empty = replace(
        changed,
        seats=[seat for seat in changed.seats if seat.body_id != trial.body_id],
        attendances=[],
    )
    (bare,) = coverage(empty, on, body_id=trial.body_id)
    return Tried(found[0], trial.seats, bare.open_seats, _most(found[0]))


def _most(found: BodyCoverage) -> int | None:
    """The maxima of the clusters together; nothing where one has no maximum."""
    clusters = [norm for norm in found.norms if norm.kind is NormKind.CLUSTER]
    most = [norm.maximum for norm in clusters if norm.maximum is not None]
    return sum(most) if most and len(most) == len(clusters) else None
