"""A name as programs show it: "JANSSENS JAN (EXT)", "Jan Janssens | OCMW Genk"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from crm.model.names import normalise
from crm.texts import attendance_lists as t

MAIL = re.compile(r"[\w.+'&/=~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
PHONE = re.compile(r"(?<![\w@])(?:\+|00?)[\d][\d\s./()-]{6,18}\d(?!\w)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,200})[)\]]")
_ROOM = re.compile(
    r"\b(?:vergader(?:zaal|ruimte|lokaal|kamer)|feestzaal|raadzaal|auditorium"
    r"|(?:meeting|conference|board|teams) ?room)\b"
    r"|^(?:zaal|lokaal|room|mtr)(?: |$)|\b(?:zaal|lokaal|room) \d"
)
_ROBOT = re.compile(
    r"\b(?:note ?taker|otter ai|fireflies|read ai|tl dv|meeting notes|transcri\w+)\b"
)
_SHORT = 6


@dataclass(frozen=True)
class ShownName:
    """What stands in a name: who, of what organisation, or why it is nobody."""

    name: str
    organisation: str | None = None
    no_person: str | None = None


def shown_name(text: str, organisations: Collection[str] = ()) -> ShownName:
    """Take brackets and what stands behind a bar from a name.

    >>> shown_name("JANSSENS JAN (CAW) (EXT)")
    ShownName(name='JANSSENS JAN', organisation='CAW', no_person=None)
    """
    text = " ".join(text.split()).strip("\"'").strip()
    organisation: str | None = None
    for inner in _BRACKETS.findall(text):
        if inner.strip() and normalise(inner) not in t.GUEST_WORDS:
            organisation = organisation or inner.strip()
    name = " ".join(_BRACKETS.sub(" ", text).split())
    name, bar, behind = name.partition("|")
    if bar and organisation is None:
        organisation = behind.strip() or None
    name = name.strip()
    before, dash, after = name.rpartition(" - ")
    if dash and before and is_organisation(after, organisations):
        name, organisation = before.strip(), organisation or after.strip()
    return ShownName(name, organisation, nobody(name))


def nobody(name: str) -> str | None:
    """Why this is no person: a room, a robot, a number, a shared box."""
    plain = normalise(name)
    if _ROBOT.search(plain):
        return t.ROBOT
    if _ROOM.search(plain):
        return t.ROOM
    if plain in t.SHARED_BOXES:
        return t.FUNCTION
    if name and not any(letter.isalpha() for letter in name):
        return t.DIALED_IN
    return None


def is_organisation(text: str, organisations: Collection[str] = ()) -> bool:
    """Whether a part is an organisation: known, an acronym, or with such a word."""
    plain = normalise(text)
    if not plain:
        return False
    if plain in organisations:
        return True
    words = plain.split()
    if any(word in t.ORGANISATION_WORDS for word in words):
        return True
    shown = text.strip()
    return len(words) == 1 and 1 < len(shown) < _SHORT and shown.isupper()


def first_mail(text: str) -> str | None:
    """The first mail address in a text."""
    found = MAIL.search(text) if "@" in text else None
    return found[0] if found else None
