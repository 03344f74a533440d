"""Search that forgives: one normalised text and its trigrams for each record.

Derived from the nouns and kept by the transaction; the same tables serve SQLite and
PostgreSQL, so both find the same.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from crm.model.names import normalise
from crm.model.tables import NOUN_BY_TABLE, Record, SearchGram, SearchText

_BATCH = 400


def grams(text: str) -> set[str]:
    """The trigrams of normalised words, each padded so that beginnings count.

    >>> sorted(grams("jan"))
    [' ja', 'an ', 'jan']
    """
    found: set[str] = set()
    for word in text.split():
        padded = f" {word} "
        found.update(padded[i : i + 3] for i in range(len(padded) - 2))
    return found


def search_text(noun: type[Record], values: dict[str, Any]) -> str:
    """The normalised text under which a record is found."""
    parts: list[str] = []
    for field in noun.search_fields:
        value = values.get(field)
        parts.extend(value if isinstance(value, list) else [value or ""])
    return normalise(" ".join(parts))


def reindex(connection: Connection, records: Iterable[tuple[str, int]]) -> None:
    """Bring the search keys of these records up to date."""
    ids_by_table: dict[str, list[int]] = {}
    for table_name, record_id in records:
        if NOUN_BY_TABLE[table_name].search_fields:
            ids_by_table.setdefault(table_name, []).append(record_id)
    for table_name, ids in ids_by_table.items():
        for start in range(0, len(ids), _BATCH):
            _reindex_batch(connection, table_name, ids[start : start + _BATCH])


def _reindex_batch(connection: Connection, table_name: str, ids: list[int]) -> None:
    noun = NOUN_BY_TABLE[table_name]
    table: Table = noun.__table__  # type: ignore[attr-defined]
    texts: Table = SearchText.__table__  # type: ignore[attr-defined]
    gram_table: Table = SearchGram.__table__  # type: ignore[attr-defined]
    for derived in (texts, gram_table):
        connection.execute(
            delete(derived).where(
                derived.c.table_name == table_name, derived.c.record_id.in_(ids)
            )
        )
    columns = [table.c[name] for name in noun.search_fields]
    rows = connection.execute(select(table.c.id, *columns).where(table.c.id.in_(ids)))
    entries = [(row.id, search_text(noun, dict(row._mapping))) for row in rows]
    if not entries:
        return
    connection.execute(
        insert(texts),
        [
            {"table_name": table_name, "record_id": record_id, "text": text}
            for record_id, text in entries
        ],
    )
    keys = [
        {"gram": gram, "table_name": table_name, "record_id": record_id}
        for record_id, text in entries
        for gram in grams(text)
    ]
    if keys:
        connection.execute(insert(gram_table), keys)
