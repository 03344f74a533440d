"""Reading what the logbook's screens show: one contact moment, and what is open."""

from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from crm.errors import MissingRecord
from crm.model.enums import ContactStatus, Presence
from crm.model.logbook_rows import (
    FollowUpRow,
    MomentRow,
    PresenceRow,
    RhythmRow,
    SeenRow,
)
from crm.model.tables import (
    Body,
    Change,
    ChangeSet,
    ContactAction,
    ContactMoment,
    Organisation,
    Participation,
    Person,
)
from crm.model.tables import Task as TaskTable
from crm.store.contacts import CONTACTS
from crm.store.reading import columns, fetch, person_name
from crm.store.transaction import table_of
from crm.texts import store as t

_CONTACT, _PARTICIPATION = table_of(ContactMoment), table_of(Participation)
_BODY, _TASK, _LINK = table_of(Body), table_of(TaskTable), table_of(ContactAction)
_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
_SUBSTITUTE = _PERSON.alias("substitute")

_WITH = (
    select(_ORGANISATION.c.name)
    .join(_PARTICIPATION, _PARTICIPATION.c.organisation_id == _ORGANISATION.c.id)
    .where(_PARTICIPATION.c.contact_moment_id == _CONTACT.c.id)
    .where(_CONTACT.c.body_id.is_(None))
    .where(_PARTICIPATION.c.presence != Presence.INVITED)
    .order_by(_PARTICIPATION.c.id)
    .limit(1)
    .correlate(_CONTACT)
    .scalar_subquery()
)
"""A contact outside a body is with the organisation of its first participation."""
_MOMENTS = CONTACTS.add_columns(
    *columns(_CONTACT, "notes", "minutes_link"), _WITH.label("organisation")
)

_PRESENCE = (
    select(
        *columns(
            _PARTICIPATION,
            "id",
            "revision",
            "person_id",
            "organisation_id",
            "presence",
            "represented_by_id",
        ),
        person_name().label("person"),
        person_name(_SUBSTITUTE).label("represented_by"),
        _ORGANISATION.c.name.label("organisation"),
    )
    .outerjoin(_PERSON, _PERSON.c.id == _PARTICIPATION.c.person_id)
    .outerjoin(_SUBSTITUTE, _SUBSTITUTE.c.id == _PARTICIPATION.c.represented_by_id)
    .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _PARTICIPATION.c.organisation_id)
    .order_by(
        _PERSON.c.last_name.is_(None),
        _PERSON.c.last_name,
        _PERSON.c.first_name,
        _PARTICIPATION.c.id,
    )
)

_FOLLOW_UPS = (
    select(
        *columns(
            _TASK,
            "id",
            "revision",
            "title",
            "owner",
            "due",
            "done_on",
            "contact_moment_id",
            "organisation_id",
            "person_id",
        ),
        func.coalesce(_BODY.c.name, _WITH, _CONTACT.c.title).label("contact"),
        _CONTACT.c.on.label("contact_on"),
        _CONTACT.c.precision.label("contact_precision"),
        _ORGANISATION.c.name.label("organisation"),
        person_name().label("person"),
    )
    .outerjoin(_CONTACT, _CONTACT.c.id == _TASK.c.contact_moment_id)
    .outerjoin(_BODY, _BODY.c.id == _CONTACT.c.body_id)
    .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _TASK.c.organisation_id)
    .outerjoin(_PERSON, _PERSON.c.id == _TASK.c.person_id)
    .order_by(_TASK.c.due.is_(None), _TASK.c.due, _TASK.c.id)
)


def moment(connection: Connection, contact_id: int) -> MomentRow:
    """One contact moment with its texts. Raises `MissingRecord`."""
    query = _MOMENTS.where(_CONTACT.c.id == contact_id)
    found = fetch(connection, query, MomentRow)
    if not found:
        raise MissingRecord(t.missing_record("contactmoment"))
    return found[0]


