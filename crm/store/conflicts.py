"""What stands in the way of an undo, named so that people can act on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, select

from crm.errors import UndoRefused
from crm.model.tables import NOUN_BY_TABLE, NOUNS, Change, ChangeSet, Record
from crm.store.changelog import Entry
from crm.store.history import undone
from crm.store.labels import labels
from crm.store.records import batches, references, table_of
from crm.texts import history as t

_LOG, _SETS = table_of(Change), table_of(ChangeSet)
_DERIVED = {"name_key", "title_key"}


@dataclass(frozen=True)
class Reversal:
    """A record as it is now and as it was then; `None` where it does not exist."""

    table: str
    record_id: int
    now: Record | None
    then: Record | None


def name_of(connection: Connection, table: str, record_id: int) -> str:
    """The label of one record."""
    return labels(connection, [(table, record_id)])[table, record_id]


def refuse_undone(connection: Connection, change_set: int) -> None:
    """Raise `UndoRefused` for a change set that is undone already."""
    by = undone(connection).get(change_set)
    if by is not None:
        raise UndoRefused(t.already_undone(change_set, _told(connection, by)))


def refuse_append_only(change_set: int, entries: Sequence[Entry]) -> None:
    """Raise `UndoRefused` for a change set with records that are only ever added."""
    for entry in entries:
        if NOUN_BY_TABLE[entry.table].append_only:
            raise UndoRefused(t.only_added(change_set, entry.table))


def refuse_touched(
    connection: Connection, change_set: int, entries: Sequence[Entry]
) -> None:
    """Raise `UndoRefused` when a later change touched the same field.

    A later change set and its undo cancel out. A new or deleted record is touched by
    any later change.
    """
    mine = {(entry.table, entry.record_id): entry for entry in entries}
    earlier = _LOG.alias("earlier")
    query = (
        select(_LOG)
        .join(
            earlier,
            (earlier.c.table_name == _LOG.c.table_name)
            & (earlier.c.record_id == _LOG.c.record_id),
        )
        .where(earlier.c.change_set_id == change_set)
        .where(_LOG.c.change_set_id > change_set)
        .order_by(_LOG.c.id.desc())
    )
    cancelled = {
        number
        for pair in undone(connection).items()
        if min(pair) > change_set
        for number in pair
    }
    for row in connection.execute(query):
        entry = mine.get((row.table_name, row.record_id))
        if entry is None or row.change_set_id in cancelled:
            continue
        later = Entry(row.table_name, row.record_id, row.before, row.after)
        _refuse_if_touched(connection, change_set, entry, later, row.change_set_id)


def refuse_unfit(
    connection: Connection, change_set: int, reversals: Sequence[Reversal]
) -> None:
    """Raise `UndoRefused` when what comes back or goes would leave a loose end."""
    plan = {(one.table, one.record_id): one for one in reversals}
    for noun in NOUNS:
        table = table_of(noun)
        for column, to in references(table):
            _refuse_used(connection, change_set, plan, column, to)
            _refuse_loose(connection, change_set, plan, column, to)
        for column in table.columns:
            if column.unique:
                _refuse_taken(connection, change_set, plan, column)


def _refuse_if_touched(
    connection: Connection, change_set: int, entry: Entry, later: Entry, number: int
) -> None:
    def refuse(sentence: Any, *more: Any) -> None:
        label = name_of(connection, entry.table, entry.record_id)
        told = _told(connection, number)
        raise UndoRefused(sentence(change_set, entry.table, label, *more, told))

    if later.after is None:
        refuse(t.deleted_since)
    if entry.before is None:
        refuse(t.created_then_changed)
    if entry.after is None or later.before is None:
        refuse(t.changed_since, [])
    fields = [n for n in later.after or {} if n in (entry.after or {})]
    if fields:
        refuse(t.changed_since, [n for n in fields if n not in _DERIVED] or fields)


_Plan = dict[tuple[str, int], Reversal]


def _refuse_used(
    connection: Connection,
    change_set: int,
    plan: _Plan,
    column: Column[Any],
    to: Column[Any],
) -> None:
    """A record that goes may not be referred to by one that stays."""
    going = {
        getattr(one.now, to.name): one
        for one in plan.values()
        if one.table == to.table.name and one.now is not None and one.then is None
    }
    table = column.table
    for batch in batches(going):
        query = select(table.c.id, column).where(column.in_(batch)).order_by(table.c.id)
        for user_id, value in connection.execute(query):
            user = plan.get((table.name, user_id))
            if user is not None and (
                user.then is None or getattr(user.then, column.name) != value
            ):
                continue
            gone = going[value]
            label = name_of(connection, gone.table, gone.record_id)
            used_by = t.record(table.name, name_of(connection, table.name, user_id))
            later = _latest(connection, table.name, user_id)
            raise UndoRefused(
                t.still_used(change_set, gone.table, label, used_by, later)
            )


def _refuse_loose(
    connection: Connection,
    change_set: int,
    plan: _Plan,
    column: Column[Any],
    to: Column[Any],
) -> None:
    """A record that comes back may not refer to one that is gone."""
    wanted: dict[Any, Reversal] = {}
    for one in plan.values():
        if one.table == column.table.name and one.then is not None:
            value = getattr(one.then, column.name)
            if value is not None and (
                one.now is None or getattr(one.now, column.name) != value
            ):
                wanted.setdefault(value, one)
    if not wanted:
        return
    present = _stored(connection, to, wanted)
    coming = {
        getattr(one.then, to.name)
        for one in plan.values()
        if one.table == to.table.name and one.then is not None
    }
    for value, one in wanted.items():
        if value in present or value in coming:
            continue
        label = name_of(connection, one.table, one.record_id)
        parent, where = to.table.name, None
        if to.name == "id":
            gone = t.record(parent, name_of(connection, parent, value))
            where = _latest(connection, parent, value)
        else:
            gone = t.record(parent, str(value))
        raise UndoRefused(t.refers_to_gone(change_set, one.table, label, gone, where))


def _refuse_taken(
    connection: Connection, change_set: int, plan: _Plan, column: Column[Any]
) -> None:
    """A value that may stand once must be free for the record that comes back."""
    table = column.table
    wanted = {
        getattr(one.then, column.name): one
        for one in plan.values()
        if one.table == table.name and one.then is not None
    }
    for batch in batches(wanted):
        query = select(table.c.id, column).where(column.in_(batch))
        for other_id, value in connection.execute(query):
            if (table.name, other_id) in plan:
                continue
            one = wanted[value]
            raise UndoRefused(
                t.value_taken(
                    change_set,
                    one.table,
                    name_of(connection, one.table, one.record_id),
                    column.name,
                    t.taken(value, _latest(connection, table.name, other_id)),
                )
            )


def _stored(
    connection: Connection, column: Column[Any], values: Iterable[Any]
) -> set[Any]:
    found: set[Any] = set()
    for batch in batches(values):
        found |= set(connection.scalars(select(column).where(column.in_(batch))))
    return found


def _latest(connection: Connection, table: str, record_id: int) -> str | None:
    """The change set that last touched a record, told."""
    number = connection.scalar(
        select(_LOG.c.change_set_id)
        .where(_LOG.c.table_name == table, _LOG.c.record_id == record_id)
        .order_by(_LOG.c.id.desc())
        .limit(1)
    )
    return None if number is None else _told(connection, number)


def _told(connection: Connection, change_set: int) -> str:
    row = connection.execute(
        select(_SETS.c.who, _SETS.c.at).where(_SETS.c.id == change_set)
    ).one()
    return t.later_change(change_set, row.who, row.at)
