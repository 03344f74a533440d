"""Follow-ups of which the day has come: steps of a search, and cases of findings."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crm.findings.cases import FollowUp, Subject, follow_up, subject_of
from crm.findings.outreach import plan_next_step
from crm.model.enums import DismissReason, FindingKind
from crm.model.rows import CaseRow, OutreachRow
from crm.store import Transaction

SOON = timedelta(days=7)
"""A follow-up due within this time is for this week."""


@dataclass(frozen=True)
class DueFollowUp:
    """What somebody would do by a day: a step of a search, or a case."""

    due: date
    of: CaseRow | OutreachRow

    @property
    def key(self) -> str:
        """A name of its own."""
        return f"{'case' if isinstance(self.of, CaseRow) else 'search'}-{self.of.id}"


def due_cases(rows: Iterable[CaseRow], today: date) -> list[DueFollowUp]:
    """The cases that are late or due this week, the latest first.

    What was put aside until a later day is due on that day; put aside for another
    reason it is not.
    """
    found = [DueFollowUp(row.due, row) for row in rows if row.due and _asks(row, today)]
    return _by_day(found, today)


def due_searches(rows: Iterable[OutreachRow], today: date) -> list[DueFollowUp]:
    """The running searches of which the next step is late or due this week."""
    found = [
        DueFollowUp(row.next_on, row)
        for row in rows
        if row.next_on is not None and row.closed_on is None
    ]
    return _by_day(found, today)


def standing(
    due: Iterable[DueFollowUp], found: Mapping[FindingKind, Collection[Subject]]
) -> list[DueFollowUp]:
    """Without the cases whose finding the data mended: they closed themselves."""
    return [
        one
        for one in due
        if not isinstance(one.of, CaseRow)
        or subject_of(one.of) in found.get(one.of.kind, ())
    ]


def step_done(tx: Transaction, due: DueFollowUp) -> None:
    """What was agreed is done: its day goes, who follows up stays.

    The finding itself, or the search, goes on until the data say otherwise. Raises
    `StaleRecord`.
    """
    row = due.of
    if isinstance(row, CaseRow):
        given = FollowUp(row.stage, row.owner, due=None)
        follow_up(tx, subject_of(row), row.revision, given)
    else:
        plan_next_step(
            tx, row.id, row.revision, owner=row.owner, next_step=None, next_on=None
        )


def _asks(row: CaseRow, today: date) -> bool:
    if row.dismissed_as is None:
        return True
    later = row.dismissed_as is DismissReason.LATER
    return later and row.due is not None and row.due <= today


def _by_day(found: list[DueFollowUp], today: date) -> list[DueFollowUp]:
    now = [one for one in found if one.due <= today + SOON]
    return sorted(now, key=lambda one: (one.due, one.of.id))
