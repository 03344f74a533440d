"""What the law on associations asks around an assembly, against what was noted.

Reminders with their source and certainty: never a verdict, and nothing is blocked.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil

from crm.assembly.desk import Desk
from crm.assembly.duty import Duty
from crm.assembly.filings import Filings, filing_duties
from crm.assembly.statutes import Days
from crm.assembly.votes_and_members import effective_members
from crm.model.assembly_rows import AssemblyRow
from crm.model.enums import Capacity, ContactStatus, DecisionKind, StatuteRule
from crm.model.rows import ContactRow, MandateRow
from crm.texts import duties as t

FEWEST_DIRECTORS, OF_A_SMALL_ONE = 3, 2
"""A vzw with fewer than three members may do with two directors."""
_ACCOUNTS = (6, 30)


def duties(
    desk: Desk,
    board: Sequence[MandateRow],
    meetings: Iterable[ContactRow],
    today: date,
    filed: Filings,
) -> tuple[Duty, ...]:
    """Everything to think of for this assembly.

    `board` holds the directors' mandates of all time, `meetings` the contact moments
    of the body, `filed` when the authorities were last told.
    """
    effective = effective_members(desk.members.rows)
    found = [
        _members(desk.statutes.days(StatuteRule.MEMBERS), len(effective)),
        *_adherents(desk),
        yearly(meetings, today),
        Duty(t.AUDITOR, t.MEMORY_9_13),
        Duty(t.may_add(ceil(len(effective) / 20)), t.MEMORY_9_14),
        Duty(t.may_demand(ceil(len(effective) / 5)), t.MEMORY_9_13),
        *_online(desk.assembly),
        *_of_the_board(desk, board, len(effective)),
        *filing_duties(filed, board, today),
        *_of_the_agenda(desk),
    ]
    return tuple(found)


def _members(fewest: Days, effective: int) -> Duty:
    """At least two, or as many as the statutes ask."""
    source = t.by_statutes(fewest.article) if fewest.by_statutes else t.FOUND
    text = t.members(effective, fewest.days)
    return Duty(text, source, effective >= fewest.days)


def _adherents(desk: Desk) -> list[Duty]:
    """Toegetreden leden: only where the statutes allow them, who set their rights."""
    count = sum(row.capacity is Capacity.ADHERENT for row in desk.members.rows)
    return [Duty(t.adherents(count), t.FOUND)] if count else []


def yearly(meetings: Iterable[ContactRow], today: date) -> Duty:
    """An assembly a year; it approves the accounts within six months of the year."""
    last = date(today.year, *_ACCOUNTS)
    days = [
        meeting.on
        for meeting in meetings
        if meeting.on is not None
        and meeting.on.year == today.year
        and meeting.status is not ContactStatus.CANCELLED
    ]
    if any(day <= last for day in days):
        return Duty(t.yearly_done(today.year), t.YEARLY, met=True, by=last)
    if days:
        return Duty(t.yearly_late(min(days), last), t.YEARLY, met=None)
    met = None if today <= last else False
    return Duty(t.yearly_missing(last), t.YEARLY, met, last)


def _online(meeting: AssemblyRow) -> list[Duty]:
    """Online by a decision of the board, with platform and access in the invitation."""
    if not meeting.form.is_online:
        return []
    decided, sent = meeting.online_decided_on, meeting.convened_on
    in_time = decided is not None and (sent is None or decided <= sent)
    return [
        Duty(t.online_decided(decided, in_time=in_time), t.FOUND, in_time),
        Duty(
            t.ACCESS if meeting.access else t.NO_ACCESS, t.FOUND, bool(meeting.access)
        ),
    ]


def _of_the_board(
    desk: Desk, board: Sequence[MandateRow], effective: int
) -> list[Duty]:
    directors = [row for row in board if row.member_on(desk.on)]
    if not directors:
        return []
    fewest = FEWEST_DIRECTORS if effective >= FEWEST_DIRECTORS else OF_A_SMALL_ONE
    found = [
        Duty(
            t.directors(len(directors), fewest),
            t.MEMORY_9_5,
            len(directors) >= fewest,
        )
    ]
    unnamed = [
        row.organisation for row in directors if row.organisation and not row.person
    ]
    if unnamed:
        found.append(Duty(t.permanent(unnamed), t.MEMORY_2_55, met=False))
    return found


def _of_the_agenda(desk: Desk) -> list[Duty]:
    found = []
    for item in desk.items:
        if item.decision is DecisionKind.EXCLUSION:
            found.append(Duty(t.heard(item.title), t.MEMORY_9_23))
        announced = item.decision in {DecisionKind.STATUTES, DecisionKind.PURPOSE}
        if announced:
            told = bool(item.explanation)
            found.append(Duty(t.announced(item.title), t.MEMORY_9_21, met=told))
        if desk.assembly.closed and item.decision is not None and not item.outcome:
            found.append(Duty(t.not_minuted(item.title), t.FOUND, met=False))
    return found
