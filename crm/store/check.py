"""Is everything as it must be? Each fault is one Dutch sentence that names it."""

from collections.abc import Iterator
from itertools import groupby, islice

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from crm.model.tables import (
    NOUNS,
    REFERENCE_TABLES,
    Change,
    Record,
    SearchGram,
    SearchText,
)
from crm.store.engine import is_sqlite
from crm.store.records import plain, references, table_of
from crm.store.register_check import register_faults
from crm.store.replay import Played, Told, replay
from crm.store.search_index import grams, wanted_texts
from crm.texts import upkeep as t

_STRETCH = 5000
"""How many ids are compared at a time."""
_SHOWN = 20
"""How many faults of one kind are written out."""
_LOG = table_of(Change)
_TEXTS, _GRAMS = table_of(SearchText), table_of(SearchGram)


def faults(connection: Connection) -> list[str]:
    """Everything that is wrong; empty when all is well."""
    try:
        damage = _damage(connection)
        if damage:
            return damage
        found = [*_some(_loose_references(connection))]
        for noun in NOUNS:
            found += _some(_history_faults(connection, noun))
            if noun.search_fields:
                found += _some(_search_faults(connection, noun))
        found += _some(_gram_faults(connection))
        found += _some(register_faults(connection))
    except DatabaseError as error:
        return [t.damaged(str(error.orig))]
    return found


def _some(found: Iterator[str]) -> Iterator[str]:
    """The first faults of a kind, and how many more there are."""
    yield from islice(found, _SHOWN)
    rest = sum(1 for _ in found)
    if rest:
        yield t.and_more(rest)


def _damage(connection: Connection) -> list[str]:
    if not is_sqlite(connection):
        return []
    rows = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    return [] if rows == ["ok"] else [t.damaged(str(row)) for row in rows]


def _loose_references(connection: Connection) -> Iterator[str]:
    for noun in NOUNS:
        table = table_of(noun)
        for column, to in references(table):
            parent = to.table.alias("parent")
            query = (
                select(table.c.id, column)
                .outerjoin(parent, parent.c[to.name] == column)
                .where(column.is_not(None), parent.c.id.is_(None))
                .order_by(table.c.id)
            )
            for record_id, value in connection.execute(query):
                yield t.loose_reference(table.name, record_id, column.name, value)


def _history_faults(connection: Connection, noun: type[Record]) -> Iterator[str]:
    """Each row, and each row that history tells of, one stretch of ids at a time."""
    table = table_of(noun)
    last = max(
        connection.scalar(select(func.max(table.c.id))) or 0,
        connection.scalar(
            select(func.max(_LOG.c.record_id)).where(_LOG.c.table_name == table.name)
        )
        or 0,
    )
    for start in range(0, last + 1, _STRETCH):
        ids = table.c.id.between(start, start + _STRETCH - 1)
        rows = {
            row.id: noun(**row._mapping)
            for row in connection.execute(select(table).where(ids))
        }
        told = _told(connection, table.name, start)
        for record_id in sorted(rows.keys() | told.keys()):
            yield from _compare(
                noun, record_id, rows.get(record_id), told.get(record_id, Told())
            )


def _told(connection: Connection, table: str, start: int) -> dict[int, Told]:
    query = (
        select(_LOG.c.record_id, _LOG.c.change_set_id, _LOG.c.before, _LOG.c.after)
        .where(
            _LOG.c.table_name == table,
            _LOG.c.record_id.between(start, start + _STRETCH - 1),
        )
        .order_by(_LOG.c.record_id, _LOG.c.id)
    )
    return {
        record_id: replay(
            table,
            record_id,
            (Played(row.change_set_id, row.before, row.after) for row in rows),
        )
        for record_id, rows in groupby(
            connection.execute(query), key=lambda row: int(row.record_id)
        )
    }


def _compare(
    noun: type[Record], record_id: int, row: Record | None, told: Told
) -> Iterator[str]:
    table = table_of(noun).name
    yield from told.faults
    if row is None:
        if told.exists:
            yield t.row_missing(table, record_id)
        return
    if told.exists is False:
        yield t.row_left(table, record_id)
        return
    if told.exists is None and noun not in REFERENCE_TABLES:
        yield t.row_unknown(table, record_id)
        return
    stored = plain(row)
    for name, expected in told.known.items():
        if name in stored and stored[name] != expected:
            yield t.differs(table, record_id, name, stored[name], expected)
    if row.revision != told.revision:
        yield t.wrong_revision(table, record_id, row.revision, told.revision)


def _search_faults(connection: Connection, noun: type[Record]) -> Iterator[str]:
    table = table_of(noun).name
    wanted = wanted_texts(connection, noun)
    query = select(_TEXTS.c.record_id, _TEXTS.c.text).where(
        _TEXTS.c.table_name == table
    )
    present = {row.record_id: row.text for row in connection.execute(query)}
    for record_id in sorted(wanted.keys() | present.keys()):
        if record_id not in wanted:
            yield t.search_stray(table, record_id)
        elif wanted[record_id] != present.get(record_id):
            yield t.search_differs(table, record_id)


def _gram_faults(connection: Connection) -> Iterator[str]:
    """The trigrams of each text, read in the order of the texts."""
    query = (
        select(_TEXTS.c.table_name, _TEXTS.c.record_id, _TEXTS.c.text, _GRAMS.c.gram)
        .outerjoin(_GRAMS, _GRAMS.c.text_id == _TEXTS.c.id)
        .order_by(_TEXTS.c.id)
        .execution_options(yield_per=_STRETCH)
    )
    for (table, record_id, text), rows in groupby(
        connection.execute(query), key=lambda row: tuple(row[:3])
    ):
        if {row.gram for row in rows if row.gram is not None} != grams(text):
            yield t.search_differs(table, record_id)
    stray = connection.scalar(
        select(func.count())
        .select_from(_GRAMS)
        .outerjoin(_TEXTS, _TEXTS.c.id == _GRAMS.c.text_id)
        .where(_TEXTS.c.id.is_(None))
    )
    if stray:
        yield t.search_grams(stray)
