"""The permissions, the check, and the mark that a verb declares its own with."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from crm.errors import NotAllowed
from crm.model.actor import Actor
from crm.settings import Settings
from crm.store import Transaction
from crm.texts import access as t

P = ParamSpec("P")
T = TypeVar("T")


class Permission(StrEnum):
    """What an actor may do."""

    READ = "lezen"
    LOG_CONTACTS = "contacten noteren"
    EDIT_DIRECTORY = "organisaties en personen wijzigen"
    EDIT_ASSEMBLY = "overleg en mandaten wijzigen"
    EDIT_PLAN = "actiefiches wijzigen"
    SEARCH_PARTNERS = "zoektochten opvolgen"
    IMPORT = "invoeren"
    EXPORT = "uitvoeren"
    UNDO = "ongedaan maken"
    ADMINISTER = "beheren"


def local_actor() -> Actor:
    """The user of this computer, with every permission."""
    return Actor(Settings().actor, frozenset(Permission))


def require(actor: Actor, permission: Permission) -> None:
    """Raise `NotAllowed` unless the actor holds the permission."""
    if permission not in actor.permissions:
        raise NotAllowed(t.not_allowed(actor.name, permission))


def writes(
    permission: Permission,
) -> Callable[
    [Callable[Concatenate[Transaction, P], T]], Callable[Concatenate[Transaction, P], T]
]:
    """Mark a verb: it needs `permission` and writes in its caller's change set."""

    def mark(
        verb: Callable[Concatenate[Transaction, P], T],
    ) -> Callable[Concatenate[Transaction, P], T]:
        @wraps(verb)
        def checked(tx: Transaction, *args: P.args, **kwargs: P.kwargs) -> T:
            require(tx.actor, permission)
            return verb(tx, *args, **kwargs)

        return cast("Callable[Concatenate[Transaction, P], T]", checked)

    return mark
