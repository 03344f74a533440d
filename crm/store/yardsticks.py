"""What writing rows costs without us: to compare an import with, in one run.

Each writes into a fresh store that is thrown away afterwards.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert

from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import Change, ChangeSet, Organisation
from crm.store.records import columns_of, plain, table_of, validated
from crm.store.store import Store

Rows = Sequence[dict[str, Any]]


def write_bare(store: Store, rows: Rows) -> None:
    """Insert rows as they are: no check, no history, no search."""
    table = table_of(Organisation)
    with store.write() as connection:
        connection.execute(
            insert(table),
            [
                {
                    **{column.name: None for column in table.columns},
                    "id": number,
                    "revision": 1,
                    "name_key": "",
                    "aliases": [],
                    "working_area": [],
                    **row,
                }
                for number, row in enumerate(rows, start=1)
            ],
        )


def write_with_history(store: Store, rows: Rows, actor: Actor) -> None:
    """Validate each row and write it with one row of history; no search."""
    with store.write() as connection:
        records = [
            validated(Organisation, {**row, "id": number, "revision": 1})
            for number, row in enumerate(rows, start=1)
        ]
        connection.execute(
            insert(table_of(Organisation)), [columns_of(r) for r in records]
        )
        sets = insert(table_of(ChangeSet)).returning(table_of(ChangeSet).c.id)
        change_set = connection.scalar(
            sets,
            {
                "at": datetime.now(UTC),
                "who": actor.name,
                "why": "",
                "kind": ChangeKind.IMPORT,
            },
        )
        connection.execute(
            insert(table_of(Change)),
            [
                {
                    "change_set_id": change_set,
                    "table_name": table_of(Organisation).name,
                    "record_id": record.id,
                    "before": None,
                    "after": plain(record),
                }
                for record in records
            ],
        )
