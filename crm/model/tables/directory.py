"""Who there is: organisations, people, how they belong together."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from sqlmodel import Field

from crm.model.columns import Json, choice
from crm.model.enums import LineState, RelationKind, Verdict
from crm.model.names import full_name, normalise
from crm.model.tables.record import NamedRecord, Record, no_words


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
