"""How many are enough: "minstens 2/3", "meer dan 1/2", "geen"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from crm.texts import statutes as t

_WRITTEN = re.compile(r"(?:(minstens|meer dan)\s+)?(\d{1,4})\s*/\s*(\d{1,4})")


@dataclass(frozen=True)
class Threshold:
    """A share of a whole: at least so much, or (`more`) more than so much."""

    share: Fraction
    more: bool = False

    def needed(self, total: int) -> int:
        """How many of `total` are enough."""
        part = self.share * total
        return floor(part) + 1 if self.more else ceil(part)

    def reached(self, got: int, total: int) -> bool:
        """Whether `got` of `total` is enough."""
        return got >= self.needed(total)

    def __str__(self) -> str:
        """As people write it."""
        if not self.share:
            return t.NO_THRESHOLD
        return f"{t.MORE_THAN if self.more else t.AT_LEAST} {self.fraction}"

    @property
    def fraction(self) -> str:
        """The share as "2/3"."""
        return f"{self.share.numerator}/{self.share.denominator}"


def read_threshold(text: str) -> Threshold | None:
    """The threshold that is written, else `None`. A bare 1/2 is more than half."""
    words = " ".join(text.lower().split())
    if words == t.NO_THRESHOLD:
        return Threshold(Fraction(0))
    found = _WRITTEN.fullmatch(words)
    if found is None or not int(found[3]):
        return None
    share = Fraction(int(found[2]), int(found[3]))
    if not 0 < share <= 1:
        return None
    more = found[1] == t.MORE_THAN or (found[1] is None and share == Fraction(1, 2))
    return None if more and share == 1 else Threshold(share, more)
