"""Dates as people type them in a list of their own: "1-3-25", "maart 25".

The import of contract files reads fewer forms: see `crm.model.dates`.
"""

import re
from datetime import date

from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import DatePrecision
from crm.texts import member_list as t

_SHORT_YEAR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]'?(\d{2})")
_SPOKEN = re.compile(r"(?:(\d{1,2})[\s.-]+)?([a-z]+)\.?[\s.-]+'?(\d{4}|\d{2})")
_CENTURY = 2000


def read_list_date(text: str) -> PartialDate:
    """A day, month or year; two digits are a year of this century.

    Raises `ValueError` for anything else, so also for a day that does not exist.

    >>> read_list_date("1-3-25").iso(), read_list_date("Maart '25").iso()
    ('2025-03-01', '2025-03')
    """
    text = " ".join(text.replace("\u2019", "'").lower().split())
    if match := _SHORT_YEAR.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        return PartialDate(date(_CENTURY + year, month, day))
    match = _SPOKEN.fullmatch(text)
    if match is None or match[2] not in t.MONTHS:
        return parse_partial_date(text)
    month, year = t.MONTHS[match[2]], int(match[3])
    if len(match[3]) <= len("25"):
        year += _CENTURY
    if match[1]:
        return PartialDate(date(year, month, int(match[1])))
    return PartialDate(date(year, month, 1), DatePrecision.MONTH)
