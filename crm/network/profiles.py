"""What a place counts for; places alike share a number.

There are few sorts of organisations and mandates and many of each, so what counts for
which group is settled once for each sort.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crm.model.findings_rows import Partner, Seat
from crm.network.groups import Key, Taxonomy, group_keys
from crm.network.presences import Flags, Ints
from crm.network.stays import lines_of_place


@dataclass(frozen=True, slots=True)
class Profile:
    """What a place counts for: being there for an organisation, or a mandate."""

    cluster: str | None
    sector: str | None
    lines: frozenset[str]
    keys: tuple[Key, ...]


class Profiles:
    """The profile of every organisation and mandate; number 0 counts for nothing."""

    def __init__(
        self,
        partners: Mapping[int, Partner],
        seats: Iterable[Seat],
        taxonomy: Taxonomy,
    ) -> None:
        self._taxonomy = taxonomy
        self._profiles = [Profile(None, None, frozenset(), ())]
        self._numbers: dict[tuple[object, ...], int] = {}
        self._of = np.zeros(max(partners, default=0) + 1, dtype=np.int64)
        for partner in partners.values():
            sort = partner.cluster, partner.sector, *_where(partner)
            self._of[partner.id] = self._numbers.get(sort) or self._new(
                sort, partner.cluster, partner.sector, partner, None
            )
        self._counting: dict[Key, Flags] = {}
        self.of_seat: dict[int, int] = {}
        """The number of the profile of each mandate."""
        for seat in seats:
            holder = partners.get(seat.organisation_id or 0)
            usual = holder.sector if holder else None
            asked = seat.cluster, seat.sector, *_where(holder), usual
            self.of_seat[seat.id] = self._numbers.get(asked) or self._new(
                asked, seat.cluster, seat.sector, holder, seat.sector
            )

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
            column = self.groups.get(key, -1)
            self._counting[key] = (self.columns == column).any(axis=1)
        return self._counting[key]

    @cached_property
    def groups(self) -> dict[Key, int]:
        """Every group that something counts for, with its number."""
        keys = (key for profile in self._profiles for key in profile.keys)
        return {key: number for number, key in enumerate(dict.fromkeys(keys))}

    @cached_property
    def columns(self) -> Ints:
        """The numbers of the groups of each profile; filled up with one more number."""
        most = max(len(profile.keys) for profile in self._profiles)
        found = np.full((len(self), most), len(self.groups), dtype=np.int64)
        for number, profile in enumerate(self._profiles):
            found[number, : len(profile.keys)] = [self.groups[k] for k in profile.keys]
        return found

    def _new(
        self,
        sort: tuple[object, ...],
        cluster: str | None,
        sector: str | None,
        partner: Partner | None,
        given: str | None,
    ) -> int:
        """The number of a sort not met before; `given` is the sector of a mandate."""
        lines = lines_of_place(partner, given, self._taxonomy)
        cluster = self._taxonomy.cluster_of(cluster, sector)
        keys = group_keys(
            self._taxonomy,
            cluster=cluster,
            sector=sector,
            municipality=partner.municipality if partner else None,
            lines=lines,
        )
        self._numbers[sort] = len(self._profiles)
        self._profiles.append(
            Profile(cluster, sector, lines, tuple(dict.fromkeys(keys)))
        )
        return self._numbers[sort]


def _where(partner: Partner | None) -> tuple[str | None, str | None]:
    return (partner.municipality, partner.line) if partner else (None, None)
