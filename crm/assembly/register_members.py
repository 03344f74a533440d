"""Who must be in the register of members, by the mandates in the general assembly.

A member is who holds a place as effectief lid, voting or not: the organisation, or the
person who sits in own name. Toegetreden leden, waarnemers and alternates are none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.model.register_rows import HolderRow

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stay:
    """Days on end on which somebody is a member, by one mandate or by several."""

    start: date | None
    end: date | None
    holders: tuple[HolderRow, ...]

    def holds_on(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True)
class Facts:
    """What the register must say of a member."""

    name: str
    legal_form: str | None
    address: str | None
    representatives: tuple[str, ...]


def members_by_mandates(holders: Iterable[HolderRow]) -> dict[str, list[HolderRow]]:
    """The places that make a member, by member."""
    found: dict[str, list[HolderRow]] = {}
    for holder in holders:
        if holder.makes_member:
            found.setdefault(holder.member, []).append(holder)
    return found


def stays(holders: Iterable[HolderRow]) -> list[Stay]:
    """From when until when somebody is a member: a term that follows goes on."""
    found: list[Stay] = []
    for holder in sorted(holders, key=lambda one: (one.start or date.min, one.id)):
        last = found[-1] if found else None
        if last is None or not _joins(last, holder):
            found.append(Stay(holder.start, holder.end, (holder,)))
            continue
        ends = (last.end, holder.end)
        end = None if None in ends else max(e for e in ends if e is not None)
        found[-1] = Stay(last.start, end, (*last.holders, holder))
    return found


def facts(holders: Iterable[HolderRow], on: date) -> Facts | None:
    """A member on a day: its name and seat, and who represents it then."""
    present = [holder for holder in holders if holder.active_on(on)]
    if not present:
        return None
    one = present[0]
    if one.organisation_id is None:
        return Facts(one.person or "", None, one.address, ())
    names = {holder.person for holder in present if holder.person}
    return Facts(one.organisation or "", one.legal_form, one.seat, tuple(sorted(names)))


def _joins(stay: Stay, holder: HolderRow) -> bool:
    return stay.end is None or holder.start is None or holder.start <= stay.end + _DAY
