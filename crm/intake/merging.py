"""Merging two people or two organisations: the whole plan first, then one change set.

The record that goes disappears; everything that referred to it refers to the one that
stays. Undoing the change set gives back what was.
"""

from collections.abc import Mapping
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput, StaleRecord
from crm.intake.merge_fields import field_plans, name_of
from crm.intake.merge_references import Moving, Row
from crm.model.merge_rows import MergePlan, MovePlan, RowChange, Side
from crm.model.tables import NOUN_BY_TABLE, NOUNS, Organisation, Person, Record
from crm.store import Connection, Transaction
from crm.store.labels import labels
from crm.store.merging import stored, stored_all
from crm.store.taxonomy import clusters, sectors
from crm.texts import duplicates as t

Mergeable = type[Person] | type[Organisation]
_NAMED = 5


def merge_plan(
    connection: Connection,
    noun: Mergeable,
    keep: int,
    drop: int,
    choices: Mapping[str, Side] | None = None,
) -> MergePlan:
    """What merging will do to the two records and to what refers to them.

    `choices` says for a field whose value stays; see `field_plans` for what happens
    without. Raises `MissingRecord`, `InvalidInput`.
    """
    if keep == drop:
        raise InvalidInput(t.SAME_RECORD)
    chosen = dict(choices or {})
    stays, goes = stored(connection, noun, keep), stored(connection, noun, drop)
    words = {row.code: row.label for row in clusters(connection)}
    words |= {row.code: row.label for row in sectors(connection)}
    fields = field_plans(stays, goes, chosen, words)
    moving = Moving(connection)
    moving.move(noun, keep, drop)
    values = {one.field: one.value for one in fields if one.value != one.keep}
    changes = [
        RowChange(_table(noun), keep, stays.revision, values),
        *(
            RowChange(
                _table(row.noun),
                row.key,
                row.record.revision,
                None if row.gone else row.changed,
            )
            for row in moving.rows.values()
            if row.gone or row.changed
        ),
        RowChange(_table(noun), drop, goes.revision, None),
    ]
    named = labels(connection, {(_table(row.noun), row.key) for row in _told(moving)})
    return MergePlan(
        table=_table(noun),
        keep=keep,
        drop=drop,
        keep_name=name_of(stays),
        drop_name=name_of(goes),
        fields=fields,
        moves=_moves(moving.moved, named),
        joined=tuple(
            t.joined_line(named[_table(row.noun), row.key], sentence)
            for sentence, row in moving.joined
        ),
        warnings=(*_kbo_warning(stays, goes), *_overlaps(moving, named)),
        changes=tuple(changes),
        choices=tuple(sorted(chosen.items())),
    )


@writes(Permission.EDIT_DIRECTORY)
def merge(tx: Transaction, plan: MergePlan) -> None:
    """Do what the plan says, exactly. Raises `StaleRecord` when anything moved on."""
    noun = NOUN_BY_TABLE[plan.table]
    if noun is not Person and noun is not Organisation:
        raise InvalidInput(t.SAME_RECORD)
    if (
        merge_plan(tx.connection, noun, plan.keep, plan.drop, dict(plan.choices))
        != plan
    ):
        raise StaleRecord(t.MOVED_ON)
    for kind in NOUNS:
        wanted = {
            change.id: change.values
            for change in plan.changes
            if change.table == _table(kind) and change.values
        }
        records = stored_all(tx.connection, kind, wanted)
        tx.update_all([(records[key], values) for key, values in wanted.items()])
    for kind in reversed(NOUNS):
        going = [
            change.id
            for change in plan.changes
            if change.table == _table(kind) and change.values is None
        ]
        tx.delete_all(list(stored_all(tx.connection, kind, going).values()))


def _table(noun: type[Record]) -> str:
    return str(noun.__tablename__)


def _told(moving: Moving) -> list[Row]:
    return [*moving.moved, *(row for _, row in moving.joined)]


def _moves(
    moved: list[Row], named: Mapping[tuple[str, int], str]
) -> tuple[MovePlan, ...]:
    """What moves, by table; rows that become one with another are told apart."""
    by_table: dict[str, list[Row]] = {}
    for row in moved:
        if not row.gone:
            by_table.setdefault(_table(row.noun), []).append(row)
    return tuple(
        MovePlan(
            table,
            len(rows),
            tuple(dict.fromkeys(named[table, row.key] for row in rows[:_NAMED])),
        )
        for table, rows in by_table.items()
    )


def _kbo_warning(stays: Record, goes: Record) -> list[str]:
    if isinstance(stays, Organisation) and isinstance(goes, Organisation):
        one, two = stays.kbo, goes.kbo
        if one and two and one != two:
            return [t.kbo_differs(one, two)]
    return []


def _overlaps(moving: Moving, named: Mapping[tuple[str, int], Any]) -> list[str]:
    return list(
        dict.fromkeys(
            t.beside_each_other(named[_table(row.noun), row.key])
            for row in moving.overlapping()
        )
    )
