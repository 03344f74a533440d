"""How what is missing is followed up, and what if."""

from datetime import date

from sqlmodel import Field

from crm.model.columns import choice
from crm.model.enums import (
    CaseStage,
    DismissReason,
    FindingKind,
    NormKind,
    OutreachStage,
)
from crm.model.tables.record import Record


class Outreach(Record, table=True):
    """The search for a missing partner (on screen: Zoektocht)."""

    __table_args__ = {"sqlite_autoincrement": True}
    body_id: int | None = Field(default=None, foreign_key="body.id", index=True)
    kind: NormKind | None = Field(default=None, sa_type=choice(NormKind))
    group: str | None = None
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    partner: str | None = None
    stage: OutreachStage = Field(
        default=OutreachStage.LOOKED_UP,
        sa_type=choice(OutreachStage),
    )
    owner: str | None = None
    next_step: str | None = None
    next_on: date | None = None
    started_on: date | None = None
    closed_on: date | None = None


class FindingCase(Record, table=True):
    """The follow-up of a finding: who takes it up, by when, or why it is put aside.

    Which finding is said by its columns, so that merged organisations take their
    cases along. Whether the finding still holds is never stored: it is computed.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    kind: FindingKind = Field(sa_type=choice(FindingKind))
    body_id: int | None = Field(default=None, foreign_key="body.id", index=True)
    norm_kind: NormKind | None = Field(default=None, sa_type=choice(NormKind))
    group: str | None = None
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    other_organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    stage: CaseStage = Field(
        default=CaseStage.TO_LOOK_AT,
        sa_type=choice(CaseStage),
    )
    owner: str | None = None
    due: date | None = None
    dismissed_as: DismissReason | None = Field(
        default=None, sa_type=choice(DismissReason)
    )
    dismissed_on: date | None = None


class Scenario(Record, table=True):
    """What if: proposed changes to a body, kept under a name; no seat is touched."""

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(min_length=1)
    body_id: int = Field(foreign_key="body.id", index=True)


class ScenarioSeat(Record, table=True):
    """One change of a scenario: a mandate that ends, or else a place that is added."""

    __table_args__ = {"sqlite_autoincrement": True}
    scenario_id: int = Field(foreign_key="scenario.id", index=True)
    mandate_id: int | None = Field(default=None, foreign_key="mandate.id", index=True)
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    cluster: str | None = Field(default=None, foreign_key="cluster.code")
    sector: str | None = Field(default=None, foreign_key="sector.code")
    competence: str | None = None
