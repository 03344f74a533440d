"""The thinnest path: a record goes in under a change set and can be found again."""

import pytest

from crm.errors import StaleRecord
from crm.model.tables import Organisation


def test_a_stale_save_is_refused(store, actor):
    with store.change(actor, "nieuw") as tx:
        stored = tx.add(Organisation(name="CAW"))
    with store.change(actor, "eerst") as tx:
        tx.update(stored, revision=stored.revision, municipality="Turnhout")
    with pytest.raises(StaleRecord), store.change(actor, "te laat") as tx:
        tx.update(stored, revision=stored.revision, municipality="Beerse")
