"""Moments of other zones on the clock of Brussels."""

from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

BRUSSELS = ZoneInfo("Europe/Brussels")
_FEWEST_YEARS, _MOST_YEARS = 1970, 2200


def on_our_clock(moment: date, zone: tzinfo | None = None) -> datetime | None:
    """The wall clock of Brussels, without a zone; a day starts at midnight.

    A moment without a zone is of `zone`, or else of Brussels.
    """
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    if not _FEWEST_YEARS <= moment.year <= _MOST_YEARS:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone or BRUSSELS)
    return moment.astimezone(BRUSSELS).replace(tzinfo=None)


def zone_named(name: str | None) -> tzinfo:
    """The zone behind an IANA or Windows name; an unknown name is our own zone."""
    plain = (name or "").strip().strip('"')
    known = WINDOWS_TO_OLSON.get(plain, plain)
    if known.upper() in {"UTC", "GMT", "Z"}:
        return UTC
    try:
        return ZoneInfo(known)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return BRUSSELS
