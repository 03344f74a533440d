"""A list of people against what we know, and the contact moment it becomes."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.access import Permission, writes
from crm.directory.matching import match_people
from crm.errors import InvalidInput
from crm.intake.attendance_lines import (
    Directory,
    Post,
    ReviewLine,
    review_lines,
    town_of,
)
from crm.intake.attendance_lines import taken_over as on_the_sheet
from crm.logbook.brought_lists import BroughtList
from crm.logbook.contacts import note_contact
from crm.logbook.forms import NoteForm, form_of
from crm.logbook.usual_people import MONTHS, usual_people_of
from crm.model.attendance import Match, SeenPerson
from crm.model.dates import PartialDate, months_before
from crm.model.enums import ContactStatus, DatePrecision, MatchStatus
from crm.model.names import normalise
from crm.model.rows import (
    AffiliationRow,
    ContactRow,
    OrganisationRow,
    ParticipationRow,
    PersonRow,
)
from crm.model.tables import ContactMoment
from crm.store import Connection, Transaction
from crm.store.bodies import mandates
from crm.store.contacts import contacts, participations
from crm.store.known_people import judgements, known_people
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.texts import attendance as t

FEWEST = 3
"""Fewer people in common say nothing of which meeting it was."""


@dataclass(frozen=True)
class Attendance:
    """What a list says of a meeting of a body on a day."""

    brought: BroughtList
    body_id: int
    on: date

    @property
    def source(self) -> str:
        """Where the contact moment comes from."""
        seen = self.brought.seen
        return t.source(seen.kind.value, self.brought.name, self.brought.digest)


def look(
    connection: Connection, seen: Sequence[SeenPerson], expected: Collection[int] = ()
) -> list[Match]:
    """Each line compared with everybody we know, and with what was decided before."""
    known = known_people(connection)
    return match_people(seen, known, judgements(connection), expected)


def look_whole(connection: Connection, asked: Attendance) -> list[ReviewLine]:
    """The lines of a list as they are proposed for its day."""
    usual = usual_people_of(connection, asked.body_id, asked.on)
    expected = {one.person_id for one in usual}
    matches = look(connection, asked.brought.seen.people, expected)
    return review_lines(asked.brought, matches, directory_on(connection, asked.on))


def directory_on(connection: Connection, day: date) -> Directory:
    """Who there is, and where they work on a day."""
    return directory_of(
        people(connection), affiliations(connection), organisations(connection), day
    )


def directory_of(
    everybody: Iterable[PersonRow],
    posts: Iterable[AffiliationRow],
    every: Iterable[OrganisationRow],
    day: date,
) -> Directory:
    """What lines are shown with; a name that two organisations share is left out."""
    places: dict[int, tuple[Post, ...]] = {}
    for post in posts:
        if post.active_on(day):
            place = (post.organisation_id, post.organisation)
            places[post.person_id] = (*places.get(post.person_id, ()), place)
    named: dict[str, set[Post]] = {}
    for row in every:
        for name in (row.name, *row.aliases):
            for plain in filter(None, (normalise(name), town_of(normalise(name)))):
                named.setdefault(plain, set()).add((row.id, row.name))
    return Directory(
        names={row.id: row.name for row in everybody},
        posts=places,
        organisations={
            name: next(iter(found)) for name, found in named.items() if len(found) == 1
        },
    )


def existing_contact(
    connection: Connection, asked: Attendance, known: Collection[int] = ()
) -> ContactRow | None:
    """The contact moment that this list is of, if it stands there already.

    The same list; else the same body and day; else on that day, without a body, more
    than half of the `known` people.
    """
    for row in contacts(connection, source_holds=f"({asked.brought.digest})"):
        return row
    same_day = [
        row
        for row in contacts(connection, since=asked.on)
        if row.on == asked.on
        and row.precision is DatePrecision.DAY
        and row.status is not ContactStatus.CANCELLED
    ]
    for row in same_day:
        if row.body_id == asked.body_id:
            return row
    without_body = {row.id: row for row in same_day if row.body_id is None}
    there: Counter[int] = Counter()
    if without_body and len(known) >= FEWEST:
        there.update(
            one.contact_id
            for one in participations(connection, since=asked.on)
            if one.contact_id in without_body and one.person_id in known
        )
    best = there.most_common(1)
    return without_body[best[0][0]] if best and 2 * best[0][1] > len(known) else None


def usual_body(connection: Connection, known: Collection[int], day: date) -> int | None:
    """The body where most of these people sit or came of late.

    None when they are few, hardly half of them are known there, or two bodies are
    as likely.
    """
    since = months_before(day, MONTHS)
    at: dict[int, set[int]] = {}
    for seat in mandates(connection):
        if seat.person_id in known and seat.active_on(day):
            at.setdefault(seat.body_id, set()).add(seat.person_id or 0)
    for one in participations(connection, since=since):
        if one.body_id is not None and _came(one, known, day):
            at.setdefault(one.body_id, set()).add(one.person_id or 0)
    best = sorted(at.items(), key=lambda item: -len(item[1]))[:2]
    if not best or len(best[0][1]) < FEWEST or 2 * len(best[0][1]) < len(known):
        return None
    tied = len(best) > 1 and len(best[0][1]) == len(best[1][1])
    return None if tied else best[0][0]


def settled(lines: Iterable[ReviewLine]) -> list[ReviewLine]:
    """The lines that need nobody to look: known, or new."""
    wanted = {MatchStatus.KNOWN, MatchStatus.NEW}
    return [line for line in lines if line.status in wanted and not line.unclear]


@writes(Permission.LOG_CONTACTS)
def attend(
    tx: Transaction, asked: Attendance, lines: Iterable[ReviewLine], today: date
) -> ContactMoment:
    """Note who was there, on the contact moment that exists or on a new one.

    Nobody who stands there already is changed, save that they turn out to be present.
    Raises `InvalidInput` when nobody of the list can be noted.
    """
    wanted = list(lines)
    known = {line.person_id for line in wanted if line.person_id is not None}
    existing = existing_contact(tx.connection, asked, known)
    if existing is None:
        form = NoteForm(
            body_id=asked.body_id,
            on=PartialDate(asked.on),
            title=asked.brought.seen.title or "",
        )
    else:
        form = form_of(tx.connection, existing.id)
    rows, lessons = on_the_sheet(form.rows, wanted)
    if not any(row.mark for row in rows):
        raise InvalidInput(t.NOBODY_TO_NOTE)
    form = replace(form, rows=rows, lessons=lessons, sources=(asked.source,))
    return note_contact(tx, form.note(unfinished=form.unfinished), today)


def _came(one: ParticipationRow, known: Collection[int], day: date) -> bool:
    return (
        one.was_there
        and one.person_id in known
        and one.on is not None
        and one.on <= day
    )
