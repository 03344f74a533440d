"""Undo, for who may."""

from crm.access.permissions import Permission, require
from crm.model.actor import Actor
from crm.store import Store
from crm.store import undo as mechanism


def undo(store: Store, actor: Actor, change_set: int) -> int:
    """Undo a change set and return the number of the undo, itself undoable.

    Raises `NotAllowed`, or `UndoRefused` with the reason.
    """
    require(actor, Permission.UNDO)
    return mechanism.undo(store, actor, change_set)
