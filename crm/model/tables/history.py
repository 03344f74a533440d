"""Settings, drafts and the history of every change."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from crm.model.columns import Json, UtcDateTime, choice
from crm.model.enums import ChangeKind
from crm.model.tables.record import Record


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
