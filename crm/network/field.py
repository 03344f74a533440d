"""Who there is in each group on one day: known, mandated, on a list, never met."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property

import numpy as np

from crm.model.findings_rows import Partner, Post, Seat
from crm.model.names import normalise
from crm.model.rows import ActionPartnerRow, ReferenceRow
from crm.network.agencies import is_agency, is_any_council
from crm.network.groups import Key, group_keys
from crm.network.likeness import Likeness
from crm.network.memberships import affiliations, memberships
from crm.network.presences import last_days
from crm.network.profiles import Profiles
from crm.network.score_parts import Standing
from crm.network.sightings import Knowledge, Sightings, by_organisation

__all__ = ["Field", "Knowledge", "bare"]

_LEGAL_FORMS = frozenset(
    ("vzw", "ivzw", "vzwd", "bv", "bvba", "cv", "cvba", "nv", "so", "asbl", "afdeling")
)


class Field(Sightings):
    """The rows of a day by group: every look-up is a dictionary's."""

    def __init__(self, known: Knowledge, on: date) -> None:
        super().__init__(known, on)
        self.zone = {normalise(name) for name in known.assembly.municipalities}

    @cached_property
    def by_key(self) -> dict[Key, list[Partner]]:
        """Organisations by the groups that they usually belong to."""
        found: dict[Key, list[Partner]] = defaultdict(list)
        every = list(self.partners.values())
        numbers = self._profiles.of(np.array([partner.id for partner in every], int))
        for partner, number in zip(every, numbers.tolist(), strict=True):
            for key in self._profiles[number].keys:
                found[key].append(partner)
        return found

    @cached_property
    def mandated(self) -> dict[Key, list[Partner]]:
        """Organisations by the groups that they hold a mandate for, in any body."""
        found: dict[Key, list[Partner]] = defaultdict(list)
        for organisation, seats in self.running.items():
            for key in {key for seat in seats for key in self.seat_keys(seat)}:
                found[key].append(self.partners[organisation])
        return found

    @cached_property
    def unmet(self) -> list[ReferenceRow]:
        """The rows of reference lists that are no organisation we know.

        Known: the same bare name, and the same municipality or one of both unknown.
        """
        return [row for row in self.known.references if not self._is_known(row)]

    @cached_property
    def unmet_by_key(self) -> dict[Key, list[ReferenceRow]]:
        """The rows of reference lists never met, by group."""
        found: dict[Key, list[ReferenceRow]] = defaultdict(list)
        for row in self.unmet:
            for key in group_keys(
                self.taxonomy,
                cluster=None,
                sector=row.sector,
                municipality=row.municipality,
                lines=self.taxonomy.lines_of(None, row.sector),
            ):
                found[key].append(row)
        return found

    def invitable(self, key: Key) -> dict[int, Partner]:
        """The organisations of a group that may be invited, by id; found once."""
        if key not in self._invitable:
            self._invitable[key] = {
                partner.id: partner
                for partner in (*self.by_key.get(key, ()), *self.mandated.get(key, ()))
                if partner.id not in self.not_invited
            }
        return self._invitable[key]

    @cached_property
    def _invitable(self) -> dict[Key, dict[int, Partner]]:
        return {}

    @cached_property
    def not_invited(self) -> set[int]:
        """Agencies and councils: they can say who is, but take no seat of a sector."""
        return {
            partner.id for partner in self.partners.values() if is_any_council(partner)
        }.union(partner.id for partner in self.agencies)

    @cached_property
    def agencies(self) -> list[Partner]:
        """The government agencies among the organisations."""
        return [partner for partner in self.partners.values() if is_agency(partner)]

    @cached_property
    def functions(self) -> dict[str, list[Post]]:
        """The posts that run on the day, by their function as it is written."""
        found: dict[str, list[Post]] = defaultdict(list)
        for posts in self.posts.values():
            for post in posts:
                if post.function:
                    found[post.function].append(post)
        return found

    @cached_property
    def competences(self) -> dict[str, list[int]]:
        """People by competence as it is written: on their card, or in a mandate."""
        found: dict[str, dict[int, None]] = defaultdict(dict)
        for person in self.known.people.values():
            for competence in person.competences:
                found[competence][person.id] = None
        for seat in self.known.assembly.seats:
            if seat.person_id is not None and seat.competence:
                found[seat.competence][seat.person_id] = None
        return {competence: list(people) for competence, people in found.items()}

    @cached_property
    def ended(self) -> dict[int, list[Seat]]:
        """The mandates that ended before the day, by organisation."""
        return by_organisation(
            seat
            for seat in self.known.assembly.seats
            if seat.end is not None and seat.end < self.on
        )

    @cached_property
    def bodies_of(self) -> dict[int, set[int]]:
        """The bodies of each organisation: by mandate, or seen in twelve months."""
        found: dict[int, set[int]] = defaultdict(set)
        for organisation, body in memberships(
            self.running_seats, self.presences, self.on
        ):
            found[organisation].add(body)
        return found

    @cached_property
    def likeness(self) -> Likeness:
        """How well each organisation fits each body, asked for one body at a time."""
        seats = self.known.assembly.seats
        return Likeness(affiliations(seats, self.presences, self.on))

    @cached_property
    def standing(self) -> Standing:
        """What speaks for each organisation whatever the body."""
        last = last_days(self.presences.organisation, self.presences.day)
        return Standing(last, self.zone, self.actions, self.on)

    @cached_property
    def actions(self) -> dict[int, list[ActionPartnerRow]]:
        """The action sheets that name an organisation, by organisation."""
        found: dict[int, list[ActionPartnerRow]] = defaultdict(list)
        for row in self.known.action_partners:
            if row.organisation_id is not None:
                found[row.organisation_id].append(row)
        return found

    def seat_keys(self, seat: Seat) -> Iterable[Key]:
        """The groups that a mandate was given for."""
        return self._profiles[self._profiles.of_seat[seat.id]].keys

    @property
    def _profiles(self) -> Profiles:
        return self.known.assembly.profiles

    @cached_property
    def _known_names(self) -> dict[str, set[str]]:
        """The municipalities of the known organisations, by their bare names."""
        found: dict[str, set[str]] = defaultdict(set)
        for partner in self.partners.values():
            for name in (partner.name, *partner.aliases):
                found[bare(name)].add(normalise(partner.municipality))
        return found

    def _is_known(self, row: ReferenceRow) -> bool:
        places = self._known_names.get(bare(row.name), set())
        place = normalise(row.municipality)
        return bool(places) and (not place or place in places or "" in places)


def bare(name: str) -> str:
    """A name to compare lists by: without legal form.

    >>> bare("De Ark vzw") == bare("DE ARK")
    True
    """
    words = [word for word in normalise(name).split() if word not in _LEGAL_FORMS]
    return " ".join(words)
