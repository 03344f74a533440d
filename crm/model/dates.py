"""Dates as lists write them: a day, a month or a year; periods with inclusive ends."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime

from crm.model.enums import DatePrecision
from crm.texts.formats import BRUSSELS

_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_ISO = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00(?::00)?)?$")
_DATE_LIKE = re.compile(r"[\d\s/.:T-]+")
_MONTH = re.compile(r"^(\d{1,2})[/.-](\d{4})$")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A day, a month or a year, kept as the first day and a precision."""

    first: date
    precision: DatePrecision = DatePrecision.DAY

    @property
    def last(self) -> date:
        """The last day of the day, month or year."""
        if self.precision is DatePrecision.YEAR:
            return date(self.first.year, 12, 31)
        if self.precision is DatePrecision.MONTH:
            days = calendar.monthrange(self.first.year, self.first.month)[1]
            return self.first.replace(day=days)
        return self.first

    def iso(self) -> str:
        """`2026-03-12`, `2026-03` or `2026`."""
        length = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}
        return self.first.isoformat()[: length.get(self.precision, 10)]


def day_of(moment: datetime) -> date:
    """The day that it was in Belgium."""
    return moment.astimezone(BRUSSELS).date()


def parse_partial_date(text: str) -> PartialDate:
    """Read ISO, d/m/yyyy, `2023-10`, `10/2023` or `2017`.

    Raises `ValueError` for anything else, so also for a day that does not exist.
    """
    text = text.strip()
    if match := _DAY.match(text):
        day, month, year = (int(part) for part in match.groups())
        return PartialDate(date(year, month, day))
    if match := _ISO.match(text):
        parts = [int(part) for part in match.groups() if part]
        precision = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)
        first = date(*[*parts, 1, 1][:3])
        return PartialDate(first, precision[len(parts) - 1])
    if match := _MONTH.match(text):
        month, year = (int(part) for part in match.groups())
        return PartialDate(date(year, month, 1), DatePrecision.MONTH)
    raise ValueError(text)


def parse_plan_moment(text: str) -> PartialDate | None:
    """A date, or nothing for words such as "lopend".

    Raises `ValueError` for what looks like a date and is none.
    """
    return parse_partial_date(text) if _DATE_LIKE.fullmatch(text) else None


def active_on(start: date | None, end: date | None, day: date) -> bool:
    """Whether a period with inclusive, possibly unknown ends holds `day`."""
    return (start is None or start <= day) and (end is None or day <= end)


def months_before(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of that shorter month."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
