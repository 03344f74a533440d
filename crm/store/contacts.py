"""Reading contact moments and who took part."""

from dataclasses import fields
from datetime import date

from sqlalchemy import Connection, select

from crm.model.enums import ContactStatus
from crm.model.rows import ContactRow, ParticipationRow
from crm.model.tables import (
    Body,
    ContactAction,
    ContactMoment,
    Organisation,
    Participation,
    Person,
)
from crm.store.reading import columns, fetch, person_name
from crm.store.transaction import table_of

_CONTACT, _PARTICIPATION = table_of(ContactMoment), table_of(Participation)
_BODY, _LINK = table_of(Body), table_of(ContactAction)
_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
CONTACTS = select(
    *columns(_CONTACT, *(f.name for f in fields(ContactRow) if f.name != "body")),
    _BODY.c.name.label("body"),
).outerjoin(_BODY, _BODY.c.id == _CONTACT.c.body_id)
"""Contact moments without their long texts, in no order."""

_PARTICIPATIONS = (
    select(
        *columns(
            _PARTICIPATION,
            "id",
            "person_id",
            "organisation_id",
            "presence",
            "represented_by_id",
        ),
        _CONTACT.c.id.label("contact_id"),
        *columns(_CONTACT, "on", "precision", "status", "title", "body_id"),
        _BODY.c.name.label("body"),
        person_name().label("person"),
        _ORGANISATION.c.name.label("organisation"),
    )
    .join(_CONTACT, _CONTACT.c.id == _PARTICIPATION.c.contact_moment_id)
    .outerjoin(_BODY, _BODY.c.id == _CONTACT.c.body_id)
    .outerjoin(_PERSON, _PERSON.c.id == _PARTICIPATION.c.person_id)
    .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _PARTICIPATION.c.organisation_id)
    .order_by(_CONTACT.c.on.desc(), _CONTACT.c.id.desc(), _PARTICIPATION.c.id)
)


def contacts(
    connection: Connection,
    *,
    body_id: int | None = None,
    action_id: int | None = None,
    status: ContactStatus | None = None,
    since: date | None = None,
    source_holds: str | None = None,
) -> list[ContactRow]:
    """Contact moments, newest first; `source_holds` is a part of their source."""
    query = CONTACTS.order_by(_CONTACT.c.on.desc(), _CONTACT.c.id.desc())
    if body_id is not None:
        query = query.where(_CONTACT.c.body_id == body_id)
    if action_id is not None:
        of_action = select(_LINK.c.contact_moment_id).where(
            _LINK.c.action_id == action_id
        )
        query = query.where(_CONTACT.c.id.in_(of_action))
    if status is not None:
        query = query.where(_CONTACT.c.status == status)
    if since is not None:
        query = query.where(_CONTACT.c.on >= since)
    if source_holds is not None:
        query = query.where(_CONTACT.c.source.contains(source_holds, autoescape=True))
    return fetch(connection, query, ContactRow)


def participations(
    connection: Connection,
    *,
    contact_id: int | None = None,
    body_id: int | None = None,
    organisation_id: int | None = None,
    person_id: int | None = None,
    since: date | None = None,
) -> list[ParticipationRow]:
    """Who took part in contact moments of any status, newest moment first."""
    query = _PARTICIPATIONS
    wanted = {
        _PARTICIPATION.c.contact_moment_id: contact_id,
        _CONTACT.c.body_id: body_id,
        _PARTICIPATION.c.organisation_id: organisation_id,
        _PARTICIPATION.c.person_id: person_id,
    }
    for column, value in wanted.items():
        if value is not None:
            query = query.where(column == value)
    if since is not None:
        query = query.where(_CONTACT.c.on >= since)
    return fetch(connection, query, ParticipationRow)
