"""Undo a change set: put every record back as it was before.

An undo is a change set itself, so it can be undone again. It happens whole or not at
all; what stands in its way is named.
"""

from itertools import permutations

from sqlalchemy import Connection, select

from crm.errors import InvalidInput, UndoRefused
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.history import ChangeSetRow
from crm.model.tables import NOUN_BY_TABLE, NOUNS, Change, Record
from crm.store.changelog import Entry, difference
from crm.store.conflicts import (
    Reversal,
    name_of,
    refuse_append_only,
    refuse_touched,
    refuse_undone,
    refuse_unfit,
)
from crm.store.history import change_set as find_change_set
from crm.store.records import (
    columns_of,
    delete_records,
    insert_records,
    load,
    plain,
    table_of,
    update_records,
    validated,
)
from crm.store.store import Store
from crm.texts import history as t

_LOG = table_of(Change)


def undo(store: Store, actor: Actor, change_set: int) -> int:
    """Undo a change set and return the number of the undo.

    Called through `crm.access.undo`, which checks that the actor may. Raises
    `UndoRefused` with the reason: undone already, touched by a later change, or
    still in use. Erased records stay erased.
    """
    with store.read() as connection:
        found = find_change_set(connection, change_set)
        if found is None:
            raise UndoRefused(t.no_such_change_set(change_set))
        why = _why(connection, found)
    with store.change(actor, why, kind=ChangeKind.UNDO, undoes=change_set) as tx:
        refuse_undone(tx.connection, change_set)
        entries = _entries(tx.connection, change_set)
        refuse_append_only(change_set, entries)
        refuse_touched(tx.connection, change_set, entries)
        reversals = _reversals(tx.connection, change_set, entries)
        refuse_unfit(tx.connection, change_set, reversals)
        _apply(tx.connection, change_set, reversals)
        for one in reversals:
            tx.log.note(
                one.table,
                one.record_id,
                plain(one.now) if one.now else None,
                plain(one.then) if one.then else None,
                one.now.revision if one.now else 0,
            )
    if tx.change_set is None:
        raise UndoRefused(t.nothing_to_undo(change_set))
    return tx.change_set


def _why(connection: Connection, found: ChangeSetRow) -> str:
    """Undoing an undo is called what it is: doing it again."""
    undone = find_change_set(connection, found.undoes) if found.undoes else None
    if undone is None:
        return t.undoing(found.change_set, found.why)
    if undone.undoes is None:
        return t.redoing(undone.change_set, undone.why)
    first = find_change_set(connection, undone.undoes)
    return _why(connection, first) if first else t.undoing(found.change_set, found.why)


def _entries(connection: Connection, change_set: int) -> list[Entry]:
    """What the change set did, save to records that were erased since."""
    query = select(_LOG).where(_LOG.c.change_set_id == change_set).order_by(_LOG.c.id)
    return [
        Entry(row.table_name, row.record_id, row.before, row.after)
        for row in connection.execute(query)
        if (row.before, row.after) != (None, None) and row.table_name in NOUN_BY_TABLE
    ]


def _reversals(
    connection: Connection, change_set: int, entries: list[Entry]
) -> list[Reversal]:
    """Each record as it is now and as it must become."""
    ids: dict[str, list[int]] = {}
    for entry in entries:
        ids.setdefault(entry.table, []).append(entry.record_id)
    current: dict[tuple[str, int], Record] = {}
    for table, wanted in ids.items():
        for record_id, record in load(connection, NOUN_BY_TABLE[table], wanted).items():
            current[table, record_id] = record
    return [
        _reversal(
            connection, change_set, entry, current.get((entry.table, entry.record_id))
        )
        for entry in entries
    ]


def _reversal(
    connection: Connection, change_set: int, entry: Entry, now: Record | None
) -> Reversal:
    """What undoing one change does to its record.

    Later changes were refused before, so the record must be as the change left it.
    """
    noun = NOUN_BY_TABLE[entry.table]
    if not _as_left(entry, now):
        label = name_of(connection, entry.table, entry.record_id)
        raise UndoRefused(t.differs_from_history(change_set, entry.table, label))
    then: Record | None = None
    try:
        if entry.before is not None and now is None:
            revision = int(entry.before.get("revision", 1)) + 1
            then = validated(
                noun, {**entry.before, "id": entry.record_id, "revision": revision}
            )
        elif entry.before is not None and now is not None:
            then = validated(noun, {**columns_of(now), **entry.before})
            then.revision = now.revision + 1
    except InvalidInput as error:
        raise UndoRefused(t.collides(change_set)) from error
    return Reversal(entry.table, entry.record_id, now, then)


def _as_left(entry: Entry, now: Record | None) -> bool:
    """Whether a record is as the change left it."""
    if now is None or entry.after is None:
        return now is None and entry.after is None
    shown = plain(now)
    return all(
        shown[name] == value for name, value in entry.after.items() if name in shown
    )


def _apply(connection: Connection, change_set: int, reversals: list[Reversal]) -> None:
    """Write the reversals.

    Usually what comes back is written before what refers to it changes, and what goes
    leaves last. A value that may stand once can ask for another order.
    """
    for order in permutations((_put_back, _set_back, _take_away)):
        try:
            with connection.begin_nested():
                for act in order:
                    act(connection, reversals)
        except InvalidInput:
            continue
        return
    raise UndoRefused(t.collides(change_set))


def _put_back(connection: Connection, reversals: list[Reversal]) -> None:
    for noun in NOUNS:
        table = table_of(noun).name
        insert_records(
            connection,
            [
                one.then
                for one in reversals
                if one.table == table and one.now is None and one.then is not None
            ],
        )


def _set_back(connection: Connection, reversals: list[Reversal]) -> None:
    by_table: dict[str, list[tuple[Record, list[str]]]] = {}
    for one in reversals:
        if one.now is not None and one.then is not None:
            _, changed = difference(plain(one.now), plain(one.then))
            by_table.setdefault(one.table, []).append((one.then, list(changed)))
    for changes in by_table.values():
        update_records(connection, changes)


def _take_away(connection: Connection, reversals: list[Reversal]) -> None:
    for noun in reversed(NOUNS):
        table = table_of(noun)
        delete_records(
            connection,
            table,
            [
                one.record_id
                for one in reversals
                if one.table == table.name and one.then is None
            ],
        )
