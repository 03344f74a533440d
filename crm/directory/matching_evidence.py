"""How well a written name, an organisation or a mail fits somebody known."""

from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from crm.directory.matching_names import MOST_INITIALS, NameForm
from crm.directory.matching_sounds import sound_of
from crm.model.names import normalise
from crm.texts import matching as t

LONG = 9
"""From this length two slips may be one name."""
SLIPS = 2
LETTERS = 2
LONGER = 7
"""From this length a consonant written twice is hardly another name."""
_VOWELS = frozenset("aeiouy")
TRUSTED = 4
"""A shorter word with a slip is as well another name."""


class Fit(IntEnum):
    """How well a name fits, from nothing to the same."""

    NONE = 0
    SINGLE = 1
    SHORT = 2
    LOOSE = 3
    INITIAL = 4
    SLIP = 5
    MISHAP = 6
    MIDDLE = 7
    FULL = 8


class Place(IntEnum):
    """What the organisation on the line says."""

    CONFLICT = -1
    SILENT = 0
    AGREES = 1


class _Part(IntEnum):
    NONE = 0
    LETTER = 1
    LOOSE = 2
    SLIP = 3
    MISHAP = 4
    MIDDLE = 5
    SAME = 6


def name_fit(seen: NameForm, known: NameForm) -> Fit:
    """How well one way to read a name fits one name of a person."""
    if not seen.given or not seen.family:
        return _single(seen, known)
    family = _family(seen, known)
    if family is _Part.NONE:
        return Fit.NONE
    given = _given(seen, known)
    if given is _Part.NONE:
        return Fit.NONE
    return _both(given, family)


def _both(given: _Part, family: _Part) -> Fit:
    if family is _Part.SAME:
        return {
            _Part.SAME: Fit.FULL,
            _Part.MIDDLE: Fit.MIDDLE,
            _Part.SLIP: Fit.SLIP,
            _Part.MISHAP: Fit.MISHAP,
            _Part.LETTER: Fit.INITIAL,
        }.get(given, Fit.LOOSE)
    if family in {_Part.SLIP, _Part.MISHAP}:
        if given >= _Part.MIDDLE:
            return Fit.SLIP if family is _Part.SLIP else Fit.MISHAP
        return Fit.LOOSE
    if family is _Part.LOOSE:
        return Fit.LOOSE if given >= _Part.SLIP else Fit.NONE
    return Fit.SHORT if given >= _Part.MIDDLE else Fit.NONE


def _single(seen: NameForm, known: NameForm) -> Fit:
    if seen.family:
        same = seen.family in {known.family, known.short, known.given, *known.halves}
        return Fit.SINGLE if same else Fit.NONE
    return Fit.SINGLE if seen.given in {known.given, known.first} else Fit.NONE


def _family(seen: NameForm, known: NameForm) -> _Part:
    mine, theirs = seen.family, known.family
    if mine in (theirs, known.short) or theirs == seen.short:
        return _Part.SAME
    if len(mine) <= MOST_INITIALS and theirs:
        letters = known.short[: len(mine)]
        return _Part.LETTER if mine in (letters, theirs[: len(mine)]) else _Part.NONE
    if one_slip(mine, theirs):
        return _Part.MISHAP if is_mishap(mine, theirs) else _Part.SLIP
    if seen.core == known.core:
        return _Part.LOOSE
    if mine in known.halves or theirs in seen.halves:
        return _Part.LOOSE
    if set(seen.halves) & set(known.halves):
        return _Part.LOOSE
    if _two_slips(mine, theirs):
        return _Part.LOOSE
    return _Part.NONE


def _given(seen: NameForm, known: NameForm) -> _Part:
    mine, theirs = seen.given, known.given
    if mine == theirs:
        return _Part.SAME
    if not theirs:
        return _Part.LOOSE
    if seen.first == known.first and _middles_agree(seen.middle, known.middle):
        return _Part.MIDDLE if len(seen.first) > 1 else _Part.LETTER
    if mine[0] == theirs[0]:
        if len(mine) == 1 or len(theirs) == 1:
            return _Part.LETTER
        if mine == known.initials or theirs == seen.initials:
            return _Part.LETTER
    if one_slip(mine, theirs):
        swapped = sorted(mine) == sorted(theirs)
        return _Part.MISHAP if swapped else _Part.SLIP
    if theirs.startswith(mine) or mine.startswith(theirs):
        return _Part.LOOSE
    if _two_slips(mine, theirs) or _letters_of(mine, theirs):
        return _Part.LOOSE
    return _Part.NONE


def _two_slips(mine: str, theirs: str) -> bool:
    return len(mine) >= LONG and DamerauLevenshtein.distance(mine, theirs) <= SLIPS


def is_other_word(mine: str, theirs: str) -> bool:
    """Whether more than a few slips part two words."""
    return DamerauLevenshtein.distance(mine, theirs) > SLIPS


def _letters_of(mine: str, theirs: str) -> bool:
    """Letters of a double given name that is written as one: "PJ" for Pieterjan."""
    return len(mine) == LETTERS and mine[0] == theirs[0] and mine[1] in theirs[2:]


def _middles_agree(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """One has more names; what both have differs at most by being cut to a letter."""
    return all(
        a == b or (a[0] == b[0] and 1 in (len(a), len(b)))
        for a, b in zip(mine, theirs, strict=False)
    )


@lru_cache(maxsize=100_000)
def one_slip(mine: str, theirs: str) -> bool:
    """One letter more, less, other or swapped; or as it sounds alike."""
    if min(len(mine), len(theirs)) < TRUSTED - 1:
        return False
    if DamerauLevenshtein.distance(mine, theirs, score_cutoff=1) <= 1:
        return True
    return sound_of(mine) == sound_of(theirs)


def is_mishap(mine: str, theirs: str) -> bool:
    """A slip of the fingers rather than another name.

    Two letters swapped, a consonant once more or less in a longer word, or ij for y.
    Any other letter more, less or different makes another name as often as not.
    """
    if mine.replace("ij", "y") == theirs.replace("ij", "y"):
        return True
    if len(mine) == len(theirs):
        return sorted(mine) == sorted(theirs)
    less, more = sorted((mine, theirs), key=len)
    if len(more) < LONGER or len(more) - len(less) != 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(less, more, strict=False)) if a != b),
        len(less),
    )
    return more[at] == more[at - 1] and more[at] not in _VOWELS


@lru_cache(maxsize=50_000)
def organisation_words(name: str) -> frozenset[str]:
    """The words that tell an organisation from others."""
    words = normalise(name).split()
    told = " ".join(t.ORGANISATION_SHORT.get(word, word) for word in words).split()
    return frozenset(w for w in told if w not in t.ORGANISATION_FILLERS) or frozenset(
        words
    )


def same_place(seen: str, known: str) -> bool:
    """One name is the other, or a part of it that people use alone."""
    mine, theirs = organisation_words(seen), organisation_words(known)
    if not mine or not theirs:
        return False
    if mine <= theirs or theirs <= mine or _is_short_for(seen, known):
        return True
    fewer, more = sorted((mine, theirs), key=len)
    return all(
        word in more or (len(word) >= LONGER and any(one_slip(word, w) for w in more))
        for word in fewer
    )


def _is_short_for(seen: str, known: str) -> bool:
    """The first letters of an organisation's words: "WGK" for Wit-Gele Kruis."""
    letters = normalise(seen)
    return len(letters) > 1 and letters == "".join(
        word[0] for word in normalise(known).split()
    )
