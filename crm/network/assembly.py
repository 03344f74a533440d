"""The rows that coverage is computed from, and what is settled once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from crm.model.findings_rows import Attendance, Partner, Post, Seat
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import Demand, Key, Taxonomy, demands, group_keys
from crm.network.mandates import Mandates
from crm.network.presences import Presences
from crm.network.profiles import Profiles
from crm.network.stays import Stay, named, runs_at_all
from crm.network.taking_part import Periods, taking_part

Row = TypeVar("Row", Seat, NormRow)


@dataclass(frozen=True)
class Assembly:
    """Everything that coverage is computed from."""

    bodies: list[BodyRow]
    norms: list[NormRow]
    seats: list[Seat]
    attendances: Sequence[Attendance]
    partners: Mapping[int, Partner]
    posts: list[Post]
    taxonomy: Taxonomy
    municipalities: list[str]

    @cached_property
    def presences(self) -> Presences:
        """Attendance as columns."""
        return Presences.of(self.attendances)

    @cached_property
    def taking_part(self) -> Mapping[int, Periods]:
        """When who took part in each body by being there."""
        return taking_part(self.presences)

    @cached_property
    def _seats_of(self) -> dict[int, list[Seat]]:
        """The mandates of each body."""
        return _by_body(self.seats)

    @cached_property
    def norms_of(self) -> dict[int, list[NormRow]]:
        """The norms of each body."""
        return _by_body(self.norms)

    @cached_property
    def posts_of(self) -> dict[int, list[Post]]:
        """The posts of each person."""
        found: dict[int, list[Post]] = defaultdict(list)
        for post in self.posts:
            found[post.person_id].append(post)
        return found

    @cached_property
    def profiles(self) -> Profiles:
        """What the presence of each organisation counts for."""
        return Profiles(self.partners, self.seats, self.taxonomy)

    @cached_property
    def mandates(self) -> Mandates:
        """The mandates as columns."""
        return Mandates.of(self.seats, self.bodies, self.profiles)

    def demands(self, norm: NormRow) -> list[Demand]:
        """The groups that a norm asks for."""
        asked = norm.kind, norm.group
        if asked not in self._demands:
            self._demands[asked] = demands(norm, self.taxonomy, self.municipalities)
        return self._demands[asked]

    def keys_of(self, stay: Stay) -> Sequence[Key]:
        """The clusters, sectors, lines and municipality that a place counts for."""
        partner = self.partners.get(stay.organisation_id or 0)
        municipality = partner.municipality if partner else None
        what = stay.cluster, stay.sector, municipality, stay.lines
        if what not in self._keys:
            self._keys[what] = tuple(
                group_keys(
                    self.taxonomy,
                    cluster=stay.cluster,
                    sector=stay.sector,
                    municipality=municipality,
                    lines=stay.lines,
                )
            )
        return self._keys[what]

    def named(self, body: BodyRow) -> list[Stay]:
        """Who holds a place in a body by a mandate, of all time."""
        if body.id not in self._named:
            self._named[body.id] = named(
                body.counting, self.seats_in(body.id), self.partners, self.taxonomy
            )
        return self._named[body.id]

    def named_for(self, body: BodyRow) -> dict[Key, list[Stay]]:
        """The same by the groups that each place counts for."""
        if body.id not in self._named_for:
            found: dict[Key, list[Stay]] = defaultdict(list)
            for stay in self.named(body):
                for key in self.keys_of(stay):
                    found[key].append(stay)
            self._named_for[body.id] = found
        return self._named_for[body.id]

    def seats_in(self, body: int) -> list[Seat]:
        """The mandates in a body that run on any day."""
        return [seat for seat in self._seats_of.get(body, ()) if runs_at_all(seat)]

    @cached_property
    def _named(self) -> dict[int, list[Stay]]:
        return {}

    @cached_property
    def _named_for(self) -> dict[int, dict[Key, list[Stay]]]:
        return {}

    @cached_property
    def _demands(self) -> dict[tuple[str, str], list[Demand]]:
        return {}

    @cached_property
    def _keys(self) -> dict[tuple[object, ...], tuple[Key, ...]]:
        return {}


def _by_body(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.body_id].append(row)
    return found
