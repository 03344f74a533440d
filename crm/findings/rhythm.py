"""When a body will probably meet again, from the days on which it met."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import count as step
from itertools import pairwise
from statistics import median

from crm.model.enums import ContactStatus, DatePrecision
from crm.store import Connection
from crm.store.contacts import contacts

FEWEST = 3
"""Fewer meetings than this make no rhythm."""

RECENT = 9
"""Bodies change their habits: only the last meetings tell."""

_WEEK = 7


def next_day_of(connection: Connection, body_id: int, today: date) -> date | None:
    """The day to propose for a body's next meeting."""
    held = contacts(connection, body_id=body_id, status=ContactStatus.HELD)
    days = (row.on for row in held if row.precision is DatePrecision.DAY)
    return next_day((day for day in days if day and day <= today), today)


def next_day(held: Iterable[date], today: date) -> date | None:
    """The first day after today that keeps the rhythm; nothing below three meetings.

    The rhythm is the median of the intervals between the last nine meetings at most,
    counted on from the last one as often as needed; the median, since one summer without a meeting or one
    extra meeting does not move it (P. J. Huber, Robust Statistics, 1981, section 1.2).
    The day is then the nearest one on the weekday on which the body met most often, of
    equals the latest.
    """
    days = sorted(set(held))[-RECENT:]
    if len(days) < FEWEST:
        return None
    every = round(median((after - before).days for before, after in pairwise(days)))
    last, count = days[-1], Counter(day.weekday() for day in days)
    weekday = max(days, key=lambda day: (count[day.weekday()], day)).weekday()
    passed = max(1, (today - last).days // every)
    return next(
        day
        for times in step(passed)
        if (day := _nearest(last + timedelta(days=every * times), weekday))
        > max(today, last)
    )


def _nearest(day: date, weekday: int) -> date:
    """The day on a weekday that is nearest: at most three days away."""
    away = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=away if away <= _WEEK // 2 else away - _WEEK)
