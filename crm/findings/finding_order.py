"""Findings in lists: narrowed to a cluster or sector, open ones before put aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from crm.findings.cases import Followed
from crm.model.findings_rows import Partner

CLUSTER, SECTOR, ASIDE = "cluster", "sector", "opzij"
"""What links call the filters, and the wish to see what was put aside too."""


class HasCase(Protocol):
    """Anything with a finding that may be followed up."""

    @property
    def followed(self) -> Followed:
        """The finding and its case."""


R = TypeVar("R", bound=HasCase)


@dataclass(frozen=True)
class Narrowed:
    """What a list of findings is narrowed to; empty asks nothing."""

    cluster: str = ""
    sector: str = ""

    @classmethod
    def asked(cls, asked: Mapping[str, str]) -> "Narrowed":
        """What a link asks."""
        return cls(asked.get(CLUSTER, ""), asked.get(SECTOR, ""))

    def link(self) -> dict[str, object]:
        """The parameters of the link that asks this."""
        return {CLUSTER: self.cluster or None, SECTOR: self.sector or None}

    def fits(self, partner: Partner) -> bool:
        """Whether an organisation is asked for."""
        return (not self.cluster or self.cluster == partner.cluster) and (
            not self.sector or self.sector == partner.sector
        )


def open_first(rows: Iterable[R]) -> tuple[list[R], list[R]]:
    """The open findings and those that were put aside, each in the order given."""
    listed = list(rows)
    return (
        [row for row in listed if not row.followed.aside],
        [row for row in listed if row.followed.aside],
    )
