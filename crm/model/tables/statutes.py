"""What the statutes of a council say, as settings with a source."""

from datetime import date

from sqlmodel import Field

from crm.model.columns import choice
from crm.model.enums import DecisionKind, StatuteRule
from crm.model.tables.record import Record


class StatuteSetting(Record, table=True):
    """One rule of the statutes, for one kind of decision or for all.

    `value` is written as `crm.assembly.statutes` reads it: "2/3", "15", "ja". The
    desk passes no verdict on a rule that nobody checked against the statutes.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    body_id: int = Field(foreign_key="body.id", index=True)
    rule: StatuteRule = Field(sa_type=choice(StatuteRule))
    decision: DecisionKind | None = Field(default=None, sa_type=choice(DecisionKind))
    value: str = Field(min_length=1)
    article: str | None = None
    source: str | None = None
    certainty: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    checked_by: str | None = None
    checked_on: date | None = None
