"""From a select to frozen rows: columns are labelled with the row's field names."""

from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    func,
    select,
)

from crm.model.tables import Municipality, Person
from crm.store.transaction import table_of

T = TypeVar("T")


def fetch(connection: Connection, query: Select[Any], kind: type[T]) -> list[T]:
    """Every row of the query as a frozen `kind`."""
    result = connection.execute(query)
    names = tuple(result.keys())
    return [kind(**dict(zip(names, row, strict=True))) for row in result]


def person_name(table: FromClause | None = None) -> ColumnElement[str]:
    """First and last name as people write them."""
    person: FromClause = table_of(Person) if table is None else table
    return func.trim(person.c.first_name + " " + person.c.last_name)


def columns(table: Table, *names: str) -> list[ColumnElement[Any]]:
    """Columns of a table under their own names."""
    return [table.c[name] for name in names]


def municipality_now(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The municipality of a column, or the one that it merged into."""
    old = table_of(Municipality).alias()
    merged = select(func.min(old.c.merged_into)).where(old.c.name == column)
    return func.coalesce(merged.scalar_subquery(), column).label(column.key)
