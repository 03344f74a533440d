"""One transaction with its change set: the only way to write a noun.

Each write is validated, logged with before and after, and kept findable. Leaving the
`with` block of `Store.change` commits everything at once, or nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select, update

from crm.errors import InvalidInput, MissingRecord, StaleRecord
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import NOUN_BY_TABLE, Change, ChangeSet, Draft, Record
from crm.store.append_only import lifted
from crm.store.changelog import AS_STORED, ChangeLog, Entry, difference
from crm.store.records import (
    Values,
    batches,
    checked_row,
    columns_of,
    delete_records,
    insert_rows,
    load,
    load_plain,
    plain,
    table_of,
    update_records,
    validated,
)
from crm.store.search_index import reindex
from crm.texts import store as t

__all__ = ["Transaction", "columns_of", "plain", "table_of"]

R = TypeVar("R", bound=Record)
_SEALED = 5_000


class Transaction:
    """An open change set. Verbs receive it and never commit."""

    def __init__(
        self,
        connection: Connection,
        actor: Actor,
        why: str,
        *,
        kind: ChangeKind = ChangeKind.EDIT,
        undoes: int | None = None,
        token: str | None = None,
    ) -> None:
        self.connection = connection
        self.actor = actor
        self.why = why
        self.at = datetime.now(UTC)
        self.log = ChangeLog()
        self._kind = kind
        self._undoes = undoes
        self._token = token
        self._change_set: int | None = None
        self._remembered = False
        self.watch: Callable[[float], None] = _unwatched
        """Told how far sealing is, 0 to 1; it may raise, and nothing is written."""

    @property
    def change_set(self) -> int | None:
        """The number of the change set, once committed; `None` when nothing changed."""
        return self._change_set

    @property
    def changed(self) -> bool:
        """Whether anything differs so far from how it was found."""
        return next(self.log.entries(), None) is not None

    def get(self, noun: type[R], record_id: int) -> R:
        """The record as it is now. Raises `MissingRecord`."""
        found = load(self.connection, noun, [record_id]).get(record_id)
        if found is None:
            raise MissingRecord(t.missing_record(table_of(noun).name))
        return found

    def find(self, noun: type[R], **equals: object) -> list[R]:
        """The records whose columns equal these values, oldest first."""
        table = table_of(noun)
        query = select(table).order_by(table.c.id)
        for name, value in equals.items():
            query = query.where(table.c[name] == value)
        return [noun(**row._mapping) for row in self.connection.execute(query)]

    def add(self, record: R) -> R:
        """Store a new record and give it its id. Raises `InvalidInput`."""
        return self.add_all([record])[0]

    def add_all(self, records: Sequence[R]) -> list[R]:
        """Store new records of one noun in one go. Raises `InvalidInput`."""
        if not records:
            return []
        noun = type(records[0])
        checked = [
            validated(noun, {**columns_of(record), "id": None, "revision": 1})
            for record in records
        ]
        ids = self._insert(noun, [columns_of(record) for record in checked])
        for record, record_id in zip(checked, ids, strict=True):
            record.id = record_id
        return checked

    def add_rows(self, noun: type[Record], rows: Sequence[Values]) -> Sequence[int]:
        """Store new records given as values, and say their ids; the way for many.

        Raises `InvalidInput`.
        """
        if not rows:
            return []
        for row in rows:
            _refuse_unknown(noun, row)
        return self._insert(noun, [checked_row(noun, row) for row in rows])

    def _insert(self, noun: type[Record], rows: list[Values]) -> Sequence[int]:
        table = table_of(noun)
        ids = insert_rows(self.connection, table, rows)
        self.log.note_added(table.name, ids)
        return ids

    def update(self, record: R, *, revision: int | None = None, **values: object) -> R:
        """Change fields of a record; unchanged values write nothing.

        `revision` is the one the user saw: `StaleRecord` is raised when the record
        has moved on since. Raises `InvalidInput`, `MissingRecord`.
        """
        current = self.get(type(record), record.key)
        if revision is not None:
            self._refuse_stale(current, revision)
        return self._write([(current, values)])[0]

    def update_all(self, changes: Sequence[tuple[R, Values]]) -> list[R]:
        """Change fields of records of one noun, each record once, in one go.

        Raises `InvalidInput`, `MissingRecord`.
        """
        if not changes:
            return []
        noun = type(changes[0][0])
        ids = [record.key for record, _ in changes]
        if len(set(ids)) < len(ids):
            raise ValueError("a record may stand only once in update_all")
        current = load(self.connection, noun, ids)
        if len(current) < len(ids):
            raise MissingRecord(t.missing_record(table_of(noun).name))
        return self._write([(current[record.key], v) for record, v in changes])

    def delete(self, record: Record) -> None:
        """Delete a record; undo can bring it back under the same id.

        Raises `InvalidInput` when other records still refer to it.
        """
        self.delete_all([record])

    def delete_all(self, records: Sequence[Record]) -> None:
        """Delete records of one noun in one go."""
        if not records:
            return
        noun = type(records[0])
        _refuse_append_only(noun)
        table = table_of(noun)
        current = load(self.connection, noun, [record.key for record in records])
        if len(current) < len({record.key for record in records}):
            raise MissingRecord(t.missing_record(table.name))
        delete_records(self.connection, table, current)
        for record_id, record in current.items():
            self.log.note(
                table.name, record_id, plain(record), None, revision=record.revision
            )

    def erase(self, noun: type[Record], record_ids: Iterable[int]) -> int:
        """Delete records for good: their values leave the history too.

        For data that may not be kept; this cannot be undone. Records that were
        deleted before leave the history as well. Returns how many were erased.
        Raises `InvalidInput` for records that are only ever added.
        """
        _refuse_append_only(noun)
        return self._erase(noun, record_ids)

    def erase_practice(self, noun: type[Record], record_ids: Iterable[int]) -> int:
        """The same of what was only practice: also records that are only ever added."""
        if not noun.append_only:
            return self._erase(noun, record_ids)
        with lifted(self.connection):
            return self._erase(noun, record_ids)

    def _erase(self, noun: type[Record], record_ids: Iterable[int]) -> int:
        table, log = table_of(noun), table_of(Change)
        erased = 0
        for batch in batches(set(record_ids)):
            mine = (log.c.table_name == table.name, log.c.record_id.in_(batch))
            known = set(load(self.connection, noun, batch)) | set(
                self.connection.scalars(select(log.c.record_id).where(*mine))
            )
            delete_records(self.connection, table, known)
            self.connection.execute(
                update(log).where(*mine).values(before=None, after=None)
            )
            for record_id in known:
                self.log.note_erasure(table.name, record_id)
            erased += len(known)
        return erased

    def forget_draft(self, key: str) -> None:
        """Drop a draft together with the save that it led to."""
        drafts = table_of(Draft)
        self.connection.execute(delete(drafts).where(drafts.c.key == key))

    def remember(self) -> None:
        """Keep this in the history though no record changes: something left the house."""
        self._remembered = True

    def seal(self) -> int | None:
        """Write the change set and its changes. Called by `Store.change` only."""
        self._reset_unchanged()
        if not self.changed and not self._remembered:
            return None
        sets = table_of(ChangeSet)
        self._change_set = self.connection.scalar(
            insert(sets).returning(sets.c.id),
            {
                "at": self.at,
                "who": self.actor.name,
                "why": self.why,
                "kind": self._kind,
                "undoes": self._undoes,
                "token": self._token,
            },
        )
        for number, entries in enumerate(batches(self.log.entries(), _SEALED)):
            self.watch(min(number * _SEALED / len(self.log), 1.0))
            self._keep(entries)
        self.watch(1.0)
        return self._change_set

    def _keep(self, entries: list[Entry]) -> None:
        """Put changes in the history, and what they changed in the search index."""
        new = self._read_back(entries)
        self.connection.execute(
            insert(table_of(Change)),
            [
                {
                    "change_set_id": self._change_set,
                    "table_name": entry.table,
                    "record_id": entry.record_id,
                    "before": entry.before,
                    "after": new.get((entry.table, entry.record_id), entry.after),
                }
                for entry in entries
            ],
        )
        reindex(self.connection, [(entry.table, entry.record_id) for entry in entries])

    def _read_back(self, entries: list[Entry]) -> dict[tuple[str, int], Values]:
        """The new records as they were stored."""
        ids: dict[str, list[int]] = {}
        for entry in entries:
            if entry.after is AS_STORED:
                ids.setdefault(entry.table, []).append(entry.record_id)
        return {
            (name, record_id): values
            for name, wanted in ids.items()
            for record_id, values in load_plain(
                self.connection, table_of(NOUN_BY_TABLE[name]), wanted
            )
        }

    def _write(self, changes: Sequence[tuple[R, Values]]) -> list[R]:
        """Write the new values of records that were just loaded."""
        written: list[R] = []
        noun = type(changes[0][0])
        _refuse_append_only(noun)
        table = table_of(noun)
        pending: list[tuple[Record, Iterable[str]]] = []
        noted: list[tuple[R, Values, Values]] = []
        for current, values in changes:
            _refuse_unknown(noun, values)
            wanted = validated(noun, {**columns_of(current), **values})
            before, after = plain(current), plain(wanted)
            _, changed = difference(before, after)
            if not changed:
                written.append(current)
                continue
            if self.log.first_revision(table.name, current.key) is None:
                wanted.revision = current.revision + 1
            pending.append((wanted, changed))
            noted.append((current, before, after))
            written.append(wanted)
        update_records(self.connection, pending)
        for current, before, after in noted:
            self.log.note(
                table.name, current.key, before, after, revision=current.revision
            )
        return written

    def _refuse_stale(self, current: Record, revision: int) -> None:
        """A revision counts change sets: earlier writes in this one do not age it."""
        name = table_of(type(current)).name
        first = self.log.first_revision(name, current.key)
        if revision not in (current.revision, first):
            raise StaleRecord(t.stale_record(self._last_editor(current)))

    def _reset_unchanged(self) -> None:
        """Give back the old revision where a change was taken back again."""
        for name, record_id, revision in self.log.unchanged():
            table = table_of(NOUN_BY_TABLE[name])
            self.connection.execute(
                update(table).where(table.c.id == record_id).values(revision=revision)
            )

    def _last_editor(self, record: Record) -> str:
        sets, log = table_of(ChangeSet), table_of(Change)
        who: str | None = self.connection.scalar(
            select(sets.c.who)
            .join(log, log.c.change_set_id == sets.c.id)
            .where(
                log.c.table_name == table_of(type(record)).name,
                log.c.record_id == record.key,
            )
            .order_by(sets.c.id.desc())
            .limit(1)
        )
        return who or ""


def _unwatched(_share: float) -> None:
    """Nobody asks how far it is."""


def _refuse_append_only(noun: type[Record]) -> None:
    """Raise `InvalidInput` for a noun of which nothing may be changed or deleted."""
    if noun.append_only:
        raise InvalidInput(t.only_added(table_of(noun).name))


def _refuse_unknown(noun: type[Record], values: Values) -> None:
    """A misspelt field would otherwise change nothing, silently."""
    unknown = values.keys() - (noun.model_fields.keys() - {"id", "revision"})
    if unknown:
        raise TypeError(f"{noun.__name__} has no field {', '.join(sorted(unknown))}")
