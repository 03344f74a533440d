"""Reading organisations."""

from dataclasses import fields

from sqlalchemy import Connection, select

from crm.errors import MissingRecord
from crm.model.rows import OrganisationRow
from crm.model.tables import Organisation
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of
from crm.texts import store as t

_ORGANISATION = table_of(Organisation)
_QUERY = select(
    *columns(_ORGANISATION, *(field.name for field in fields(OrganisationRow)))
)


def organisations(connection: Connection) -> list[OrganisationRow]:
    """Every organisation, by name."""
    query = _QUERY.order_by(_ORGANISATION.c.name_key, _ORGANISATION.c.id)
    return fetch(connection, query, OrganisationRow)


def organisation(connection: Connection, organisation_id: int) -> OrganisationRow:
    """One organisation. Raises `MissingRecord`."""
    query = _QUERY.where(_ORGANISATION.c.id == organisation_id)
    found = fetch(connection, query, OrganisationRow)
    if not found:
        raise MissingRecord(t.missing_record("organisation"))
    return found[0]
