"""Names that we know, found in a text as it was typed.

Case, accents and joined particles make no difference: "Jan Vandenbroeck" is also
"jan van den broeck". Of what overlaps, the longest name wins. A name that two records
share is taken only for the one that is expected, else for nobody.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from crm.model.names import normalise
from crm.texts import note_reading as t

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_LETTERS = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_GAP = re.compile(r"[ \t\u00a0'’`´\-–&/+()\"]{1,3}")
_INITIAL_GAP = re.compile(r"\. ?")
_INITIAL = 2
_MOST_WORDS = 14
_ACRONYM = 3


class Noun(StrEnum):
    """What a name is the name of; the value is also the name of its card's page."""

    PERSON = "persoon"
    ORGANISATION = "organisatie"
    BODY = "overleg"
    ACTION = "actiefiche"


@dataclass(frozen=True)
class Known:
    """A record with the names by which it goes; `first_name` only of people."""

    noun: Noun
    id: int
    label: str
    names: tuple[str, ...]
    first_name: str = ""


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, and its comparable form."""

    start: int
    end: int
    key: str
    capital: bool


@dataclass(frozen=True)
class Mention:
    """A record that a text names, and where."""

    start: int
    end: int
    known: Known


@dataclass(frozen=True)
class NameIndex:
    """Known names, ready to be found; made once for each state of the data.

    `starts` holds how names begin, to stop looking early. `called` holds what says
    only among those expected who is meant: first names, and names of one word.
    """

    names: Mapping[str, tuple[Known, ...]]
    starts: frozenset[str]
    people: Mapping[int, Known]
    called: Mapping[int, frozenset[str]]

    def person(self, key: str) -> str | None:
        """The one person with this whole name."""
        found = [one for one in self.names.get(key, ()) if one.noun is Noun.PERSON]
        return found[0].label if len(found) == 1 else None


def name_index(known: Iterable[Known]) -> NameIndex:
    """Index the names of records.

    The capitals in the name of one organisation only, "CAW" in "CAW Noord", name it too.
    """
    names: dict[str, dict[tuple[Noun, int], Known]] = defaultdict(dict)
    short: dict[str, set[Known]] = defaultdict(set)
    people: dict[int, Known] = {}
    called: dict[int, frozenset[str]] = {}
    for record in known:
        keys = {key for name in record.names for key in _keys(name, record.noun)}
        if record.noun is Noun.PERSON:
            people[record.id] = record
            first = {name_key(record.first_name)} - {""}
            called[record.id] = frozenset(first | {k for k in keys if " " not in k})
        if record.noun is Noun.ORGANISATION:
            for name in record.names:
                for word in filter(_is_acronym, _LETTERS.findall(name)):
                    short[name_key(word)].add(record)
        if record.noun in (Noun.PERSON, Noun.ACTION):
            keys = {key for key in keys if " " in key}
        for key in keys:
            names[key][record.noun, record.id] = record
    for key, records in short.items():
        if key not in names and len(records) == 1:
            (record,) = records
            names[key][record.noun, record.id] = record
    return NameIndex(
        names={key: tuple(found.values()) for key, found in names.items()},
        starts=frozenset(name_starts(names)),
        people=people,
        called=called,
    )


def words(text: str) -> list[Word]:
    """The words of a text; what cannot be compared is left out."""
    return [
        Word(match.start(), match.end(), key, capital=not match[0][0].islower())
        for match in _WORD.finditer(text)
        if (key := normalise(match[0]).replace(" ", ""))
    ]


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """The comparable form of a name, its particles joined to what follows.

    >>> name_key("Jan Van den Bröeck")
    'jan vandenbroeck'
    """
    key, joined = "", True
    for word in words(name):
        key, joined = _longer(key, word, joined=joined)
    return key


def reaches(
    text: str, listed: list[Word], start: int, starts: Callable[[str], bool]
) -> Iterator[tuple[int, str]]:
    """Where a name that begins at word `start` could stop, with its comparable form.

    A name stays on its line, and no comma or colon stands in it.
    """
    key, joined = "", True
    for at in range(start, min(start + _MOST_WORDS, len(listed))):
        if at > start and not _adjoin(text, listed[at - 1], listed[at]):
            return
        key, joined = _longer(key, listed[at], joined=joined)
        if not joined and not starts(key):
            return
        yield at + 1, key


def mentions(
    text: str,
    index: NameIndex,
    expected: Collection[int] = (),
    rivals: Collection[str] = (),
) -> list[Mention]:
    """What the text names, in its order; nothing overlaps.

    A first name alone names a person only if one person of those `expected` has it.
    `rivals` are the first names of others who are expected but no record yet.
    """
    listed = words(text)
    first_names = _first_names(index, expected, rivals)
    first_starts = name_starts(first_names)
    spans: list[tuple[int, int, Known | None]] = []
    for start, word in enumerate(listed):
        for stop, key in reaches(
            text,
            listed,
            start,
            lambda key: key in index.starts or key in first_starts,
        ):
            whole = word.capital or stop > start + 1
            if whole and key in index.names:
                spans.append((start, stop, _the_one(index.names[key], expected)))
            elif (
                word.capital
                and key in first_names
                and not _surname_follows(text, listed, stop)
            ):
                spans.append((start, stop, first_names[key]))
    return _longest_first(listed, spans)


def _longest_first(
    listed: list[Word], spans: list[tuple[int, int, Known | None]]
) -> list[Mention]:
    """The longest spans, without what they overlap; a shared name hides others too."""
    taken: set[int] = set()
    chosen: list[Mention] = []
    for start, stop, known in sorted(
        spans, key=lambda span: (span[0] - span[1], span[0])
    ):
        if taken.isdisjoint(range(start, stop)):
            taken.update(range(start, stop))
            if known is not None:
                place = listed[start].start, listed[stop - 1].end
                chosen.append(Mention(*place, known))
    return sorted(chosen, key=lambda mention: mention.start)


def _first_names(
    index: NameIndex, expected: Collection[int], rivals: Collection[str]
) -> dict[str, Known | None]:
    """Who is called so among those expected; `None` for more than one."""
    found: dict[str, Known | None] = {name_key(name): None for name in rivals}
    for person_id in expected:
        for key in index.called.get(person_id, ()):
            found[key] = None if key in found else index.people[person_id]
    return found


def _the_one(known: tuple[Known, ...], expected: Collection[int]) -> Known | None:
    if len(known) > 1:
        known = tuple(
            one for one in known if one.noun is Noun.PERSON and one.id in expected
        )
    return known[0] if len(known) == 1 else None


def _surname_follows(text: str, listed: list[Word], at: int) -> bool:
    """Whether a first name goes on: "An Maes", "An van der Maes"."""
    while at < len(listed) and text[listed[at - 1].end : listed[at].start] == " ":
        if listed[at].capital:
            return True
        if listed[at].key not in t.PARTICLES:
            return False
        at += 1
    return False


def _keys(name: str, noun: Noun) -> set[str]:
    """The comparable forms of one name."""
    if noun is Noun.PERSON or noun is Noun.ACTION:
        return {name_key(name)} - {""}
    plain = _BRACKETS.sub(" ", name)
    aside = [text for text in _BRACKETS.findall(name) if _is_acronym(text)]
    found = {name_key(text) for text in (name, plain, *aside)}
    for key in tuple(found):
        *rest, last = key.split(" ")
        if rest and last in t.LEGAL_FORMS:
            found.add(" ".join(rest))
    return found - {""}


def _is_acronym(text: str) -> bool:
    return len(text) >= _ACRONYM and text.isalpha() and text.isupper()


def name_starts(keys: Iterable[str]) -> set[str]:
    """How the names begin, word by word, and the names themselves."""
    found: set[str] = set()
    for key in keys:
        parts = key.split(" ")
        found.update(" ".join(parts[:end]) for end in range(1, len(parts) + 1))
    return found


def _longer(key: str, word: Word, *, joined: bool) -> tuple[str, bool]:
    """The key with a word more, and whether what follows joins on to it."""
    between = "" if joined else " "
    return f"{key}{between}{word.key}", word.key in t.PARTICLES


def _adjoin(text: str, word: Word, following: Word) -> bool:
    gap = text[word.end : following.start]
    initial = word.end - word.start <= _INITIAL
    return bool(_GAP.fullmatch(gap) or (initial and _INITIAL_GAP.fullmatch(gap)))
