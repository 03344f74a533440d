"""Who gets a letter for an assembly, and the list of them for a mail merge."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.assembly.desk import Desk
from crm.errors import InvalidInput
from crm.exchange.table_document import Column, TableDocument
from crm.model.names import normalise
from crm.model.rows import MandateRow, OrganisationRow, PersonRow
from crm.papers.assembly_asked import asked_desk, body_name
from crm.papers.member_list import cluster_words
from crm.store import Connection
from crm.store.organisations import organisations
from crm.store.people import people
from crm.texts import addressees as t
from crm.texts import letters as words

CHOSEN = "kolommen"
"""What a link asks: names of columns, with ; between."""
BY_POST = "post"
"""What a link adds for only those who cannot be reached by mail."""


@dataclass(frozen=True)
class Addressee:
    """One letter: a person with every seat they hold, or a seat without a name."""

    seats: tuple[MandateRow, ...]
    votes: int
    member: bool
    person: str | None
    organisations: tuple[str, ...]
    address: str | None
    email: str | None
    no_mail: bool

    @property
    def name(self) -> str:
        """Who it is for: a person, else their organisation."""
        return self.person or self.organisation or words.NO_NAME

    @property
    def organisation(self) -> str:
        """What they sit for."""
        return ", ".join(self.organisations)

    @property
    def cluster(self) -> str:
        """The cluster of the seat."""
        return cluster_words(self.seats[0])

    @property
    def mail(self) -> str | None:
        """The address to mail to; none for who does not want that."""
        return None if self.no_mail else self.email

    @property
    def voting(self) -> str:
        """Whether they vote, as a letter says it."""
        if not self.member:
            return words.DIRECTOR
        if not self.votes:
            return words.NO_VOTE
        places = [seat.organisation for seat in self.seats if seat.votes]
        return words.votes([place for place in places if place], self.votes)


_COLUMNS: dict[str, Callable[[Addressee], str | int | None]] = {
    t.NAME: lambda one: one.person,
    t.ORGANISATION: lambda one: one.organisation or None,
    t.ADDRESS: lambda one: one.address,
    t.EMAIL: lambda one: one.mail,
    t.CLUSTER: lambda one: one.cluster,
    t.VOTES: lambda one: one.votes,
    t.GREETING: lambda one: words.greeting(one.person),
}
USUAL = (t.NAME, t.ORGANISATION, t.ADDRESS)


def addressees(connection: Connection, desk: Desk) -> list[Addressee]:
    """Everybody who is convened, once each: members first, then directors.

    A letter goes to the organisation's address, else to the person's own.
    """
    persons = {row.id: row for row in people(connection)}
    places = {row.id: row for row in organisations(connection)}
    members = {row.id for row in desk.members.rows}
    by_person: dict[object, list[MandateRow]] = {}
    for row in desk.convened.everybody:
        by_person.setdefault(row.person_id or f"seat {row.id}", []).append(row)
    return [_addressee(seats, members, persons, places) for seats in by_person.values()]


def asked_addressees(
    connection: Connection, desk: Desk, asked: Mapping[str, str]
) -> list[Addressee]:
    """Everybody who is convened, or only who needs a letter on paper."""
    every = addressees(connection, desk)
    return [one for one in every if not one.mail] if asked.get(BY_POST) else every


def _addressee(
    seats: list[MandateRow],
    members: set[int],
    persons: Mapping[int, PersonRow],
    places: Mapping[int, OrganisationRow],
) -> Addressee:
    first = seats[0]
    who = persons.get(first.person_id or 0)
    found = [places.get(seat.organisation_id or 0) for seat in seats]
    homes = [home for home in found if home is not None]
    own = [seat for seat in seats if seat.id in members]
    addresses = [_address(home) for home in homes]
    return Addressee(
        tuple(seats),
        sum(seat.votes for seat in own),
        bool(own),
        first.person,
        tuple(dict.fromkeys(home.name for home in homes)),
        next(filter(None, addresses), who.address if who else None),
        (who.email if who else None) or (homes[0].email if homes else None),
        bool(who and who.no_mail),
    )


def _address(place: OrganisationRow) -> str | None:
    """Where it lies, with its municipality when the address does not say it."""
    address, town = place.address, place.municipality
    if not address or not town or normalise(town) in normalise(address):
        return address
    return f"{address}, {town}"


def addressee_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The list for a mail merge, with the chosen columns and nothing else.

    With the mail in it, it is a list to mail to: who does not want mail, or has no
    address, is left out and counted. Raises `InvalidInput`.
    """
    desk = asked_desk(connection, asked, today)
    columns = chosen_columns(asked)
    every = addressees(connection, desk)
    rows = [one for one in every if one.mail] if t.EMAIL in columns else every
    cells = [tuple(_COLUMNS[name](one) for name in columns) for one in rows]
    return TableDocument(
        name=t.SHEET,
        title=t.title(body_name(desk)),
        subtitle=(t.count(len(rows), desk.on),),
        file_name=t.file_name(body_name(desk), desk.on),
        columns=tuple(Column(name) for name in columns),
        rows=tuple(row for row in cells if any(row)),
        notes=_left_out(every) if t.EMAIL in columns else (),
        foot=words.FOOT,
    )


def chosen_columns(asked: Mapping[str, str]) -> tuple[str, ...]:
    """The columns that a link asks, in its order. Raises `InvalidInput`."""
    given = [name.strip() for name in asked.get(CHOSEN, "").split(";") if name.strip()]
    known = {normalise(name): name for name in _COLUMNS}
    unknown = [name for name in given if normalise(name) not in known]
    if unknown:
        raise InvalidInput(t.unknown_columns(unknown, list(_COLUMNS)))
    return tuple(dict.fromkeys(known[normalise(name)] for name in given)) or USUAL


def _left_out(every: Iterable[Addressee]) -> tuple[str, ...]:
    every = list(every)
    refused = sum(one.no_mail for one in every)
    unknown = sum(not one.no_mail and not one.email for one in every)
    return t.left_out(refused, unknown)
