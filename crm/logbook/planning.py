"""Planned meetings: asking whether they took place, calling off, putting off."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.dates import PartialDate, months_before
from crm.model.enums import ContactStatus
from crm.model.logbook_rows import MomentRow
from crm.model.rows import ParticipationRow
from crm.model.tables import ContactMoment
from crm.store import Transaction
from crm.texts import contact as t

OLD_AFTER_MONTHS = 6
"""Planned meetings of longer ago are asked about together, not one by one."""


def has_passed(meeting: MomentRow, today: date) -> bool:
    """Whether to ask "Ging dit door?": its day, month or year is over."""
    return (
        meeting.status is ContactStatus.PLANNED
        and meeting.when is not None
        and meeting.when.last < today
    )


def is_old(meeting: MomentRow, today: date) -> bool:
    """Whether nobody will remember it without a list of its own."""
    return (
        has_passed(meeting, today)
        and meeting.when is not None
        and meeting.when.last < months_before(today, OLD_AFTER_MONTHS)
    )


def is_to_come(meeting: MomentRow, today: date) -> bool:
    """Whether it is planned for today, later, or some day unknown."""
    return meeting.status is ContactStatus.PLANNED and not has_passed(meeting, today)


def same_meeting(meeting: MomentRow, body_id: int, day: date) -> bool:
    """Whether a planned meeting may be the one of this body on this day."""
    return (
        meeting.status is ContactStatus.PLANNED
        and meeting.body_id == body_id
        and meeting.when is not None
        and meeting.when.first <= day <= meeting.when.last
    )


class Invited:
    """The planned meetings to come, by the organisations that are asked to them."""

    def __init__(self, rows: Iterable[ParticipationRow], today: date) -> None:
        self._meetings: dict[int, ParticipationRow] = {}
        self._of: defaultdict[int, set[int]] = defaultdict(set)
        for row in rows:
            if row.status is not ContactStatus.PLANNED or row.organisation_id is None:
                continue
            if row.on is not None and row.on >= today:
                self._meetings.setdefault(row.contact_id, row)
                self._of[row.organisation_id].add(row.contact_id)

    def meetings(self, *groups: Iterable[int]) -> list[ParticipationRow]:
        """Where an organisation of each group is asked, the first to come first.

        A row stands for its meeting: which of the guests it names says nothing.
        """
        asked = [
            {contact for one in group for contact in self._of.get(one, ())}
            for group in groups
        ]
        shared = set.intersection(*asked) if asked else set()
        found = [self._meetings[contact] for contact in shared]
        return sorted(found, key=lambda row: (row.on or date.max, row.contact_id))


@writes(Permission.LOG_CONTACTS)
def cancel_meeting(tx: Transaction, contact_id: int, revision: int) -> ContactMoment:
    """A planned meeting did not take place. Raises `StaleRecord`."""
    meeting = _planned(tx, contact_id)
    return tx.update(meeting, revision=revision, status=ContactStatus.CANCELLED)


@writes(Permission.LOG_CONTACTS)
def postpone_meeting(
    tx: Transaction, contact_id: int, revision: int, to: PartialDate, today: date
) -> ContactMoment:
    """A planned meeting was put off to a day that is still to come."""
    if to.last < today:
        raise InvalidInput(t.POSTPONED_TO_PAST)
    meeting = _planned(tx, contact_id)
    return tx.update(meeting, revision=revision, on=to.first, precision=to.precision)


def _planned(tx: Transaction, contact_id: int) -> ContactMoment:
    meeting = tx.get(ContactMoment, contact_id)
    if meeting.status is not ContactStatus.PLANNED:
        raise InvalidInput(t.NOT_PLANNED)
    return meeting
