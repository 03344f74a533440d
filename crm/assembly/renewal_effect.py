"""What a new term does beside giving seats: mandates cut short, members more or less."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.model.rows import MandateRow


@dataclass(frozen=True)
class CutShort:
    """How many mandates end sooner than they were given for, and for how long most."""

    count: int
    last_day: date
    was: date

    @property
    def days(self) -> int:
        """How many days sooner, for most of them."""
        return (self.was - self.last_day).days


def cut_short(seats: Iterable[MandateRow], first_day: date) -> CutShort | None:
    """The mandates with an end that a term from `first_day` on makes end sooner."""
    before = first_day - timedelta(days=1)
    ends = Counter(row.end for row in seats if row.end is not None and row.end > before)
    if not ends:
        return None
    most = max(ends, key=lambda day: (ends[day], day))
    return CutShort(ends.total(), before, most)


def members(rows: Iterable[MandateRow], on: date) -> int:
    """How many members a body has on a day."""
    return sum(row.member_on(on) for row in rows)
