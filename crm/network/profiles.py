"""What the presence of an organisation counts for; organisations alike share a number.

There are few sorts of organisations and many of them, so what counts for which group
is settled once for each sort.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from crm.model.findings_rows import Partner
from crm.network.groups import Key, Taxonomy, group_keys
from crm.network.presences import Flags, Ints
from crm.network.stays import lines_of_place


@dataclass(frozen=True, slots=True)
class Profile:
    """What a presence counts for, for one sort of organisation."""

    cluster: str | None
    sector: str | None
    lines: frozenset[str]
    keys: frozenset[Key]


class Profiles:
    """The profile of every organisation; number 0 for none, or one not known."""

    def __init__(self, partners: Mapping[int, Partner], taxonomy: Taxonomy) -> None:
        numbers: dict[tuple[str | None, ...], int] = {}
        self._of = np.zeros(max(partners, default=0) + 1, dtype=np.int64)
        self._profiles = [_profile(None, taxonomy)]
        for partner in partners.values():
            sort = (
                partner.cluster,
                partner.sector,
                partner.municipality,
                partner.line,
            )
            if sort not in numbers:
                numbers[sort] = len(self._profiles)
                self._profiles.append(_profile(partner, taxonomy))
            self._of[partner.id] = numbers[sort]
        self._counting: dict[Key, Flags] = {}

    def __len__(self) -> int:
        return len(self._profiles)

    def __getitem__(self, number: int) -> Profile:
        return self._profiles[number]

    def of(self, organisations: Ints) -> Ints:
        """The number of the profile of each organisation."""
        known = organisations < len(self._of)
        numbers: Ints = np.where(known, self._of[organisations * known], 0)
        return numbers

    def counting_for(self, key: Key) -> Flags:
        """Which profiles count for a group."""
        if key not in self._counting:
            found = (key in profile.keys for profile in self._profiles)
            self._counting[key] = np.fromiter(found, np.bool_, len(self))
        return self._counting[key]


def _profile(partner: Partner | None, taxonomy: Taxonomy) -> Profile:
    cluster, sector = (partner.cluster, partner.sector) if partner else (None, None)
    lines = lines_of_place(partner, None, taxonomy)
    cluster = taxonomy.cluster_of(cluster, sector)
    keys = group_keys(
        taxonomy,
        cluster=cluster,
        sector=sector,
        municipality=partner.municipality if partner else None,
        lines=lines,
    )
    return Profile(cluster, sector, lines, frozenset(keys))
