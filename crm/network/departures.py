"""What if somebody leaves: the organisations, seats and lines that hang on one person.

The network of organisations, people and bodies on a day: a person is tied to the
organisations that it is an active contact of, and to the bodies where it sits or came
in twelve months; an organisation that sits or came without a person is tied itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crm.model.findings_rows import Seat
from crm.model.graph_rows import NodeKind, node_key, read_key
from crm.network.contact_people import Contacts
from crm.network.cut_points import Adjacent, cut_off
from crm.network.field import Field
from crm.network.stays import WINDOW_MONTHS, last_day_within

Line = tuple[int, int]
"""An organisation and a body where it sits or came."""


@dataclass(frozen=True)
class Departure:
    """What would be cut off if a person left; ids, by name of the field.

    `alone` are organisations that know us through this person only; `lines` those and
    others, with the bodies where nobody else is there for them; `apart` and
    `apart_bodies` what would no longer be tied to the rest at all.
    """

    person_id: int
    alone: tuple[int, ...]
    seats: tuple[Seat, ...]
    lines: tuple[Line, ...]
    apart: tuple[int, ...]
    apart_bodies: tuple[int, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing hangs on this person."""
        return not (self.alone or self.seats or self.lines or self.apart)


class Departures:
    """The network of a day, asked for one person at a time."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._contacts = Contacts(field).everywhere()

    @cached_property
    def holding(self) -> dict[int, tuple[str, ...]]:
        """Each articulation person, with the keys of what loses the rest without it."""
        return {
            read_key(node)[1]: lost
            for node, lost in cut_off(self.adjacent).items()
            if read_key(node)[0] is NodeKind.PERSON
        }

    @cached_property
    def people(self) -> set[int]:
        """Everybody who ties something."""
        return {
            number
            for kind, number in map(read_key, self.adjacent)
            if kind is NodeKind.PERSON
        }

    def without(self, person: int) -> Departure:
        """What would be cut off if this person left."""
        lost = [read_key(node) for node in self.holding.get(person, ())]
        return Departure(
            person_id=person,
            alone=self._named(
                organisation
                for organisation, people in self._contacts.items()
                if people == [person]
            ),
            seats=tuple(
                seat for seat in self._field.running_seats if seat.person_id == person
            ),
            lines=tuple(
                sorted(line for line, who in self._lines.items() if who == {person})
            ),
            apart=self._named(n for kind, n in lost if kind is NodeKind.ORGANISATION),
            apart_bodies=tuple(n for kind, n in lost if kind is NodeKind.BODY),
        )

    @cached_property
    def adjacent(self) -> Adjacent:
        """The ties of the network, at both ends."""
        ties: dict[str, set[str]] = defaultdict(set)

        def tie(one: str, other: str) -> None:
            ties[one].add(other)
            ties[other].add(one)

        for organisation, people in self._contacts.items():
            for person in people:
                tie(_organisation(organisation), _person(person))
        for body, who, whose in self._places():
            if who is not None:
                tie(_person(who), _body(body))
            elif whose is not None:
                tie(_organisation(whose), _body(body))
        return ties

    @cached_property
    def _lines(self) -> dict[Line, set[int | None]]:
        """Who is where for whom; nobody by name where only the organisation is known."""
        found: dict[Line, set[int | None]] = defaultdict(set)
        for body, person, organisation in self._places():
            if organisation is not None:
                found[organisation, body].add(person)
        return found

    def _places(self) -> Iterable[tuple[int, int | None, int | None]]:
        """Body, person and organisation of each seat and of who came in a year."""
        for seat in self._field.running_seats:
            yield seat.body_id, seat.person_id, seat.organisation_id
        for row in self._field.known.assembly.attendances:
            if (
                row.body_id is not None
                and row.on <= self._field.on
                and self._field.on <= last_day_within(row.on, WINDOW_MONTHS)
            ):
                yield row.body_id, row.person_id, row.organisation_id

    def _named(self, organisations: Iterable[int]) -> tuple[int, ...]:
        partners = self._field.partners
        known = [number for number in organisations if number in partners]
        return tuple(sorted(known, key=lambda number: (partners[number].name, number)))


def _organisation(number: int) -> str:
    return node_key(NodeKind.ORGANISATION, number)


def _person(number: int) -> str:
    return node_key(NodeKind.PERSON, number)


def _body(number: int) -> str:
    return node_key(NodeKind.BODY, number)
