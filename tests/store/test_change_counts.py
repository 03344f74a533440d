"""How much a change set did, counted by the database."""

from crm.model.history import ChangeCount, Deed
from crm.model.tables import Body, Organisation
from crm.store.history import change_counts, change_set_count


def test_records_are_counted_by_table_and_by_what_was_done(store, actor):
    with store.change(actor, "begin") as tx:
        first, second, third = tx.add_all(
            [Organisation(name=name) for name in ("Een", "Twee", "Drie")]
        )
        tx.add(Body(name="Werkgroep"))
    with store.change(actor, "later") as tx:
        tx.delete(first)
        tx.delete(second)
        tx.update(third, name="Vier")
    with store.read() as connection:
        assert change_set_count(connection) == 2
        assert change_counts(connection, 1) == [
            ChangeCount("organisation", Deed.ADDED, 3),
            ChangeCount("body", Deed.ADDED, 1),
        ]
        assert change_counts(connection, 2) == [
            ChangeCount("organisation", Deed.DELETED, 2),
            ChangeCount("organisation", Deed.CHANGED, 1),
        ]
        assert change_counts(connection, 10**12) == []


def test_what_was_erased_is_counted_as_erased(store, actor):
    with store.change(actor, "begin") as tx:
        made = tx.add(Organisation(name="Een"))
    with store.change(actor, "wissen") as tx:
        tx.erase(Organisation, [made.key])
    with store.read() as connection:
        assert change_counts(connection, 2) == [
            ChangeCount("organisation", Deed.ERASED, 1)
        ]
