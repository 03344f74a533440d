"""One thing that the law on associations asks: a reminder, never a verdict."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Duty:
    """One thing to think of. `met` is `None` where it cannot be said or only informs.

    `by` is the last day to do it, where there is one.
    """

    text: str
    source: str
    met: bool | None = None
    by: date | None = None

    def near(self, today: date, days: int) -> bool:
        """Whether it is not done, and its last day is past or comes within `days`."""
        if self.met or self.by is None:
            return False
        return (self.by - today).days <= days
