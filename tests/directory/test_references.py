"""Rows of reference lists go on their day, from the history too."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from crm.access import undo
from crm.directory.references import forget_expired, keep_the_rules
from crm.model.tables import Change, ReferenceEntry
from crm.settings import Settings
from crm.store.searches import reference_entries
from crm.store.transaction import table_of

DAY = date(2026, 11, 23)


def entry(name: str, delete_on: date | None) -> ReferenceEntry:
    return ReferenceEntry(name=name, delete_on=delete_on)


@pytest.fixture
def filled(store, actor):
    with store.change(actor, "lijst") as tx:
        tx.add(entry("gisteren", DAY - timedelta(days=1)))
        tx.add(entry("vandaag", DAY))
        tx.add(entry("morgen", DAY + timedelta(days=1)))
        tx.add(entry("zonder", None))
    return store


def names(store) -> list[str]:
    with store.read() as connection:
        return [row.name for row in reference_entries(connection, date(1990, 1, 1))]


def test_what_is_due_goes_and_the_rest_stays(filled, actor):
    with filled.change(actor, "opruimen") as tx:
        assert forget_expired(tx, DAY) == 2
    assert names(filled) == ["morgen", "zonder"]


def test_nothing_of_it_stays_in_the_history_and_undo_does_not_bring_it_back(
    filled, actor
):
    with filled.change(actor, "opruimen") as tx:
        forget_expired(tx, DAY)
    log = table_of(Change)
    with filled.read() as connection:
        kept = [row.after for row in connection.execute(select(log.c.after))]
    assert not any("gisteren" in str(after) for after in kept)
    undo(filled, actor, 1)
    assert names(filled) == []


def test_what_was_deleted_before_its_day_leaves_the_history_on_its_day(filled, actor):
    undo(filled, actor, 1)
    assert keep_the_rules(filled, Settings(today=DAY)) == 2
    assert keep_the_rules(filled, Settings(today=DAY)) == 0
    log = table_of(Change)
    with filled.read() as connection:
        told = str(connection.execute(select(log.c.before, log.c.after)).all())
    assert "gisteren" not in told
    assert "vandaag" not in told
    assert "morgen" in told


def test_a_day_without_anything_due_writes_nothing(store, actor):
    with store.change(actor, "lijst") as tx:
        tx.add(entry("later", date(2200, 1, 1)))
    before = store.data_version()
    assert keep_the_rules(store, Settings(today=DAY)) == 0
    assert store.data_version() == before


def test_a_rehearsal_on_a_later_day_erases_nothing_early(store, actor):
    tomorrow = Settings().day() + timedelta(days=1)
    with store.change(actor, "lijst") as tx:
        tx.add(entry("morgen", tomorrow))
        tx.add(entry("lang geleden", date(2020, 1, 1)))
    assert keep_the_rules(store, Settings(today=date(2199, 1, 1))) == 1
    assert names(store) == ["morgen"]
