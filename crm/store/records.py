"""Records to rows and back, one at a time or many.

No history here: `Transaction` and `undo` write through these and keep the log.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import to_jsonable_python
from sqlalchemy import (
    Column,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.exc import DataError, IntegrityError
from sqlmodel import SQLModel

from crm.errors import InvalidInput
from crm.model.tables import Record
from crm.store.engine import breaks_reference, breaks_uniqueness, is_sqlite
from crm.texts import store as t

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Values: TypeAlias = dict[str, Any]

BATCH = 500
"""How many ids go in one statement: both engines limit the parameters."""

LARGEST_ID = 2**31 - 1
"""No record has a higher id; PostgreSQL refuses to compare with one."""

_NO_HISTORY = {"id", "revision"}


def table_of(noun: type[SQLModel]) -> Table:
    """The SQLAlchemy table behind a SQLModel class."""
    table: Table = noun.__table__  # type: ignore[attr-defined]
    return table


def columns_of(record: SQLModel) -> Values:
    """The column values of a record, as the database wants them."""
    return {column.name: getattr(record, column.name) for column in _columns(record)}


def plain(record: Record) -> Values:
    """The column values of a record as JSON values, without id and revision."""
    return record.model_dump(mode="json", exclude=_NO_HISTORY)


def validated(noun: type[R], values: Mapping[str, Any]) -> R:
    """A record of these values, checked. Raises `InvalidInput`."""
    with _in_words(noun):
        return noun.model_validate(values)


@contextmanager
def _in_words(noun: type[Record]) -> Iterator[None]:
    """Turn what a validation refuses into a sentence. Raises `InvalidInput`."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise InvalidInput(
            t.invalid_value(table_of(noun).name, field, first.get("input")), field
        ) from error


class _Bare:
    """Takes the values that a validation leaves, without SQLAlchemy's bookkeeping."""

    __slots__ = (
        "__dict__",
        "__pydantic_extra__",
        "__pydantic_fields_set__",
        "__pydantic_private__",
    )


def checked_row(noun: type[Record], values: Mapping[str, Any]) -> Values:
    """The columns of a new record of these values, checked. Raises `InvalidInput`.

    Says what `validated` says, without making a record: many times faster.
    """
    bare = _Bare()
    with _in_words(noun):
        noun.__pydantic_validator__.validate_python(
            {**values, "id": None, "revision": 1}, self_instance=bare
        )
    return bare.__dict__


def plain_row(row: Values) -> Values:
    """What `plain` says, of the columns themselves."""
    kept = {name: value for name, value in row.items() if name not in _NO_HISTORY}
    found: Values = to_jsonable_python(kept)
    return found


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Values]
) -> Sequence[int]:
    """Store new rows and say which ids they got.

    The ids are taken first: with `RETURNING`, SQLite takes the rows one by one and
    PostgreSQL gets them as one long text that costs more to make than to store.
    """
    ids = _new_ids(connection, table, len(rows))
    with guarded(table):
        connection.execute(
            insert(table),
            [{**row, "id": id_} for row, id_ in zip(rows, ids, strict=True)],
        )
    return ids


def _new_ids(connection: Connection, table: Table, count: int) -> Sequence[int]:
    """Ids that no row has or had, rising.

    Writes take turns, and SQLite's AUTOINCREMENT goes on from the highest id that was
    ever used.
    """
    if is_sqlite(connection):
        last = _last_id(connection, table)
        return range(last + 1, last + 1 + count)
    query = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id'))"
        " FROM generate_series(1, :count)"
    )
    taken = connection.scalars(query, {"name": table.name, "count": count})
    return sorted(taken)


def _last_id(connection: Connection, table: Table) -> int:
    """The highest id there is or, where SQLite remembers it, that there ever was."""
    highest: int = connection.scalar(select(func.max(table.c.id))) or 0
    query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return max(highest, connection.scalar(query, {"name": table.name}) or 0)


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def load(connection: Connection, noun: type[R], ids: Iterable[int]) -> dict[int, R]:
    """The stored records with these ids; the ones that are gone are left out."""
    table = table_of(noun)
    found: dict[int, R] = {}
    for batch in batches(id_ for id_ in ids if 0 < id_ <= LARGEST_ID):
        for row in connection.execute(select(table).where(table.c.id.in_(batch))):
            found[row.id] = noun(**row._mapping)
    return found


def references(table: Table) -> list[tuple[Column[Any], Column[Any]]]:
    """Each column that refers to another, with the column it refers to."""
    return [(key.parent, key.column) for key in sorted(table.foreign_keys, key=_name)]


def insert_records(connection: Connection, records: Sequence[Record]) -> None:
    """Store records of one noun under the ids that they have.

    References to the own table are filled in afterwards, so that their order is free.
    """
    if not records:
        return
    table = table_of(type(records[0]))
    own = [column.name for column, to in references(table) if to.table is table]
    rows = [columns_of(record) for record in records]
    later = [(row["id"], n, row[n]) for row in rows for n in own if row[n] is not None]
    with guarded(table):
        connection.execute(
            insert(table), [{**row, **dict.fromkeys(own)} for row in rows]
        )
        for id_, name, value in later:
            connection.execute(
                update(table).where(table.c.id == id_).values({name: value})
            )


def update_records(
    connection: Connection, changes: Iterable[tuple[Record, Iterable[str]]]
) -> None:
    """Write the named fields and the revision of stored records of one noun."""
    groups: dict[tuple[str, ...], list[Record]] = {}
    for record, names in changes:
        groups.setdefault(tuple(names), []).append(record)
    for names, records in groups.items():
        table = table_of(type(records[0]))
        written = ("revision", *names)
        statement = (
            update(table)
            .where(table.c.id == bindparam("_id"))
            .values({name: bindparam(f"_{name}") for name in written})
        )
        rows = [
            {"_id": r.key, **{f"_{name}": getattr(r, name) for name in written}}
            for r in records
        ]
        with guarded(table):
            connection.execute(statement, rows)


def delete_records(connection: Connection, table: Table, ids: Iterable[int]) -> None:
    """Delete the rows with these ids, the newest first."""
    for batch in batches(sorted(ids, reverse=True)):
        with guarded(table):
            connection.execute(delete(table).where(table.c.id.in_(batch)))


@contextmanager
def guarded(table: Table) -> Iterator[None]:
    """Turn what the database refuses into a sentence. Raises `InvalidInput`."""
    try:
        yield
    except IntegrityError as error:
        if breaks_uniqueness(error):
            raise InvalidInput(t.already_exists(table.name)) from error
        if breaks_reference(error):
            raise InvalidInput(t.broken_reference(table.name)) from error
        raise InvalidInput(t.incomplete(table.name)) from error
    except (DataError, OverflowError) as error:
        raise InvalidInput(t.out_of_range(table.name)) from error


def _columns(record: SQLModel) -> Iterable[Column[Any]]:
    return table_of(type(record)).columns


def _name(key: Any) -> str:
    return str(key.parent.name)
