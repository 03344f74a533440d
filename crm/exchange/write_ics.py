"""Calendar files that Outlook, Google and Apple open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from crm.exchange.table_document import clean

_ZONE = "Europe/Brussels"
_DAY = timedelta(days=1)
ASSUMED = timedelta(hours=1)
"""How long a meeting takes in a calendar when only its start is known.

Without an end it would take no time (RFC 5545, 3.6.1) and stand on no day view.
"""


@dataclass(frozen=True)
class WholeDay:
    """Something on one day. The same `uid` with a higher `sequence` takes its place."""

    uid: str
    day: date
    title: str
    description: str
    changed: datetime
    sequence: int


@dataclass(frozen=True)
class Appointment:
    """A meeting, all day when no hour is known; an end before the start is tomorrow's.

    Without an end it takes as long as `ASSUMED`.
    The same `uid` with a higher `sequence` takes its place, also to cancel it.
    """

    uid: str
    day: date
    start: time | None
    end: time | None
    title: str
    place: str | None
    changed: datetime
    sequence: int
    cancelled: bool = False


def write_ics(event: WholeDay) -> bytes:
    """The calendar file of a task: all day, and free for other things."""
    calendar = _calendar()
    entry = _entry(event)
    _all_day(entry, event.day)
    entry.add("description", clean(event.description))
    entry.add("transp", "TRANSPARENT")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def write_calendar(name: str, appointments: Iterable[Appointment]) -> bytes:
    """The calendar file of meetings, in Belgian time."""
    calendar = _calendar()
    calendar.add("x-wr-calname", clean(name))
    for one in appointments:
        entry = _entry(one)
        if one.start is None:
            _all_day(entry, one.day)
        else:
            start = _moment(one.day, one.start)
            entry.add("dtstart", start)
            entry.add("dtend", _end(one, start))
        if one.place:
            entry.add("location", clean(one.place))
        entry.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Schakel//nl-BE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-timezone", _ZONE)
    return calendar


def _entry(one: WholeDay | Appointment) -> Event:
    entry = Event()
    entry.add("uid", one.uid)
    entry.add("dtstamp", one.changed)
    entry.add("summary", clean(one.title))
    entry.add("sequence", one.sequence)
    return entry


def _all_day(entry: Event, day: date) -> None:
    """The end of an all-day event is the first day that it no longer takes."""
    entry.add("dtstart", day)
    entry.add("dtend", day + _DAY)


def _end(one: Appointment, start: datetime) -> datetime:
    if one.end is None:
        return start + ASSUMED
    late = one.start is not None and one.end <= one.start
    return _moment(one.day + _DAY * late, one.end)


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, ZoneInfo(_ZONE))
