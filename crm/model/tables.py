"""The tables. Field terms: W3C ORG, Popolo, OSLO (Organisatie, Persoon, Mandaat).

Nouns are `Record`s: they have a revision, and only a `Transaction` writes them. The
other tables hold history, drafts and derived search keys.
"""

from datetime import UTC, date, datetime
from typing import Any, ClassVar, Self

from pydantic import ValidationInfo, field_validator, model_validator
from sqlalchemy import Index, MetaData
from sqlmodel import Field, SQLModel

from crm.model.columns import Json, UtcDateTime, choice
from crm.model.enums import (
    Capacity,
    CaseStage,
    ChangeKind,
    ContactKind,
    ContactStatus,
    Counting,
    DatePrecision,
    DismissReason,
    FindingKind,
    LineState,
    NormKind,
    OutreachStage,
    Presence,
    RelationKind,
    Verdict,
)
from crm.model.names import full_name, normalise

metadata: MetaData = SQLModel.metadata
metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


def no_words() -> list[str]:
    """An empty list; pydantic asks its signature each time, and that of `list` is slow."""
    return []


class Record(SQLModel):
    """A noun: written only in a change set, with a revision that guards its saves."""

    search_fields: ClassVar[tuple[str, ...]] = ()
    """Fields that the search box reads; none means not searchable."""

    id: int | None = Field(default=None, primary_key=True)
    revision: int = Field(default=1)

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any, info: ValidationInfo) -> Any:
        """Strip text; empty means unknown, so the default where there is one.

        A null character is dropped: PostgreSQL stores none.
        """
        if isinstance(value, str):
            value = _clean_text(value)
            if value:
                return value
        elif value is not None and not isinstance(value, list):
            return value
        field = cls.model_fields[info.field_name or ""]
        if isinstance(value, list):
            if field.annotation == list[str]:
                return [text for item in value if (text := _clean_text(item)) != ""]
        elif not field.is_required():
            return field.get_default(call_default_factory=True)
        return value

    @property
    def key(self) -> int:
        """The id of a stored record."""
        if self.id is None:
            raise ValueError("not stored yet")
        return self.id


def _clean_text(value: Any) -> Any:
    return value.replace("\x00", "").strip() if isinstance(value, str) else value


class NamedRecord(Record):
    """A record whose comparable name is kept beside it."""

    name: str = Field(min_length=1)
    name_key: str = Field(default="", index=True)

    @model_validator(mode="after")
    def _keep_name_key(self) -> Self:
        self.__dict__["name_key"] = normalise(self.name)
        return self


class Cluster(Record, table=True):
    """A cluster of the zone, or a group of partners outside the four."""

    __table_args__ = {"sqlite_autoincrement": True}
    code: str = Field(unique=True)
    label: str
    position: int = 0


class Sector(Record, table=True):
    """A sector, profession or type of the taxonomy."""

    __table_args__ = {"sqlite_autoincrement": True}
    code: str = Field(unique=True)
    label: str
    cluster: str = Field(foreign_key="cluster.code")
    line: str | None = None
    kind: str | None = None
    parent: str | None = None
    checklist: str | None = None
    synonyms: list[str] = Field(default_factory=no_words, sa_type=Json)
    source: str | None = None


class Municipality(Record, table=True):
    """Reference: a Flemish municipality and its primary-care zone."""

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(index=True)
    nis: str = Field(index=True)
    zone: str = Field(index=True)
    province: str | None = None
    postcodes: list[str] = Field(default_factory=no_words, sa_type=Json)
    valid_to: date | None = None
    merged_into: str | None = None
    remark: str | None = None


class ZoneMunicipality(Record, table=True):
    """A municipality of this council's own zone."""

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(min_length=1, unique=True)
    nis: str | None = None
    postcodes: list[str] = Field(default_factory=no_words, sa_type=Json)
    named_in_plan: bool | None = None
    source: str | None = None


class Organisation(NamedRecord, table=True):
    """An organisation (org:Organization)."""

    __table_args__ = {"sqlite_autoincrement": True}
    search_fields: ClassVar[tuple[str, ...]] = ("name", "aliases", "municipality")

    aliases: list[str] = Field(default_factory=no_words, sa_type=Json)
    kind: str | None = None
    cluster: str | None = Field(default=None, foreign_key="cluster.code")
    sector: str | None = Field(default=None, foreign_key="sector.code")
    cluster_text: str | None = None
    sector_text: str | None = None
    line: str | None = None
    municipality: str | None = Field(default=None, index=True)
    working_area: list[str] = Field(default_factory=no_words, sa_type=Json)
    legal_form: str | None = None
    address: str | None = None
    kbo: str | None = None
    website: str | None = None
    email: str | None = None
    phone: str | None = None
    systems: str | None = None
    source: str | None = None
    confirmed_on: date | None = None


