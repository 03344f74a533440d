"""Half-typed forms: rows outside the history, keyed by an id in the link."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from crm.model.tables import ChangeSet, Draft
from crm.store.reading import columns, fetch
from crm.store.store import Store
from crm.store.transaction import table_of

_DRAFT, _SETS = table_of(Draft), table_of(ChangeSet)
_DRAFTS = select(*columns(_DRAFT, "key", "kind", "owner", "payload", "updated_at"))


@dataclass(frozen=True)
class DraftRow:
    """A half-typed form of its owner, as JSON values."""

    key: str
    kind: str
    owner: str
    payload: dict[str, Any]
    updated_at: datetime


def draft(connection: Connection, key: str) -> DraftRow | None:
    """The draft with this key, whoever owns it."""
    found = fetch(connection, _DRAFTS.where(_DRAFT.c.key == key), DraftRow)
    return found[0] if found else None


def drafts(connection: Connection, owner: str, kind: str) -> list[DraftRow]:
    """Somebody's drafts of one form, the newest first."""
    query = _DRAFTS.where(_DRAFT.c.owner == owner, _DRAFT.c.kind == kind)
    return fetch(connection, query.order_by(_DRAFT.c.updated_at.desc()), DraftRow)


def save_draft(
    store: Store, key: str, kind: str, owner: str, payload: dict[str, Any]
) -> bool:
    """Keep what was typed so far; say whether it was kept.

    The latest typing of its owner stands; another owner's draft is left alone. A form
    that is saved leaves no draft behind: typing that arrives late is dropped once a
    change set carries the key as its token.
    """
    values = {"payload": payload, "updated_at": datetime.now(UTC)}
    with store.write() as connection:
        saved = select(_SETS.c.id).where(_SETS.c.token == key)
        if connection.scalar(saved) is not None:
            return False
        owner_now = connection.scalar(select(_DRAFT.c.owner).where(_DRAFT.c.key == key))
        if owner_now is None:
            connection.execute(
                insert(_DRAFT), {"key": key, "kind": kind, "owner": owner, **values}
            )
        elif owner_now == owner:
            connection.execute(
                update(_DRAFT).where(_DRAFT.c.key == key).values(**values)
            )
        else:
            return False
    return True


def drop_draft(store: Store, key: str, owner: str) -> None:
    """Forget a draft that its owner threw away."""
    with store.write() as connection:
        connection.execute(
            delete(_DRAFT).where(_DRAFT.c.key == key, _DRAFT.c.owner == owner)
        )
