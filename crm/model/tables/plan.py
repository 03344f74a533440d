"""Actions of the plan and their partners."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from sqlmodel import Field

from crm.model.names import normalise
from crm.model.tables.record import Record


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
