"""Since when we know what the register must say.

The clock of the register runs from the day on which the board learned of a change:
here the day on which it was written into Schakel, the day of the decision if that is
later, and never before the day on which it happened.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.assembly.register import MemberLine
from crm.model.register_rows import ORGANISATION, HolderRow, member_of
from crm.store.register_history import Known

_PLACE = ("body_id", "organisation_id", "person_id", "capacity", "alternate_of_id")
_CARD = {
    (ORGANISATION, "name"): ("name", "legal_form"),
    ("person", "name"): ("first_name", "last_name"),
}


def latest(*days: date | None) -> date | None:
    """The latest of the days that are known."""
    return max((day for day in days if day is not None), default=None)


@dataclass(frozen=True)
class Since:
    """The history, asked for one thing at a time; days that nothing tells are none."""

    known: Known

    def place(self, holder: HolderRow) -> date | None:
        """Since when we know that somebody holds a place."""
        written = self.known.since("mandate", holder.id, *_PLACE)
        return latest(written, holder.nominated_on)

    def end(self, holders: Iterable[HolderRow]) -> date | None:
        """Since when we know that the last of these places ends."""
        return latest(*(self.known.since("mandate", h.id, "end") for h in holders))

    def removal(self, member: str, others: Iterable[HolderRow]) -> date | None:
        """Since when somebody holds no place any more that makes a member."""
        mine = [holder for holder in others if holder.member == member]
        changed = [self.known.since("mandate", holder.id, *_PLACE) for holder in mine]
        return latest(self.known.removed.get(member), *changed)

    def card(self, member: str, what: str) -> date | None:
        """Since when the card of a member says what it says."""
        table, record_id = member_of(member)
        return self.known.since(table, record_id, *_CARD.get((table, what), (what,)))

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
                names = self.known.since(
                    "person", holder.person_id, "first_name", "last_name"
                )
                day = latest(self.place(holder), names)
                if day is not None:
                    came.append((day, holder))
            elif holder.person in line.representatives and holder.person not in now:
                day = self.known.since("mandate", holder.id, "end", "person_id")
                if day is not None:
                    left.append(day)
        first = min(came, key=lambda one: one[0], default=None)
        days = [day for day, _ in came] or left
        return min(days, default=None), first[1] if first else None
