"""Reference data: clusters, sectors, municipalities."""

from datetime import date

from sqlmodel import Field

from crm.model.columns import Json
from crm.model.tables.record import Record, no_words


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
