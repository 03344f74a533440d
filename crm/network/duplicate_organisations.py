"""Which organisations may be one: pairs with reasons, found through shared keys."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TypeAlias

from crm.model.duplicates import Compared, Likeness, Pair
from crm.model.names import normalise
from crm.network.evidence_of_likeness import (
    Evidence,
    digits,
    one_letter_apart,
    shared_mail,
)
from crm.network.name_variants import Variants, core, variants, without_group
from crm.texts import duplicates as t

_LARGEST_BLOCK = 40
_SHORTEST_TYPO = 6
_DECISIVE = 99

_Named: TypeAlias = tuple[Compared, str, Variants]
"""An organisation under one of its names."""


def organisation_pairs(rows: Sequence[Compared]) -> list[Pair]:
    """Organisations that look like one, the most alike first."""
    desk = _Desk(rows)
    found = [pair for one, two in desk.to_compare() if (pair := desk.pair(one, two))]
    return sorted(found, key=lambda pair: (_ORDER[pair.likeness], pair.first))


_ORDER = {likeness: place for place, likeness in enumerate(Likeness)}


class _Desk:
    """The organisations, at hand by what they can share."""

    def __init__(self, rows: Sequence[Compared]) -> None:
        self.rows = {row.id: row for row in rows}
        self.towns = frozenset(
            normalise(town) for row in rows for town in row.municipalities
        )
        self.variants: dict[int, list[Variants]] = {
            row.id: [variants(name, self.towns) for name in row.names] for row in rows
        }

    def to_compare(self) -> list[tuple[Compared, Compared]]:
        """Pairs that share a key; a key that many share tells nothing."""
        blocks: dict[tuple[str, str], set[int]] = defaultdict(set)
        for row in self.rows.values():
            for key in self._keys(row):
                blocks[key].add(row.id)
        pairs = {
            pair
            for block in blocks.values()
            if 1 < len(block) <= _LARGEST_BLOCK
            for pair in combinations(sorted(block), 2)
        }
        return [(self.rows[one], self.rows[two]) for one, two in sorted(pairs)]

    def _keys(self, row: Compared) -> Iterable[tuple[str, str]]:
        if row.kbo:
            yield "kbo", digits(row.kbo)
        if row.phone:
            yield "phone", digits(row.phone)
        for found in self.variants[row.id]:
            for words in self._cores(row, found):
                yield "name", words
                # Both ends of a name: a typo stands in one of them.
                yield "start", words[:_SHORTEST_TYPO]
                yield "end", words[-_SHORTEST_TYPO:]
            for letters in found.brackets | found.initials:
                yield "name", letters.replace(" ", "")

    def _cores(self, row: Compared, found: Variants) -> set[str]:
        bare = {without_group(words, found.groups) for words in found.cores}
        here = {self._without_towns(row, words) for words in found.cores}
        every = found.cores | bare | here | found.brackets
        return {words.replace(" ", "") for words in every if words}

    def _without_towns(self, row: Compared, words: str) -> str:
        """A core without the municipality that the organisation lies in."""
        for town in map(normalise, row.municipalities):
            words = " ".join(f" {words} ".replace(f" {town} ", " ").split())
        return words

    def pair(self, one: Compared, two: Compared) -> Pair | None:
        """What speaks for and against, or `None` when the names do not."""
        said = Evidence()
        self._names(one, two, said)
        if one.kbo and two.kbo and digits(one.kbo) == digits(two.kbo):
            said.for_(2, t.same_kbo(one.kbo))
        if not said.weight:
            return None
        mail = shared_mail(one, two)
        if mail is not None:
            said.for_(1, t.same_mail(mail))
        if one.phone and two.phone and digits(one.phone) == digits(two.phone):
            said.for_(1, t.same_phone(one.phone))
        _places(one, two, said)
        if one.kbo and two.kbo and digits(one.kbo) != digits(two.kbo):
            said.against(_DECISIVE, t.other_kbo(one.kbo, two.kbo))
        return said.pair(one.id, two.id)

    def _names(self, one: Compared, two: Compared, said: Evidence) -> None:
        for left, mine in zip(one.names, self.variants[one.id], strict=True):
            for right, theirs in zip(two.names, self.variants[two.id], strict=True):
                if mine.groups and theirs.groups and mine.groups != theirs.groups:
                    continue
                if mine.whole == theirs.whole:
                    own = left == one.name and right == two.name
                    alias = left if left != one.name else right
                    said.once(3, t.same_name() if own else t.name_is_alias(alias))
                elif mine.cores & theirs.cores:
                    words = min(mine.cores & theirs.cores, key=len)
                    said.once(3, t.same_core(words))
                else:
                    self._written_otherwise(
                        (one, left, mine), (two, right, theirs), said
                    )
                if said.weight:
                    return

    def _written_otherwise(
        self,
        one: _Named,
        two: _Named,
        said: Evidence,
    ) -> None:
        for short, long in ((one, two), (two, one)):
            _shortened(short, long, said)
            self._with_its_place(short, long, said)
        words, others = core(one[1]), core(two[1])
        # Two municipalities that differ one letter are two municipalities.
        apart = set(words.split()) ^ set(others.split())
        if not apart <= self.towns and one_letter_apart(words, others, _SHORTEST_TYPO):
            said.once(2, t.one_typo(one[1], two[1]))

    def _with_its_place(self, one: _Named, two: _Named, said: Evidence) -> None:
        """One name says in which municipality it lies, the other does not."""
        (row, name, found), (other, another, _) = one, two
        both = row.municipalities & other.municipalities
        bare = {core(another), self._without_towns(other, core(another))}
        for words in found.cores:
            here = self._without_towns(row, words)
            if both and here and here != words and here in bare:
                said.once(2, t.with_place(name, min(both)))


def _shortened(short: _Named, long: _Named, said: Evidence) -> None:
    """One name stands between brackets in the other, or is its first letters."""
    (_, name, mine), (_, full, theirs) = short, long
    same_group = bool(mine.groups & theirs.groups)
    for words in mine.cores:
        bare = without_group(words, mine.groups)
        written = _as_written(bare, name)
        if {bare, words} & theirs.brackets:
            said.once(4 if same_group else 3, t.in_brackets(written, full))
        elif bare in theirs.initials and bare in name.lower():
            said.once(4 if same_group else 2, t.abbreviation(written, full))


def _places(one: Compared, two: Compared, said: Evidence) -> None:
    both = one.municipalities & two.municipalities
    if both:
        said.for_(1, t.same_municipality(min(both)))
    elif one.municipalities and two.municipalities:
        apart = min(one.municipalities), min(two.municipalities)
        said.against(2, t.other_municipality(*apart))


def _as_written(words: str, name: str) -> str:
    """A word as it stands in the name, capitals and all."""
    at = name.lower().find(words)
    return name[at : at + len(words)] if at >= 0 else words
