"""What the history says a record is: its changes played from the first to the last."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from crm.store.records import Values
from crm.texts import upkeep as t

_FIRST_REVISION = 1


@dataclass(frozen=True)
class Played:
    """One change of one record, as the history holds it."""

    change_set: int
    before: Values | None
    after: Values | None


@dataclass
class Told:
    """What the history tells about a record.

    `exists` is `None` while nothing is told. A record that came with a new database
    starts without an addition: only the fields that changed since are `known`.
    """

    exists: bool | None = None
    known: Values = field(default_factory=dict)
    revision: int = _FIRST_REVISION
    faults: list[str] = field(default_factory=list)


def replay(table: str, record_id: int, changes: Iterable[Played]) -> Told:
    """Play the changes; each must start from where the one before it ended."""
    told = Told()
    for change in changes:
        if change.before is None and change.after is None:
            told = Told(exists=False, faults=told.faults)
            continue
        _compare(told, table, record_id, change)
        if change.after is None:
            told.exists = False
        elif change.before is None:
            told.revision = (
                told.revision + 1 if told.exists is False else _FIRST_REVISION
            )
            told.exists, told.known = True, dict(change.after)
        else:
            told.revision += 1
            told.exists = True
            told.known |= change.after
    return told


def _compare(told: Told, table: str, record_id: int, change: Played) -> None:
    """Note where a change says that the record was otherwise before."""
    for name, value in (change.before or {}).items():
        if name == "revision":
            if value != told.revision:
                told.faults.append(
                    t.wrong_revision(table, record_id, value, told.revision)
                )
            told.revision = value
        elif name in told.known and told.known[name] != value:
            told.faults.append(
                t.broken_chain(table, record_id, change.change_set, name)
            )
