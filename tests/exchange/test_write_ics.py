"""Calendar files, read back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from crm.exchange.write_ics import ASSUMED, Appointment, write_calendar

BRUSSELS = ZoneInfo("Europe/Brussels")


def event(day, start, end=None):
    made = datetime(2026, 11, 1, tzinfo=UTC)
    one = Appointment("uid-1", day, start, end, "AV", None, made, 1)
    (found,) = Calendar.from_ical(write_calendar("AV", [one])).events
    return found


@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.times(time(4)).map(lambda one: one.replace(microsecond=0)),
)
def test_a_start_without_an_end_takes_an_hour_on_any_day(day, start):
    found = event(day, start)
    begin, end = found["dtstart"].dt, found["dtend"].dt
    assert end.astimezone(UTC) - begin.astimezone(UTC) == ASSUMED
    assert "duration" not in found


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (time(20), None, datetime(2026, 12, 14, 21, tzinfo=BRUSSELS)),
        (time(23, 30), None, datetime(2026, 12, 15, 0, 30, tzinfo=BRUSSELS)),
        (time(20), time(22), datetime(2026, 12, 14, 22, tzinfo=BRUSSELS)),
        (time(22), time(0, 30), datetime(2026, 12, 15, 0, 30, tzinfo=BRUSSELS)),
    ],
)
def test_the_end_is_told_in_belgian_time(start, end, said):
    found = event(date(2026, 12, 14), start, end)
    assert found["dtend"].dt == said
    assert found["dtend"].params["TZID"] == "Europe/Brussels"


def test_a_meeting_without_an_hour_takes_the_whole_day():
    found = event(date(2026, 12, 14), None)
    assert found["dtend"].dt - found["dtstart"].dt == timedelta(days=1)
