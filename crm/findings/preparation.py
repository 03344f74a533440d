"""What somebody wants to know before a meeting of a body: whom to expect, what is open.

Only what we noted counts, and everything is as it stands before the meeting.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm.errors import InvalidInput
from crm.findings.coverage import BodyCoverage, body_coverage
from crm.logbook.planning import is_to_come
from crm.logbook.usual_people import (
    LOOK_BACK,
    UsualGroup,
    UsualPerson,
    last_meetings,
    usual_people,
)
from crm.model.enums import ContactStatus, DatePrecision, Presence
from crm.model.logbook_rows import FollowUpRow, MomentRow
from crm.model.rows import BodyRow, ContactRow, Mailbox, MandateRow, ParticipationRow
from crm.store import Connection
from crm.store.bodies import body, mandates
from crm.store.contacts import contacts, participations
from crm.store.logbook_rows import follow_ups, moment, moments
from crm.store.mailboxes import mailboxes
from crm.texts import preparation as t

DECISIONS = 3
"""So many meetings back, decisions are still worth reading before the next."""

ID, CONTACT = "id", "contact"
"""What a link asks: the body, or its planned meeting."""

ALSO = {
    UsualGroup.ALTERNATE: "plaatsvervangers",
    UsualGroup.GUEST: "gasten",
}
"""What a link asks too: whom else to put on the papers and in the mail."""

_YES = "true"


@dataclass(frozen=True)
class Missed:
    """Somebody who was at none of the last meetings, and what was noted each time."""

    person: UsualPerson
    noted: tuple[Presence | None, ...]

    def times(self) -> dict[Presence | None, int]:
        """How often each was noted; nothing noted last."""
        count = Counter(self.noted)
        return {word: count[word] for word in (*Presence, None) if count[word]}


@dataclass(frozen=True)
class Preparation:
    """A body before its meeting. `meeting` is the planned one, if there is one.

    `also` says which of the alternates and guests come on papers and in mails;
    `habit` whether there are meetings enough to say who missed them.
    """

    body: BodyRow
    on: date
    meeting: MomentRow | None
    expected: tuple[UsualPerson, ...]
    without_name: tuple[str, ...]
    alternates: tuple[UsualPerson, ...]
    guests: tuple[UsualPerson, ...]
    also: frozenset[UsualGroup]
    missed: tuple[Missed, ...]
    habit: bool
    tasks: tuple[FollowUpRow, ...]
    decided: tuple[ContactRow, ...]
    coverage: BodyCoverage | None
    after: MomentRow | None
    boxes: tuple[Mailbox, ...]

    @property
    def also_asked(self) -> tuple[UsualPerson, ...]:
        """The alternates and guests that are wanted too."""
        others = (*self.alternates, *self.guests)
        return tuple(one for one in others if one.group in self.also)

    def link(self) -> dict[str, object]:
        """The parameters of the link that asks this."""
        return {
            ID: self.body.id,
            CONTACT: self.meeting.id if self.meeting else None,
            **{name: _YES for group, name in ALSO.items() if group in self.also},
        }


def asked_preparation(
    connection: Connection, asked: Mapping[str, str], today: date
) -> Preparation:
    """What a link asks. Raises `InvalidInput` and `MissingRecord`."""
    return preparation(connection, *read_asked(asked), today)


def read_asked(
    asked: Mapping[str, str],
) -> tuple[int | None, int | None, frozenset[UsualGroup]]:
    """The body, the planned meeting and whom else a link names.

    Raises `InvalidInput`.
    """
    words = [asked.get(name, "") for name in (ID, CONTACT)]
    if not any(words) or any(word and not word.isdecimal() for word in words):
        raise InvalidInput(t.BAD_LINK)
    body_id, contact_id = (int(word) if word else None for word in words)
    also = {
        group for group, name in ALSO.items() if asked.get(name, "").lower() == _YES
    }
    return body_id, contact_id, frozenset(also)


def preparation(
    connection: Connection,
    body_id: int | None,
    contact_id: int | None,
    also: frozenset[UsualGroup],
    today: date,
) -> Preparation:
    """The meeting that is asked for, else the next that is planned, else today.

    Raises `InvalidInput` for a contact of no body, and `MissingRecord`.
    """
    if contact_id is not None:
        body_id = moment(connection, contact_id).body_id
    if body_id is None:
        raise InvalidInput(t.NO_BODY)
    of_body = body(connection, body_id)
    planned = [
        row
        for row in moments(connection, status=ContactStatus.PLANNED)
        if row.body_id == body_id and (row.id == contact_id or is_to_come(row, today))
    ]
    wanted = [row for row in planned if contact_id is None or row.id == contact_id]
    meeting = next(iter(wanted), None)
    on = meeting.when.first if meeting and meeting.when else today
    held = contacts(connection, body_id=body_id)
    ids = {row.id for row in held}
    seats = mandates(connection, body_id=body_id)
    presences = participations(connection, body_id=body_id)
    usual = usual_people(seats, presences, on, of_body.counting)
    expected, alternates, guests = (
        tuple(one for one in usual if one.group is group) for group in UsualGroup
    )
    expected = (*expected, *_invited(presences, meeting, usual))
    mailed = (*expected, *(one for one in usual if one.group in also))
    empty = [seat for seat in seats if seat.member_on(on) and seat.person_id is None]
    boxes = mailboxes(connection)
    return Preparation(
        body=of_body,
        on=on,
        meeting=meeting,
        expected=expected,
        without_name=tuple(seat.organisation for seat in empty if seat.organisation),
        alternates=alternates,
        guests=guests,
        also=also,
        missed=tuple(missed_the_last(expected, seats, presences, min(on, today))),
        habit=len(last_meetings(presences, min(on, today))) == LOOK_BACK,
        tasks=tuple(
            row for row in follow_ups(connection) if row.contact_moment_id in ids
        ),
        decided=tuple(_decided(held, today))[:DECISIONS],
        coverage=next(iter(body_coverage(connection, on, body_id=body_id)), None),
        after=next((row for row in planned if row.on and row.on > on), None),
        boxes=tuple(
            boxes[key]
            for key in (
                *(("person", one.person_id) for one in mailed),
                *(("organisation", seat.organisation_id or 0) for seat in empty),
            )
            if key in boxes
        ),
    )


def missed_the_last(
    expected: Iterable[UsualPerson],
    seats: Sequence[MandateRow],
    presences: Sequence[ParticipationRow],
    before: date,
) -> list[Missed]:
    """Who of those expected was at none of the last three meetings before a day.

    Fewer than three are no habit. Who sent somebody in their place was not missed.
    Who belongs to the body only since one of the three is not counted: the first
    mandate, or else the first time noted, must be as old as the oldest of them.
    """
    last = last_meetings(presences, before)
    if len(last) < LOOK_BACK:
        return []
    noted: dict[tuple[int, int], list[ParticipationRow]] = {}
    first: dict[int, date] = {}
    oldest = before
    for row in presences:
        held = row.status is ContactStatus.HELD and row.precision is DatePrecision.DAY
        if not held or row.on is None or row.on >= before:
            continue
        if row.contact_id == last[0]:
            oldest = row.on
        if row.person_id is not None:
            noted.setdefault((row.contact_id, row.person_id), []).append(row)
            first[row.person_id] = min(first.get(row.person_id, row.on), row.on)
    for seat in seats:
        if seat.person_id is not None and seat.alternate_of_id is None:
            start = seat.start or date.min
            first[seat.person_id] = min(first.get(seat.person_id, start), start)
    found: list[Missed] = []
    for one in expected:
        rows = [noted.get((contact, one.person_id), []) for contact in last]
        came = any(row.was_there or row.represented_by_id for at in rows for row in at)
        if not came and first.get(one.person_id, date.max) <= oldest:
            found.append(
                Missed(one, tuple(at[0].presence if at else None for at in rows))
            )
    return found


def _invited(
    presences: Iterable[ParticipationRow],
    meeting: MomentRow | None,
    usual: Iterable[UsualPerson],
) -> Iterable[UsualPerson]:
    """Who was asked to the planned meeting and does not usually come."""
    known = {one.person_id for one in usual}
    for row in presences:
        here = meeting is not None and row.contact_id == meeting.id
        asked = here and row.presence is Presence.INVITED
        if asked and row.person_id is not None and row.person_id not in known:
            yield UsualPerson(
                row.person_id,
                row.person or "",
                row.organisation_id,
                row.organisation,
                UsualGroup.EXPECTED,
            )


def _decided(held: Iterable[ContactRow], today: date) -> Iterable[ContactRow]:
    """The meetings that took place and decided something, newest first."""
    for row in held:
        took_place = row.status is ContactStatus.HELD
        if took_place and row.decisions and (row.on is None or row.on <= today):
            yield row
