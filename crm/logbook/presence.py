"""Who was there, on whose behalf, and who came instead of whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from crm.access import Permission, writes
from crm.model.enums import ContactStatus, Presence
from crm.model.logbook_rows import PresenceRow
from crm.model.names import full_name, normalise
from crm.model.tables import (
    Affiliation,
    ContactMoment,
    Organisation,
    Participation,
    Person,
)
from crm.store import Connection, Transaction
from crm.store.merging import merged_since
from crm.texts import contact as t

_BEST = (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT)
Seat: TypeAlias = tuple[int | None, int | None]
"""A person and the organisation they speak for."""


@dataclass(frozen=True)
class NewPerson:
    """Somebody met for the first time."""

    last_name: str
    first_name: str = ""
    function: str | None = None
    email: str | None = None
    phone: str | None = None

    @property
    def name(self) -> str:
        """As people write it."""
        return full_name(self.first_name, self.last_name)


@dataclass(frozen=True)
class Attendee:
    """A person for an organisation, or in own name, with their presence.

    `key` names the row in its note; `replaced_by` is the key of who came instead.
    Without person it is the organisation itself, its delegate's name unknown.
    """

    key: str
    presence: Presence
    person_id: int | None = None
    new_person: NewPerson | None = None
    organisation_id: int | None = None
    new_organisation: str | None = None
    replaced_by: str | None = None


def by_person(rows: Iterable[PresenceRow]) -> list[list[PresenceRow]]:
    """The rows of each person together, the strongest presence first.

    Who spoke for two organisations is one person; so is an organisation by itself.
    """
    found: dict[Seat, list[PresenceRow]] = {}
    for row in rows:
        who = (row.person_id, None if row.person_id else row.organisation_id)
        found.setdefault(who, []).append(row)
    return [
        sorted(own, key=lambda row: _BEST.index(row.presence)) for own in found.values()
    ]


def presence_problem(attendees: Sequence[Attendee]) -> str | None:
    """The first thing wrong with the people of a note, in a sentence."""
    by_key = {attendee.key: attendee for attendee in attendees}
    seen: set[Seat] = set()
    for attendee in attendees:
        new = attendee.new_person
        if new and not new.last_name.strip():
            return t.LAST_NAME_NEEDED
        if new and new.email and not _is_mail(new.email):
            return t.bad_mail(new.email, new.name)
        seat = (attendee.person_id, attendee.organisation_id)
        if new is None and seat in seen:
            return t.TWICE_THERE
        seen.add(seat)
        if attendee.replaced_by is None:
            continue
        substitute = by_key.get(attendee.replaced_by)
        if substitute is None or substitute is attendee:
            return t.SUBSTITUTE_NEEDED
        if substitute.presence is not Presence.PRESENT:
            return t.SUBSTITUTE_NOT_PRESENT
        if attendee.presence is Presence.PRESENT:
            return t.PRESENT_AND_REPLACED
    return None


@writes(Permission.LOG_CONTACTS)
def record_presence(
    tx: Transaction,
    contact: ContactMoment,
    attendees: Sequence[Attendee],
    organisation_id: int | None = None,
    new_organisation: str | None = None,
) -> dict[str, int | None]:
    """Make the presence of a contact moment what the note says.

    A contact with an organisation outside any body is that of its first
    participation; when nobody is named, the organisation stands there itself.
    Returns the person of each row, by its key.
    """
    now = _AsTheyAreNow(tx.connection, attendees, organisation_id)
    organisation_id, attendees = now.organisation_id, now.attendees
    newcomers = _Newcomers(tx, contact)
    if organisation_id is None and new_organisation:
        organisation_id = newcomers.organisation(new_organisation)
    people = [(attendee, newcomers.seat(attendee)) for attendee in attendees]
    persons = {attendee.key: seat[0] for attendee, seat in people}
    wanted = [
        (seat, attendee.presence, persons.get(attendee.replaced_by or ""))
        for attendee, seat in people
    ]
    if organisation_id is not None:
        if all(seat[1] != organisation_id for seat, _, _ in wanted):
            wanted.append(((None, organisation_id), Presence.PRESENT, None))
        wanted.sort(key=lambda row: row[0][1] != organisation_id)
    invited = _still_invited(tx, contact)
    stored = [
        row
        for row in tx.find(Participation, contact_moment_id=contact.key)
        if (row.person_id, row.organisation_id) not in invited
    ]
    if organisation_id and stored and stored[0].organisation_id != organisation_id:
        for participation in stored:
            tx.delete(participation)
        stored = []
    _make_it_so(tx, contact.key, stored, wanted)
    return {key: persons[first] for key, first in now.same.items()}


def _make_it_so(
    tx: Transaction,
    contact_id: int,
    stored: list[Participation],
    wanted: Sequence[tuple[Seat, Presence, int | None]],
) -> None:
    left = {(row.person_id, row.organisation_id): row for row in stored}
    added: list[Participation] = []
    for seat, presence, represented_by_id in wanted:
        known = left.pop(seat, None)
        if known is not None:
            tx.update(known, presence=presence, represented_by_id=represented_by_id)
            continue
        added.append(
            Participation(
                contact_moment_id=contact_id,
                person_id=seat[0],
                organisation_id=seat[1],
                presence=presence,
                represented_by_id=represented_by_id,
            )
        )
    for participation in left.values():
        tx.delete(participation)
    tx.add_all(added)


def _still_invited(tx: Transaction, contact: ContactMoment) -> set[Seat]:
    """Who is asked to a meeting stays so until it is noted as held."""
    if contact.status is ContactStatus.HELD:
        return set()
    return {
        (row.person_id, row.organisation_id)
        for row in tx.find(Participation, contact_moment_id=contact.key)
        if row.presence is Presence.INVITED
    }


class _AsTheyAreNow:
    """A note that was begun before somebody merged two people or organisations.

    Who was merged stands under the record that stays; two who became one are one,
    present when either was. `same` leads from each row's key to the row that stands
    for it.
    """

    def __init__(
        self,
        connection: Connection,
        attendees: Sequence[Attendee],
        organisation_id: int | None,
    ) -> None:
        self._people = merged_since(
            connection, Person, (one.person_id for one in attendees)
        )
        places = {one.organisation_id for one in attendees} | {organisation_id}
        self._places = merged_since(connection, Organisation, places)
        self.organisation_id = self._place(organisation_id)
        self.same = {one.key: one.key for one in attendees}
        self.attendees = list(attendees)
        if self._people or self._places:
            self.attendees = self._joined(attendees)

    def _place(self, organisation_id: int | None) -> int | None:
        return self._places.get(organisation_id or 0, organisation_id)

    def _joined(self, attendees: Sequence[Attendee]) -> list[Attendee]:
        kept: dict[object, Attendee] = {}
        for one in attendees:
            now = replace(
                one,
                person_id=self._people.get(one.person_id or 0, one.person_id),
                organisation_id=self._place(one.organisation_id),
            )
            seat = (now.person_id, now.organisation_id)
            key: object = seat if one.new_person is None else one.key
            first = kept.setdefault(key, now)
            self.same[one.key] = first.key
            if now.presence is Presence.PRESENT:
                kept[key] = replace(now, key=first.key)
        by = {one.key: self.same.get(one.replaced_by or "") for one in kept.values()}
        return [
            replace(one, replaced_by=by[one.key] if by[one.key] != one.key else None)
            for one in kept.values()
        ]


class _Newcomers:
    """The people and organisations that a note makes; each name once."""

    def __init__(self, tx: Transaction, contact: ContactMoment) -> None:
        self._tx = tx
        self._source, self._on = t.source_of_new(contact.on), contact.on
        self._made: dict[str, int] = {}

    def organisation(self, name: str) -> int:
        """A new organisation, the same one for the same name."""
        known = self._made.get(normalise(name))
        if known is None:
            made = self._tx.add(Organisation(name=name, source=self._source))
            known = self._made[normalise(name)] = made.key
        return known

    def seat(self, attendee: Attendee) -> Seat:
        """The ids of a person and whom they speak for."""
        organisation_id = attendee.organisation_id
        if organisation_id is None and attendee.new_organisation:
            organisation_id = self.organisation(attendee.new_organisation)
        if attendee.new_person is None:
            return attendee.person_id, organisation_id
        return self._person(attendee.new_person, organisation_id), organisation_id

    def _person(self, new: NewPerson, organisation_id: int | None) -> int:
        person = self._tx.add(
            Person(
                first_name=new.first_name,
                last_name=new.last_name,
                email=new.email,
                phone=new.phone,
                source=self._source,
            )
        )
        if organisation_id is not None:
            self._tx.add(
                Affiliation(
                    person_id=person.key,
                    organisation_id=organisation_id,
                    function=new.function,
                    start=self._on,
                    source=self._source,
                )
            )
        return person.key


def _is_mail(text: str) -> bool:
    name, at, host = text.strip().partition("@")
    return bool(name and at and "." in host and " " not in text.strip())
