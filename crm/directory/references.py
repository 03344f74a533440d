"""Reference lists: organisations of somebody's list that we never met.

Such a list may not be kept longer than it is used, so each row has its last day.
"""

from datetime import date

from crm.access import Permission, writes
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import ReferenceEntry
from crm.settings import Settings
from crm.store import Store, Transaction
from crm.store.searches import expired_references
from crm.texts import directory as t

CARETAKER = Actor(t.CARETAKER, frozenset({Permission.EDIT_DIRECTORY.value}))
"""Schakel itself, for what happens on its day without anybody asking."""


@writes(Permission.EDIT_DIRECTORY)
def forget_expired(tx: Transaction, today: date) -> int:
    """Erase the rows whose day has come, from the history too; how many."""
    return tx.erase(ReferenceEntry, expired_references(tx.connection, today))


def keep_the_rules(store: Store, settings: Settings) -> int:
    """What a database must do by itself each day; how many rows were erased.

    A rehearsal on a later day than today's (`CRM_TODAY`) erases nothing early.
    """
    today = min(settings.day(), Settings(today=None).day())
    with store.read() as connection:
        if not expired_references(connection, today):
            return 0
    with store.change(CARETAKER, t.WHY_FORGOTTEN, kind=ChangeKind.ERASURE) as tx:
        return forget_expired(tx, today)
