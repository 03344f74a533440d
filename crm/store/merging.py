"""Reading for a merge: every row that refers to a record, found from the tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from crm.errors import MissingRecord
from crm.model.tables import NOUN_BY_TABLE, NOUNS, Change, Record
from crm.store.labels import labels
from crm.store.records import LARGEST_ID, batches, load, references, table_of
from crm.texts import store as t

_LOG = table_of(Change)
_FAR_ENOUGH = 2_000
"""Of a change set no more rows are read than this: a merge touches fewer."""


@dataclass(frozen=True)
class Named:
    """A record by its name."""

    id: int
    name: str


def reference_columns(noun: type[Record]) -> dict[type[Record], tuple[str, ...]]:
    """The columns of each noun that refer to an id of this one."""
    parent = table_of(noun)
    found = {
        child: tuple(
            column.name
            for column, to in references(table_of(child))
            if to.table is parent and to.name == "id"
        )
        for child in NOUNS
    }
    return {child: columns for child, columns in found.items() if columns}


def stored(connection: Connection, noun: type[Record], record_id: int) -> Record:
    """One record. Raises `MissingRecord`."""
    found = load(connection, noun, [record_id]).get(record_id)
    if found is None:
        raise MissingRecord(t.missing_record(table_of(noun).name))
    return found


def stored_all(
    connection: Connection, noun: type[Record], ids: Iterable[int]
) -> dict[int, Record]:
    """The records with these ids."""
    return load(connection, noun, ids)


def rows_referring(
    connection: Connection,
    child: type[Record],
    columns: Iterable[str],
    ids: Iterable[int],
) -> dict[int, Record]:
    """The rows of a noun of which one of the columns holds one of the ids."""
    table = table_of(child)
    found: dict[int, Record] = {}
    for batch in batches(ids):
        query = (
            select(table)
            .where(or_(*(table.c[name].in_(batch) for name in columns)))
            .order_by(table.c.id)
        )
        for row in connection.execute(query):
            found[row.id] = child(**row._mapping)
    return found


def merged_into(connection: Connection, table: str, record_id: int) -> int | None:
    """The record that a record that is gone was merged into, by the history.

    What referred to it, refers to the other since the change set that deleted it.
    `None` when the history tells of no such thing.
    """
    noun, seen = NOUN_BY_TABLE[table], {record_id}
    at: int | None = record_id
    while at is not None:
        at = _went_to(connection, noun, at)
        if at is None or at in seen:
            return None
        if at in load(connection, noun, [at]):
            return at
        seen.add(at)
    return None


def merged_since(
    connection: Connection, noun: type[Record], ids: Iterable[int | None]
) -> dict[int, int]:
    """Of these records, those that were merged, with what they are now."""
    wanted = {one for one in ids if one is not None}
    gone = wanted - load(connection, noun, wanted).keys()
    found = {one: merged_into(connection, table_of(noun).name, one) for one in gone}
    return {one: now for one, now in found.items() if now is not None}


def merged_record(connection: Connection, table: str, record_id: int) -> Named | None:
    """The same, with its name."""
    now = merged_into(connection, table, record_id)
    if now is None:
        return None
    return Named(now, labels(connection, [(table, now)])[table, now])


def _went_to(connection: Connection, noun: type[Record], record_id: int) -> int | None:
    if not 0 < record_id <= LARGEST_ID:
        return None
    table = table_of(noun).name
    last = connection.execute(
        select(_LOG.c.change_set_id, _LOG.c.after)
        .where(_LOG.c.table_name == table, _LOG.c.record_id == record_id)
        .order_by(_LOG.c.id.desc())
        .limit(1)
    ).first()
    if last is None or last.after is not None:
        return None
    columns = {
        table_of(child).name: names for child, names in reference_columns(noun).items()
    }
    query = (
        select(_LOG.c.table_name, _LOG.c.record_id, _LOG.c.before, _LOG.c.after)
        .where(_LOG.c.change_set_id == last.change_set_id)
        .where(_LOG.c.table_name.in_([table, *columns]))
        .order_by(_LOG.c.id)
        .limit(_FAR_ENOUGH)
    )
    named: set[int] = set()
    for row in connection.execute(query):
        if row.before is None or row.after is None:
            continue
        for name in columns.get(row.table_name, ()):
            if row.before.get(name) == record_id and row.after.get(name) is not None:
                return int(row.after[name])
        if row.table_name == table and "aliases" in row.after:
            named.add(row.record_id)
    return named.pop() if len(named) == 1 else None
