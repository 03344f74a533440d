"""By when something must be done, as people write it in a note.

Days count from the day of the contact. A day without a year that has passed by then is
meant for the next year. What cannot be a date is left alone.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.model.dates import months_before
from crm.texts import note_reading as t

_FRIDAY = 4
_ON = re.compile(rf"(?:(?<!\w){t.ON}|:)\s+", re.IGNORECASE)
_CENTURY = 2000
_FIRST_LONG_YEAR = 100


@dataclass(frozen=True)
class DueDate:
    """A day by which something must be done, and where the text says so."""

    start: int
    end: int
    day: date


def due_date(text: str, on: date) -> DueDate | None:
    """The first date in the text that says by when.

    >>> due_date("verslag tegen 15/4", date(2026, 11, 23)).day
    datetime.date(2027, 4, 15)
    """
    found = [
        DueDate(match.start(), match.end(), day)
        for pattern, read in _READERS
        for match in pattern.finditer(text)
        if (day := _day(read, match, on)) is not None
    ]
    return min(found, key=lambda due: (due.start, -due.end), default=None)


def day_of(text: str, on: date) -> date | None:
    """The first day that a text names behind "op" or a colon.

    >>> day_of("Volgende vergadering op 14/1 om 19u30", date(2026, 11, 23))
    datetime.date(2027, 1, 14)
    """
    for match in _ON.finditer(text):
        found = due_date(f"{t.DUE_WORD} {text[match.end() :]}", on)
        if found is not None and found.start == 0:
            return found.day
    return None


Reader = Callable[["re.Match[str]", date], date]


def _day(read: Reader, match: "re.Match[str]", on: date) -> date | None:
    try:
        return read(match, on)
    except (ValueError, OverflowError):
        return None


def _dated(match: "re.Match[str]", on: date) -> date:
    return _coming(on, int(match["month"]), int(match["day"]), match["year"])


def _in_words(match: "re.Match[str]", on: date) -> date:
    return _coming(on, _month(match), int(match["day"]), match["year"])


def _part_of_month(match: "re.Match[str]", on: date) -> date:
    part, month, year = match["part"].lower(), _month(match), match["year"]
    if part == t.START:
        return _coming(on, month, 1, year)
    if part in t.HALF:
        return _coming(on, month, 15, year)
    found = _last_day(int(year) if year else on.year, month)
    return found if year or found >= on else _last_day(on.year + 1, month)


def _whole_month(match: "re.Match[str]", on: date) -> date:
    return _coming(on, _month(match), 1, match["year"])


def _end_of(match: "re.Match[str]", on: date) -> date:
    step = 1 if match["next"] else 0
    unit = match["unit"].lower()
    if re.fullmatch(t.WEEK, unit):
        return on + timedelta(days=7 * step + _FRIDAY - on.weekday())
    if re.fullmatch(t.MONTH, unit):
        ahead = months_before(on.replace(day=1), -step)
        return _last_day(ahead.year, ahead.month)
    return date(on.year + step, 12, 31)


def _next_week(match: "re.Match[str]", on: date) -> date:
    weekday = match["before"] or match["after"]
    if not weekday:
        return on + timedelta(days=7)
    return on + timedelta(days=7 + t.WEEKDAYS[weekday.lower()] - on.weekday())


def _weekday(match: "re.Match[str]", on: date) -> date:
    return on + timedelta(
        days=(t.WEEKDAYS[match["weekday"].lower()] - on.weekday()) % 7
    )


def _near(match: "re.Match[str]", on: date) -> date:
    return on + timedelta(days=t.NEAR_DAYS[match["near"].lower()])


def _within(match: "re.Match[str]", on: date) -> date:
    words = match["count"].lower()
    count = t.COUNTS[words] if words in t.COUNTS else int(words)
    unit = match["unit"].lower()
    if re.fullmatch(t.DAY, unit):
        return on + timedelta(days=count)
    if re.fullmatch(t.WEEK, unit):
        return on + timedelta(weeks=count)
    months = 12 if re.fullmatch(t.YEAR, unit) else 1
    return months_before(on, -count * months)


def _coming(on: date, month: int, day: int, year: str | None) -> date:
    if year:
        number = int(year)
        return date(number + _CENTURY * (number < _FIRST_LONG_YEAR), month, day)
    found = date(on.year, month, day)
    return found if found >= on else date(on.year + 1, month, day)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _month(match: "re.Match[str]") -> int:
    return {**t.MONTHS, **t.SHORT_MONTHS}[match["month"].lower()]


def _any(*words: str) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _pattern(text: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<!\w){text}(?!\w)", re.IGNORECASE)


_WEEKDAYS = _any(*t.WEEKDAYS)
_EVERY_MONTH = _any(*t.MONTHS, *t.SHORT_MONTHS)
_YEAR = r"(?:\s+(?P<year>\d{4}))?"
_BY = rf"{t.DUE_BY}\s+(?:(?:{_WEEKDAYS})\s+)?"
_NEXT_WEEK = rf"(?:{t.NEXT_WEEK}\s+(?P<after>{_WEEKDAYS})|(?P<before>{_WEEKDAYS})\s+{t.NEXT_WEEK})"
_UNITS = f"{t.DAY}|{t.WEEK}|{t.MONTH}|{t.YEAR}"
_READERS: tuple[tuple["re.Pattern[str]", Reader], ...] = (
    (
        _pattern(
            _BY + r"(?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})"
            r"(?:(?P=by)(?P<year>\d{4}|\d{2}))?(?![/-]?\d| van\b)"
        ),
        _dated,
    ),
    (
        _pattern(rf"{_BY}(?P<day>\d{{1,2}})\s+(?P<month>{_EVERY_MONTH}){_YEAR}"),
        _in_words,
    ),
    (
        _pattern(
            rf"{_BY}(?P<part>{t.END}|{t.START}|{_any(*t.HALF)})\s+{t.OF}"
            rf"(?P<month>{_EVERY_MONTH}){_YEAR}"
        ),
        _part_of_month,
    ),
    # Not the short names: "zeg het tegen Jan" is about a person.
    (_pattern(rf"{_BY}(?P<month>{_any(*t.MONTHS)}){_YEAR}"), _whole_month),
    (
        _pattern(
            rf"{_BY}{t.END}\s+{t.OF}(?:{t.THIS}|(?P<next>{t.NEXT}))\s+(?P<unit>{_UNITS})"
        ),
        _end_of,
    ),
    (_pattern(rf"(?:{t.DUE_BY}\s+)?{_NEXT_WEEK}"), _next_week),
    (_pattern(rf"{t.DUE_BY}\s+{t.NEXT_WEEK}(?P<before>)(?P<after>)"), _next_week),
    (
        _pattern(rf"{t.DUE_BY}\s+(?:{t.NEXT}\s+)?(?P<weekday>{_WEEKDAYS})"),
        _weekday,
    ),
    (_pattern(rf"{t.DUE_BY}\s+(?P<near>{_any(*t.NEAR_DAYS)})"), _near),
    (
        _pattern(
            rf"(?:{t.DUE_BY}\s+)?{t.WITHIN}\s+(?:de\s+)?(?P<count>\d{{1,3}}|{_any(*t.COUNTS)})"
            rf"\s+(?P<unit>{_UNITS})"
        ),
        _within,
    ),
)
