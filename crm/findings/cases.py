"""A finding as a case: who takes it up, by when, or why it is put aside.

Whether a finding holds is computed from the data, never stored: a case closes itself
when the data mend it. A finding that was put aside and mended since, and then came
back, is a new one: it asks for attention again. So is one about the last twelve months,
once every meeting that it counts is of after the day on which it was put aside.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from crm.access import Permission, writes
from crm.errors import StaleRecord
from crm.model.enums import CaseStage, DismissReason, FindingKind, NormKind
from crm.model.rows import CaseRow
from crm.model.tables import FindingCase
from crm.network.stays import last_day_within
from crm.store import Transaction
from crm.texts import cases as t

BETWEEN = "~"
"""What stands between the codes of two clusters, in a case as in a link."""


@dataclass(frozen=True)
class Subject:
    """Which finding it is, however often it comes back.

    An open seat is a body with a sort of group and a group; somebody quiet or hanging
    on one person is an organisation; a line that was not seen is two of them; two
    clusters that met less than expected are a group of their codes.
    """

    kind: FindingKind
    body_id: int | None = None
    norm_kind: NormKind | None = None
    group: str | None = None
    organisation_id: int | None = None
    other_organisation_id: int | None = None

    @classmethod
    def seat(cls, body_id: int, norm_kind: NormKind, group: str) -> "Subject":
        """An open seat."""
        return cls(FindingKind.SEAT, body_id, norm_kind, group)

    @classmethod
    def of(cls, kind: FindingKind, organisation_id: int) -> "Subject":
        """Something about one organisation."""
        return cls(kind, organisation_id=organisation_id)

    @classmethod
    def line(cls, one: int, other: int) -> "Subject":
        """A line between two organisations; which comes first does not matter."""
        return cls(
            FindingKind.LINE,
            organisation_id=min(one, other),
            other_organisation_id=max(one, other),
        )

    @classmethod
    def clusters(cls, one: str, other: str) -> "Subject":
        """Two clusters, by code; which comes first does not matter."""
        return cls(FindingKind.CLUSTERS, group=BETWEEN.join(sorted((one, other))))


@dataclass(frozen=True)
class Finding:
    """A finding that holds today, and the first day of this time that it does."""

    subject: Subject
    since: date | None = None


@dataclass(frozen=True)
class Followed:
    """A finding, its case if somebody follows it up, and whether it is put aside."""

    finding: Finding
    case: CaseRow | None
    aside: bool

    @property
    def followed(self) -> bool:
        """Whether somebody took it up, or put it aside."""
        return self.case is not None

    @property
    def back_on(self) -> date | None:
        """The day on which it will ask for attention again, if that is known."""
        case = self.case
        if not self.aside or case is None or case.dismissed_on is None:
            return None
        days = [case.due] if case.dismissed_as is DismissReason.LATER else []
        if case.kind is FindingKind.CLUSTERS:
            days.append(last_day_within(case.dismissed_on) + timedelta(days=1))
        return min((day for day in days if day is not None), default=None)

    def is_late(self, today: date) -> bool:
        """Whether the day that was agreed has passed."""
        due = self.case.due if self.case else None
        return not self.aside and due is not None and due < today


@dataclass(frozen=True)
class FollowUp:
    """What a form says about a case."""

    stage: CaseStage = CaseStage.TAKEN_UP
    owner: str | None = None
    due: date | None = None


def followed(
    findings: Iterable[Finding], cases: Iterable[CaseRow], today: date
) -> list[Followed]:
    """Each finding with its case, in the order given."""
    by_subject = {subject_of(case): case for case in cases}
    found = []
    for finding in findings:
        case = by_subject.get(finding.subject)
        aside = case is not None and _is_aside(case, finding.since, today)
        found.append(Followed(finding, case, aside))
    return found


def mended(findings: Iterable[Finding], cases: Iterable[CaseRow]) -> list[CaseRow]:
    """The cases whose finding no longer holds: they closed themselves."""
    standing = {finding.subject for finding in findings}
    return [case for case in cases if subject_of(case) not in standing]


def subject_of(case: CaseRow) -> Subject:
    """Which finding a case follows up."""
    subject = Subject(
        **{field.name: getattr(case, field.name) for field in fields(Subject)}
    )
    one, other = subject.organisation_id, subject.other_organisation_id
    return Subject.line(one, other) if one and other else subject


@writes(Permission.SEARCH_PARTNERS)
def follow_up(
    tx: Transaction, subject: Subject, revision: int | None, given: FollowUp
) -> FindingCase:
    """Take a finding up, or say how far it is; one that was put aside comes back.

    `revision` is that of the case on the screen, none where there was no case. Raises
    `StaleRecord`, `InvalidInput`.
    """
    return _save(tx, subject, revision, {**asdict(given), **_not_aside()})


@writes(Permission.SEARCH_PARTNERS)
def put_aside(
    tx: Transaction,
    subject: Subject,
    revision: int | None,
    reason: DismissReason,
    on: date,
    *,
    until: date | None = None,
) -> FindingCase:
    """Put a finding aside; "later" comes back on the day `until`.

    Raises `StaleRecord`, `InvalidInput`.
    """
    values = {"dismissed_as": reason, "dismissed_on": on}
    if until is not None:
        values["due"] = until
    return _save(tx, subject, revision, values)


@writes(Permission.SEARCH_PARTNERS)
def take_back(tx: Transaction, subject: Subject, revision: int | None) -> FindingCase:
    """Let a finding that was put aside ask for attention again."""
    return _save(tx, subject, revision, _not_aside())


def _is_aside(case: CaseRow, since: date | None, today: date) -> bool:
    if case.dismissed_as is None or case.dismissed_on is None:
        return False
    if case.dismissed_as is DismissReason.LATER and case.due and case.due <= today:
        return False
    return since is None or since <= case.dismissed_on


def _not_aside() -> dict[str, Any]:
    return {"dismissed_as": None, "dismissed_on": None}


def _save(
    tx: Transaction,
    subject: Subject,
    revision: int | None,
    values: dict[str, Any],
) -> FindingCase:
    stored = tx.find(FindingCase, **asdict(subject))
    if not stored:
        return tx.add(FindingCase(**asdict(subject), **values))
    if revision is None:
        raise StaleRecord(t.taken_up_meanwhile(stored[0].owner))
    return tx.update(stored[0], revision=revision, **values)
