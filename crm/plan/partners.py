"""Partners of an action: words of the plan, linked where they name one thing."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from crm.model.names import normalise
from crm.model.rows import BodyRow, OrganisationRow, SectorRow

T = TypeVar("T")


@dataclass(frozen=True)
class PartnerInput:
    """A partner in the words of the plan, and what they name; plain words name nothing."""

    text: str
    organisation_id: int | None = None
    body_id: int | None = None
    sector: str | None = None


def links(
    organisations: Collection[T], bodies: Collection[T], sector: str | None
) -> tuple[T | None, T | None, str | None]:
    """What words link to: the one organisation or body they name, else a sector."""
    named = len(organisations) + len(bodies)
    return (
        next(iter(organisations), None) if named == 1 else None,
        next(iter(bodies), None) if named == 1 else None,
        None if named else sector,
    )


class PartnerWords:
    """The names that a partner may be given by."""

    def __init__(
        self,
        organisations: Iterable[OrganisationRow],
        bodies: Iterable[BodyRow],
        sectors: Iterable[SectorRow],
    ) -> None:
        self._organisations: dict[str, set[int]] = defaultdict(set)
        self._bodies: dict[str, set[int]] = defaultdict(set)
        self._sectors: dict[str, set[str]] = defaultdict(set)
        self.offered: list[str] = []
        """One name for everything that can be linked, to choose from."""
        known = list(organisations)
        shared = Counter(normalise(row.name) for row in known)
        for row in known:
            placed = f"{row.name} ({row.municipality})"
            for word in (row.name, placed, *row.aliases):
                self._organisations[normalise(word)].add(row.id)
            alone = shared[normalise(row.name)] == 1
            self.offered.append(row.name if alone else placed)
        for body in bodies:
            self._bodies[normalise(body.name)].add(body.id)
            self.offered.append(body.name)
        for sector in sectors:
            for word in (sector.code, sector.label, *sector.synonyms):
                self._sectors[normalise(word)].add(sector.code)
            self.offered.append(sector.label)
        self.offered = list(dict.fromkeys(self.offered))

    def named(self, text: str) -> PartnerInput:
        """The partner that these words name, or the plain words."""
        key = normalise(text)
        found = self._sectors.get(key, set())
        sector = next(iter(found)) if len(found) == 1 else None
        return PartnerInput(
            text,
            *links(self._organisations.get(key, ()), self._bodies.get(key, ()), sector),
        )
