"""What happened: contact moments, who was there, what follows."""

from datetime import date, time
from typing import ClassVar

from sqlmodel import Field

from crm.model.columns import choice
from crm.model.enums import ContactKind, ContactStatus, DatePrecision, Presence
from crm.model.tables.record import Record


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
    start_time: time | None = None
    end_time: time | None = None
    place: str | None = None
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
