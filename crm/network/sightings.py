"""Who was seen where, who speaks for whom, who is at our end, on one day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crm.model.dates import active_on, months_before
from crm.model.findings_rows import Attendance, Moment, Partner, Post, Seat, Somebody
from crm.model.names import normalise
from crm.model.rows import ActionPartnerRow, BodyRow, ReferenceRow
from crm.network.agencies import is_council
from crm.network.coverage import Assembly
from crm.network.groups import LOCAL, Taxonomy
from crm.network.introductions import Acquaintance, Introducers, Route
from crm.network.presences import Presences, RowsOf

BOARDS = frozenset({"bestuursorgaan", "dagelijks bestuur"})
_SPOKE_MONTHS = 24


@dataclass(frozen=True)
class Knowledge:
    """The rows behind candidates, reasons and introductions."""

    assembly: Assembly
    people: Mapping[int, Somebody]
    moments: Mapping[int, Moment]
    action_partners: list[ActionPartnerRow]
    references: list[ReferenceRow]


class Sightings:
    """The rows of a day; each index is made once, on first use."""

    def __init__(self, known: Knowledge, on: date) -> None:
        self.known = known
        self.on = on
        self.taxonomy: Taxonomy = known.assembly.taxonomy
        self.partners: Mapping[int, Partner] = known.assembly.partners
        self.bodies: dict[int, BodyRow] = {b.id: b for b in known.assembly.bodies}

    @cached_property
    def running_seats(self) -> list[Seat]:
        """The mandates that run on the day."""
        return [
            seat
            for seat in self.known.assembly.seats
            if active_on(seat.start, seat.end, self.on)
        ]

    @cached_property
    def running(self) -> dict[int, list[Seat]]:
        """The mandates that run on the day, by organisation."""
        return by_organisation(self.running_seats)

    @cached_property
    def presences(self) -> Presences:
        """Attendance up to the day, oldest first."""
        return self.known.assembly.presences.until(self.on)

    @cached_property
    def attended(self) -> RowsOf:
        """The same by organisation."""
        return RowsOf(self.presences, self.presences.organisation)

    def last_seen(self, person: int) -> Attendance | None:
        """The last attendance of a person up to the day."""
        return self._attended_by.last(person)

    @cached_property
    def _attended_by(self) -> RowsOf:
        return RowsOf(self.presences, self.presences.person)

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
    def sits_in(self) -> dict[int, tuple[str, ...]]:
        """The bodies in which each person has a place on the day."""
        found: dict[int, dict[str, None]] = defaultdict(dict)
        for seat in self.running_seats:
            if seat.takes_place and seat.person_id is not None:
                found[seat.person_id][self.bodies[seat.body_id].name] = None
        return {person: tuple(names) for person, names in found.items()}

    @cached_property
    def local_people(self) -> dict[str, Post]:
        """By municipality: whom of its local board we saw last."""
        found: dict[str, tuple[date, Post]] = {}
        for organisation, posts in self.posts.items():
            partner = self.partners.get(organisation)
            if partner is None or partner.cluster != LOCAL or not partner.municipality:
                continue
            for post in posts:
                seen = self.last_seen(post.person_id)
                place = normalise(partner.municipality)
                if seen and (place not in found or seen.on > found[place][0]):
                    found[place] = (seen.on, post)
        return {place: post for place, (_, post) in found.items()}

    @cached_property
    def board_of(self) -> dict[int, str]:
        """The board, or daily board, in which each of our directors sits."""
        boards = {b.id for b in self.bodies.values() if normalise(b.kind) in BOARDS}
        found: dict[int, str] = {}
        for seat in self.running_seats:
            if seat.person_id is not None and seat.body_id in boards:
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
    def introducers(self) -> Introducers:
        """Who can introduce us; without those who do not want to be asked."""
        unwilling = {
            person.id for person in self.known.people.values() if person.unwilling
        }
        known = Acquaintance(self.presences, self.on)
        return Introducers(known, self.ours, unwilling)

    def routes_to(self, organisation: int) -> list[Route]:
        """Who can introduce us to an organisation; looked for once."""
        if organisation not in self._routes:
            people = self.people_of(organisation)
            self._routes[organisation] = self.introducers.routes_to(people)
        return self._routes[organisation]

    @cached_property
    def _routes(self) -> dict[int, list[Route]]:
        return {}

    def people_of(self, organisation: int) -> list[int]:
        """Who speaks for an organisation: in a post, a mandate, or lately there."""
        since = months_before(self.on, _SPOKE_MONTHS)
        every = [
            *(post.person_id for post in self.posts.get(organisation, ())),
            *(seat.person_id for seat in self.running.get(organisation, ())),
            *(
                row.person_id
                for row in self.attended.get(organisation)
                if row.on >= since and (row.person_id, organisation) not in self._left
            ),
        ]
        return [
            person
            for person in dict.fromkeys(every)
            if person is not None and person in self.known.people
        ]

    def person_name(self, person: int) -> str:
        """The name of a person."""
        return self.known.people[person].name

    def speaks_for(self, person: int) -> str | None:
        """The organisation of a person: of a post, a mandate, else the last time."""
        for post in self.posts_of.get(person, ()):
            return self.partners[post.organisation_id].name
        seen = self.last_seen(person)
        organisation = self._mandated.get(person) or (seen and seen.organisation_id)
        return self.partners[organisation].name if organisation else None

    def moment_name(self, contact: int) -> str:
        """The body of a contact moment, else its title, else what sort it was."""
        moment = self.known.moments[contact]
        body = self.bodies.get(moment.body_id or 0)
        return body.name if body else moment.title or moment.kind.value

    @cached_property
    def _mandated(self) -> dict[int, int]:
        return {
            seat.person_id: seat.organisation_id
            for seat in self.running_seats
            if seat.person_id is not None and seat.organisation_id is not None
        }

    @cached_property
    def _left(self) -> set[tuple[int | None, int]]:
        """Who no longer works for an organisation: only posts that ended."""
        return {
            (post.person_id, post.organisation_id)
            for post in self.known.assembly.posts
            if post.end is not None and post.end < self.on
        }


def by_organisation(seats: Iterable[Seat]) -> dict[int, list[Seat]]:
    """The mandates of each organisation."""
    found: dict[int, list[Seat]] = defaultdict(list)
    for seat in seats:
        if seat.organisation_id is not None:
            found[seat.organisation_id].append(seat)
    return found
