"""Contact cards (.vcf) of any version: each card a person."""

import re
from collections.abc import Iterator
from typing import Any

import vobject

from crm.errors import UnreadableInput
from crm.exchange.attendance.limits import MAX_LINE, MAX_PEOPLE, check_people
from crm.exchange.attendance.shown_name import first_mail, shown_name
from crm.exchange.attendance.text_lines import physical_lines
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t

_START = re.compile(r"\s*BEGIN:VCARD", re.IGNORECASE)
_NEEDED = frozenset(
    ("VERSION", "N", "FN", "EMAIL", "ORG", "TITLE", "ROLE", "TEL", "KIND")
)
_NAME = re.compile(r"(?:[\w-]+\.)?([A-Za-z-]+)")
_MOST_LINES = 200
"""Of the lines that we need, a card has ten."""

_GROUPS = frozenset(("group", "org", "organization", "location"))
_QUOTED = "QUOTED-PRINTABLE"


def is_cards(text: str) -> bool:
    """Whether it starts as a card does."""
    return _START.match(text) is not None


def read_cards(text: str) -> SeenList:
    """Everybody on a card; a card that cannot be read is named, the rest goes on."""
    people: list[SeenPerson] = []
    problems: list[str] = []
    for count, (line, lines, closed) in enumerate(_cards(text)):
        if count == MAX_PEOPLE:
            raise UnreadableInput(t.too_many_people(MAX_PEOPLE))
        try:
            person = _person(line, "\r\n".join([*lines, "END:VCARD", ""]))
        except Exception:  # noqa: BLE001 (the library raises whatever it stumbles over)
            problems.append(t.line_unreadable(line))
            continue
        if person is not None:
            people.append(person)
        if not closed:
            problems.append(t.cut_off())
    return SeenList(
        ListKind.CARDS, check_people(people), problems=tuple(dict.fromkeys(problems))
    )


def _cards(text: str) -> Iterator[tuple[int, list[str], bool]]:
    """The lines we need of each card, where it starts, and whether it ends."""
    card: list[str] | None = None
    at = 0
    wanted = False
    for number, raw in physical_lines(text):
        word = raw.strip().upper()
        if word == "BEGIN:VCARD":
            if card is not None:
                yield at, card, False
            card, at = [raw.strip()], number
        elif word == "END:VCARD":
            if card is not None:
                yield at, card, True
            card = None
        elif card is not None:
            if raw[:1] not in {" ", "\t"} and not _continues(card, raw):
                name = _NAME.match(raw)
                wanted = name is not None and name[1].upper() in _NEEDED
            if wanted and len(raw) <= MAX_LINE and len(card) < _MOST_LINES:
                card.append(raw)
    if card is not None:
        yield at, card, False


def _continues(card: list[str], raw: str) -> bool:
    """Whether this goes on where a quoted-printable line of version 2.1 broke off."""
    return (
        card[-1].endswith("=")
        and _QUOTED in card[-1].upper()
        and not re.match(r"[A-Z;-]+[:;]", raw)
    )


def _person(line: int, card: str) -> SeenPerson | None:
    found = vobject.readOne(card, allowQP=True)
    kind = _first(found, "kind").lower()
    shown = shown_name(_first(found, "fn") or _full(found))
    mail = first_mail(_first(found, "email"))
    organisation = _first(found, "org") or shown.organisation
    if not shown.name and mail is None and not organisation:
        return None
    why = t.GROUP if kind in _GROUPS else shown.no_person
    if why is None and not shown.name and mail is None:
        why = t.ORGANISATION
    return SeenPerson(
        line=line,
        text=" ".join(
            part for part in (shown.name, f"<{mail}>" if mail else "") if part
        )
        or organisation
        or "",
        name=shown.name,
        email=mail,
        organisation=organisation or None,
        phone=_first(found, "tel").removeprefix("tel:") or None,
        function=_first(found, "title") or _first(found, "role") or None,
        no_person=why,
    )


def _first(card: Any, name: str) -> str:
    """The first value of a property, as text on one line."""
    for content in card.contents.get(name, []):
        value = content.value
        if isinstance(value, list):
            value = ", ".join(str(part) for part in value if part)
        if text := " ".join(str(value).split()):
            return text
    return ""


def _full(card: Any) -> str:
    """The name in parts, for a card without the whole name."""
    for content in card.contents.get("n", []):
        value = content.value
        parts = (value.given, value.additional, value.family)
        return " ".join(" ".join(str(part) for part in parts if part).split())
    return ""
