"""Lines of the register of members that are still to be written."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crm.assembly.register import MemberLine
from crm.model.enums import RegisterEvent


@dataclass(frozen=True)
class NewLine:
    """A line to be written: what happened to whom, and the member after it."""

    member: str
    event: RegisterEvent
    on: date
    name: str
    legal_form: str | None = None
    address: str | None = None
    representatives: tuple[str, ...] = ()
    known_on: date | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    corrects: int | None = None
    remark: str | None = None


@dataclass(frozen=True)
class Due:
    """A line that must be written.

    `events` are the words to choose from. `was` and `becomes` are what the register
    says and what the cards say. `sure` is whether anything names the day: else it is
    the day on which we heard.
    """

    line: NewLine
    events: tuple[RegisterEvent, ...]
    was: str | None = None
    becomes: str | None = None
    sure: bool = True

    def days_known(self, today: date) -> int | None:
        """For how many days we know it."""
        known = self.line.known_on
        return None if known is None else max((today - known).days, 0)

    def is_late(self, today: date, days: int) -> bool:
        """Whether it should have been written by now: known for longer than `days`."""
        known = self.days_known(today)
        return known is not None and known > days


def line_about(
    member: MemberLine, event: RegisterEvent, on: date, **values: Any
) -> NewLine:
    """A line about a member of the register that says nothing else than it does."""
    told = NewLine(
        member=member.member,
        event=event,
        on=on,
        name=member.name,
        legal_form=member.legal_form,
        address=member.address,
        representatives=member.representatives,
    )
    return replace(told, **values)