def moments(
    connection: Connection,
    *,
    status: ContactStatus | None = None,
    unfinished: bool = False,
) -> list[MomentRow]:
    """Contact moments by date, the earliest first; undated ones last."""
    query = _MOMENTS.order_by(_CONTACT.c.on.is_(None), _CONTACT.c.on, _CONTACT.c.id)
    if status is not None:
        query = query.where(_CONTACT.c.status == status)
    if unfinished:
        query = query.where(_CONTACT.c.unfinished)
    return fetch(connection, query, MomentRow)


def presence(connection: Connection, contact_id: int) -> list[PresenceRow]:
    """Who was in a contact moment, by last name; bare organisations last."""
    query = _PRESENCE.where(_PARTICIPATION.c.contact_moment_id == contact_id)
    return fetch(connection, query, PresenceRow)


def action_ids(connection: Connection, contact_id: int) -> list[int]:
    """The actions that a contact moment belongs to."""
    query = select(_LINK.c.action_id).where(_LINK.c.contact_moment_id == contact_id)
    return list(connection.scalars(query.order_by(_LINK.c.id)))


def follow_ups(
    connection: Connection, *, contact_id: int | None = None, open_only: bool = True
) -> list[FollowUpRow]:
    """Tasks by due date, those without one last; of one contact moment or of all."""
    query = _FOLLOW_UPS
    if contact_id is not None:
        query = query.where(_TASK.c.contact_moment_id == contact_id)
    if open_only:
        query = query.where(_TASK.c.done_on.is_(None))
    return fetch(connection, query, FollowUpRow)


def contact_saved_as(connection: Connection, token: str) -> int | None:
    """The contact moment that the save with this token wrote, if it was made."""
    sets, log = table_of(ChangeSet), table_of(Change)
    found: int | None = connection.scalar(
        select(log.c.record_id)
        .join(sets, sets.c.id == log.c.change_set_id)
        .where(sets.c.token == token, log.c.table_name == _CONTACT.name)
    )
    return found


def organisations_seen(connection: Connection) -> list[SeenRow]:
    """How often each organisation was present at a contact that took place."""
    query = (
        select(
            _ORGANISATION.c.id.label("organisation_id"),
            _ORGANISATION.c.name.label("organisation"),
            func.min(_CONTACT.c.on).label("first"),
            func.max(_CONTACT.c.on).label("last"),
            func.count(_CONTACT.c.on.distinct()).label("days"),
        )
        .join(_PARTICIPATION, _PARTICIPATION.c.organisation_id == _ORGANISATION.c.id)
        .join(_CONTACT, _CONTACT.c.id == _PARTICIPATION.c.contact_moment_id)
        .where(_was_there())
        .group_by(_ORGANISATION.c.id, _ORGANISATION.c.name)
        .order_by(_ORGANISATION.c.id)
    )
    return fetch(connection, query, SeenRow)


def rhythms(connection: Connection) -> list[RhythmRow]:
    """How each body met, once for every organisation that was present there."""
    met = (
        select(
            _CONTACT.c.body_id,
            func.min(_CONTACT.c.on).label("first"),
            func.max(_CONTACT.c.on).label("last"),
            func.count(_CONTACT.c.on.distinct()).label("days"),
        )
        .where(_CONTACT.c.status == ContactStatus.HELD, _CONTACT.c.body_id.is_not(None))
        .where(_CONTACT.c.on.is_not(None))
        .group_by(_CONTACT.c.body_id)
        .subquery()
    )
    query: Select[Any] = (
        select(
            _PARTICIPATION.c.organisation_id,
            met.c.body_id,
            met.c.first,
            met.c.last,
            met.c.days,
        )
        .join(_CONTACT, _CONTACT.c.id == _PARTICIPATION.c.contact_moment_id)
        .join(met, met.c.body_id == _CONTACT.c.body_id)
        .where(_was_there(), _PARTICIPATION.c.organisation_id.is_not(None))
        .distinct()
    )
    return fetch(connection, query, RhythmRow)


def _was_there() -> Any:
    """Present, or represented: both mean that the organisation had its chair taken."""
    return and_(
        _CONTACT.c.status == ContactStatus.HELD,
        _CONTACT.c.on.is_not(None),
        or_(
            _PARTICIPATION.c.presence == Presence.PRESENT,
            _PARTICIPATION.c.represented_by_id.is_not(None),
        ),
    )
