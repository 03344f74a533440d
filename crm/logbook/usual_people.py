"""Who usually sits at a body's table: its mandates, then who came of late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.model.dates import months_before
from crm.model.rows import MandateRow, ParticipationRow
from crm.store import Connection
from crm.store.bodies import mandates
from crm.store.contacts import participations
from crm.store.people import affiliations

MONTHS = 12
"""Who was present longer ago is no longer usual."""


@dataclass(frozen=True)
class UsualPerson:
    """Somebody to expect, with the organisation they speak for."""

    person_id: int
    person: str
    organisation_id: int | None
    organisation: str | None
    by_mandate: bool


def usual_people(
    seats: Iterable[MandateRow], presences: Iterable[ParticipationRow], day: date
) -> list[UsualPerson]:
    """The holders of active mandates, then who was present in the last 12 months.

    Nobody twice: a mandate says for whom a person speaks, else their last presence.
    Alternates are expected only when they came.
    """
    found: dict[int, UsualPerson] = {}
    for seat in seats:
        holder, name = seat.person_id, seat.person
        if holder is None or name is None or holder in found:
            continue
        if seat.alternate_of_id is None and seat.active_on(day):
            found[holder] = UsualPerson(
                holder, name, seat.organisation_id, seat.organisation, by_mandate=True
            )
    since = months_before(day, MONTHS)
    came = [p for p in presences if p.was_there and p.on and since <= p.on <= day]
    newest_first = sorted(came, key=lambda p: (p.on or day, p.id), reverse=True)
    for presence in newest_first:
        guest, name = presence.person_id, presence.person
        if guest is not None and name is not None and guest not in found:
            found[guest] = UsualPerson(
                guest,
                name,
                presence.organisation_id,
                presence.organisation,
                by_mandate=False,
            )
    return list(found.values())


def usual_people_of(
    connection: Connection, body_id: int, day: date
) -> list[UsualPerson]:
    """The usual people of a body on a day."""
    return usual_people(
        mandates(connection, body_id=body_id),
        participations(connection, body_id=body_id, since=months_before(day, MONTHS)),
        day,
    )


def usual_people_at(
    connection: Connection, organisation_id: int, day: date
) -> list[UsualPerson]:
    """Who works at or speaks for an organisation on a day; nobody twice."""
    found = {
        post.person_id: UsualPerson(
            post.person_id,
            post.person,
            organisation_id,
            post.organisation,
            by_mandate=False,
        )
        for post in affiliations(connection, organisation_id=organisation_id)
        if post.active_on(day)
    }
    return list(found.values())
