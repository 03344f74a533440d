"""Frozen rows for the cards of organisations and people."""

from dataclasses import dataclass
from datetime import date

from crm.model.enums import DatePrecision


@dataclass(frozen=True)
class LastSeen:
    """The newest contact moment somebody was present at."""

    contact_id: int
    on: date
    precision: DatePrecision
    where: str | None


@dataclass(frozen=True)
class MetTogether:
    """An organisation that was present at the same contact moments."""

    id: int
    name: str
    cluster: str | None
    times: int
    last: date
