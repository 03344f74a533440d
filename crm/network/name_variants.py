"""The ways in which one organisation is written: what is left of a name.

Words that say what sort of association it is (kring, vereniging, vzw, afdeling,
Eerstelijnszone) come and go, so they are left out; a profession stays, so that a
kring of doctors never looks like one of pharmacists.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from crm.model.names import normalise

_BRACKETS = re.compile(r"\(([^()]+)\)")
_SMALL = frozenset(
    [
        "de",
        "het",
        "een",
        "en",
        "van",
        "der",
        "den",
        "voor",
        "in",
        "te",
        "ter",
        "ten",
        "op",
        "aan",
        "s",
        "t",
    ]
)
_GENERIC = frozenset(
    [
        "afdeling",
        "asbl",
        "cv",
        "elz",
        "eerstelijnszone",
        "eerstelijnszones",
        "kring",
        "lokale",
        "nv",
        "regio",
        "regionale",
        "vereniging",
        "vereniginging",
        "vzw",
        "zone",
    ]
)
_GROUP = re.compile(r"^(.{4,}?s?)(kring|vereniging)$")
_FEWEST_LETTERS = 3


@dataclass(frozen=True)
class Variants:
    """What a name is recognised by.

    `whole` is the name itself, `cores` what is left of it without generic words, with
    and without what stands in brackets; `brackets` what stands there; `initials` the
    first letters of its words; `groups` the professions of a kring.
    """

    whole: str
    cores: frozenset[str]
    brackets: frozenset[str]
    initials: frozenset[str]
    groups: frozenset[str]


def variants(name: str, towns: Collection[str] = ()) -> Variants:
    """The variants of a name; brackets with a municipality say where, not what."""
    outside = _BRACKETS.sub(" ", name)
    brackets = frozenset(
        words
        for text in _BRACKETS.findall(name)
        if (words := core(text))
        and len(words) >= _FEWEST_LETTERS
        and words not in towns
        and normalise(text) not in towns
    )
    groups = frozenset(
        match[1]
        for word in _joined_groups(normalise(name)).split()
        if (match := _GROUP.match(word))
    )
    return Variants(
        whole=normalise(name),
        cores=frozenset(words for words in (core(name), core(outside)) if words),
        brackets=brackets,
        initials=_initials(outside),
        groups=groups,
    )


def core(name: str) -> str:
    """What is left of a name without the words that come and go, words in order.

    >>> core("Huisartsenkring HVRT vzw"), core("Eerstelijnszone Kempenland")
    ('huisartsen hvrt', 'kempenland')
    """
    words = []
    for word in _joined_groups(normalise(name)).split():
        group = _GROUP.match(word)
        kept = group[1] if group else word
        if kept not in _SMALL and kept not in _GENERIC:
            words.append(kept)
    return " ".join(words)


def without_group(words: str, groups: Collection[str]) -> str:
    """A core without the profession of its kring."""
    return " ".join(word for word in words.split() if word not in groups)


def _joined_groups(words: str) -> str:
    """`huisartsen vereniging` is one word to us: `huisartsenvereniging`."""
    return re.sub(r"(\w{4,}) (kring|vereniging)\b", r"\1\2", words)


def _initials(name: str) -> frozenset[str]:
    """First letters of the words, with and without the small ones."""
    every = normalise(name).split()
    found = {
        "".join(word[0] for word in words)
        for words in (every, [word for word in every if word not in _SMALL])
    }
    return frozenset(text for text in found if len(text) >= _FEWEST_LETTERS)
