"""Times as reports write them, in the order of day and month that they use."""

import re
from datetime import datetime

from crm.texts.attendance_lists import MONTHS

_TIME = re.compile(
    r"(?P<a>\d{1,4})[/.-](?P<b>\d{1,2})[/.-](?P<c>\d{2,4})"
    r"(?:,?\s*(?:om\s+)?(?P<hour>\d{1,2})[:.u](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"\s*(?P<half>[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)
_YEAR_DIGITS = 4
_MONTHS = 12
_CENTURY = 2000
_NOON = 12
_NAMED = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE)


def _in_figures(found: re.Match[str]) -> str:
    return f"{found[1]}/{MONTHS.index(found[2].lower()) + 1}/{found[3]}"


def read_time(text: str) -> datetime | None:
    """The moment, or `None`.

    American lists (AM and PM, with strokes) put the month first; all others the day.
    A number above twelve settles it.

    >>> read_time("3/12/26, 2:00:05 PM"), read_time("12-03-2026 14:00")
    (datetime.datetime(2026, 3, 12, 14, 0, 5), datetime.datetime(2026, 3, 12, 14, 0))
    """
    text = _NAMED.sub(_in_figures, " ".join(text.split()))
    found = _TIME.search(text)
    if found is None:
        return None
    first, second, third = found["a"], int(found["b"]), int(found["c"])
    half = (found["half"] or "").lower()
    if len(first) == _YEAR_DIGITS:
        year, month, day = int(first), second, third
    else:
        american = bool(half) and "/" in found[0]
        day, month = (second, int(first)) if american else (int(first), second)
        if month > _MONTHS:
            day, month = month, day
        year = third if third > 99 else _CENTURY + third  # noqa: PLR2004 (two digits)
    hour = int(found["hour"] or 0)
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    minute, seconds = int(found["minute"] or 0), int(found["second"] or 0)
    try:
        return datetime(year, month, day, hour, minute, seconds)  # noqa: DTZ001
    except ValueError:
        return None
