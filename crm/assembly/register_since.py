"""Since when we know what the register must say.

The clock of the register runs from the day on which the board learned of a change:
here the day on which it was written into Schakel, the day of the decision if that is
later, and never before the day on which it happened.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.assembly.register import MemberLine
from crm.model.register_rows import PERSON, HolderRow, member_of
from crm.store.register_history import Known

_PLACE = ("body_id", "organisation_id", "person_id", "capacity", "alternate_of_id")
_NAMES = ("first_name", "last_name")


def latest(*days: date | None) -> date | None:
    """The latest of the days that are known."""
    return max((day for day in days if day is not None), default=None)


@dataclass(frozen=True)
class Since:
    """The history, asked for one thing at a time; days that nothing tells are none.

    What it tells we know by today, whatever day the clock gave it.
    """

    known: Known
    today: date

    def _written(self, table: str, record_id: int | None, *names: str) -> date | None:
        day = self.known.since(table, record_id, *names)
        return None if day is None else min(day, self.today)

    def place(self, holder: HolderRow) -> date | None:
        """Since when we know that somebody holds a place."""
        written = self._written("mandate", holder.id, *_PLACE)
        return latest(written, holder.decision[1])

    def end(self, holders: Iterable[HolderRow]) -> date | None:
        """Since when we know that the last of these places ends."""
        return latest(*(self._written("mandate", h.id, "end") for h in holders))

    def removal(self, member: str, others: Iterable[HolderRow]) -> date | None:
        """Since when somebody holds no place any more that makes a member."""
        mine = [holder for holder in others if holder.member == member]
        changed = [self._written("mandate", holder.id, *_PLACE) for holder in mine]
        removed = self.known.removed.get(member)
        return latest(removed and min(removed, self.today), *changed)

    def card(self, member: str, *names: str) -> date | None:
        """Since when the card of a member says these things."""
        table, record_id = member_of(member)
        fields = [
            field
            for name in names
            for field in (_NAMES if (table, name) == (PERSON, "name") else (name,))
        ]
        return self._written(table, record_id, *fields)

    def representatives(
        self, holders: Iterable[HolderRow], line: MemberLine, now: tuple[str, ...]
    ) -> tuple[date | None, HolderRow | None]:
        """Since when others speak for a member, and the place of the first who came.

        The first of several changes started the clock.
        """
        came: list[tuple[date, HolderRow]] = []
        left: list[date] = []
        for holder in holders:
            if holder.person in now and holder.person not in line.representatives:
                names = self._written(PERSON, holder.person_id, *_NAMES)
                day = latest(self.place(holder), names)
                if day is not None:
                    came.append((day, holder))
            elif holder.person in line.representatives and holder.person not in now:
                day = self._written("mandate", holder.id, "end", "person_id")
                if day is not None:
                    left.append(day)
        first = min(came, key=lambda one: one[0], default=None)
        days = [day for day, _ in came] or left
        return min(days, default=None), first[1] if first else None
