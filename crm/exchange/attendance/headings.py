"""Lines that say what the names below them are: "Verontschuldigd:", "Datum: ..."."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from crm.model.enums import Presence
from crm.model.names import normalise
from crm.texts import attendance_lists as t

_LABEL = re.compile(r"^([^:@<>()]{2,60}?)(?:\s*\(\d{1,4}\))?\s*:\s*(.*)$")
_COUNT = re.compile(r"\s*\(\d{1,4}\)$")
_PROXY_TO = re.compile(
    r"^(volmacht(?:en)?\s+(?:gegeven\s+)?aan\s+([^:@]{2,80}?))(?:\s*:|\s+door\s)(.*)$",
    re.IGNORECASE,
)
_PROXY_OF = re.compile(
    r"^(volmacht(?:en)?\s+van)\s+([^:@]{2,80}?)"
    r"(?:(?:\s*:\s*(?:aan\s+)?|\s+aan\s+)([^:@]{2,80}))?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]{0,80}\)")


class HeadingKind(Enum):
    """What stands behind or below a heading."""

    PEOPLE = auto()
    GUESTS = auto()
    PROXIES = auto()
    FUNCTION = auto()
    TITLE = auto()
    DATE = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Heading:
    """What a heading says, its words, and the rest of its line.

    `holder` is to whom the proxies below a heading "Volmacht aan" were given.
    """

    kind: HeadingKind
    words: str
    rest: str = ""
    presence: Presence | None = None
    holder: str | None = None


_PEOPLE = (
    (t.PRESENT_HEADINGS, Presence.PRESENT),
    (t.EXCUSED_HEADINGS, Presence.EXCUSED),
    (t.ABSENT_HEADINGS, Presence.ABSENT),
    (t.UNSAID_HEADINGS, None),
)
_KINDS = (
    (t.GUEST_HEADINGS, HeadingKind.GUESTS),
    (t.PROXY_HEADINGS, HeadingKind.PROXIES),
    (t.FUNCTION_WORDS, HeadingKind.FUNCTION),
    (t.TITLE_LABELS, HeadingKind.TITLE),
    (t.DATE_LABELS, HeadingKind.DATE),
    (t.PLACE_LABELS, HeadingKind.OTHER),
)
_ALONE = frozenset((HeadingKind.PEOPLE, HeadingKind.GUESTS, HeadingKind.PROXIES))


def heading_of(text: str) -> Heading | None:
    """The heading that a line starts with; without a colon only when it stands alone.

    >>> heading_of("Verontschuldigd: Jan Peeters").presence
    <Presence.EXCUSED: 'verontschuldigd'>
    """
    if proxies := _proxies(text):
        return proxies
    if found := _LABEL.match(text):
        return _known(found[1].strip(), found[2].strip())
    alone = _known(_COUNT.sub("", text.strip()), "")
    return alone if alone and alone.kind in _ALONE else None


def _proxies(text: str) -> Heading | None:
    """Proxies by who got them ("Volmacht aan An: Ivo") or gave them ("van Ivo")."""
    if found := _PROXY_TO.match(text):
        words, holder, givers = found.groups()
    elif found := _PROXY_OF.match(text):
        words, givers, holder = found.groups()
    else:
        return None
    holder = _BRACKETS.sub("", holder or "").strip() or None
    return Heading(HeadingKind.PROXIES, words, givers.strip(), holder=holder)


def _known(words: str, rest: str) -> Heading | None:
    plain = normalise(words)
    for known, presence in _PEOPLE:
        if plain in known:
            return Heading(HeadingKind.PEOPLE, words, rest, presence)
    if (said := presence_word(words)) is not None:
        return Heading(HeadingKind.PEOPLE, words, rest, said)
    for known, kind in _KINDS:
        if plain in known:
            return Heading(kind, words, rest)
    return None


def presence_word(text: str) -> Presence | None:
    """What a word beside a name says about being there."""
    plain = normalise(text)
    if plain in t.PRESENT_WORDS:
        return Presence.PRESENT
    if plain in t.EXCUSED_WORDS:
        return Presence.EXCUSED
    return Presence.ABSENT if plain in t.ABSENT_WORDS else None
