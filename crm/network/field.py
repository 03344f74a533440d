"""What we know of everybody on one day, found by organisation, person and place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crm.model.dates import active_on, months_before
from crm.model.findings_rows import Attendance, Moment, Partner, Post, Seat, Somebody
from crm.model.names import normalise
from crm.model.rows import ActionPartnerRow, BodyRow, ReferenceRow
from crm.network.coverage import Assembly
from crm.network.groups import LOCAL, Taxonomy
from crm.network.introductions import Acquaintance, Route, routes
from crm.network.stays import WINDOW_MONTHS

BOARDS = frozenset({"bestuursorgaan", "dagelijks bestuur"})
COUNCIL = "zorgraad"
_SPOKE_MONTHS = 24
_LEGAL_FORMS = frozenset(
    ("vzw", "ivzw", "vzwd", "bv", "bvba", "cv", "cvba", "nv", "so", "asbl", "afdeling")
)


@dataclass(frozen=True)
class Knowledge:
    """The rows behind candidates, reasons and introductions."""

    assembly: Assembly
    people: Mapping[int, Somebody]
    moments: Mapping[int, Moment]
    action_partners: list[ActionPartnerRow]
    references: list[ReferenceRow]


class Field:
    """The rows of a day, indexed once; every look-up after that is a dictionary's."""

    def __init__(self, known: Knowledge, on: date) -> None:
        self.known = known
        self.on = on
        self.taxonomy: Taxonomy = known.assembly.taxonomy
        self.partners: Mapping[int, Partner] = known.assembly.partners
        self.bodies: dict[int, BodyRow] = {b.id: b for b in known.assembly.bodies}
        self.zone = {normalise(name) for name in known.assembly.municipalities}

    @cached_property
    def by_sector(self) -> dict[str, list[Partner]]:
        """Organisations by their sector and the sectors that it counts for."""
        found: dict[str, list[Partner]] = defaultdict(list)
        for partner in self.partners.values():
            for sector in self.taxonomy.lineage(partner.sector):
                found[sector].append(partner)
        return found

    @cached_property
    def by_cluster(self) -> dict[str, list[Partner]]:
        """Organisations by their usual cluster."""
        found: dict[str, list[Partner]] = defaultdict(list)
        for partner in self.partners.values():
            cluster = self.taxonomy.cluster_of(partner.cluster, partner.sector)
            if cluster is not None:
                found[cluster].append(partner)
        return found

    @cached_property
    def running(self) -> dict[int, list[Seat]]:
        """The mandates that run on the day, by organisation."""
        return _by_organisation(
            s for s in self._seats if active_on(s.start, s.end, self.on)
        )

    @cached_property
    def ended(self) -> dict[int, list[Seat]]:
        """The mandates that ended before the day, by organisation."""
        return _by_organisation(
            s for s in self._seats if s.end is not None and s.end < self.on
        )

    @cached_property
    def attended(self) -> dict[int, list[Attendance]]:
        """Attendance up to the day by organisation, oldest first."""
        found: dict[int, list[Attendance]] = defaultdict(list)
        for row in self._attendances:
            if row.organisation_id is not None:
                found[row.organisation_id].append(row)
        return found

    @cached_property
    def bodies_of(self) -> dict[int, set[int]]:
        """The bodies of each organisation: by mandate, or seen in twelve months."""
        found: dict[int, set[int]] = defaultdict(set)
        for organisation, seats in self.running.items():
            found[organisation].update(seat.body_id for seat in seats)
        since = months_before(self.on, WINDOW_MONTHS)
        for organisation, rows in self.attended.items():
            found[organisation].update(
                row.body_id
                for row in rows
                if row.body_id is not None and row.on >= since
            )
        return found

    @cached_property
    def posts(self) -> dict[int, list[Post]]:
        """The posts that run on the day, by organisation."""
        found: dict[int, list[Post]] = defaultdict(list)
        for post in self.known.assembly.posts:
            if active_on(post.start, post.end, self.on):
                found[post.organisation_id].append(post)
        return found

    @cached_property
    def posts_of(self) -> dict[int, list[Post]]:
        """The posts that run on the day, by person."""
        found: dict[int, list[Post]] = defaultdict(list)
        for posts in self.posts.values():
            for post in posts:
                found[post.person_id].append(post)
        return found

    @cached_property
    def actions(self) -> dict[int, list[ActionPartnerRow]]:
        """The action sheets that name an organisation, by organisation."""
        found: dict[int, list[ActionPartnerRow]] = defaultdict(list)
        for row in self.known.action_partners:
            if row.organisation_id is not None:
                found[row.organisation_id].append(row)
        return found

    @cached_property
    def known_names(self) -> dict[str, set[str]]:
        """The municipalities of the known organisations, by their bare names."""
        found: dict[str, set[str]] = defaultdict(set)
        for partner in self.partners.values():
            for name in (partner.name, *partner.aliases):
                found[bare(name)].add(normalise(partner.municipality))
        return found

    @cached_property
    def unmet(self) -> list[ReferenceRow]:
        """The rows of reference lists that are no organisation we know.

        Known: the same bare name, and the same municipality or one of both unknown.
        """
        return [row for row in self.known.references if not self._is_known(row)]

    @cached_property
    def sits_in(self) -> dict[int, tuple[str, ...]]:
        """The bodies in which each person has a place on the day."""
        found: dict[int, dict[str, None]] = defaultdict(dict)
        for seat in self._seats:
            runs = seat.takes_place and active_on(seat.start, seat.end, self.on)
            if runs and seat.person_id is not None:
                found[seat.person_id][self.bodies[seat.body_id].name] = None
        return {person: tuple(names) for person, names in found.items()}

    @cached_property
    def last_seen(self) -> dict[int, Attendance]:
        """The last attendance up to the day, by person."""
        return {
            row.person_id: row for row in self._attendances if row.person_id is not None
        }

    @cached_property
    def local_people(self) -> dict[str, Post]:
        """By municipality: whom of its local board we saw last."""
        found: dict[str, tuple[date, Post]] = {}
        for organisation, posts in self.posts.items():
            partner = self.partners.get(organisation)
            if partner is None or partner.cluster != LOCAL or not partner.municipality:
                continue
            for post in posts:
                seen = self.last_seen.get(post.person_id)
                place = normalise(partner.municipality)
                if seen and (place not in found or seen.on > found[place][0]):
                    found[place] = (seen.on, post)
        return {place: post for place, (_, post) in found.items()}

    @cached_property
    def board_of(self) -> dict[int, str]:
        """The board, or daily board, in which each of our directors sits."""
        boards = {b.id for b in self.bodies.values() if normalise(b.kind) in BOARDS}
        found: dict[int, str] = {}
        for seat in self._seats:
            runs = active_on(seat.start, seat.end, self.on)
            if seat.person_id is not None and runs and seat.body_id in boards:
                found.setdefault(seat.person_id, self.bodies[seat.body_id].name)
        return found

    @cached_property
    def ours(self) -> set[int]:
        """The people at our end: board, daily board, and who works for the council."""
        staff = {
            post.person_id
            for organisation, posts in self.posts.items()
            if is_council(self.partners.get(organisation))
            for post in posts
        }
        return set(self.board_of) | staff

    @cached_property
    def routes(self) -> Mapping[int, Route]:
        """The strongest route from our people to everybody."""
        return routes(Acquaintance(self._attendances, self.on), self.ours)

    def people_of(self, organisation: int) -> list[int]:
        """Who speaks for an organisation: in a post, a mandate, or lately there."""
        found = dict.fromkeys(p.person_id for p in self.posts.get(organisation, ()))
        found.update(
            dict.fromkeys(
                seat.person_id
                for seat in self.running.get(organisation, ())
                if seat.person_id is not None
            )
        )
        since = months_before(self.on, _SPOKE_MONTHS)
        found.update(
            dict.fromkeys(
                row.person_id
                for row in self.attended.get(organisation, ())
                if row.person_id is not None
                and row.on >= since
                and (row.person_id, organisation) not in self._left
            )
        )
        return [person for person in found if person in self.known.people]

    def person_name(self, person: int) -> str:
        """The name of a person."""
        return self.known.people[person].name

    def speaks_for(self, person: int) -> str | None:
        """The organisation of a person: of a post, a mandate, else the last time."""
        for post in self.posts_of.get(person, ()):
            return self.partners[post.organisation_id].name
        seen = self.last_seen.get(person)
        organisation = self._mandated.get(person) or (seen and seen.organisation_id)
        return self.partners[organisation].name if organisation else None

    def moment_name(self, contact: int) -> str:
        """The body of a contact moment, else its title, else what sort it was."""
        moment = self.known.moments[contact]
        body = self.bodies.get(moment.body_id or 0)
        return body.name if body else moment.title or moment.kind.value

    def _is_known(self, row: ReferenceRow) -> bool:
        places = self.known_names.get(bare(row.name), set())
        place = normalise(row.municipality)
        return bool(places) and (not place or place in places or "" in places)

    @cached_property
    def _mandated(self) -> dict[int, int]:
        return {
            seat.person_id: organisation
            for organisation, seats in self.running.items()
            for seat in seats
            if seat.person_id is not None
        }

    @cached_property
    def _left(self) -> set[tuple[int, int]]:
        """Who no longer works for an organisation: only posts that ended."""
        return {
            (post.person_id, post.organisation_id)
            for post in self.known.assembly.posts
            if post.end is not None and post.end < self.on
        }

    @property
    def _seats(self) -> list[Seat]:
        return self.known.assembly.seats

    @cached_property
    def _attendances(self) -> list[Attendance]:
        return [row for row in self.known.assembly.attendances if row.on <= self.on]


def bare(name: str) -> str:
    """A name to compare lists by: without legal form.

    >>> bare("De Ark vzw") == bare("DE ARK")
    True
    """
    words = [word for word in normalise(name).split() if word not in _LEGAL_FORMS]
    return " ".join(words)


def is_council(partner: Partner | None) -> bool:
    """Whether an organisation is a council itself, not a neighbour's."""
    return partner is not None and normalise(partner.kind) == COUNCIL


def _by_organisation(seats: Iterable[Seat]) -> dict[int, list[Seat]]:
    found: dict[int, list[Seat]] = defaultdict(list)
    for seat in seats:
        if seat.organisation_id is not None:
            found[seat.organisation_id].append(seat)
    return found
