"""Frozen rows of the calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time

from crm.model.enums import ContactStatus


@dataclass(frozen=True)
class MeetingRow:
    """A meeting of a body on a known day, with when it was noted and last changed."""

    id: int
    revision: int
    body: str
    status: ContactStatus
    on: date
    start_time: time | None
    end_time: time | None
    place: str | None
    made_at: datetime
    changed_at: datetime
