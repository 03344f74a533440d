"""A calendar invitation (.ics): who was asked. Only a refusal says who was not there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import vDDDTypes, vDuration
from icalendar.parser import Contentline

from crm.errors import UnreadableInput
from crm.exchange.attendance.address import once, seen_address
from crm.exchange.attendance.clock import on_our_clock, zone_named
from crm.exchange.attendance.limits import MAX_LINE, MAX_PEOPLE, check_people
from crm.exchange.attendance.text_lines import physical_lines
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t

_CONTENT_LINE: Any = Contentline
_MOMENT: Any = vDDDTypes.from_ical
_LENGTH: Any = vDuration.from_ical
"""Calls that the library leaves without types."""

_START = re.compile(r"\s*BEGIN:VCALENDAR", re.IGNORECASE)
_NEEDED = frozenset(
    ("ATTENDEE", "ORGANIZER", "SUMMARY", "DTSTART", "DTEND", "DURATION", "UID")
)
_NAME = re.compile(r"[A-Za-z-]+")
_ROOMS = frozenset(("ROOM", "RESOURCE"))
_MOST_LINES = 5 * MAX_PEOPLE
"""A series repeats everybody for each meeting that was moved."""

_ESCAPED = re.compile(r"\\(.)")


@dataclass
class _Event:
    """What the first appointment says."""

    people: list[SeenPerson] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    moments: dict[str, datetime] = field(default_factory=dict)
    length: timedelta | None = None
    closed: bool = False
    others: bool = False
    problems: list[str] = field(default_factory=list)


def is_invitation(text: str) -> bool:
    """Whether it starts as a calendar file does."""
    return _START.match(text) is not None


def read_invitation(text: str) -> SeenList:
    """Organiser and attendees of the first appointment, its title and time."""
    event = _Event()
    for count, (line, content) in enumerate(_event_lines(text, event)):
        if count > _MOST_LINES:
            raise UnreadableInput(t.TOO_LONG)
        try:
            _note(event, line, content)
        except (ValueError, TypeError, KeyError, IndexError, OverflowError):
            event.problems.append(t.line_unreadable(line))
    if not event.closed:
        event.problems.append(t.cut_off())
    if event.others:
        event.problems.append(t.several_appointments())
    start, end = event.moments.get("DTSTART"), event.moments.get("DTEND")
    if start and end is None and event.length:
        end = start + event.length
    return SeenList(
        ListKind.INVITATION,
        check_people(once(event.people)),
        event.facts.get("SUMMARY"),
        start,
        end,
        tuple(event.problems),
    )


def _event_lines(text: str, event: _Event) -> Iterator[tuple[int, str]]:
    """The lines we need of the first appointment and of its exceptions."""
    inside: list[str] = []
    first: str | None = None
    for line, content in unfolded(text):
        if len(content) > MAX_LINE:
            event.problems.append(t.line_too_long(line))
            continue
        word, _, value = content.partition(":")
        word, value = word.strip().upper(), value.strip().upper()
        if word == "BEGIN":
            inside.append(value)
            continue
        if word == "END":
            event.closed = event.closed or value == "VCALENDAR"
            if value in inside:
                del inside[inside.index(value) :]
            continue
        if inside[-1:] != ["VEVENT"]:
            continue
        if word == "UID":
            first = first or value
            event.others = event.others or value != first
        if not event.others:
            yield line, content


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their folds joined; only those that we need, so little is kept."""
    at = 0
    kept: list[str] = []
    length = 0
    for number, raw in physical_lines(text):
        if raw[:1] in {" ", "\t"}:
            length += len(raw)
            if kept and length <= MAX_LINE:
                kept.append(raw[1:])
            continue
        if kept:
            yield at, "".join(kept)
        name = _NAME.match(raw)
        word = name[0].upper() if name else ""
        length = len(raw)
        at, kept = number, [raw] if word in _NEEDED | {"BEGIN", "END"} else []
    if kept:
        yield at, "".join(kept)


def _note(event: _Event, line: int, content: str) -> None:
    name, parameters, value = _CONTENT_LINE(content).parts()
    word = name.upper()
    if word in {"ATTENDEE", "ORGANIZER"}:
        given = {key.upper(): _text(found) for key, found in parameters.items()}
        if person := _person(line, given, value):
            event.people.append(person)
    elif word == "SUMMARY":
        event.facts.setdefault(word, " ".join(_plain(value).split()))
    elif word in {"DTSTART", "DTEND"}:
        if word not in event.moments:
            moment = _MOMENT(value.strip())
            zone = zone_named(_text(parameters.get("TZID")))
            ours = on_our_clock(moment, zone) if isinstance(moment, date) else None
            if ours is not None:
                event.moments[word] = ours
    elif word == "DURATION":
        event.length = _LENGTH(value.strip())


def _person(line: int, given: dict[str, str], value: str) -> SeenPerson | None:
    kind = given.get("CUTYPE", "").upper()
    nobody = t.ROOM if kind in _ROOMS else t.GROUP if kind == "GROUP" else None
    refused = given.get("PARTSTAT", "").upper() == "DECLINED"
    mail = re.sub(r"^mailto:", "", value.strip(), flags=re.IGNORECASE)
    return seen_address(
        line,
        _plain(given.get("CN", "")),
        mail if "@" in mail else given.get("EMAIL", ""),
        Presence.EXCUSED if refused else None,
        nobody,
    )


def _text(value: object) -> str:
    """A parameter that is given twice counts once."""
    return str(value[0] if isinstance(value, list) and value else value or "")


def _plain(value: str) -> str:
    """Without the backslashes that calendars put before commas."""
    return _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
