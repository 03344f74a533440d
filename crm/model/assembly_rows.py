"""Frozen rows of the general assembly."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from crm.model.dates import active_on
from crm.model.enums import (
    AssemblyForm,
    ContactStatus,
    DecisionKind,
    Outcome,
    StatuteRule,
)


@dataclass(frozen=True)
class StatuteRow:
    """One rule of the statutes; binding once somebody checked it against them."""

    id: int
    revision: int
    body_id: int
    rule: StatuteRule
    decision: DecisionKind | None
    value: str
    article: str | None
    source: str | None
    certainty: str | None
    valid_from: date | None
    valid_to: date | None
    checked_by: str | None
    checked_on: date | None

    @property
    def checked(self) -> bool:
        """Whether the desk may pass a verdict by it: a source, and who looked, when."""
        return bool(self.source and self.checked_by and self.checked_on)

    def valid_on(self, on: date) -> bool:
        """Whether the rule holds on the day."""
        return active_on(self.valid_from, self.valid_to, on)


@dataclass(frozen=True)
class AssemblyRow:
    """A meeting that decides by votes. `at_item` is empty before the opening."""

    id: int
    revision: int
    contact_moment_id: int
    body_id: int | None
    body: str | None
    title: str | None
    on: date | None
    start_time: time | None
    end_time: time | None
    place: str | None
    status: ContactStatus
    second_of_id: int | None
    second_of_on: date | None
    convened_on: date | None
    at_item: int | None
    closed: bool
    form: AssemblyForm
    access: str | None
    online_decided_on: date | None

    @property
    def says_place(self) -> bool:
        """Whether a letter can say which room to come to, where there is one."""
        return bool(self.place) or not self.form.needs_place

    @property
    def says_access(self) -> bool:
        """Whether a letter can say how to take part from elsewhere, where one can."""
        return bool(self.access) or not self.form.is_online


@dataclass(frozen=True)
class AgendaItemRow:
    """A point of the agenda, with what was found."""

    id: int
    revision: int
    contact_moment_id: int
    position: int
    title: str
    explanation: str | None
    decision: DecisionKind | None
    outcome: Outcome | None
    found_by: str | None
    found_on: date | None
    finding: dict[str, Any] | None


@dataclass(frozen=True)
class DecisionRow:
    """What the chair found on a point of a meeting."""

    on: date
    meeting: str | None
    position: int
    title: str
    decision: DecisionKind | None
    outcome: Outcome


@dataclass(frozen=True)
class VoteRow:
    """The votes on a point, of one cluster or (without cluster) of everybody."""

    id: int
    revision: int
    agenda_item_id: int
    cluster: str | None
    in_favour: int
    against: int
    abstained: int


class Lasting:
    """What holds from one point of the agenda up to and without another."""

    from_item: int
    until_item: int | None

    def covers(self, item: int) -> bool:
        """Whether it holds while this point is treated."""
        return self.from_item <= item and (
            self.until_item is None or item < self.until_item
        )


@dataclass(frozen=True)
class SittingRow(Lasting):
    """Somebody sits in a seat, from one point up to and without another."""

    id: int
    revision: int
    mandate_id: int
    person_id: int | None
    person: str | None
    from_item: int
    until_item: int | None


@dataclass(frozen=True)
class ProxyRow(Lasting):
    """A seat lets another seat, or a third person, vote for it."""

    id: int
    revision: int
    giver_id: int
    holder_id: int | None
    third_person_id: int | None
    third_person: str | None
    from_item: int
    until_item: int | None
