"""Reading what the findings are computed from: each kind of row in one narrow query."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    not_,
    or_,
    select,
)

from crm.model.enums import ContactStatus, DatePrecision, Presence
from crm.model.findings_rows import Moment, Partner, Post, Seat, Somebody
from crm.model.tables import (
    Affiliation,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
)
from crm.network.presences import Presences
from crm.store.reading import columns, municipality_now, person_name
from crm.store.transaction import table_of

_MANDATE, _ORGANISATION = table_of(Mandate), table_of(Organisation)
_CONTACT, _PARTICIPATION = table_of(ContactMoment), table_of(Participation)
_AFFILIATION, _PERSON = table_of(Affiliation), table_of(Person)


def seats(connection: Connection, *, body_id: int | None = None) -> list[Seat]:
    """Mandates of all time, oldest record first.

    The cluster is empty text where a list gave words that are no cluster of ours.
    """
    in_words = and_(_MANDATE.c.cluster.is_(None), _MANDATE.c.cluster_text.is_not(None))
    query = select(
        *columns(_MANDATE, "id", "body_id", "organisation_id", "person_id"),
        case((in_words, ""), else_=_MANDATE.c.cluster).label("cluster"),
        *columns(
            _MANDATE,
            "sector",
            "competence",
            "capacity",
            "alternate_of_id",
            "start",
            "end",
        ),
    ).order_by(_MANDATE.c.id)
    if body_id is not None:
        query = query.where(_MANDATE.c.body_id == body_id)
    return [Seat(*row) for row in connection.execute(query)]


def attendance_query() -> Select[Any]:
    """Who was at contact moments that took place on a known date.

    Somebody who was represented was not there; who came instead was. A date known to
    the month stands on its first day.
    """
    there = _PARTICIPATION.c.presence == Presence.PRESENT
    return (
        select(
            _CONTACT.c.id.label("contact_id"),
            _CONTACT.c.on.label("on"),
            _CONTACT.c.precision.label("precision"),
            _CONTACT.c.body_id.label("body_id"),
            case(
                (there, _PARTICIPATION.c.person_id),
                else_=_PARTICIPATION.c.represented_by_id,
            ).label("person_id"),
            _PARTICIPATION.c.organisation_id.label("organisation_id"),
        )
        .join(_CONTACT, _CONTACT.c.id == _PARTICIPATION.c.contact_moment_id)
        .where(
            _CONTACT.c.status == ContactStatus.HELD,
            _CONTACT.c.on.is_not(None),
            _CONTACT.c.precision != DatePrecision.UNKNOWN,
            or_(
                and_(
                    there,
                    or_(
                        _PARTICIPATION.c.person_id.is_not(None),
                        _PARTICIPATION.c.organisation_id.is_not(None),
                    ),
                ),
                and_(not_(there), _PARTICIPATION.c.represented_by_id.is_not(None)),
            ),
        )
    )


def attendances(
    connection: Connection, *, body_ids: Collection[int] | None = None
) -> Presences:
    """Who was at contact moments that took place on a known date, oldest first."""
    query = attendance_query().order_by(
        _CONTACT.c.on, _CONTACT.c.id, _PARTICIPATION.c.id
    )
    if body_ids is not None:
        query = query.where(_CONTACT.c.body_id.in_(body_ids))
    return Presences.read(connection.execute(query))


def partners(connection: Connection) -> dict[int, Partner]:
    """Every organisation by its id, in the municipality that is there now."""
    shown: list[ColumnElement[Any]] = [
        *columns(
            _ORGANISATION, "id", "name", "aliases", "kind", "cluster", "sector", "line"
        ),
        municipality_now(_ORGANISATION.c.municipality),
        *columns(_ORGANISATION, "working_area"),
    ]
    query: Select[Any] = select(*shown).order_by(
        _ORGANISATION.c.name_key, _ORGANISATION.c.id
    )
    return {row[0]: Partner(*row) for row in connection.execute(query)}


def posts(connection: Connection) -> list[Post]:
    """Who works for whom in which function, past posts too."""
    query = select(
        *columns(
            _AFFILIATION, "person_id", "organisation_id", "function", "start", "end"
        )
    ).order_by(_AFFILIATION.c.id)
    return [Post(*row) for row in connection.execute(query)]


def everybody(connection: Connection) -> dict[int, Somebody]:
    """Every person by id."""
    query = select(
        _PERSON.c.id, person_name(), _PERSON.c.competences, _PERSON.c.no_introductions
    )
    return {row[0]: Somebody(*row) for row in connection.execute(query)}


def moments(connection: Connection) -> dict[int, Moment]:
    """Every contact moment that took place on a known date, by id."""
    query = select(
        *columns(_CONTACT, "id", "on", "precision", "kind", "title", "body_id")
    ).where(
        _CONTACT.c.status == ContactStatus.HELD,
        _CONTACT.c.on.is_not(None),
        _CONTACT.c.precision != DatePrecision.UNKNOWN,
    )
    return {row[0]: Moment(*row) for row in connection.execute(query)}


def count_meetings(connection: Connection, on: date) -> int:
    """How many meetings of a body took place up to a day."""
    query = select(func.count()).where(
        _CONTACT.c.status == ContactStatus.HELD,
        _CONTACT.c.body_id.is_not(None),
        _CONTACT.c.on <= on,
        _CONTACT.c.precision != DatePrecision.UNKNOWN,
    )
    return int(connection.execute(query).scalar_one())
