"""Words of the taxonomy inside names, kinds and functions, with care.

A name says more than its sector, so only a whole word of the taxonomy counts in it,
or a long one at the beginning or end of a compound ("diëtistenpraktijk"). Words that
a list gave as a sector may also be nearly one of the taxonomy's.
"""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from crm.model.names import normalise
from crm.model.rows import SectorRow

_PARTS = re.compile(r"[/(),;:]")
_WHOLE, _INSIDE = 3, 6
"""How long a word must be to count as a whole word, or as part of a compound."""

_NEARLY = 85
"""How alike two words are that differ by a letter or two, of 100."""


_SHORTEST = 5
"""How long a word must be for one letter not to make another word of it."""


def near_words(text: str, words: Iterable[str]) -> list[str]:
    """Those of the comparable words that are one typing mistake away from the text.

    A letter too many, too few, another one, or two that changed places.

    >>> near_words("welzjin", ["zorg", "welzijn"])
    ['welzijn']
    """
    plain = normalise(text)
    if len(plain) < _SHORTEST:
        return []
    return [word for word in words if OSA.distance(plain, word, score_cutoff=1) == 1]


class TaxonomyWords:
    """The labels and synonyms of the taxonomy, ready to be found in a text."""

    def __init__(self, sectors: Iterable[SectorRow]) -> None:
        self._terms = [
            (term, sector.code, word.strip())
            for sector in sectors
            for word in (*sector.synonyms, *_PARTS.split(sector.label))
            if len(term := normalise(word)) >= _WHOLE
        ]

    def found_in(self, text: str | None) -> dict[str, str]:
        """Sector codes with the word of the taxonomy that stands in the text."""
        plain = normalise(text)
        tokens = plain.split()
        found: dict[str, str] = {}
        for term, code, word in self._terms:
            if code not in found and _stands_in(term, plain, tokens):
                found[code] = word
        return found

    def meant(self, text: str | None) -> tuple[str, str] | None:
        """The one sector, and its word, that is one typing mistake away."""
        plain = normalise(text)
        if any(term == plain for term, _, _ in self._terms):
            return None
        near = near_words(plain, [term for term, _, _ in self._terms])
        found = {code: word for term, code, word in self._terms if term in near}
        return found.popitem() if len(found) == 1 else None

    def nearly(self, text: str | None) -> dict[str, str]:
        """Sector codes with the word that the text nearly is, the nearest first."""
        plain = normalise(text)
        near = [
            (fuzz.ratio(term, plain), code, word)
            for term, code, word in self._terms
            if term != plain
        ]
        found: dict[str, str] = {}
        for likeness, code, word in sorted(near, key=lambda one: -one[0]):
            if likeness >= _NEARLY:
                found.setdefault(code, word)
        return found


def _stands_in(term: str, plain: str, tokens: list[str]) -> bool:
    if f" {term} " in f" {plain} ":
        return True
    if " " in term or len(term) < _INSIDE:
        return False
    return any(token.startswith(term) or token.endswith(term) for token in tokens)
