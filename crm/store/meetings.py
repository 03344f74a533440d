"""Reading meetings of bodies for a calendar."""

from datetime import date

from sqlalchemy import Connection, func, select

from crm.model.calendar_rows import MeetingRow
from crm.model.enums import ContactKind, DatePrecision
from crm.model.tables import Body, Change, ChangeSet, ContactMoment
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_CONTACT, _BODY = table_of(ContactMoment), table_of(Body)
_LOG, _SETS = table_of(Change), table_of(ChangeSet)
_CHANGED = (
    select(
        _LOG.c.record_id,
        func.min(_SETS.c.at).label("made_at"),
        func.max(_SETS.c.at).label("changed_at"),
    )
    .join(_SETS, _SETS.c.id == _LOG.c.change_set_id)
    .where(_LOG.c.table_name == _CONTACT.name)
    .group_by(_LOG.c.record_id)
    .subquery()
)


def meetings(
    connection: Connection,
    *,
    body_id: int | None = None,
    contact_id: int | None = None,
    since: date | None = None,
) -> list[MeetingRow]:
    """Meetings of bodies on a known day, of any status, the earliest first."""
    query = (
        select(
            *columns(
                _CONTACT,
                "id",
                "revision",
                "status",
                "on",
                "start_time",
                "end_time",
                "place",
            ),
            _BODY.c.name.label("body"),
            _CHANGED.c.made_at,
            _CHANGED.c.changed_at,
        )
        .join(_BODY, _BODY.c.id == _CONTACT.c.body_id)
        .join(_CHANGED, _CHANGED.c.record_id == _CONTACT.c.id)
        .where(
            _CONTACT.c.kind == ContactKind.MEETING,
            _CONTACT.c.precision == DatePrecision.DAY,
            _CONTACT.c.on.is_not(None),
        )
        .order_by(_CONTACT.c.on, _CONTACT.c.start_time, _CONTACT.c.id)
    )
    if body_id is not None:
        query = query.where(_CONTACT.c.body_id == body_id)
    if contact_id is not None:
        query = query.where(_CONTACT.c.id == contact_id)
    if since is not None:
        query = query.where(_CONTACT.c.on >= since)
    return fetch(connection, query, MeetingRow)
