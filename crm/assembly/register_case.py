"""One member beside the register: what the lines tell of it, and what the mandates do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crm.assembly.register import (
    MemberLine,
    Standing,
    register_on,
    standing_entries,
)
from crm.assembly.register_members import Stay
from crm.assembly.register_since import Since
from crm.model.dates import day_of
from crm.model.enums import RegisterEvent
from crm.model.register_rows import EntryRow, HolderRow


@dataclass(frozen=True)
class Told:
    """What the lines tell of members as they are now: who is one, who came and left."""

    standing: list[Standing]
    first: date | None
    present: set[str]
    came: dict[str, list[date]]
    left: dict[str, date]

    def entry_of(self, number: int) -> EntryRow:
        """A line as it must be read."""
        return next(one.entry for one in self.standing if one.root == number)


def told_by(rows: list[EntryRow], merged: Mapping[str, str], today: date) -> Told:
    """What these lines tell, of members by what their records are now."""
    came: dict[str, list[date]] = {}
    left: dict[str, date] = {}
    standing = standing_entries(rows)
    for entry in (one.entry for one in standing):
        member = merged.get(entry.member, entry.member)
        if entry.event is RegisterEvent.ACCESSION:
            came.setdefault(member, []).append(entry.on)
        elif entry.event.ends:
            left[member] = entry.on
    first = min((day_of(row.recorded_at) for row in rows), default=None)
    present = {merged.get(m.member, m.member) for m in register_on(rows, today)}
    return Told(standing, first, present, came, left)


@dataclass(frozen=True)
class Case:
    """One member: its places and stays, and what the register says of it.

    `others` are all places, also those that make nobody a member.
    """

    member: str
    holders: list[HolderRow]
    stays: list[Stay]
    lines: list[MemberLine]
    others: list[HolderRow]
    since: Since
    told: Told
    today: date
