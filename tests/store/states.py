"""What the nouns hold, to compare one moment with another."""

from sqlalchemy import select

from crm.model.tables import NOUNS
from crm.store.records import table_of


def noun_state(store, *, with_revision=False):
    """Every row of every noun table, on every column but revision."""
    state = {}
    with store.read() as connection:
        for noun in NOUNS:
            table = table_of(noun)
            columns = [c for c in table.c if with_revision or c.name != "revision"]
            rows = connection.execute(select(*columns).order_by(table.c.id))
            state[table.name] = [tuple(row) for row in rows]
    return state