class Person(Record, table=True):
    """A person (foaf:Person). E-mail is no key: boxes are shared."""

    __table_args__ = {"sqlite_autoincrement": True}
    search_fields: ClassVar[tuple[str, ...]] = (
        "first_name",
        "last_name",
        "aliases",
        "email",
    )

    first_name: str = ""
    last_name: str = Field(min_length=1)
    name_key: str = Field(default="", index=True)
    aliases: list[str] = Field(default_factory=no_words, sa_type=Json)
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    preferred_channel: str | None = None
    competences: list[str] = Field(default_factory=no_words, sa_type=Json)
    data_access: str | None = None
    no_mail: bool = False
    no_introductions: bool = False
    source: str | None = None
    informed_on: date | None = None
    keep_until: date | None = None

    @model_validator(mode="after")
    def _keep_name_key(self) -> Self:
        self.__dict__["name_key"] = normalise(
            full_name(self.first_name, self.last_name)
        )
        return self


class Affiliation(Record, table=True):
    """A person works for or speaks for an organisation (org:Membership)."""

    __table_args__ = {"sqlite_autoincrement": True}
    person_id: int = Field(foreign_key="person.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    function: str | None = None
    start: date | None = None
    end: date | None = None
    source: str | None = None


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
    organisation's usual ones.
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
    nominated_by: str | None = None
    nominated_on: date | None = None
    source: str | None = None


class Action(Record, table=True):
    """An action sheet of the plan."""

    __table_args__ = {"sqlite_autoincrement": True}
    search_fields: ClassVar[tuple[str, ...]] = ("number", "title")

    number: str | None = None
    title: str = Field(min_length=1)
    title_key: str = Field(default="", index=True)
    goal: str | None = None
    start_text: str | None = None
    end_text: str | None = None
    start: date | None = None
    end: date | None = None
    role: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def _keep_title_key(self) -> Self:
        self.__dict__["title_key"] = normalise(self.title)
        return self


class ActionPartner(Record, table=True):
    """A partner of an action: an organisation, body, sector, or plain words."""

    __table_args__ = {"sqlite_autoincrement": True}
    action_id: int = Field(foreign_key="action.id", index=True)
    text: str
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    body_id: int | None = Field(default=None, foreign_key="body.id", index=True)
    sector: str | None = Field(default=None, foreign_key="sector.code")


class ContactMoment(Record, table=True):
    """A meeting, visit, call, mail or event. Only `HELD` ones count."""

    __table_args__ = {"sqlite_autoincrement": True}
    search_fields: ClassVar[tuple[str, ...]] = ("title",)

    body_id: int | None = Field(default=None, foreign_key="body.id", index=True)
    kind: ContactKind = Field(
        default=ContactKind.MEETING,
        sa_type=choice(ContactKind),
    )
    status: ContactStatus = Field(
        default=ContactStatus.HELD,
        sa_type=choice(ContactStatus),
    )
    on: date | None = Field(default=None, index=True)
    precision: DatePrecision = Field(
        default=DatePrecision.DAY,
        sa_type=choice(DatePrecision),
    )
    title: str | None = None
    notes: str | None = None
    decisions: str | None = None
    minutes_link: str | None = None
    unfinished: bool = False
    noted_by: str | None = None
    source: str | None = None


class ContactAction(Record, table=True):
    """A contact moment belongs to an action of the plan."""

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", index=True)
    action_id: int = Field(foreign_key="action.id", index=True)


class Participation(Record, table=True):
    """A person, for an organisation or in own name, in a contact moment.

    `represented_by_id` names the person who came instead.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    presence: Presence = Field(default=Presence.PRESENT, sa_type=choice(Presence))
    represented_by_id: int | None = Field(
        default=None, foreign_key="person.id", index=True
    )


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


class Tie(Record, table=True):
    """A known link between two organisations that our meetings do not show.

    Of an umbrella the first organisation is the umbrella; of a referral it is the one
    that refers. `state` is said of lines of communication only.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    other_organisation_id: int = Field(foreign_key="organisation.id", index=True)
    kind: RelationKind = Field(sa_type=choice(RelationKind))
    state: LineState | None = Field(default=None, sa_type=choice(LineState))
    start: date | None = None
    end: date | None = None
    source: str | None = None
    confirmed_on: date | None = None


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


class Task(Record, table=True):
    """A follow-up (on screen: Taak)."""

    __table_args__ = {"sqlite_autoincrement": True}
    title: str = Field(min_length=1)
    owner: str | None = None
    due: date | None = Field(default=None, index=True)
    done_on: date | None = None
    contact_moment_id: int | None = Field(
        default=None, foreign_key="contactmoment.id", index=True
    )
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    source: str | None = None


class ReferenceEntry(NamedRecord, table=True):
    """A row of somebody's list: not a partner, shown as "nog nooit ontmoet"."""

    __table_args__ = {"sqlite_autoincrement": True}
    sector: str | None = Field(default=None, foreign_key="sector.code")
    sector_text: str | None = None
    municipality: str | None = None
    source: str | None = None
    delete_on: date | None = Field(default=None, index=True)


class Judgement(Record, table=True):
    """What somebody decided, so that nobody is asked twice.

    With a `spelling` (the key of a seen line): which person or organisation it is, or
    is not, or that it is no person. Without: that two people or two organisations are
    not the same.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    verdict: Verdict = Field(sa_type=choice(Verdict))
    spelling: str | None = Field(default=None, index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    other_person_id: int | None = Field(
        default=None, foreign_key="person.id", index=True
    )
    organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )
    other_organisation_id: int | None = Field(
        default=None, foreign_key="organisation.id", index=True
    )


class ColumnMapping(Record, table=True):
    """How the columns of somebody's list are read, kept under a name.

    `columns` maps a header of the list to a header of the import contract.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(min_length=1, unique=True)
    table_stem: str
    columns: dict[str, str] = Field(default_factory=dict, sa_type=Json)


class Setting(Record, table=True):
    """One setting of the council: its name, its zone, the step of first use."""

    __table_args__ = {"sqlite_autoincrement": True}
    name: str = Field(unique=True)
    value: Any = Field(default=None, sa_type=Json, nullable=True)


class Draft(SQLModel, table=True):
    """A half-typed form, outside change sets; the key stands in the link."""

    key: str = Field(primary_key=True)
    kind: str
    owner: str
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    updated_at: datetime = Field(
        default_factory=lambda: datetime.now(UTC), sa_type=UtcDateTime
    )


class ChangeSet(SQLModel, table=True):
    """Who changed what, when and why. `token` makes a repeated save recognisable."""

    __table_args__ = {"sqlite_autoincrement": True}
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    who: str
    why: str
    kind: ChangeKind = Field(default=ChangeKind.EDIT, sa_type=choice(ChangeKind))
    undoes: int | None = Field(default=None, foreign_key="changeset.id", index=True)
    token: str | None = Field(default=None, unique=True)


class Change(SQLModel, table=True):
    """What one change set did to one record.

    `before` is null for a creation, `after` is null for a deletion; for an update
    both hold only the changed fields. Both are null once the record is erased.
    """

    __table_args__ = (
        Index("ix_change_record", "table_name", "record_id"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    change_set_id: int = Field(foreign_key="changeset.id", index=True)
    table_name: str
    record_id: int
    before: dict[str, Any] | None = Field(default=None, sa_type=Json)
    after: dict[str, Any] | None = Field(default=None, sa_type=Json)


class SearchText(SQLModel, table=True):
    """The normalised words of one searchable record; derived, never in history."""

    __table_args__ = (
        Index("uq_searchtext_record", "table_name", "record_id", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True)
    table_name: str
    record_id: int
    text: str


class SearchGram(SQLModel, table=True):
    """One trigram of a searchable text; derived, the same for both engines."""

    __table_args__ = {"sqlite_with_rowid": False}
    gram: str = Field(primary_key=True)
    text_id: int = Field(primary_key=True)


REFERENCE_TABLES: tuple[type[Record], ...] = (Cluster, Sector, Municipality)
"""Reference data: filled on a new database, not part of a council's own data."""

NOUNS: tuple[type[Record], ...] = (
    Cluster,
    Sector,
    Municipality,
    ZoneMunicipality,
    Organisation,
    Person,
    Affiliation,
    Body,
    Norm,
    Mandate,
    Action,
    ActionPartner,
    ContactMoment,
    ContactAction,
    Participation,
    Outreach,
    FindingCase,
    Tie,
    Scenario,
    ScenarioSeat,
    Task,
    ReferenceEntry,
    Judgement,
    ColumnMapping,
    Setting,
)
"""Every noun, parents before children."""

NOUN_BY_TABLE: dict[str, type[Record]] = {
    str(noun.__tablename__): noun for noun in NOUNS
}
