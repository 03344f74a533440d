"""Bulk reads for the import: whole tables once, so that identity is decided in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from crm.model.tables import (
    ActionPartner,
    Affiliation,
    Municipality,
    Participation,
    Record,
)
from crm.store.transaction import table_of

_BATCH = 400


@dataclass(frozen=True)
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
    return _of_parents(connection, Participation, "contact_moment_id", contact_ids)


def stored_partners(
    connection: Connection, action_ids: Iterable[int]
) -> list[StoredRecord]:
    """The partners of these actions."""
    return _of_parents(connection, ActionPartner, "action_id", action_ids)


def stored_affiliations(
    connection: Connection, person_ids: Iterable[int]
) -> list[StoredRecord]:
    """What these people do where."""
    return _of_parents(connection, Affiliation, "person_id", person_ids)


def municipality_names(connection: Connection) -> list[tuple[str, str | None]]:
    """Each municipality of the reference with the one it merged into."""
    table = table_of(Municipality)
    query = select(table.c.name, table.c.merged_into).order_by(table.c.id)
    return [(row.name, row.merged_into) for row in connection.execute(query)]


def _of_parents(
    connection: Connection, noun: type[Record], column: str, ids: Iterable[int]
) -> list[StoredRecord]:
    table = table_of(noun)
    wanted = sorted(set(ids))
    found: list[StoredRecord] = []
    for start in range(0, len(wanted), _BATCH):
        part = wanted[start : start + _BATCH]
        query = select(table).where(table.c[column].in_(part)).order_by(table.c.id)
        found.extend(_fetch(connection, query))
    return found


def _fetch(connection: Connection, query: Select[Any]) -> list[StoredRecord]:
    result = connection.execute(query)
    names = tuple(result.keys())
    records: list[StoredRecord] = []
    for row in result:
        values = dict(zip(names, row, strict=True))
        record_id, revision = values.pop("id"), values.pop("revision")
        records.append(StoredRecord(record_id, revision, values))
    return records
