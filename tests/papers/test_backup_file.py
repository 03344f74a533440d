"""The backup that Beheer hands out."""

import sqlite3
from datetime import date

from crm.model.tables import Organisation
from crm.papers.backup_file import backup_file
from crm.store import open_store
from crm.store.location import sqlite_url
from crm.store.organisations import organisations

TODAY = date(2026, 11, 23)


def test_the_backup_is_a_database_that_opens_with_everything_in_it(
    store, actor, tmp_path
):
    with store.change(actor, "begin") as tx:
        tx.add(Organisation(name="CAW"))
    made = backup_file(store, {}, TODAY)
    with store.change(actor, "later") as tx:
        tx.add(Organisation(name="Kring"))
    path = tmp_path / made.name
    path.write_bytes(made.content)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy = open_store(sqlite_url(path))
    with copy.read() as connection:
        assert [row.name for row in organisations(connection)] == ["CAW"]
    copy.close()
