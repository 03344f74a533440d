"""Names taken apart in every way they may have been written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crm.model.attendance import KnownPerson
from crm.model.names import PARTICLES, full_name, normalise
from crm.texts import matching as t

_MAIL = re.compile(r"<?\s*(mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*>?", re.IGNORECASE)
_BRACKETS = re.compile(r"(?<!\w)[(\[{]([^()\[\]{}]*)[)\]}]")
_IN_WORD = re.compile(r"[()\[\]{}]")
_BESIDE = re.compile(r"\s[-–—]\s|\s*[|;•·]\s*|\s+@\s+|\s+bij\s+")
_DASH = re.compile(r"\s[-–—]\s")
_HYPHEN = re.compile(r"(?<=\w)\s*[-\u2010-\u2015]\s*(?=\w)")
_TWO = re.compile(r"\s*[&+]\s*|\s/\s|(?<=\w{3})/(?=\w{3})")
_GLUED_PARTICLES = re.compile(r"^(?:van(?:den|der|de)?|vd|de|d)(?=.{4})")
_UMLAUTS = str.maketrans(
    {"ö": "oe", "ü": "ue", "ä": "ae", "ø": "oe", "å": "aa", "đ": "dj"}
    | {"Ö": "Oe", "Ü": "Ue", "Ä": "Ae", "Ø": "Oe", "Å": "Aa", "Đ": "Dj"}
    | {"ÿ": "y", "Ÿ": "Y"}
)
_Y = str.maketrans({"ÿ": "ij", "Ÿ": "IJ"})
MOST_INITIALS = 3
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


@dataclass(frozen=True)
class ReadName:
    """What a line has for a name.

    `readings` are the ways to take it apart, likeliest first; a later one counts only
    when an earlier one is nobody. `asides` stood in brackets or beside the name; a
    single word behind a dash (`dashed`) may as well be half of a double name.
    """

    words: tuple[str, ...]
    readings: tuple[tuple[NameForm, ...], ...]
    asides: tuple[str, ...] = ()
    generation: str = ""
    doubtful: bool = False
    dashed: bool = False


def comparable(text: str) -> str:
    """Normalised, with ÿ as ij; words with a hyphen are one word."""
    told = unicodedata.normalize("NFC", text).translate(_Y)
    return normalise(_HYPHEN.sub("", told))


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
    for text in _spellings(first_name):
        for family in _spellings(last_name):
            words = [w for w in normalise(family).split() if w not in _GENERATIONS]
            given = [w for w in comparable(text).split() if w not in t.TITLES]
            family_text = _without_generation(family)
            generation = generation_of(normalise(family).split())
            if words:
                found[name_form(given, family_text), generation] = None
                found[name_form(_all_given(text), family_text), generation] = None
    for alias in aliases:
        for spelled in _spellings(alias):
            for form in _alias_forms(spelled, last_name):
                found[form, generation_of(normalise(alias).split())] = None
    return tuple(found)


_GENERATIONS = t.ELDER | t.YOUNGER


def _all_given(text: str) -> list[str]:
    return [w for w in normalise(text.translate(_Y)).split() if w not in t.TITLES]


def _alias_forms(alias: str, last_name: str) -> list[NameForm]:
    """An alias is a whole name, or only what somebody is called."""
    words = [w for w in comparable(alias).split() if w not in _GENERATIONS | t.TITLES]
    if len(words) == 1:
        return [name_form(words, last_name.translate(_Y))]
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
        word
        for word in text.translate(_Y).split()
        if normalise(word) not in _GENERATIONS
    )
    return " ".join(kept)


def _spellings(text: str) -> list[str]:
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


@lru_cache(maxsize=5_000)
def read_name(text: str, organisation: str | None = None) -> ReadName:
    """Take a line's name apart: titles, labels, brackets and organisation set aside."""
    told = " ".join(unicodedata.normalize("NFC", text).split())
    told = "" if _MAIL.fullmatch(told) else _MAIL.sub(" ", told)
    generation = generation_of(normalise(told).split())
    asides = [r.strip() for r in _BRACKETS.findall(told) if _is_place(r)]
    told = _BRACKETS.sub(" ", told)
    doubtful = bool(_IN_WORD.search(told)) or "?" in told
    told = _IN_WORD.sub("", told)
    told = _without_organisation(told.strip(" ,;-–|"), organisation)
    if " " not in told:
        told = told.replace(".", " ").replace("_", " ")
    together = set(normalise(told).split()) & t.TOGETHER
    doubtful = doubtful or bool(together) or bool(_TWO.search(told))
    readings = [_reading(spelled) for spelled in _spellings(told)]
    head, tail = _beside(told)
    if tail:
        asides.append(tail)
        readings += [_reading(spelled) for spelled in _spellings(head)]
    words = tuple(_kept(told))
    return ReadName(
        words,
        tuple(dict.fromkeys(r for r in readings if r)),
        tuple(asides),
        generation,
        doubtful,
        bool(_DASH.search(told)) and " " not in tail,
    )


def _is_place(remark: str) -> bool:
    """What stands in brackets may be an organisation or a function."""
    label = normalise(remark)
    if not label or label in t.LABELS or label in _GENERATIONS:
        return False
    return not remark.lower().strip().startswith(t.INSTEAD)


def _without_organisation(told: str, organisation: str | None) -> str:
    """The organisation beside the name is no part of it."""
    wanted = normalise(organisation)
    if not wanted:
        return told
    words = told.split()
    for start in range(1, len(words)):
        if normalise(" ".join(words[start:])) == wanted:
            rest = " ".join(words[:start]).rstrip(" ,;-–|@")
            return re.sub(r"\s+(van|bij|v\.|namens|voor)$", "", rest)
    return told


def _beside(told: str) -> tuple[str, str]:
    """The name and what was written beside it."""
    head, *tail = _BESIDE.split(told, maxsplit=1)
    if tail:
        return head, tail[0]
    head, comma, rest = told.partition(",")
    if comma and len(_kept(head)) > 1:
        return head, rest.strip()
    return told, ""


def _kept(text: str) -> list[str]:
    drop = t.TITLES | _GENERATIONS
    words = [word for word in comparable(text).split() if word not in drop]
    titled = normalise(text).startswith("de heer ")
    return words[1:] if titled and words[:1] == ["de"] else words


def _reading(told: str) -> tuple[NameForm, ...]:
    last, comma, first = told.partition(",")
    if comma and _kept(first):
        forms = [name_form(_kept(first), _bare(last))]
        loose = [*_loose(first)]
        forms.append(name_form(loose, _bare(last)))
        return tuple(dict.fromkeys(forms))
    words = _HYPHEN.sub("-", told.replace(",", " ")).split()
    if not _loose(told):
        return ()
    forms = [name_form([], _bare(told)), name_form(_loose(told), "")]
    for i in range(1, len(words)):
        head, tail = " ".join(words[:i]), " ".join(words[i:])
        for given, family in ((head, tail), (tail, head)):
            if (kept := _loose(given)) and (bare := _bare(family)):
                turned = given is tail
                forms.append(name_form(_kept(given), bare, turned=turned))
                forms.append(name_form(kept, bare, turned=turned))
    return tuple(dict.fromkeys(forms))


def _bare(text: str) -> str:
    return " ".join(_loose(text))


def _loose(text: str) -> list[str]:
    """The words that make up the name, hyphens apart."""
    words = normalise(text.translate(_Y)).split()
    titled = words[:2] == ["de", "heer"]
    drop = t.TITLES | _GENERATIONS
    return [w for w in (words[1:] if titled else words) if w not in drop]
