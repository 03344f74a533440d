"""Who usually sits at a body's table: who is expected, stands in, or came along."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm.model.dates import months_before
from crm.model.enums import ContactStatus, Counting, DatePrecision
from crm.model.rows import MandateRow, ParticipationRow
from crm.store import Connection
from crm.store.bodies import body, mandates
from crm.store.contacts import participations
from crm.store.people import affiliations

MONTHS = 12
"""Who was present longer ago is no longer usual."""

LOOK_BACK = 3
"""So many meetings make a habit."""

TWICE = 2
"""Coming once is no habit."""


class UsualGroup(StrEnum):
    """Why somebody may sit at the table; in the order in which lists show them."""

    EXPECTED = "verwacht"
    ALTERNATE = "plaatsvervanger"
    GUEST = "kwam ook"


@dataclass(frozen=True)
class UsualPerson:
    """Somebody who may come, with the organisation they speak for."""

    person_id: int
    person: str
    organisation_id: int | None
    organisation: str | None
    group: UsualGroup


def usual_people(
    seats: Iterable[MandateRow],
    presences: Iterable[ParticipationRow],
    day: date,
    counting: Counting,
) -> list[UsualPerson]:
    """Who is expected on a day, then the alternates, then who came along of late.

    The holders of a mandate are expected. In a body that counts taking part so is who
    was there at least twice in the last 12 months, or once if it met only once. In
    any other, who was at two of the last three meetings came along. Nobody twice: a
    mandate says for whom a person speaks, else their last presence.
    """
    found: dict[int, UsualPerson] = {}
    rows = list(presences)
    active = [seat for seat in seats if seat.active_on(day)]
    for group, alternate in (
        (UsualGroup.EXPECTED, False),
        (UsualGroup.ALTERNATE, True),
    ):
        for seat in active:
            if (seat.alternate_of_id is not None) is alternate:
                _take_up(found, seat, group)
    if counting is Counting.PARTICIPATION:
        came, group = _of_late(rows, day), UsualGroup.EXPECTED
        wanted = min(TWICE, len({row.contact_id for row in came}))
    else:
        last = set(last_meetings(rows, day))
        came = [row for row in rows if row.was_there and row.contact_id in last]
        wanted, group = TWICE, UsualGroup.GUEST
    visits = {(row.contact_id, row.person_id) for row in came}
    times = Counter(person for _, person in visits)
    for row in sorted(came, key=lambda row: (row.on or day, row.id), reverse=True):
        if times[row.person_id] >= wanted:
            _take_up(found, row, group)
    order = list(UsualGroup)
    return sorted(found.values(), key=lambda one: order.index(one.group))


def last_meetings(presences: Iterable[ParticipationRow], before: date) -> list[int]:
    """The last three meetings before a day, oldest first; fewer if there are no more.

    Meetings at which nobody's presence was noted say nothing.
    """
    days = {
        row.contact_id: row.on
        for row in presences
        if row.status is ContactStatus.HELD
        and row.precision is DatePrecision.DAY
        and row.on is not None
        and row.on < before
    }
    return sorted(days, key=lambda key: (days[key], key))[-LOOK_BACK:]


def usual_people_of(
    connection: Connection, body_id: int, day: date
) -> list[UsualPerson]:
    """The usual people of a body on a day."""
    return usual_people(
        mandates(connection, body_id=body_id),
        participations(connection, body_id=body_id),
        day,
        body(connection, body_id).counting,
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
            UsualGroup.EXPECTED,
        )
        for post in affiliations(connection, organisation_id=organisation_id)
        if post.active_on(day)
    }
    return list(found.values())


def _of_late(rows: Sequence[ParticipationRow], day: date) -> list[ParticipationRow]:
    since = months_before(day, MONTHS)
    return [row for row in rows if row.was_there and row.on and since <= row.on <= day]


def _take_up(
    found: dict[int, UsualPerson],
    row: MandateRow | ParticipationRow,
    group: UsualGroup,
) -> None:
    """Add who the row names, unless there already."""
    if row.person_id is not None and row.person is not None:
        found.setdefault(
            row.person_id,
            UsualPerson(
                row.person_id,
                row.person,
                row.organisation_id,
                row.organisation,
                group,
            ),
        )
