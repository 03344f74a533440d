"""Frozen rows of the register of members, the seal of its lines, and who saw it."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from hashlib import sha256

from crm.model.dates import active_on
from crm.model.enums import Capacity, RegisterEvent


@dataclass(frozen=True)
class EntryRow:
    """One line of the register: what happened to a member, and the member after it."""

    number: int
    member: str
    event: RegisterEvent
    on: date
    recorded_at: datetime
    recorded_by: str
    known_on: date | None
    decided_by: str | None
    decided_on: date | None
    name: str
    legal_form: str | None
    address: str | None
    representatives: tuple[str, ...]
    corrects: int | None
    remark: str | None
    seal: str

    def seal_after(self, before: str) -> str:
        """What its seal must be, after the seal of the line before it.

        SHA-256 over canonical JSON: names sorted, no blanks, UTF-8, days and moments
        in ISO 8601, moments in UTC.
        """
        told = {**asdict(self), "before": before}
        del told["seal"]
        told["recorded_at"] = self.recorded_at.astimezone(UTC)
        text = json.dumps(
            told,
            default=lambda value: value.isoformat(),
            ensure_ascii=False,
            separators=(",", ":"),
            sort_keys=True,
        )
        return sha256(text.encode()).hexdigest()


ENTRY_FIELDS = tuple(field.name for field in fields(EntryRow))

ORGANISATION, PERSON = "organisation", "person"


def member_key(organisation_id: int | None, person_id: int | None) -> str | None:
    """How the register names a member: the organisation, else the person."""
    if organisation_id is not None:
        return f"{ORGANISATION}-{organisation_id}"
    return None if person_id is None else f"{PERSON}-{person_id}"


def member_of(key: str) -> tuple[str, int]:
    """The table and the id that a member's name in the register stands for."""
    table, _, number = key.rpartition("-")
    return table, int(number)


@dataclass(frozen=True)
class HolderRow:
    """A place in the general assembly, with what the register says of its holder."""

    id: int
    organisation_id: int | None
    organisation: str | None
    legal_form: str | None
    seat: str | None
    person_id: int | None
    person: str | None
    address: str | None
    capacity: Capacity
    alternate_of_id: int | None
    start: date | None
    end: date | None
    nominated_by: str | None
    nominated_on: date | None

    @property
    def member(self) -> str:
        """The member that this place is of."""
        return member_key(self.organisation_id, self.person_id) or ""

    @property
    def makes_member(self) -> bool:
        """Effectief and no alternate: toegetreden leden are never in the register."""
        return (
            bool(self.member)
            and self.capacity is Capacity.EFFECTIVE
            and self.alternate_of_id is None
        )

    def active_on(self, day: date) -> bool:
        """Whether the mandate runs on `day`."""
        return active_on(self.start, self.end, day)


@dataclass(frozen=True)
class InspectionRow:
    """A copy of the register that was given: to whom, when, of which day, what for."""

    id: int
    on: date
    asked_by: str
    member: str | None
    register_on: date
    purpose: str | None
