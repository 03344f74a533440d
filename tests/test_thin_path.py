"""The thinnest path: a record goes in under a change set and can be found again."""

from pathlib import Path

import pytest

from crm.access import local_actor
from crm.errors import StaleRecord
from crm.model.tables import Organisation
from crm.store import open_store


def test_a_stale_save_is_refused(tmp_path: Path):
    store = open_store(str(tmp_path / "schakel.db"))
    with store.change(local_actor(), "nieuw") as tx:
        stored = tx.add(Organisation(name="CAW"))
    with store.change(local_actor(), "eerst") as tx:
        tx.update(stored, revision=stored.revision, municipality="Turnhout")
    with pytest.raises(StaleRecord), store.change(local_actor(), "te laat") as tx:
        tx.update(stored, revision=stored.revision, municipality="Beerse")
