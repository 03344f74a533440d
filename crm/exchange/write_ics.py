"""A task as a calendar file that Outlook, Google and Apple open."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from crm.exchange.table_document import clean

_ZONE = "Europe/Brussels"


@dataclass(frozen=True)
class WholeDay:
    """Something on one day. The same `uid` with a higher `sequence` takes its place."""

    uid: str
    day: date
    title: str
    description: str
    changed: datetime
    sequence: int


def write_ics(event: WholeDay) -> bytes:
    """The calendar file: all day, and free for other things."""
    calendar = Calendar()
    calendar.add("prodid", "-//Schakel//nl-BE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-timezone", _ZONE)
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", event.changed)
    entry.add("dtstart", event.day)
    # The end of an all-day event is the first day that it no longer takes.
    entry.add("dtend", event.day + timedelta(days=1))
    entry.add("summary", clean(event.title))
    entry.add("description", clean(event.description))
    entry.add("sequence", event.sequence)
    entry.add("transp", "TRANSPARENT")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())
