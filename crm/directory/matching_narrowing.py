"""Of very many people, those that a list can be about at all."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from crm.directory.matching_sounds import sound_of
from crm.model.attendance import KnownPerson, SeenPerson
from crm.model.names import PARTICLES, normalise

MANY = 20_000
"""Fewer people are all weighed."""

_SHORT = 6
_END = 3


def narrowed(
    known: Sequence[KnownPerson],
    seen: Iterable[SeenPerson],
    judged: Collection[int | None] = (),
) -> Sequence[KnownPerson]:
    """Who shares a mail, a sound or one end of a word of their family name with a line.

    A line of one word may be a given name. Whoever is `judged` to be a spelling stays.

    A slip leaves one end of a longer word as it was; of a shorter word every slip is
    tried. Only a name with two slips, one at each end, is lost among so many.
    """
    if len(known) < MANY:
        return known
    wanted: set[str] = set()
    alone: set[str] = set()
    mails: set[str] = set()
    for line in seen:
        words = normalise(f"{line.name} {(line.email or '').partition('@')[0]}").split()
        wanted.update(*(_ends(word) for word in words))
        wanted |= _ends("".join(words))
        if len(words) == 1:
            alone.update(words)
        mails.update(map(_address, filter(None, (line.email, line.name))))
    return [
        person
        for person in known
        if person.id in judged or _may_be(person, wanted, alone, mails)
    ]


def _may_be(
    person: KnownPerson, wanted: set[str], alone: set[str], mails: set[str]
) -> bool:
    if not wanted.isdisjoint(_stems(person.last_name)):
        return True
    if any(not wanted.isdisjoint(_stems(alias)) for alias in person.aliases):
        return True
    if alone and not alone.isdisjoint(normalise(person.first_name).split()):
        return True
    return any(_address(mail) in mails for mail in person.emails)


def _address(text: str) -> str:
    return text.strip().strip("<>").lower().removeprefix("mailto:")


@lru_cache(maxsize=200_000)
def _stems(name: str) -> frozenset[str]:
    words = normalise(name).split()
    solid = [word for word in words if word not in PARTICLES] or words
    return frozenset().union(*(_ends(word) for word in (*solid, "".join(words))))


@lru_cache(maxsize=50_000)
def _ends(word: str) -> frozenset[str]:
    """How a word begins, ends and sounds; a short word with each letter left out."""
    found: set[str] = {f"~{sound_of(word)}"} if word else set()
    if len(word) >= _SHORT:
        found |= {f"^{word[:_END]}", f"{word[-_END:]}$"}
    if 0 < len(word) <= _SHORT:
        found |= {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
    return frozenset(found)
