"""Reading the search for missing partners: reference lists and outreach."""

from datetime import date

from sqlalchemy import Connection, or_, select

from crm.model.rows import OutreachRow, ReferenceRow
from crm.model.tables import Body, Organisation, Outreach, ReferenceEntry
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_ENTRY, _OUTREACH = table_of(ReferenceEntry), table_of(Outreach)
_ORGANISATION, _BODY = table_of(Organisation), table_of(Body)


def reference_entries(connection: Connection, today: date) -> list[ReferenceRow]:
    """The rows of reference lists that may still be kept, by name."""
    query = (
        select(
            *columns(
                _ENTRY,
                "id",
                "name",
                "sector",
                "sector_text",
                "municipality",
                "source",
                "delete_on",
            )
        )
        .where(or_(_ENTRY.c.delete_on.is_(None), _ENTRY.c.delete_on > today))
        .order_by(_ENTRY.c.name_key, _ENTRY.c.id)
    )
    return fetch(connection, query, ReferenceRow)


def expired_references(connection: Connection, today: date) -> list[int]:
    """The ids of the rows of reference lists that may no longer be kept."""
    query = select(_ENTRY.c.id).where(_ENTRY.c.delete_on <= today)
    return list(connection.scalars(query.order_by(_ENTRY.c.id)))


def outreaches(connection: Connection, *, open_only: bool = True) -> list[OutreachRow]:
    """The searches for missing partners, the next step first."""
    query = (
        select(
            *columns(
                _OUTREACH,
                "id",
                "revision",
                "body_id",
                "kind",
                "group",
                "organisation_id",
                "partner",
                "stage",
                "owner",
                "next_step",
                "next_on",
                "started_on",
                "closed_on",
            ),
            _BODY.c.name.label("body"),
            _ORGANISATION.c.name.label("organisation"),
        )
        .outerjoin(_BODY, _BODY.c.id == _OUTREACH.c.body_id)
        .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _OUTREACH.c.organisation_id)
        .order_by(_OUTREACH.c.next_on.is_(None), _OUTREACH.c.next_on, _OUTREACH.c.id)
    )
    if open_only:
        query = query.where(_OUTREACH.c.closed_on.is_(None))
    return fetch(connection, query, OutreachRow)
