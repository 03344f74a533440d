"""From a select to frozen rows: columns are labelled with the row's field names."""

from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, func

from crm.model.tables import Person
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
