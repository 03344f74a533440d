"""One transaction with its change set: the only way to write a noun.

Each write is validated, logged with before and after, and kept findable. Leaving the
`with` block of `Store.change` commits everything at once, or nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlmodel import SQLModel

from crm.errors import InvalidInput, MissingRecord, StaleRecord
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import Change, ChangeSet, Draft, Record
from crm.store.search import reindex
from crm.texts import store as t

R = TypeVar("R", bound=Record)
Values: TypeAlias = dict[str, Any]


def table_of(noun: type[SQLModel]) -> Table:
    """The SQLAlchemy table behind a SQLModel class."""
    table: Table = noun.__table__  # type: ignore[attr-defined]
    return table


def columns_of(record: SQLModel) -> Values:
    """The column values of a record, as the database wants them."""
    return {column.name: getattr(record, column.name) for column in record.__table__.c}  # type: ignore[attr-defined]


def plain(record: Record) -> Values:
    """The column values of a record as JSON values, without id and revision."""
    return record.model_dump(mode="json", exclude={"id", "revision"})


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
        self._kind = kind
        self._undoes = undoes
        self._token = token
        self._changes: dict[tuple[str, int], Change] = {}
        self._change_set: int | None = None

    @property
    def change_set(self) -> int | None:
        """The number of the change set, once committed; `None` when nothing changed."""
        return self._change_set

    @property
    def changed(self) -> bool:
        """Whether anything was written so far."""
        return bool(self._changes)

    def get(self, noun: type[R], record_id: int) -> R:
        """The record as it is now. Raises `MissingRecord`."""
        table = table_of(noun)
        row = self.connection.execute(
            select(table).where(table.c.id == record_id)
        ).first()
        if row is None:
            raise MissingRecord(t.missing_record(table.name))
        return noun(**row._mapping)

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
        """Store new records of one noun in one go."""
        if not records:
            return []
        table = table_of(type(records[0]))
        checked = [_validated(type(record), columns_of(record)) for record in records]
        rows = [
            {name: value for name, value in columns_of(record).items() if name != "id"}
            for record in checked
        ]
        ids = self.connection.scalars(
            insert(table).returning(table.c.id, sort_by_parameter_order=True), rows
        )
        for record, record_id in zip(checked, ids, strict=True):
            record.id = record_id
            self._log(table.name, record_id, None, plain(record))
        return checked

    def update(self, record: R, *, revision: int | None = None, **values: object) -> R:
        """Change fields of a record; unchanged values write nothing.

        `revision` is the one the user saw: `StaleRecord` is raised when the record
        has moved on since. Raises `InvalidInput`, `MissingRecord`.
        """
        noun = type(record)
        current = self.get(noun, record.key)
        if revision is not None and revision != current.revision:
            raise StaleRecord(t.stale_record(self._last_editor(noun, record.key)))
        wanted = _validated(noun, {**columns_of(current), **values})
        before, after = _difference(plain(current), plain(wanted))
        if not after:
            return current
        wanted.revision = current.revision + 1
        table = table_of(noun)
        self.connection.execute(
            update(table)
            .where(table.c.id == record.key)
            .values(
                revision=wanted.revision,
                **{name: getattr(wanted, name) for name in after},
            )
        )
        self._log(table.name, record.key, before, after)
        return wanted

    def delete(self, record: Record) -> None:
        """Delete a record; undo can bring it back under the same id."""
        noun = type(record)
        current = self.get(noun, record.key)
        table = table_of(noun)
        self.connection.execute(delete(table).where(table.c.id == record.key))
        self._log(
            table.name,
            record.key,
            {**plain(current), "revision": current.revision},
            None,
        )

    def restore(self, noun: type[Record], record_id: int, values: Values) -> None:
        """Put a deleted record back under its old id."""
        revision = int(values.get("revision", 1)) + 1
        record = _validated(noun, {**values, "id": record_id, "revision": revision})
        table = table_of(noun)
        self.connection.execute(insert(table), columns_of(record))
        self._log(table.name, record_id, None, plain(record))

    def erase(self, noun: type[Record], record_ids: Iterable[int]) -> int:
        """Delete records for good: their values leave the history too.

        For data that may not be kept; this cannot be undone. Returns how many.
        """
        table, log = table_of(noun), table_of(Change)
        erased = 0
        for record_id in record_ids:
            done = self.connection.execute(
                delete(table).where(table.c.id == record_id)
            ).rowcount
            if not done:
                continue
            self.connection.execute(
                update(log)
                .where(log.c.table_name == table.name, log.c.record_id == record_id)
                .values(before=None, after=None)
            )
            self._changes[table.name, record_id] = Change(
                change_set_id=0, table_name=table.name, record_id=record_id
            )
            erased += 1
        return erased

    def forget_draft(self, key: str) -> None:
        """Drop a draft together with the save that it led to."""
        drafts = table_of(Draft)
        self.connection.execute(delete(drafts).where(drafts.c.key == key))

    def seal(self) -> int | None:
        """Write the change set and its changes. Called by `Store.change` only."""
        changes = [
            change
            for change in self._changes.values()
            if not (change.before is not None and change.before == change.after)
        ]
        if not changes:
            return None
        self._change_set = self.connection.scalar(
            insert(table_of(ChangeSet)).returning(table_of(ChangeSet).c.id),
            {
                "at": datetime.now(UTC),
                "who": self.actor.name,
                "why": self.why,
                "kind": self._kind,
                "undoes": self._undoes,
                "token": self._token,
            },
        )
        self.connection.execute(
            insert(table_of(Change)),
            [
                {
                    "change_set_id": self._change_set,
                    "table_name": change.table_name,
                    "record_id": change.record_id,
                    "before": change.before,
                    "after": change.after,
                }
                for change in changes
            ],
        )
        reindex(
            self.connection,
            [(change.table_name, change.record_id) for change in changes],
        )
        return self._change_set

    def _log(
        self, table: str, record_id: int, before: Values | None, after: Values | None
    ) -> None:
        """Keep one change a record: what it was first, what it is now."""
        earlier = self._changes.get((table, record_id))
        if earlier is None:
            self._changes[table, record_id] = Change(
                change_set_id=0,
                table_name=table,
                record_id=record_id,
                before=before,
                after=after,
            )
        elif earlier.before is None and after is None:
            del self._changes[table, record_id]
        elif earlier.before is None:
            earlier.after = {**(earlier.after or {}), **(after or {})}
        elif after is None:
            earlier.before = {**(before or {}), **earlier.before}
            earlier.after = None
        elif earlier.after is None:
            old = {k: v for k, v in earlier.before.items() if k != "revision"}
            earlier.before, earlier.after = _difference(old, after)
        else:
            earlier.before = {**(before or {}), **earlier.before}
            earlier.before, earlier.after = _difference(
                earlier.before, {**earlier.after, **after}
            )
            if not earlier.after:
                del self._changes[table, record_id]

    def _last_editor(self, noun: type[Record], record_id: int) -> str:
        sets, log = table_of(ChangeSet), table_of(Change)
        who: str | None = self.connection.scalar(
            select(sets.c.who)
            .join(log, log.c.change_set_id == sets.c.id)
            .where(
                log.c.table_name == table_of(noun).name, log.c.record_id == record_id
            )
            .order_by(sets.c.id.desc())
            .limit(1)
        )
        return who or ""


def _validated(noun: type[R], values: Values) -> R:
    try:
        return noun.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise InvalidInput(
            t.invalid_value(table_of(noun).name, field, first.get("input"))
        ) from error


def _difference(before: Values, after: Values) -> tuple[Values, Values]:
    """The fields that differ, as they were and as they are."""
    names = [name for name, value in after.items() if before.get(name) != value]
    return {n: before.get(n) for n in names}, {n: after[n] for n in names}
