"""Bulk reads for the import: whole tables once, so that identity is decided in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from crm.model.tables import Municipality, Participation, Record
from crm.store.transaction import table_of

_BATCH = 400


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as it stands: its id, its revision and its columns."""

    id: int
    revision: int
    values: Mapping[str, Any]


def stored_records(connection: Connection, noun: type[Record]) -> list[StoredRecord]:
    """Every record of a noun, oldest first."""
    table = table_of(noun)
    return _fetch(connection, select(table).order_by(table.c.id))


def stored_participations(
    connection: Connection, contact_ids: Iterable[int]
) -> list[StoredRecord]:
    """Who took part in these contact moments."""
    table = table_of(Participation)
    wanted = sorted(set(contact_ids))
    found: list[StoredRecord] = []
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        query = select(table).where(table.c.contact_moment_id.in_(part))
        found.extend(_fetch(connection, query.order_by(table.c.id)))
    return found


def municipality_names(connection: Connection) -> list[tuple[str, str | None]]:
    """Each municipality of the reference with the one it merged into."""
    table = table_of(Municipality)
    query = select(table.c.name, table.c.merged_into).order_by(table.c.id)
    return [(row.name, row.merged_into) for row in connection.execute(query)]


def _fetch(connection: Connection, query: Select[Any]) -> list[StoredRecord]:
    result = connection.execute(query)
    names = tuple(result.keys())
    records: list[StoredRecord] = []
    for row in result:
        values = dict(zip(names, row, strict=True))
        record_id, revision = values.pop("id"), values.pop("revision")
        records.append(StoredRecord(record_id, revision, values))
    return records
