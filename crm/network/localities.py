"""The organisations of a municipality, and how well we know them."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from crm.network.tiles import Cell


@dataclass(frozen=True)
class Local:
    """An organisation in a municipality: where it sits, when it was last met."""

    id: int
    label: str
    cluster: str | None
    last_seen: date | None
    bodies: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How many organisations are known, met in twelve months, seated in a body."""

    known: int = 0
    met: int = 0
    seated: int = 0


@dataclass(frozen=True)
class Tile:
    """A municipality, or those outside the zone or of no known place."""

    name: str
    cell: Cell
    locals: tuple[Local, ...]

    @property
    def by_cluster(self) -> dict[str | None, Tally]:
        """The tally of each cluster that is there."""
        groups: dict[str | None, list[Local]] = {}
        for one in self.locals:
            groups.setdefault(one.cluster, []).append(one)
        return {cluster: tally(found) for cluster, found in groups.items()}


def tally(found: Collection[Local]) -> Tally:
    """Count organisations."""
    counts = Counter(
        word
        for one in found
        for word, yes in (("met", one.last_seen), ("seated", one.bodies))
        if yes
    )
    return Tally(len(found), counts["met"], counts["seated"])
