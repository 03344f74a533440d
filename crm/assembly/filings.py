"""What is filed with the authorities: directors at the registry, owners in the UBO register.

Domain facts, section 2, publication (from memory): appointments and resignations of
directors within 30 days; the UBO register within one month of a change, and confirmed
every year. No rule of the statutes: the law says so to every vzw.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.access import Permission, writes
from crm.assembly.duty import Duty
from crm.errors import InvalidInput
from crm.model.dates import months_before
from crm.model.rows import MandateRow
from crm.model.tables import Setting
from crm.store import Connection, Transaction
from crm.store.options import option, set_option
from crm.texts import duties as source
from crm.texts import filings as t

PUBLISHED_WITHIN = timedelta(days=30)
UBO_CHANGED_WITHIN, UBO_CONFIRMED_WITHIN = 1, 12
"""In months."""
CONFIRM_AHEAD = timedelta(days=30)
"""So long before a confirmation is a year old it is time for the next."""
LOOK_BACK = 12
"""So many months of changes may wait where nobody noted when it was last done."""

_CONFIRMED, _PUBLISHED = "ubo_confirmed_on", "board_published_on"


@dataclass(frozen=True)
class Filings:
    """The days on which it was last done; empty where nobody noted it."""

    confirmed_on: date | None = None
    published_on: date | None = None


def filings(connection: Connection) -> Filings:
    """When it was last done."""
    return Filings(_day(connection, _CONFIRMED), _day(connection, _PUBLISHED))


@writes(Permission.EDIT_ASSEMBLY)
def note_filings(tx: Transaction, given: Filings, today: date) -> None:
    """Note when it was last done; an empty day is forgotten. Raises `InvalidInput`."""
    for name, on in (
        (_CONFIRMED, given.confirmed_on),
        (_PUBLISHED, given.published_on),
    ):
        if on is not None and on > today:
            raise InvalidInput(t.not_yet(on))
        if on is not None:
            set_option(tx, name, on.isoformat())
            continue
        for kept in tx.find(Setting, name=name):
            tx.delete(kept)


def filing_duties(
    filed: Filings, board: Iterable[MandateRow], today: date
) -> list[Duty]:
    """What must still be filed, and the yearly confirmation, with their last days.

    `board` holds the directors' mandates of all time.
    """
    changes = _changes(board, today)
    return [
        *_publication(filed.published_on, changes, today),
        *_ubo_change(filed.confirmed_on, changes, today),
        _confirmation(filed.confirmed_on, today),
    ]


def _publication(done: date | None, changes: list[date], today: date) -> list[Duty]:
    waiting = _since(done, changes, today)
    if not waiting:
        return []
    by = waiting[0] + PUBLISHED_WITHIN
    text = t.publish(len(waiting), by, known=done is not None, late=today > by)
    return [Duty(text, source.MEMORY, _met(done, by, today), by)]


def _ubo_change(done: date | None, changes: list[date], today: date) -> list[Duty]:
    waiting = _since(done, changes, today)
    if not waiting:
        return []
    by = months_before(waiting[0], -UBO_CHANGED_WITHIN)
    text = t.ubo_change(len(waiting), by, late=today > by and done is not None)
    return [Duty(text, source.MEMORY, _met(done, by, today), by)]


def _confirmation(done: date | None, today: date) -> Duty:
    if done is None:
        return Duty(t.UBO_UNKNOWN, source.MEMORY)
    by = months_before(done, -UBO_CONFIRMED_WITHIN)
    left = by - today
    met = None if timedelta() <= left <= CONFIRM_AHEAD else left > CONFIRM_AHEAD
    text = t.ubo_confirmed(done, by, late=met is False)
    return Duty(text, source.MEMORY, met, by)


def _met(done: date | None, by: date, today: date) -> bool | None:
    """Late only where it is known when it was last done."""
    return False if done is not None and today > by else None


def _since(done: date | None, changes: list[date], today: date) -> list[date]:
    """The changes after the day on which it was last done, the oldest first."""
    first = done or months_before(today, LOOK_BACK)
    return sorted(day for day in changes if day > first)


def _changes(board: Iterable[MandateRow], today: date) -> list[date]:
    """The days on which a director came or left, up to today."""
    return [
        day
        for row in board
        if row.takes_place
        for day in (row.start, row.end)
        if day is not None and day <= today
    ]


def _day(connection: Connection, name: str) -> date | None:
    kept = option(connection, name)
    return date.fromisoformat(kept) if kept else None
