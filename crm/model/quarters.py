"""The quarters of the calendar: the steps in which a map goes back in time."""

from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = 3


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year: `number` is 1 to 4."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, _MONTHS * (self.number - 1) + 1, 1)

    @property
    def last(self) -> date:
        """Its last day.

        >>> Quarter(2026, 2).last
        datetime.date(2026, 6, 30)
        """
        return self.after.first - timedelta(days=1)

    @property
    def before(self) -> "Quarter":
        """The quarter before it."""
        return quarter_of(self.first - timedelta(days=1))

    @property
    def after(self) -> "Quarter":
        """The quarter after it."""
        if self.number == 4:  # noqa: PLR2004 (a year has four)
            return Quarter(self.year + 1, 1)
        return Quarter(self.year, self.number + 1)


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in.

    >>> quarter_of(date(2026, 11, 23))
    Quarter(year=2026, number=4)
    """
    return Quarter(day.year, (day.month - 1) // _MONTHS + 1)


def quarters_up_to(day: date, since: date, most: int) -> list[Quarter]:
    """The quarters from that of `since` to that of `day`, at most the last `most`."""
    found = [quarter_of(day)]
    while len(found) < most and found[0] > quarter_of(since):
        found.insert(0, found[0].before)
    return found
