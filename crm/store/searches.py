"""Reading the search for missing partners: reference lists and outreach."""

from datetime import date

from sqlalchemy import Connection, or_, select

from crm.model.rows import OutreachRow, ReferenceRow
from crm.model.tables import Body, Change, Organisation, Outreach, ReferenceEntry
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_ENTRY, _OUTREACH = table_of(ReferenceEntry), table_of(Outreach)
_ORGANISATION, _BODY = table_of(Organisation), table_of(Body)
_LOG = table_of(Change)


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
    """The ids of the rows of reference lists that may no longer be kept.

    Also of rows that were deleted, or whose import was undone: the history still
    holds what they said.
    """
    stored = connection.scalars(select(_ENTRY.c.id).where(_ENTRY.c.delete_on <= today))
    deleted = connection.execute(
        select(_LOG.c.record_id, _LOG.c.before)
        .where(_LOG.c.table_name == _ENTRY.name)
        .where(_LOG.c.after.is_(None), _LOG.c.before.is_not(None))
        .where(_LOG.c.record_id.not_in(select(_ENTRY.c.id)))
    )
    limit = today.isoformat()
    return sorted(
        {
            *stored,
            *(row.record_id for row in deleted if _is_due(row.before, limit)),
        }
    )


def _is_due(was: dict[str, object], limit: str) -> bool:
    last = was.get("delete_on")
    return isinstance(last, str) and last <= limit


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
