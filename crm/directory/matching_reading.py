"""What a line has for a name, taken apart in every way it may have been written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crm.directory.matching_names import (
    GENERATIONS,
    HYPHEN,
    NameForm,
    comparable,
    generation_of,
    name_form,
    spellings,
    with_ij,
)
from crm.model.names import normalise
from crm.texts import matching as t

LONGEST = 300
"""What is longer is no name; the rest is not read."""
_MAIL = re.compile(r"<?\s*(mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*>?", re.IGNORECASE)
_BRACKETS = re.compile(r"(?<!\w)[(\[{]([^()\[\]{}]*)[)\]}]")
_IN_WORD = re.compile(r"[()\[\]{}]")
_BESIDE = re.compile(r"\s[-–—]\s|\s*[|;•·]\s*|\s+@\s+|\s+bij\s+")
_DASH = re.compile(r"\s[-–—]\s")
_TWO = re.compile(r"\s*[&+]\s*|\s/\s|(?<=\w{3})/(?=\w{3})")


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


@lru_cache(maxsize=5_000)
def read_name(text: str, organisation: str | None = None) -> ReadName:
    """Take a line's name apart: titles, labels, brackets and organisation set aside."""
    told = " ".join(unicodedata.normalize("NFC", text[:LONGEST]).split())
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
    readings = [_reading(spelled) for spelled in spellings(told)]
    head, tail = _beside(told)
    if tail:
        asides.append(tail)
        readings += [_reading(spelled) for spelled in spellings(head)]
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
    if not label or label in t.LABELS or label in GENERATIONS:
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
    drop = t.TITLES | GENERATIONS
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
    words = HYPHEN.sub("-", told.replace(",", " ")).split()
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
    words = normalise(with_ij(text)).split()
    titled = words[:2] == ["de", "heer"]
    drop = t.TITLES | GENERATIONS
    return [w for w in (words[1:] if titled else words) if w not in drop]
