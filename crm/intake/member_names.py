"""A name in one cell, taken apart: "Jan Peeters", "PEETERS Jan (voorzitter), 0470..."."""

import re
from dataclasses import dataclass

from crm.model.names import full_name, normalise
from crm.texts import member_list as t

_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_PHONE = re.compile(r"[,;]?\s*(\+?\d[\d\s./-]{7,})$")
_TITLE = re.compile(r"^(dr|prof|mevr|mevrouw|dhr|mr|ir|ing|apr)\.?\s+", re.IGNORECASE)
_SMALL = frozenset(("de", "den", "der", "van", "ten", "ter", "het"))


@dataclass(frozen=True)
class PersonName:
    """A first and a last name."""

    first: str
    last: str

    @property
    def full(self) -> str:
        """First and last name as people write them."""
        return full_name(self.first, self.last)

    def reference(self, email: str | None) -> str:
        """As the import names a person, with the mail that tells namesakes apart."""
        return f"{self.full} <{email}>" if email and ";" not in email else self.full


@dataclass(frozen=True)
class NameCell:
    """What else stood in the cell of a name: words in brackets, a number."""

    name: PersonName | None
    aside: str = ""
    phone: str = ""


def read_name_cell(text: str, *, last_first: bool = False) -> NameCell:
    """The name, and what was written behind it.

    >>> read_name_cell("Jan Peeters (voorzitter)")
    NameCell(name=PersonName(first='Jan', last='Peeters'), aside='voorzitter', phone='')
    """
    aside = "; ".join(_BRACKETS.findall(text))
    rest = _BRACKETS.sub("", text).strip()
    phone = _PHONE.search(rest)
    if phone:
        rest = rest[: phone.start()]
    rest = rest.strip(" ,;-")
    return NameCell(
        split_name(rest, last_first=last_first),
        aside,
        phone[1].strip() if phone else "",
    )


def split_name(text: str, *, last_first: bool = False) -> PersonName | None:
    """First and last name; `None` where nobody stands.

    A comma or capitals show the last name; else the first word is the first name,
    unless `last_first`.

    >>> split_name("VAN DEN BROECK Jan")
    PersonName(first='Jan', last='Van den Broeck')
    >>> split_name("Jan Van den Broeck")
    PersonName(first='Jan', last='Van den Broeck')
    """
    text = _TITLE.sub("", " ".join(text.split()))
    if normalise(text) in t.NOBODY_YET:
        return None
    if "," in text:
        last, _, first = text.partition(",")
        return PersonName(first.strip(), last.strip())
    parts = text.split(" ")
    shouted = [part for part in parts if _is_shouted(part)]
    if shouted and len(shouted) < len(parts):
        calm = [part for part in parts if not _is_shouted(part)]
        return PersonName(" ".join(calm), _spoken(shouted))
    if len(parts) == 1:
        return PersonName("", text)
    if last_first:
        return PersonName(parts[-1], " ".join(parts[:-1]))
    return PersonName(parts[0], " ".join(parts[1:]))


def _is_shouted(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _spoken(words: list[str]) -> str:
    """Capitals turned down; particles after the first stay small."""
    said = [
        word.lower() if index and word.lower() in _SMALL else word.title()
        for index, word in enumerate(words)
    ]
    return " ".join(said)
