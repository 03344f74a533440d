"""Meetings of bodies as a calendar: one, those of a body, or all of them as a feed.

It names bodies, days and places, and no people: a title that somebody typed stays here.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from crm.errors import InvalidInput
from crm.exchange.write_ics import Appointment, write_calendar
from crm.model.calendar_rows import MeetingRow
from crm.model.enums import ContactStatus
from crm.model.files import OutFile
from crm.papers.assembly_asked import asked_number
from crm.papers.list_file import safe_name
from crm.store import Store
from crm.store.bodies import body
from crm.store.meetings import meetings
from crm.texts import assembly_papers as t

BODY, CONTACT = "overleg", "contact"
"""What a link asks: the meetings of one body, or one meeting; without, all."""
PAST = timedelta(days=365)
"""So far back meetings stay in a feed, so that they stay in who follows it."""


def meeting_calendar(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The calendar that a link asks. Raises `InvalidInput` and `MissingRecord`.

    Meetings that are off are in it as cancelled, so that a calendar drops them.
    """
    with store.read() as connection:
        if CONTACT in asked:
            rows = meetings(connection, contact_id=asked_number(asked, CONTACT))
            if not rows:
                raise InvalidInput(t.NO_MEETING)
            name = t.calendar_name(rows[0].body)
        else:
            one = asked_number(asked, BODY) if BODY in asked else None
            name = t.calendar_name(None if one is None else body(connection, one).name)
            rows = meetings(connection, body_id=one, since=today - PAST)
    content = write_calendar(name, map(_appointment, rows))
    return OutFile(f"{safe_name(name)}.ics", content)


def _appointment(row: MeetingRow) -> Appointment:
    """The moment it was noted belongs to its UID: no other council has it."""
    made = row.made_at.isoformat()
    return Appointment(
        uid=f"{uuid5(NAMESPACE_URL, f'schakel/contactmoment/{row.id}/{made}')}",
        day=row.on,
        start=row.start_time,
        end=row.end_time,
        title=row.body,
        place=row.place,
        changed=row.changed_at,
        sequence=row.revision,
        cancelled=row.status is ContactStatus.CANCELLED,
    )
