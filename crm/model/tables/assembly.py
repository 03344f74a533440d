"""Who sits where: bodies, what they must have, mandates."""

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from crm.model.columns import choice
from crm.model.enums import Capacity, Counting, NormKind
from crm.model.tables.record import NamedRecord, Record


class Body(NamedRecord, table=True):
    """A body, ours or one of somebody else's in which we sit."""

    __table_args__ = {"sqlite_autoincrement": True}
    search_fields: ClassVar[tuple[str, ...]] = ("name",)

    kind: str | None = None
    counting: Counting = Field(
        default=Counting.PARTICIPATION,
        sa_type=choice(Counting),
    )
    purpose: str | None = None
    size_text: str | None = None
    start: date | None = None
    end: date | None = None
    owner_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    list_checked_on: date | None = None
    source: str | None = None


class Norm(Record, table=True):
    """What a body must have; an empty seat is the minimum less its holders."""

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(min_length=1)
    body_id: int = Field(foreign_key="body.id", index=True)
    kind: NormKind = Field(sa_type=choice(NormKind))
    group: str = Field(min_length=1)
    minimum: int = 0
    maximum: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    certainty: str | None = None


class Mandate(Record, table=True):
    """An organisation and/or a person holds a place in a body (OSLO Mandaat).

    It counts for the cluster and sector it was given for, not for the
    organisation's usual ones. A seat that goes with another one, or with a function
    (ambtshalve), names it in `follows_id` or `follows_affiliation_id`. Who nominates is
    not who decides; a co-optation has the board's decision where nominations are.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    body_id: int = Field(foreign_key="body.id", index=True)
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    cluster: str | None = Field(default=None, foreign_key="cluster.code")
    sector: str | None = Field(default=None, foreign_key="sector.code")
    cluster_text: str | None = None
    sector_text: str | None = None
    competence: str | None = None
    role: str | None = None
    capacity: Capacity = Field(default=Capacity.EFFECTIVE, sa_type=choice(Capacity))
    voting: bool | None = None
    start: date | None = None
    end: date | None = None
    alternate_of_id: int | None = Field(
        default=None, foreign_key="mandate.id", index=True
    )
    follows_id: int | None = Field(default=None, foreign_key="mandate.id", index=True)
    follows_affiliation_id: int | None = Field(
        default=None, foreign_key="affiliation.id", index=True
    )
    nominated_by: str | None = None
    nominated_on: date | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    source: str | None = None
