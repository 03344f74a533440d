"""Frozen rows that the findings are computed from: narrow, many, joined in memory."""

from dataclasses import dataclass
from datetime import date

from crm.model.enums import Capacity, ContactKind, DatePrecision


@dataclass(frozen=True, slots=True)
class Seat:
    """A mandate: a place in a body, for the cluster and sector it was given for."""

    id: int
    body_id: int
    organisation_id: int | None
    person_id: int | None
    cluster: str | None
    sector: str | None
    competence: str | None
    capacity: Capacity
    alternate_of_id: int | None
    start: date | None
    end: date | None

    @property
    def takes_place(self) -> bool:
        """Effectief or toegetreden, and no alternate."""
        return self.capacity.takes_place and self.alternate_of_id is None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody was there, at a contact moment that took place on a known date.

    Who came in somebody's place stands here as the one who was there. Without a
    person it is the organisation that was there.
    """

    contact_id: int
    on: date
    precision: DatePrecision
    body_id: int | None
    person_id: int | None
    organisation_id: int | None


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation, as far as norms and candidates ask about it."""

    id: int
    name: str
    aliases: list[str]
    kind: str | None
    cluster: str | None
    sector: str | None
    line: str | None
    municipality: str | None
    working_area: list[str]


@dataclass(frozen=True, slots=True)
class Post:
    """An affiliation: a person works for an organisation in a function."""

    person_id: int
    organisation_id: int
    function: str | None
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person, as far as findings name one."""

    id: int
    name: str
    competences: list[str]
    unwilling: bool = False
    """Does not want to be asked to introduce us."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A contact moment that took place, as far as findings name one."""

    id: int
    on: date
    precision: DatePrecision
    kind: ContactKind
    title: str | None
    body_id: int | None
