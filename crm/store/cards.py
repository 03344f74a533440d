"""Reading what the cards of organisations and people show beside their own rows."""

from sqlalchemy import Connection, and_, func, or_, select

from crm.model.cards import LastSeen, MetTogether
from crm.model.enums import ContactStatus, DatePrecision, Presence
from crm.model.rows import ActionRow
from crm.model.tables import (
    Action,
    Body,
    ContactAction,
    ContactMoment,
    Organisation,
    Participation,
)
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_CONTACT, _PARTICIPATION = table_of(ContactMoment), table_of(Participation)
_ORGANISATION, _BODY = table_of(Organisation), table_of(Body)
_ACTION, _LINK = table_of(Action), table_of(ContactAction)
_HELD = and_(
    _CONTACT.c.status == ContactStatus.HELD,
    _CONTACT.c.on.is_not(None),
    _CONTACT.c.precision != DatePrecision.UNKNOWN,
)


def last_seen_organisations(connection: Connection) -> dict[int, LastSeen]:
    """When each organisation was last present, and where."""
    return _last_seen(connection, "organisation_id")


def last_seen_people(connection: Connection) -> dict[int, LastSeen]:
    """When each person was last present, and where."""
    return _last_seen(connection, "person_id")


def met_together(
    connection: Connection, organisation_id: int, limit: int = 8
) -> list[MetTogether]:
    """The organisations most often present at the same contact moments."""
    mine = _PARTICIPATION.alias("mine")
    times = func.count(_CONTACT.c.id.distinct())
    query = (
        select(
            _ORGANISATION.c.id,
            _ORGANISATION.c.name,
            _ORGANISATION.c.cluster,
            times.label("times"),
            func.max(_CONTACT.c.on).label("last"),
        )
        .select_from(mine)
        .join(_CONTACT, _CONTACT.c.id == mine.c.contact_moment_id)
        .join(_PARTICIPATION, _PARTICIPATION.c.contact_moment_id == _CONTACT.c.id)
        .join(_ORGANISATION, _ORGANISATION.c.id == _PARTICIPATION.c.organisation_id)
        .where(_HELD, mine.c.organisation_id == organisation_id)
        .where(mine.c.presence == Presence.PRESENT)
        .where(_PARTICIPATION.c.presence == Presence.PRESENT)
        .where(_ORGANISATION.c.id != organisation_id)
        .group_by(_ORGANISATION.c.id, _ORGANISATION.c.name, _ORGANISATION.c.cluster)
        .order_by(times.desc(), _ORGANISATION.c.id)
        .limit(limit)
    )
    return fetch(connection, query, MetTogether)


def actions_of_contacts(
    connection: Connection, organisation_id: int
) -> list[ActionRow]:
    """The actions at whose contact moments an organisation took part."""
    query = (
        select(*columns(_ACTION, *ActionRow.__dataclass_fields__))
        .where(
            _ACTION.c.id.in_(
                select(_LINK.c.action_id)
                .join(
                    _PARTICIPATION,
                    _PARTICIPATION.c.contact_moment_id == _LINK.c.contact_moment_id,
                )
                .where(_PARTICIPATION.c.organisation_id == organisation_id)
            )
        )
        .order_by(_ACTION.c.id)
    )
    return fetch(connection, query, ActionRow)


def _last_seen(connection: Connection, column: str) -> dict[int, LastSeen]:
    """The newest contact moment for each value of a participation's column."""
    who = _PARTICIPATION.c[column]
    there = _PARTICIPATION.c.presence == Presence.PRESENT
    if column == "organisation_id":
        # Somebody came instead: the organisation had its chair taken.
        there = or_(there, _PARTICIPATION.c.represented_by_id.is_not(None))
    query = (
        select(
            who.label("who"),
            _CONTACT.c.id,
            _CONTACT.c.on,
            _CONTACT.c.precision,
            func.coalesce(_BODY.c.name, _CONTACT.c.title).label("where"),
        )
        .join(_CONTACT, _CONTACT.c.id == _PARTICIPATION.c.contact_moment_id)
        .outerjoin(_BODY, _BODY.c.id == _CONTACT.c.body_id)
        .where(_HELD, who.is_not(None))
        .where(there)
        .order_by(_CONTACT.c.on, _CONTACT.c.id)
    )
    return {
        row.who: LastSeen(row.id, row.on, row.precision, row.where)
        for row in connection.execute(query)
    }
