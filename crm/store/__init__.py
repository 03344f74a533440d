"""The only SQL: engine, transactions with their change set, queries, history, search.

Rooms above take a `Connection` to read and a `Transaction` to write; none of them
imports SQLAlchemy.
"""

from sqlalchemy import Connection

from crm.store.store import Store, open_store
from crm.store.transaction import Transaction

__all__ = ["Connection", "Store", "Transaction", "open_store"]
