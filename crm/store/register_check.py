"""Is the register whole: every number once, every seal right, the database on guard?"""

from collections.abc import Iterator

from sqlalchemy import Connection

from crm.store.append_only import unguarded
from crm.store.register import entries
from crm.texts import upkeep as t

START = ""
"""The seal before the first line."""


def register_faults(connection: Connection) -> Iterator[str]:
    """Each fault in the register, by the number of its line."""
    before, expected = START, 1
    for entry in entries(connection):
        if entry.number != expected:
            yield t.register_hole(expected, entry.number)
        elif entry.seal_after(before) != entry.seal:
            yield t.register_broken(entry.number)
        before, expected = entry.seal, entry.number + 1
    for table in unguarded(connection):
        yield t.register_unguarded(table)
