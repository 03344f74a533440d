"""What a general assembly needs beside its contact moment: agenda, presence, votes."""

from datetime import date
from typing import Any

from sqlmodel import Field

from crm.model.columns import Json, choice
from crm.model.enums import AssemblyForm, DecisionKind, Outcome
from crm.model.tables.record import Record


class Assembly(Record, table=True):
    """A contact moment that decides by votes; one of a contact moment.

    `second_of_id` names the meeting whose quorum failed. `at_item` is the place on
    the agenda that is being treated: empty before the opening, 0 from the opening on.
    `access` is the platform and how to get in; `online_decided_on` the day on which
    the board allowed it.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", unique=True)
    second_of_id: int | None = Field(
        default=None, foreign_key="contactmoment.id", index=True
    )
    convened_on: date | None = None
    at_item: int | None = None
    closed: bool = False
    form: AssemblyForm = Field(
        default=AssemblyForm.ON_SITE, sa_type=choice(AssemblyForm)
    )
    access: str | None = None
    online_decided_on: date | None = None


class AgendaItem(Record, table=True):
    """A point of the agenda; without a kind of decision nothing is voted.

    `finding` is what the chair found, with the calculation as it was at that moment.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", index=True)
    position: int
    title: str = Field(min_length=1)
    explanation: str | None = None
    decision: DecisionKind | None = Field(default=None, sa_type=choice(DecisionKind))
    outcome: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    found_by: str | None = None
    found_on: date | None = None
    finding: dict[str, Any] | None = Field(default=None, sa_type=Json)


class Vote(Record, table=True):
    """The count of hands or papers on a point, of one cluster or of everybody."""

    __table_args__ = {"sqlite_autoincrement": True}
    agenda_item_id: int = Field(foreign_key="agendaitem.id", index=True)
    cluster: str | None = Field(default=None, foreign_key="cluster.code")
    in_favour: int = Field(default=0, ge=0)
    against: int = Field(default=0, ge=0)
    abstained: int = Field(default=0, ge=0)


class SeatAttendance(Record, table=True):
    """Somebody took a seat, from one point of the agenda up to and without another.

    `person_id` is the holder or the alternate who stepped in; empty when the seat's
    organisation sent somebody whose name is not known.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", index=True)
    mandate_id: int = Field(foreign_key="mandate.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    from_item: int = 0
    until_item: int | None = None


class Proxy(Record, table=True):
    """A seat that is away lets a seat, or a third person, vote for it.

    Counts from one point of the agenda up to and without another.
    """

    __table_args__ = {"sqlite_autoincrement": True}
    contact_moment_id: int = Field(foreign_key="contactmoment.id", index=True)
    giver_id: int = Field(foreign_key="mandate.id", index=True)
    holder_id: int | None = Field(default=None, foreign_key="mandate.id", index=True)
    third_person_id: int | None = Field(
        default=None, foreign_key="person.id", index=True
    )
    from_item: int = 0
    until_item: int | None = None
