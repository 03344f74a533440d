"""One part of a pasted line: who it is and what stands beside the name."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from crm.exchange.attendance.headings import presence_word
from crm.exchange.attendance.shown_name import (
    MAIL,
    PHONE,
    first_mail,
    is_organisation,
    nobody,
)
from crm.model.enums import Presence
from crm.model.names import normalise
from crm.texts import attendance_lists as t

_PROXY = re.compile(
    r"[,(\s–-]{0,5}\b(?:geeft|geven|gaf|gaven|met|heeft|bij)?\s*volmacht\s+(?:gegeven\s+)?"
    r"(?:aan\s+|voor\s+|naar\s+)?(?!van\b|aan\b)([^():]{2,80}?)\)?\s*$",
    re.IGNORECASE,
)
_PROXY_OF = re.compile(
    r"[,(\s–-]{0,5}\b(?:met|heeft|had)?\s*volmacht(?:en)?\s+van\s+"
    r"([^():]{2,80}?)\)?\s*$",
    re.IGNORECASE,
)
_SAID = re.compile(r"^([^:]{2,80}):\s*([^:]{2,40})$")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,200})[)\]]")
_ANGLE = re.compile(r"<[^<>]*>|mailto:", re.IGNORECASE)
_BESIDE = re.compile(r"\s+[-–—/|]+\s+|\s+[-–—|]\s*$|\s*\|\s*")
_FOR = re.compile(r"\s+(?:namens|vanuit)\s+", re.IGNORECASE)
_LOOSE = ",;:-–—|<>\"'. \t"
_LONGEST_NAME = 80
_MOST_WORDS = 7


@dataclass
class Part:
    """What one part says; every field may be empty.

    `proxy_to` is who got this person's proxy, `proxies_of` whose proxy they hold.
    """

    text: str
    name: str = ""
    email: str | None = None
    organisation: str | None = None
    phone: str | None = None
    function: str | None = None
    presence: Presence | None = None
    proxy_to: str | None = None
    proxies_of: str | None = None
    no_person: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nobody stands here: only what belongs to the name before it."""
        return not self.name and self.no_person is None


def read_part(text: str, organisations: Collection[str]) -> Part:
    """Take mail, phone, brackets, role and proxy off; what is left is the name."""
    part = Part(text.strip())
    rest = " ".join(text.split())
    if found := _PROXY.search(rest):
        part.proxy_to = found[1].strip(_LOOSE)
        rest = rest[: found.start()]
    elif found := _PROXY_OF.search(rest):
        part.proxies_of = found[1].strip(_LOOSE)
        rest = rest[: found.start()].rstrip(":")
    if (said := _SAID.match(rest)) and presence_word(said[2]):
        part.presence, rest = presence_word(said[2]), said[1]
    part.email = first_mail(rest)
    rest = MAIL.sub(" ", rest) if part.email else rest
    if found := PHONE.search(rest):
        part.phone = found[0].strip()
        rest = PHONE.sub(" ", rest)
    for inner in _BRACKETS.findall(rest):
        _note_beside(part, inner, organisations, bracket=True)
    rest = _ANGLE.sub(" ", _BRACKETS.sub(" ", rest))
    name, *beside = _BESIDE.split(rest)
    name, *behalf = _FOR.split(name, maxsplit=1)
    for piece in behalf:
        part.organisation = part.organisation or piece.strip(_LOOSE) or None
    for piece in beside:
        _note_beside(part, piece, organisations)
    _note_name(part, " ".join(name.split()).strip(_LOOSE[:-3] + " \t"), organisations)
    return part


def _note_beside(
    part: Part, text: str, organisations: Collection[str], *, bracket: bool = False
) -> None:
    """A word beside the name: present or not, an organisation, or a function."""
    text = text.strip(_LOOSE)
    plain = normalise(text)
    if not plain or plain in t.GUEST_WORDS:
        return
    presence = presence_word(text)
    if presence is not None:
        part.presence = presence
    elif "," in text and any(is_function(piece) for piece in text.split(",")):
        for piece in text.split(","):
            _note_beside(part, piece, organisations, bracket=bracket)
    elif part.organisation is None and (
        is_organisation(text, organisations) or (bracket and not is_function(text))
    ):
        part.organisation = text
    else:
        part.function = part.function or text


def _note_name(part: Part, name: str, organisations: Collection[str]) -> None:
    if not name:
        return
    presence = presence_word(name)
    if presence is not None:
        part.presence = part.presence or presence
    elif is_function(name):
        part.function = part.function or name
    elif is_organisation(name, organisations):
        part.organisation = part.organisation or name
    else:
        part.name = name
        part.no_person = nobody(name) or (None if is_name(name) else t.NO_NAME)


def is_function(text: str) -> bool:
    """Whether this is what somebody does, and no name."""
    words = normalise(text).split()
    return " ".join(words) in t.FUNCTION_WORDS or (
        bool(words) and words[0] in t.FUNCTION_WORDS and not text[:1].isupper()
    )


def is_name(text: str) -> bool:
    """Whether a person may be called so: some words, no sentence, no numbers."""
    words = normalise(text).split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(text) <= _LONGEST_NAME
        and not any(sign.isdigit() or sign in "?!:=#*\\{}" for sign in text)
        and t.NO_NAME_WORDS.isdisjoint(words)
        and sum(len(word) for word in words) > 1
    )
