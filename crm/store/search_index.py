"""What search looks in: each searchable record's normalised words and their trigrams.

Derived from the nouns and kept by the transaction. The same tables serve SQLite and
PostgreSQL, so both find the same.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text, update

from crm.model.names import PARTICLES, normalise
from crm.model.tables import NOUN_BY_TABLE, NOUNS, Record, SearchGram, SearchText
from crm.store.engine import is_sqlite
from crm.store.records import batches, insert_rows, table_of

SHORT = 6
"""Up to this length a word with a typo may share no trigram with the right one."""

_TEXTS, _GRAMS = table_of(SearchText), table_of(SearchGram)


def glued(words: list[str]) -> list[str]:
    """Each word written together with the particles before it.

    >>> glued(["jan", "van", "den", "broeck"])
    ['denbroeck', 'vandenbroeck']
    """
    found: list[str] = []
    for index, word in enumerate(words):
        if word in PARTICLES:
            continue
        together, before = word, index - 1
        while before >= 0 and words[before] in PARTICLES:
            together = words[before] + together
            found.append(together)
            before -= 1
    return found


def trigrams(word: str) -> set[str]:
    """Three letters at a time, padded so that the beginning and the end count.

    >>> sorted(trigrams("jan"))
    [' ja', 'an ', 'jan']
    """
    padded = f" {word} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


def near(word: str) -> set[str]:
    """A short word with each letter left out: two that differ by a typo share one.

    >>> sorted(near("jan"))
    ['~an', '~ja', '~jan', '~jn']
    """
    if not 1 < len(word) <= SHORT:
        return set()
    return {f"~{word}"} | {f"~{word[:i]}{word[i + 1 :]}" for i in range(len(word))}


def grams(text: str) -> set[str]:
    """Everything under which a normalised text can be found."""
    words = text.split()
    found: set[str] = set()
    for word in words:
        found |= trigrams(word) | near(word)
    for word in glued(words):
        found |= trigrams(word)
    return found


def search_text(noun: type[Record], values: dict[str, Any]) -> str:
    """The normalised words under which a record is found."""
    parts: list[str] = []
    for field in noun.search_fields:
        value = values.get(field)
        parts.extend(value if isinstance(value, list) else [value or ""])
    return normalise(" ".join(parts))


def wanted_texts(
    connection: Connection, noun: type[Record], ids: list[int] | None = None
) -> dict[int, str]:
    """What the index must hold for these records of a noun, or for all of them."""
    table = table_of(noun)
    query = select(table.c.id, *(table.c[name] for name in noun.search_fields))
    if ids is not None:
        query = query.where(table.c.id.in_(ids))
    return {
        row.id: search_text(noun, dict(row._mapping))
        for row in connection.execute(query)
    }


def reindex(connection: Connection, records: Iterable[tuple[str, int]]) -> None:
    """Bring the index up to date for these records, gone ones included."""
    ids_by_table: dict[str, set[int]] = {}
    for table_name, record_id in records:
        if NOUN_BY_TABLE[table_name].search_fields:
            ids_by_table.setdefault(table_name, set()).add(record_id)
    for table_name, ids in ids_by_table.items():
        for batch in batches(sorted(ids)):
            _reindex_batch(connection, table_name, batch)


def rebuild(connection: Connection) -> None:
    """Derive the whole index again."""
    connection.execute(delete(_GRAMS))
    connection.execute(delete(_TEXTS))
    for noun in NOUNS:
        if noun.search_fields:
            table = table_of(noun)
            ids = connection.scalars(select(table.c.id).order_by(table.c.id)).all()
            reindex(connection, [(table.name, id_) for id_ in ids])


def _reindex_batch(connection: Connection, table_name: str, ids: list[int]) -> None:
    wanted = wanted_texts(connection, NOUN_BY_TABLE[table_name], ids)
    query = select(_TEXTS.c.id, _TEXTS.c.record_id, _TEXTS.c.text).where(
        _TEXTS.c.table_name == table_name, _TEXTS.c.record_id.in_(ids)
    )
    removed: list[_Pair] = []
    added: list[_Pair] = []
    changed: list[dict[str, Any]] = []
    gone: list[int] = []
    for row in connection.execute(query).all():
        old, new = row.text, wanted.pop(row.record_id, None)
        if old == new:
            continue
        was, now = grams(old), grams(new or "")
        removed += [(gram, row.id) for gram in was - now]
        added += [(gram, row.id) for gram in now - was]
        if new is None:
            gone.append(row.id)
        else:
            changed.append({"_id": row.id, "_text": new})
    for text_id, words in _add_texts(connection, table_name, wanted):
        added += [(gram, text_id) for gram in grams(words)]
    _remove_grams(connection, removed)
    _add_grams(connection, added)
    if gone:
        connection.execute(delete(_TEXTS).where(_TEXTS.c.id.in_(gone)))
    if changed:
        connection.execute(
            update(_TEXTS)
            .where(_TEXTS.c.id == bindparam("_id"))
            .values(text=bindparam("_text")),
            changed,
        )


_Pair = tuple[str, int]
"""A gram and the text that holds it."""


def _add_texts(
    connection: Connection, table_name: str, fresh: dict[int, str]
) -> list[tuple[int, str]]:
    if not fresh:
        return []
    rows = [
        {"table_name": table_name, "record_id": record_id, "text": words}
        for record_id, words in fresh.items()
    ]
    ids = insert_rows(connection, _TEXTS, rows)
    return list(zip(ids, fresh.values(), strict=True))


def _add_grams(connection: Connection, pairs: list[_Pair]) -> None:
    """A save of many records adds a hundred thousand: PostgreSQL takes them whole."""
    if not pairs:
        return
    if is_sqlite(connection):
        # Through the driver and in the order of the table: ten times faster.
        connection.exec_driver_sql(
            "INSERT INTO searchgram (gram, text_id) VALUES (?, ?)", sorted(pairs)
        )
        return
    connection.execute(
        text(f"INSERT INTO searchgram (gram, text_id) SELECT * FROM {_SENT}"),
        _columns(pairs),
    )


def _remove_grams(connection: Connection, pairs: list[_Pair]) -> None:
    if not pairs:
        return
    if is_sqlite(connection):
        mine = (
            _GRAMS.c.gram == bindparam("_gram"),
            _GRAMS.c.text_id == bindparam("_id"),
        )
        connection.execute(
            delete(_GRAMS).where(*mine),
            [{"_gram": gram, "_id": id_} for gram, id_ in pairs],
        )
        return
    connection.execute(
        text(
            f"DELETE FROM searchgram USING {_SENT} AS gone (gram, text_id)"
            " WHERE searchgram.gram = gone.gram AND searchgram.text_id = gone.text_id"
        ),
        _columns(pairs),
    )


_SENT = (
    r"unnest(string_to_array(:grams, E'\n'),"
    r" CAST(string_to_array(:texts, E'\n') AS integer[]))"
)
"""Pairs as two texts of lines: an array costs the driver thirty times as much."""


def _columns(pairs: list[_Pair]) -> dict[str, str]:
    """The two texts; a gram is of normalised words and holds no line end."""
    return {
        "grams": "\n".join(gram for gram, _ in pairs),
        "texts": "\n".join(str(id_) for _, id_ in pairs),
    }
