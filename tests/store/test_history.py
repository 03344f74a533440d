"""The history says who changed what, when and why."""

from datetime import date

import pytest

from crm.access import undo
from crm.model.enums import ChangeKind
from crm.model.history import Deed
from crm.model.tables import Affiliation, Body, Mandate, Organisation, Person
from crm.store.history import changes_of, history, history_of_record


@pytest.fixture
def numbers(store, actor):
    """Three change sets: added, moved, handed over."""
    with store.change(actor, "lijst ingevoerd", kind=ChangeKind.IMPORT) as first:
        caw = first.add(Organisation(name="CAW", cluster="welzijn"))
        ocmw = first.add(Organisation(name="OCMW Beerse"))
        body = first.add(Body(name="Bestuursorgaan"))
        person = first.add(Person(first_name="Els", last_name="Wouters"))
        mandate = first.add(
            Mandate(body_id=body.key, organisation_id=caw.key, person_id=person.key)
        )
        first.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    with store.change(actor, "mandaat gewijzigd") as second:
        second.update(
            mandate, organisation_id=ocmw.key, voting=True, start=date(2026, 3, 12)
        )
    with store.change(actor, "cluster") as third:
        third.update(caw, cluster="zorg")
    return first.change_set, second.change_set, third.change_set


def test_the_newest_change_set_comes_first(store, numbers):
    with store.read() as connection:
        rows = history(connection)
        page = history(connection, limit=1, offset=1)
    assert [row.change_set for row in rows] == list(reversed(numbers))
    assert [row.changes for row in rows] == [1, 1, 6]
    assert rows[-1].kind is ChangeKind.IMPORT
    assert (rows[0].who, rows[0].why) == ("Test", "cluster")
    assert page == [rows[1]]


def test_a_change_reads_as_people_write_it(store, numbers):
    with store.read() as connection:
        (change,) = changes_of(connection, numbers[1])
        (recoloured,) = changes_of(connection, numbers[2])
    assert change.label == "Els Wouters in Bestuursorgaan"
    assert change.deed is Deed.CHANGED
    assert {(f.name, f.old_text, f.new_text) for f in change.fields} == {
        ("organisatie", "CAW", "OCMW Beerse"),
        ("stemrecht", "leeg", "ja"),
        ("van", "leeg", "12/03/2026"),
    }
    (field,) = recoloured.fields
    assert (field.old, field.new) == ("welzijn", "zorg")


def test_a_record_knows_its_own_history(store, numbers, actor):
    with store.read() as connection:
        (affiliation,) = [
            row
            for row in changes_of(connection, numbers[0])
            if row.table == "affiliation"
        ]
        (caw,) = [
            row for row in changes_of(connection, numbers[0]) if row.label == "CAW"
        ]
        rows = history_of_record(connection, "organisation", caw.record_id)
    assert affiliation.label == "Els Wouters bij CAW"
    assert [row.change_set for row in rows] == [numbers[2], numbers[0]]
    assert [row.deed for row in rows] == [Deed.CHANGED, Deed.ADDED]


def test_a_deleted_record_keeps_its_name_in_the_history(store, actor):
    with store.change(actor, "nieuw") as tx:
        person = tx.add(Person(first_name="Els", last_name="Wouters"))
    with store.change(actor, "weg") as tx:
        tx.delete(person)
    with store.read() as connection:
        (change,) = changes_of(connection, tx.change_set)
    assert (change.label, change.deed) == ("Els Wouters", Deed.DELETED)


def test_the_history_shows_what_is_undone_and_by_what(store, actor, numbers):
    undone_by = undo(store, actor, numbers[2])
    redone_by = undo(store, actor, undone_by)
    with store.read() as connection:
        rows = {row.change_set: row for row in history(connection)}
    assert rows[undone_by].undoes == numbers[2]
    assert rows[undone_by].undone_by == redone_by
    assert rows[numbers[2]].undone_by is None
    again = undo(store, actor, numbers[2])
    with store.read() as connection:
        rows = {row.change_set: row for row in history(connection)}
    assert rows[numbers[2]].undone_by == again


def test_a_number_that_fits_nothing_has_no_changes(store):
    with store.read() as connection:
        assert changes_of(connection, 10**30) == []
        assert history_of_record(connection, "organisation", 10**30) == []
