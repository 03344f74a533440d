"""Reading the council's settings."""

from typing import Any

from sqlalchemy import Connection, select

from crm.model.tables import Setting
from crm.store.transaction import Transaction, table_of

_SETTING = table_of(Setting)


def option(connection: Connection, name: str, default: Any = None) -> Any:
    """The value of a setting, or the default."""
    row = connection.execute(
        select(_SETTING.c.value).where(_SETTING.c.name == name)
    ).first()
    return default if row is None else row[0]


def set_option(tx: Transaction, name: str, value: Any) -> None:
    """Keep a setting, in the caller's change set."""
    found = tx.find(Setting, name=name)
    if found:
        tx.update(found[0], value=value)
    else:
        tx.add(Setting(name=name, value=value))
