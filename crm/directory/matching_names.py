"""The names of people we know, in a form that what is written can be compared with."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crm.model.attendance import KnownPerson
from crm.model.names import PARTICLES, full_name, normalise
from crm.texts import matching as t

HYPHEN = re.compile(r"(?<=\w)\s*[-\u2010-\u2015]\s*(?=\w)")
_GLUED_PARTICLES = re.compile(r"^(?:van(?:den|der|de)?|vd|de|d)(?=.{4})")
_UMLAUTS = str.maketrans(
    {"ö": "oe", "ü": "ue", "ä": "ae", "ø": "oe", "å": "aa", "đ": "dj"}
    | {"Ö": "Oe", "Ü": "Ue", "Ä": "Ae", "Ø": "Oe", "Å": "Aa", "Đ": "Dj"}
    | {"ÿ": "y", "Ÿ": "Y"}
)
MOST_INITIALS = 3
GENERATIONS = t.ELDER | t.YOUNGER
SMALL_WORDS = PARTICLES | t.ARTICLES
"""What belongs to the family name after it, here and abroad."""


@dataclass(frozen=True)
class NameForm:
    """A name as one given and one family name, each written together.

    `short` has the particles cut to their letters, `core` has none; `halves` are the
    parts of a double family name.
    """

    given: str = ""
    first: str = ""
    middle: tuple[str, ...] = ()
    initials: str = ""
    family: str = ""
    short: str = ""
    core: str = ""
    halves: tuple[str, ...] = ()
    turned: bool = False


def with_ij(text: str) -> str:
    """Composed letters, with ÿ as ij: so it looks in handwriting."""
    return unicodedata.normalize("NFC", text).replace("ÿ", "ij").replace("Ÿ", "IJ")


def comparable(text: str) -> str:
    """Normalised, with ÿ as ij; words with a hyphen are one word."""
    return normalise(HYPHEN.sub("", with_ij(text)))


def generation_of(words: list[str]) -> str:
    """Where a word says so, "jr" or "sr"; else empty."""
    if any(word in t.YOUNGER for word in words):
        return "jr"
    return "sr" if any(word in t.ELDER for word in words) else ""


def name_form(given: list[str], family: str, *, turned: bool = False) -> NameForm:
    """One way to take a name apart; `family` still has its spaces and hyphens."""
    while len(given) > 1 and len(given[-1]) > 1 and given[-1] in SMALL_WORDS:
        family = f"{given[-1]} {family}"
        given = given[:-1]
    words = normalise(family).split()
    solid = [word for word in words if word not in SMALL_WORDS]
    glue = "".join(words)
    short = "".join(w[0] if w in PARTICLES else w for w in _parted(words))
    core = "".join(solid) if len(solid) < len(words) else _GLUED_PARTICLES.sub("", glue)
    return NameForm(
        given="".join(given),
        first=given[0] if given else "",
        middle=tuple(given[1:]),
        initials="".join(word[0] for word in given),
        family=glue,
        short=short,
        core=core,
        halves=_halves(words) if len(solid) > 1 else (),
        turned=turned,
    )


def _parted(words: list[str]) -> list[str]:
    """Particles that are written together apart again: "vanden" is "van den"."""
    found: list[str] = []
    for word in words:
        if word in {"vanden", "vander", "vande"}:
            found += ["van", word[3:]]
        elif word not in PARTICLES and word.startswith(("vanden", "vander", "vande")):
            cut = 6 if word[5:6] in {"n", "r"} else 5
            found += ["van", "de", word[cut:]] if len(word) > cut + 2 else [word]
        else:
            found.append(word)
    return found


def _halves(words: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    before = ""
    for word in words:
        before += word
        if word not in SMALL_WORDS:
            found.append(before)
            before = ""
    return tuple(found)


@lru_cache(maxsize=50_000)
def known_forms(
    first_name: str, last_name: str, aliases: tuple[str, ...]
) -> tuple[tuple[NameForm, str], ...]:
    """Every name of a person, each with its generation."""
    found: dict[tuple[NameForm, str], None] = {}
    for text in spellings(first_name):
        for family in spellings(last_name):
            words = [w for w in normalise(family).split() if w not in GENERATIONS]
            given = [w for w in comparable(text).split() if w not in t.TITLES]
            family_text = _without_generation(family)
            generation = generation_of(normalise(family).split())
            if words:
                found[name_form(given, family_text), generation] = None
                found[name_form(_all_given(text), family_text), generation] = None
    for alias in aliases:
        for spelled in spellings(alias):
            for form in _alias_forms(spelled, last_name):
                found[form, generation_of(normalise(alias).split())] = None
    return tuple(found)


def _all_given(text: str) -> list[str]:
    return [w for w in normalise(with_ij(text)).split() if w not in t.TITLES]


def _alias_forms(alias: str, last_name: str) -> list[NameForm]:
    """An alias is a whole name, or only what somebody is called."""
    words = [w for w in comparable(alias).split() if w not in GENERATIONS | t.TITLES]
    if len(words) == 1:
        return [name_form(words, with_ij(last_name))]
    loose = _without_generation(alias).split()
    family = normalise(last_name)
    tail = normalise(" ".join(loose))
    if tail.endswith(f" {family}"):
        return [name_form(tail.removesuffix(f" {family}").split(), last_name)]
    return [
        name_form([*comparable(" ".join(loose[:i])).split()], " ".join(loose[i:]))
        for i in range(1, len(loose))
    ]


def _without_generation(text: str) -> str:
    kept = (
        word for word in with_ij(text).split() if normalise(word) not in GENERATIONS
    )
    return " ".join(kept)


def spellings(text: str) -> list[str]:
    """A name with accents may be written with an e for each umlaut."""
    told = unicodedata.normalize("NFC", text)
    spelled = told.translate(_UMLAUTS)
    return [told] if spelled == told else [told, spelled]


def forms_of(person: KnownPerson) -> tuple[tuple[NameForm, str], ...]:
    """Every name of a person."""
    return known_forms(person.first_name, person.last_name, person.aliases)


def spoken_name(person: KnownPerson) -> str:
    """As people write it."""
    return full_name(person.first_name, person.last_name)
