"""The search box: forgives accents, word order, particles, sounds and typos.

The trigram table narrows in SQL, the same on both engines; the words are compared in
Python, so both find the same in the same order.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import Connection, func, select

from crm.model.names import PARTICLES, normalise
from crm.model.rows import Hit
from crm.model.tables import (
    Affiliation,
    Body,
    ContactMoment,
    Organisation,
    Record,
    SearchGram,
    SearchText,
)
from crm.store.labels import labels
from crm.store.records import batches, load, table_of
from crm.store.search_index import glued, grams
from crm.texts.formats import partial

_TEXTS, _GRAMS = table_of(SearchText), table_of(SearchGram)
_NARROWED = 300
"""How many records the words are compared with."""
_TYPO_FROM = 4
"""Shorter words must be spelled right."""
_TWO_TYPOS_FROM = 8
_SOUNDS = (
    ("ij", "y"),
    ("ei", "y"),
    ("ch", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("ae", "a"),
)
"""How Flemish names write one sound in more than one way."""
_DOUBLE = re.compile(r"(.)\1+")
_ORDER = ("organisation", "person", "body", "action", "contactmoment")


def search(connection: Connection, text: str, limit: int = 12) -> list[Hit]:
    """The records in which every word stands, the best fit first.

    A word may be the beginning of a word, written apart from or together with its
    particles, or have one typo.
    """
    asked = normalise(text)
    if not asked:
        return []
    scored = [
        (score, row.table_name, row.record_id)
        for row in _near(connection, asked)
        if (score := _fit(asked.split(), row.text.split())) is not None
    ]
    scored.sort(key=lambda found: (found[0], _ORDER.index(found[1]), found[2]))
    keys = [(table, record_id) for _, table, record_id in scored[:limit]]
    hits = _hits(connection, keys)
    return [hits[key] for key in keys if key in hits]


def _near(connection: Connection, asked: str) -> Iterable[SearchText]:
    """The records that share most trigrams with what is asked."""
    wanted = grams(asked) | grams(asked.replace(" ", ""))
    shared = func.count()
    near = (
        select(_GRAMS.c.text_id, shared.label("shared"))
        .where(_GRAMS.c.gram.in_(sorted(wanted)))
        .group_by(_GRAMS.c.text_id)
        .order_by(shared.desc(), _GRAMS.c.text_id)
        .limit(_NARROWED)
        .subquery()
    )
    query = select(_TEXTS).join(near, near.c.text_id == _TEXTS.c.id)
    return [SearchText(**row._mapping) for row in connection.execute(query)]


def _fit(asked: list[str], words: list[str]) -> int | None:
    """How far the words are from what is asked; `None` when one is missing."""
    known = [*words, *glued(words)]
    wanted = [word for word in asked if word not in PARTICLES] or asked
    together = glued(asked)
    total = 0
    for word in wanted:
        variants = [word, *(g for g in together if g.endswith(word))]
        distances = [d for v in variants for k in known if (d := _distance(v, k)) >= 0]
        if not distances:
            return None
        total += min(distances)
    return total


def _distance(asked: str, word: str) -> int:
    """0 the same word, 1 its beginning, 2 to 5 typos or another spelling; -1 another.

    A long word may have two typos, or one beside the spelling of a sound.
    """
    if asked == word:
        return 0
    if word.startswith(asked):
        return 1
    if len(asked) < _TYPO_FROM:
        return -1
    typos = 2 if len(asked) >= _TWO_TYPOS_FROM else 1
    for cost, whole in ((2, word), (3, word[: len(asked)])):
        if _apart(asked, whole) <= 1 or _sound(asked) == _sound(whole):
            return cost
    if typos == 1:
        return -1
    return 5 if _apart(asked, word) <= typos else -1


def _apart(asked: str, word: str) -> int:
    return DamerauLevenshtein.distance(asked, word, score_cutoff=2)


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    """Spellings of one sound as one: Kristel, Christel; Vandevijver, Van de Vyver."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLE.sub(r"\1", word)


def _hits(
    connection: Connection, keys: list[tuple[str, int]]
) -> dict[tuple[str, int], Hit]:
    named = labels(connection, keys)
    ids: dict[str, list[int]] = {}
    for table, record_id in keys:
        ids.setdefault(table, []).append(record_id)
    about: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for noun in (Organisation, Body, ContactMoment):
        table = table_of(noun).name
        for batch in batches(ids.get(table, [])):
            for record_id, record in load(connection, noun, batch).items():
                about[table, record_id] = _about(record)
    for batch in batches(ids.get("person", [])):
        about |= _people(connection, batch)
    return {key: Hit(*key, named[key], *about.get(key, (None, None))) for key in keys}


def _about(record: Record) -> tuple[str | None, str | None]:
    """A few words and the cluster that tell records with one name apart."""
    if isinstance(record, Organisation):
        return record.municipality, record.cluster
    if isinstance(record, ContactMoment):
        return partial(record.on, record.precision), None
    return getattr(record, "kind", None), None


def _people(
    connection: Connection, ids: list[int]
) -> dict[tuple[str, int], tuple[str | None, str | None]]:
    """People are told apart by whom they speak for."""
    organisation, affiliation = table_of(Organisation), table_of(Affiliation)
    query = (
        select(affiliation.c.person_id, organisation.c.name, organisation.c.cluster)
        .join(organisation, organisation.c.id == affiliation.c.organisation_id)
        .where(affiliation.c.person_id.in_(ids))
        .order_by(affiliation.c.id)
    )
    return {
        ("person", row.person_id): (row.name, row.cluster)
        for row in connection.execute(query)
    }
