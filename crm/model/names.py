"""Names made comparable: without case, accents, punctuation or double spaces."""

import re
from functools import lru_cache

from anyascii import anyascii

PARTICLES = frozenset(
    [
        "van",
        "vanden",
        "vander",
        "vande",
        "de",
        "den",
        "der",
        "des",
        "ter",
        "ten",
        "te",
        "het",
        "t",
        "d",
        "l",
        "le",
        "la",
        "les",
        "du",
        "von",
        "op",
        "in",
        "aan",
        "en",
    ]
)
"""Small words that people write apart, together or not at all."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=100_000)
def normalise(text: str | None) -> str:
    """The comparable form of a name or header; `""` for nothing.

    >>> normalise("  Diëtistenkring  'Noord' ")
    'dietistenkring noord'
    """
    return _NOT_WORD.sub(" ", anyascii(text or "").lower()).strip()


def full_name(first_name: str | None, last_name: str | None) -> str:
    """First name and last name as people write them."""
    return " ".join(part for part in (first_name, last_name) if part)
