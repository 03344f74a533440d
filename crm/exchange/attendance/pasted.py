"""A pasted list: bullets, headings, commas; mails, roles and proxies beside the names.

Each person keeps the piece of the line that it was read from, as it was written.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from crm.errors import UnreadableInput
from crm.exchange.attendance.headings import Heading, HeadingKind, heading_of
from crm.exchange.attendance.limits import MAX_PASTED, check_people
from crm.exchange.attendance.pasted_parts import (
    is_ticked,
    split_outside,
    without_bullet,
)
from crm.exchange.attendance.pasted_person import Part, is_name, read_part
from crm.exchange.attendance.shown_name import is_organisation, nobody
from crm.exchange.attendance.text_lines import TextLine
from crm.exchange.attendance.times import read_time
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind, Presence
from crm.model.names import normalise
from crm.texts import attendance_lists as t

_AND = re.compile(r"\s+(?:en|&)\s+")
_WE_GIVE = re.compile(r"\b(?:geven|gaven)\s+volmacht\b", re.IGNORECASE)
_PROXY_FROM = re.compile(r"^(?:van\s+)?(.{2,80}?)\s+(?:aan|->|→|=>)\s+(.{2,80})$")
_PARTICLES = frozenset(
    ("van", "de", "den", "der", "vande", "vanden", "vander", "ver", "ter", "ten")
)
_COMMA = 2
_LONG = 4


@dataclass
class _Reading:
    """The people so far and the heading that they stand under."""

    organisations: Collection[str]
    last_name_first: bool
    people: list[SeenPerson] = field(default_factory=list)
    presence: Presence | None = None
    proxies: bool = False
    holder: str | None = None
    headed: bool = False
    title: str | None = None
    start: datetime | None = None


def read_pasted(
    lines: list[TextLine], problems: list[str], organisations: Collection[str] = ()
) -> SeenList:
    """Every person in the list; `organisations` are comparable names that we know."""
    if sum(len(line.text) for line in lines) > MAX_PASTED:
        raise UnreadableInput(t.TOO_LONG)
    known = frozenset(normalise(name) for name in organisations)
    reading = _Reading(known, _last_names_first(lines, known))
    for line in lines:
        _read_line(reading, line)
    people = check_people(reading.people)
    if all(person.no_person for person in people):
        check_people([])
    return SeenList(
        ListKind.PASTED,
        people,
        reading.title,
        reading.start,
        problems=tuple(problems),
    )


def _read_line(reading: _Reading, line: TextLine) -> None:
    text = without_bullet(line.text)
    ticked = Presence.PRESENT if is_ticked(line.text) else None
    heading = heading_of(text)
    if heading is None:
        _read_people(reading, line.number, text, ticked)
    elif heading.kind is HeadingKind.FUNCTION:
        _read_officer(reading, line.number, heading)
    elif heading.kind in {HeadingKind.TITLE, HeadingKind.DATE, HeadingKind.OTHER}:
        _note_fact(reading, heading)
    else:
        _read_below(reading, line.number, heading, ticked)


def _read_below(
    reading: _Reading, number: int, heading: Heading, ticked: Presence | None
) -> None:
    """Who stands behind a heading, and how to read who stands below it.

    A heading that names who got the proxies is of its own line when somebody stands
    behind it.
    """
    above = (reading.presence, reading.proxies, reading.holder)
    reading.headed = True
    reading.proxies = heading.kind is HeadingKind.PROXIES
    reading.holder = heading.holder
    reading.presence = heading.presence
    if reading.proxies:
        reading.presence = Presence.EXCUSED
    elif heading.kind is HeadingKind.GUESTS:
        reading.presence = Presence.PRESENT
    if normalise(heading.rest) in t.NOTHING_WORDS:
        return
    _read_people(reading, number, heading.rest, ticked)
    if reading.proxies and normalise(heading.words) not in t.PROXY_HEADINGS:
        reading.presence, reading.proxies, reading.holder = above


def _read_officer(reading: _Reading, number: int, heading: Heading) -> None:
    """Who reports was there; of the others the list above them says nothing."""
    above = reading.presence
    if normalise(heading.words) in t.REPORTERS:
        reading.presence = Presence.PRESENT
    elif above is not Presence.PRESENT:
        reading.presence = None
    _read_people(reading, number, heading.rest, None, heading.words)
    reading.presence = above


def _note_fact(reading: _Reading, heading: Heading) -> None:
    if heading.kind is HeadingKind.TITLE:
        reading.title = reading.title or heading.rest or None
    elif heading.kind is HeadingKind.DATE:
        reading.start = reading.start or read_time(heading.rest)


def _read_people(
    reading: _Reading,
    number: int,
    text: str,
    presence: Presence | None,
    function: str | None = None,
) -> None:
    for segment in split_outside(text, ";"):
        found = list(_people(reading, segment))
        if not reading.headed and _is_title(reading, found):
            reading.title = reading.title or segment.strip()
            reading.start = reading.start or read_time(segment)
        for part in found:
            _add(reading, number, part, presence, function)


def _is_title(reading: _Reading, found: list[Part]) -> bool:
    """Whether these are words above the list."""
    persons = [
        *(person.no_person for person in reading.people),
        *(part.no_person for part in found),
    ]
    return None not in persons


def _people(reading: _Reading, segment: str) -> Iterator[Part]:
    """The persons of one segment; what only says more goes to the one before."""
    pieces = _joined_names(segment, reading)
    last: Part | None = None
    for piece in pieces:
        singles = _split_and(piece, reading.organisations)
        parts = [read_part(single, reading.organisations) for single in singles]
        for part in parts:
            if _WE_GIVE.search(piece):
                part.proxy_to = parts[-1].proxy_to
            if last is not None and _says_more(part, last):
                _complete(last, part)
                continue
            if last is not None:
                yield last
            last = part
    if last is not None:
        yield last


def _joined_names(segment: str, reading: _Reading) -> list[str]:
    """Cut at commas, save the one in "Peeters, Jan"; cells stand between tabs."""
    if "\t" in segment:
        cells = [cell.strip() for cell in split_outside(segment, "\t")]
        if len(cells) > 1 and all(
            _is_first_name(cell) and not is_organisation(cell, reading.organisations)
            for cell in cells[:_COMMA]
        ):
            return [" ".join(cells[:_COMMA]), *cells[_COMMA:]]
        return cells
    pieces = split_outside(segment, ",")
    if len(pieces) < _COMMA:
        return pieces
    first, second = (
        read_part(piece, reading.organisations) for piece in pieces[:_COMMA]
    )
    others = [read_part(piece, reading.organisations) for piece in pieces[_COMMA:]]
    if (
        first.name
        and second.name
        and first.text == first.name
        and not any(part.name for part in others)
        and _is_last_name(first.name, strict=not reading.last_name_first)
        and _is_first_name(second.name)
    ):
        joined = f"{pieces[0].strip()}, {pieces[1].strip()}"
        return [joined, *pieces[_COMMA:]]
    return pieces


def _is_last_name(text: str, *, strict: bool) -> bool:
    words = normalise(text).split()
    return bool(words) and (len(words) == 1 or not strict or words[0] in _PARTICLES)


def _is_first_name(text: str) -> bool:
    return len(text.split()) == 1 and is_name(text) and nobody(text) is None


def _last_names_first(lines: list[TextLine], organisations: Collection[str]) -> bool:
    """Whether most lines with one comma look like "Peeters, Jan"."""
    fits = others = 0
    for line in lines:
        pieces = split_outside(without_bullet(line.text), ",")
        if len(pieces) != _COMMA:
            continue
        first, second = (read_part(piece, organisations) for piece in pieces)
        if not first.name or not second.name:
            continue
        if _is_last_name(first.name, strict=True) and _is_first_name(second.name):
            fits += 1
        else:
            others += 1
    return fits > others


def _split_and(piece: str, organisations: Collection[str]) -> list[str]:
    """Two whole names with "en" between them are two people."""
    sides = _AND.split(piece)
    names = [read_part(side, organisations) for side in sides]
    if len(sides) > 1 and all(
        len(part.name.split()) > 1 and part.no_person is None for part in names
    ):
        return sides
    return [piece]


def _says_more(part: Part, last: Part) -> bool:
    """Whether a part without a name belongs to the person before it."""
    if not part.bare or not last.name or last.no_person:
        return False
    return part.email is None or (last.email is None and _fits(part.email, last.name))


def _fits(mail: str, name: str) -> bool:
    """Whether a mail address may be of this name."""
    local = normalise(mail.partition("@")[0])
    whole, tokens = local.replace(" ", ""), local.split()
    words = [word for word in normalise(name).split() if word not in _PARTICLES]
    return any(
        word in tokens or (len(word) >= _LONG and word in whole) for word in words
    )


def _complete(person: Part, more: Part) -> None:
    person.text = f"{person.text}, {more.text}"
    person.email = person.email or more.email
    person.organisation = person.organisation or more.organisation
    person.phone = person.phone or more.phone
    person.function = person.function or more.function
    person.presence = person.presence or more.presence
    person.proxy_to = person.proxy_to or more.proxy_to


def _add(
    reading: _Reading,
    number: int,
    part: Part,
    presence: Presence | None,
    function: str | None,
) -> None:
    if reading.proxies and (found := _PROXY_FROM.match(part.name or "")):
        part.name, part.proxy_to = found[1].strip(), found[2].strip()
        part.no_person = None
    if reading.proxies and (part.organisation or "").startswith("aan "):
        part.proxy_to, part.organisation = (part.organisation or "")[4:], None
    if part.name and not part.no_person:
        part.proxy_to = part.proxy_to or reading.holder
    if part.email and not part.name:
        part.no_person = nobody(part.email.partition("@")[0])
    if not part.name and part.email is None:
        _add_to_last(reading, number, part)
        return
    said = part.presence or presence or reading.presence
    if part.proxy_to and said in {None, Presence.PRESENT}:
        said = Presence.EXCUSED
    reading.people.append(
        SeenPerson(
            line=number,
            text=part.text,
            name="" if part.no_person == t.NO_NAME else part.name,
            email=part.email,
            organisation=part.organisation,
            phone=part.phone,
            function=part.function or function,
            presence=None if part.no_person else said,
            proxy_to=part.proxy_to,
            no_person=part.no_person,
        )
    )
    for giver in _AND.split(part.proxies_of or ""):
        if giver:
            given = Part(giver, giver, proxy_to=part.name or None)
            _add(reading, number, given, Presence.EXCUSED, None)


def _add_to_last(reading: _Reading, number: int, part: Part) -> None:
    """A proxy on its own line is of the person above; an organisation is nobody.

    A proxy of nobody is shown, so that no name is lost.
    """
    last = reading.people[-1] if reading.people else None
    if part.proxy_to and last is not None and last.no_person is None:
        reading.people[-1] = replace(
            last,
            proxy_to=last.proxy_to or part.proxy_to,
            presence=last.presence
            if last.presence is Presence.ABSENT
            else Presence.EXCUSED,
        )
        return
    for giver in _AND.split(part.proxies_of or ""):
        if giver:
            given = Part(giver, giver, presence=Presence.EXCUSED)
            _add(reading, number, given, None, None)
    if part.proxy_to:
        reading.people.append(
            SeenPerson(number, part.text, no_person=t.NO_NAME, proxy_to=part.proxy_to)
        )
    elif part.organisation or part.function or part.phone:
        reading.people.append(
            SeenPerson(
                line=number,
                text=part.text,
                organisation=part.organisation,
                function=part.function,
                phone=part.phone,
                no_person=t.ORGANISATION if part.organisation else t.FUNCTION,
            )
        )
