"""`faults` finds what was changed behind the store's back, and names it."""

import pytest
from sqlalchemy import delete, insert, text, update

from crm.access import undo
from crm.model.tables import (
    Affiliation,
    Change,
    Cluster,
    Organisation,
    Person,
    ReferenceEntry,
    SearchGram,
    SearchText,
)
from crm.store.check import faults
from crm.store.records import columns_of, table_of


@pytest.fixture
def council(store, actor):
    with store.change(actor, "begin") as tx:
        caw = tx.add(Organisation(name="CAW", aliases=["Centrum"]))
        person = tx.add(Person(first_name="Els", last_name="Wouters"))
        tx.add(Affiliation(person_id=person.key, organisation_id=caw.key))
        entry = tx.add(ReferenceEntry(name="Zorgbedrijf"))
    with store.change(actor, "wijzig") as tx:
        tx.update(caw, municipality="Beerse")
    with store.change(actor, "cluster") as tx:
        (cluster,) = tx.find(Cluster, code="zorg")
        tx.update(cluster, label="Zorg")
    with store.change(actor, "weg") as tx:
        gone = tx.add(Organisation(name="Weg"))
    undo(store, actor, undo(store, actor, tx.change_set))
    with store.change(actor, "wissen") as tx:
        tx.delete(gone)
        tx.erase(ReferenceEntry, [entry.key])
    return store


def found(store):
    with store.read() as connection:
        return faults(connection)


def tamper(store, *statements):
    with store.write() as connection:
        for statement in statements:
            connection.execute(statement)


ORGANISATION, LOG = table_of(Organisation), table_of(Change)


def test_a_store_that_was_only_changed_through_change_sets_is_sound(council):
    assert found(council) == []


def test_a_value_changed_behind_the_history_is_named(council):
    tamper(council, update(ORGANISATION).values(municipality="Elders"))
    fault, _search = found(council)
    assert "organisatie 1 heeft voor 'gemeente' 'Elders'" in fault
    assert "volgens de geschiedenis 'Beerse'" in fault


def test_a_reference_row_changed_behind_the_history_is_named(council):
    tamper(
        council,
        update(table_of(Cluster)).where(text("code = 'zorg'")).values(label="Cure"),
    )
    (fault,) = found(council)
    assert "'Cure'" in fault


def test_a_row_added_behind_the_history_is_named(council):
    row = {**columns_of(Organisation(id=77, name="Sluiks")), "name_key": "sluiks"}
    tamper(council, insert(ORGANISATION).values(**row))
    lines = found(council)
    assert any("organisatie 77 staat er zonder" in line for line in lines)
    assert any(line.startswith("Zoekindex: organisatie 77") for line in lines)


def test_a_row_deleted_behind_the_history_is_named(council):
    tamper(council, delete(table_of(Affiliation)))
    assert [line for line in found(council) if "functie 1 hoort te bestaan" in line]


def test_an_erased_row_that_is_back_is_named(council):
    tamper(
        council,
        insert(table_of(ReferenceEntry)).values(
            id=1, revision=1, name="Zorgbedrijf", name_key="zorgbedrijf"
        ),
    )
    (fault,) = found(council)
    assert "rij van de referentielijst 1 is verwijderd of gewist" in fault


def test_a_revision_that_does_not_count_the_changes_is_named(council):
    tamper(council, update(ORGANISATION).values(revision=9))
    (fault,) = found(council)
    assert "organisatie 1 heeft versie 9" in fault
    assert "geschiedenis 2" in fault


def test_history_that_does_not_join_up_is_named(council):
    tamper(
        council,
        update(LOG)
        .where(LOG.c.table_name == "organisation", LOG.c.record_id == 1)
        .where(LOG.c.before.is_not(None))
        .values(before={"municipality": "Retie"}),
    )
    (fault,) = found(council)
    assert "wijziging 2 van organisatie 1" in fault


def test_a_search_index_that_fell_behind_is_named(council):
    tamper(council, update(table_of(SearchText)).values(text="iets anders"))
    lines = found(council)
    assert any(line.startswith("Zoekindex: organisatie 1 ") for line in lines)
    assert any(line.startswith("Zoekindex: persoon 1 ") for line in lines)


def test_lost_and_stray_trigrams_are_named(council):
    grams = table_of(SearchGram)
    tamper(
        council,
        delete(grams).where(grams.c.gram == "els"),
        insert(grams).values(gram="zzz", text_id=4711),
    )
    first, second = found(council)
    assert first.startswith("Zoekindex: persoon 1 ")
    assert "1 lettergroepen" in second


def test_a_reference_to_nothing_is_named(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        caw = tx.add(Organisation(name="CAW"))
        person = tx.add(Person(last_name="Wouters"))
        tx.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    with sqlite_store.engine.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA query_only=OFF")
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("DELETE FROM person")
        driver.execute("PRAGMA foreign_keys=ON")
    assert any(
        "functie 1 verwijst met 'persoon' naar 1" in line
        for line in found(sqlite_store)
    )


def test_many_faults_of_one_kind_are_counted(store, actor):
    with store.change(actor, "veel") as tx:
        tx.add_all([Person(last_name=f"Peeters {n}") for n in range(50)])
    tamper(store, update(table_of(Person)).values(phone="014 1"))
    lines = found(store)
    assert len(lines) == 21
    assert lines[-1] == "... en nog 30 van dezelfde soort."
