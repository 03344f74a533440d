"""Belgian Dutch dates, times and numbers."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal

LOCALE = "nl_BE"
BRUSSELS = ZoneInfo("Europe/Brussels")


def day(value: date | None) -> str:
    """`12/03/2026`; a dash for an unknown date."""
    return value.strftime("%d/%m/%Y") if value else "–"


def long_day(value: date | None) -> str:
    """`do 12 mrt 2026`."""
    if value is None:
        return "–"
    return str(babel_date(value, "EEE d MMM y", locale=LOCALE)).replace(".", "")


def partial(value: date | None, precision: str) -> str:
    """A date no more exact than it is known: `12/03/2026`, `maart 2026`, `2026`.

    `precision` is a value of `DatePrecision`.
    """
    if value is None or precision == "onbekend":
        return "datum onbekend"
    if precision == "jaar":
        return str(value.year)
    if precision == "maand":
        return str(babel_date(value, "MMMM y", locale=LOCALE))
    return day(value)


def moment(value: datetime) -> str:
    """`12/03/2026 14:05`, Belgian time."""
    return value.astimezone(BRUSSELS).strftime("%d/%m/%Y %H:%M")


@lru_cache(maxsize=10_000)
def number(value: float) -> str:
    """`1.234,5`."""
    return str(format_decimal(value, locale=LOCALE))


def ago(value: date, today: date) -> str:
    """How long ago a day was, in the largest fitting unit."""
    days = (today - value).days
    if days < 0:
        return f"over {_count(-days)}"
    if days == 0:
        return "vandaag"
    if days == 1:
        return "gisteren"
    return f"{_count(days)} geleden"


def _count(days: int) -> str:
    weeks_from, months_from, years_from = 14, 70, 730
    if days < weeks_from:
        return "1 dag" if days == 1 else f"{days} dagen"
    if days < months_from:
        return f"{days // 7} weken"
    if days < years_from:
        return f"{round(days / 30.44)} maanden"
    return f"{round(days / 365.25)} jaar"


def listing(words: list[str], last: str = "en") -> str:
    """`a, b en c`."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plan_moment(words: str | None) -> str:
    """When something starts or ends, in the words of the plan; full dates as ours.

    >>> plan_moment("2026-12-31"), plan_moment("najaar 2023")
    ('31/12/2026', 'najaar 2023')
    """
    try:
        return day(date.fromisoformat(words or ""))
    except ValueError:
        return words or ""
