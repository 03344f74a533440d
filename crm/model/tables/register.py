"""The legal register of members of a vzw (ledenregister), and who consulted it."""

from datetime import date, datetime
from typing import ClassVar

from sqlmodel import Field

from crm.model.columns import Json, UtcDateTime, choice
from crm.model.enums import RegisterEvent
from crm.model.tables.record import Record, no_words


class RegisterEntry(Record, table=True):
    """One line of the register: what happened to a member, and the member after it.

    Lines are only ever added; a wrong one is corrected by a next one, which names its
    number in `corrects` and says in `remark` what was wrong. `member` names the member
    within the register ("organisation-12", "person-3"). `seal` is the SHA-256 of the
    line and of the seal before it, so a changed line shows.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    append_only: ClassVar[bool] = True

    number: int = Field(unique=True)
    member: str = Field(min_length=1, index=True)
    event: RegisterEvent = Field(sa_type=choice(RegisterEvent))
    on: date
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    recorded_by: str
    known_on: date | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    name: str = Field(min_length=1)
    legal_form: str | None = None
    address: str | None = None
    representatives: list[str] = Field(default_factory=no_words, sa_type=Json)
    corrects: int | None = None
    remark: str | None = None
    seal: str


class Inspection(Record, table=True):
    """Somebody got a copy of the register of a day and of the assembly's decisions.

    `on` is the day of the giving: the copy tells what was written down by then.
    `member` names the member who asked, as the register does; empty for who is none.
    """

    __table_args__ = {"sqlite_autoincrement": True}

    on: date
    asked_by: str = Field(min_length=1)
    member: str | None = None
    register_on: date
    purpose: str | None = None
