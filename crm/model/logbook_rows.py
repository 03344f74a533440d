"""Frozen rows of the logbook: what its own screens read, flat, with labels."""

from dataclasses import dataclass
from datetime import date

from crm.model.dates import PartialDate
from crm.model.enums import DatePrecision, Presence
from crm.model.rows import ContactRow


@dataclass(frozen=True)
class MomentRow(ContactRow):
    """A contact moment with its long texts and the organisation it was with."""

    notes: str | None
    minutes_link: str | None
    organisation: str | None

    @property
    def when(self) -> PartialDate | None:
        """Its date, no more exact than it is known."""
        if self.on is None or self.precision is DatePrecision.UNKNOWN:
            return None
        return PartialDate(self.on, self.precision)


@dataclass(frozen=True)
class PresenceRow:
    """Somebody in one contact moment; a row without person is the organisation."""

    id: int
    revision: int
    person_id: int | None
    person: str | None
    organisation_id: int | None
    organisation: str | None
    presence: Presence
    represented_by_id: int | None
    represented_by: str | None


@dataclass(frozen=True)
class FollowUpRow:
    """A task, with the contact moment, organisation or person it came from."""

    id: int
    revision: int
    title: str
    owner: str | None
    due: date | None
    done_on: date | None
    contact_moment_id: int | None
    contact: str | None
    contact_on: date | None
    contact_precision: DatePrecision | None
    organisation_id: int | None
    organisation: str | None
    person_id: int | None
    person: str | None


@dataclass(frozen=True)
class SeenRow:
    """On how many days, from when to when, an organisation was at a contact."""

    organisation_id: int
    organisation: str
    first: date
    last: date
    days: int


@dataclass(frozen=True)
class RhythmRow:
    """How a body meets, as one of its organisations knows it."""

    organisation_id: int
    body_id: int
    first: date
    last: date
    days: int
