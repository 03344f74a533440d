"""Chance that falls the same way for the same seed, on every version of Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws from one seed.

    Built on `Random.random` only: Python promises that sequence, not the others.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up data, no secrets

    def whole(self, below: int) -> int:
        """A whole number from 0 up to, not including, `below`."""
        return int(self._random.random() * below)

    def chance(self, share: float) -> bool:
        """Yes in `share` of the draws."""
        return self._random.random() < share

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.whole(len(items))]

    def sample(self, items: Sequence[T], size: int) -> list[T]:
        """`size` different items, or all of them, in the order they had."""
        places = list(range(len(items)))
        for i in range(len(places) - 1, 0, -1):
            j = self.whole(i + 1)
            places[i], places[j] = places[j], places[i]
        return [items[place] for place in sorted(places[:size])]
