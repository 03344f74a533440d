"""From a plan to records: everything in the caller's one change set."""

from collections.abc import Callable, Iterable
from typing import Any

from crm.access import Permission, writes
from crm.exchange.raw import Reading
from crm.intake.importing.outcome import ImportPlan
from crm.intake.importing.planning import Planner, Progress, silent
from crm.intake.importing.targets import Shelf, Target
from crm.model.tables import NOUNS, Record
from crm.store import Transaction
from crm.texts import importing as t

_BATCH = 2_000


@writes(Permission.IMPORT)
def write_import(
    tx: Transaction, reading: Reading, progress: Progress = silent
) -> ImportPlan:
    """Import the tables as they stand against the data of this moment."""
    planner = Planner(tx.connection, reading)
    plan = planner.plan(lambda done, what: progress(done * _PLANNED, what), shown=False)
    planner.rows.clear()
    shelves = planner.bench.shelves
    nouns = [noun for noun in NOUNS if noun in shelves]
    every = sum(len(list(shelves[noun])) for noun in nouns) or 1
    written = 0

    def told(count: int) -> None:
        share = min((written + count) / every, 1.0)
        progress(_PLANNED + (_WRITTEN - _PLANNED) * share, t.BUSY_WRITING)

    for noun in nouns:
        told(0)
        _write_shelf(tx, noun, shelves[noun], told)
        written += len(list(shelves[noun]))
    tx.watch = lambda share: progress(
        _WRITTEN + (1 - _WRITTEN) * share, t.BUSY_FINISHING
    )
    return plan


_PLANNED, _WRITTEN = 0.4, 0.6
"""The share of the work that is done once the plan stands, and the records."""


def _write_shelf(
    tx: Transaction, noun: type[Record], shelf: Shelf, told: Callable[[int], None]
) -> None:
    waiting = [target for target in shelf if target.stored is None]
    while waiting:
        ready = [target for target in waiting if not _awaits(target)]
        for start in range(0, len(ready), _BATCH):
            told(start)
            _add(tx, noun, ready[start : start + _BATCH])
        waiting = [target for target in waiting if target.id is None]
    changed = [
        (noun(id=target.id), _resolved(changes))
        for target in shelf
        if target.stored is not None
        and not target.deleted
        and (changes := target.changes())
    ]
    for start in range(0, len(changed), _BATCH):
        tx.update_all(changed[start : start + _BATCH])
    tx.delete_all([noun(id=target.id) for target in shelf if target.deleted])


def _awaits(target: Target) -> bool:
    """Whether it refers to a record that has no id yet."""
    return any(
        isinstance(value, Target) and value.id is None
        for value in target.given.values()
    )


def _add(tx: Transaction, noun: type[Record], targets: Iterable[Target]) -> None:
    batch = list(targets)
    ids = tx.add_rows(noun, [_resolved(target.given) for target in batch])
    for target, record_id in zip(batch, ids, strict=True):
        target.written(record_id)


def _resolved(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.id if isinstance(value, Target) else value
        for name, value in values.items()
    }
