"""Undo puts back what was, or says in one sentence why it cannot."""

from datetime import date

import pytest
from sqlalchemy import update

from crm.access import undo
from crm.errors import NotAllowed, UndoRefused
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.tables import (
    Affiliation,
    Body,
    Cluster,
    Mandate,
    Organisation,
    Person,
    Setting,
)
from crm.store.history import history
from crm.store.records import table_of
from crm.store.search import search
from tests.store.states import noun_state

ELS = Actor("Els", frozenset())


@pytest.fixture
def caw(store, actor):
    with store.change(actor, "begin") as tx:
        return tx.add(Organisation(name="CAW De Kempen", municipality="Beerse"))


def labels(store, text):
    with store.read() as connection:
        return [hit.label for hit in search(connection, text)]


def refused(store, actor, number):
    before = noun_state(store, with_revision=True)
    with pytest.raises(UndoRefused) as refusal:
        undo(store, actor, number)
    assert noun_state(store, with_revision=True) == before
    return str(refusal.value)


def test_an_addition_a_change_and_a_deletion_are_undone_together(store, actor, caw):
    with store.change(actor, "persoon") as tx:
        person = tx.add(Person(first_name="Jan", last_name="Peeters"))
    before = noun_state(store)
    with store.change(actor, "van alles") as tx:
        body = tx.add(Body(name="AV"))
        tx.add(Mandate(body_id=body.key, organisation_id=caw.key))
        tx.update(caw, aliases=["Oud", "Nieuw"], confirmed_on=date(2026, 3, 12))
        tx.delete(person)
    after = noun_state(store)
    number = undo(store, actor, tx.change_set)
    assert noun_state(store) == before
    assert labels(store, "jan peeters") == ["Jan Peeters"]
    assert labels(store, "AV") == []
    undo(store, actor, number)
    assert noun_state(store) == after
    assert labels(store, "jan peeters") == []


def test_an_undo_is_named_after_what_it_undoes(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    first = tx.change_set
    second = undo(store, actor, first)
    third = undo(store, actor, second)
    undo(store, actor, third)
    with store.read() as connection:
        whys = [row.why for row in history(connection)][:3]
    assert whys == [
        f"Wijziging {first} ongedaan gemaakt: verhuisd",
        f"Wijziging {first} opnieuw uitgevoerd: verhuisd",
        f"Wijziging {first} ongedaan gemaakt: verhuisd",
    ]


def test_who_lacks_the_permission_undoes_nothing(store, actor, caw):
    with pytest.raises(NotAllowed):
        undo(store, ELS, 1)
    assert refused(store, actor, 4711).startswith("Wijziging 4711 bestaat niet")
    assert "bestaat niet" in refused(store, actor, 10**30)


def test_what_is_undone_already_is_not_undone_twice(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    by = undo(store, Actor("Els", actor.permissions), tx.change_set)
    sentence = refused(store, actor, tx.change_set)
    assert f"al ongedaan gemaakt, in wijziging {by} door Els op " in sentence


def test_a_later_change_of_the_same_field_blocks(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout", phone="014 1")
    with store.change(ELS, "weer verhuisd") as later:
        later.update(caw, municipality="Retie")
    sentence = refused(store, actor, tx.change_set)
    assert "organisatie 'CAW De Kempen' (gemeente)" in sentence
    assert f"wijziging {later.change_set} door Els op " in sentence
    undo(store, actor, later.change_set)
    undo(store, actor, tx.change_set)


def test_a_later_change_of_another_field_does_not_block(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    with store.change(ELS, "telefoon") as later:
        later.update(caw, phone="014 1")
    undo(store, actor, tx.change_set)
    with store.change(actor, "kijk") as tx:
        now = tx.get(Organisation, caw.key)
    assert (now.municipality, now.phone) == ("Beerse", "014 1")


def test_the_same_value_set_again_later_still_blocks(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    with store.change(ELS, "weg") as other:
        other.update(caw, municipality="Retie")
    with store.change(ELS, "terug") as back:
        back.update(caw, municipality="Turnhout")
    assert f"wijziging {back.change_set}" in refused(store, actor, tx.change_set)


def test_an_undo_from_before_blocks_a_redo(store, actor, caw):
    with store.change(actor, "eerst") as first:
        first.update(caw, municipality="Turnhout")
    with store.change(actor, "dan") as second:
        second.update(caw, municipality="Retie")
    undone = undo(store, actor, second.change_set)
    undo(store, actor, first.change_set)
    assert "(gemeente)" in refused(store, actor, undone)


def test_an_added_record_that_changed_since_blocks(store, actor, caw):
    with store.change(ELS, "telefoon") as later:
        later.update(caw, phone="014 1")
    sentence = refused(store, actor, 1)
    assert "werd erin toegevoegd" in sentence
    assert f"wijziging {later.change_set} door Els" in sentence


def test_an_added_record_that_is_used_since_blocks(store, actor, caw):
    with store.change(ELS, "kent iemand") as later:
        person = later.add(Person(first_name="Jan", last_name="Peeters"))
        later.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    sentence = refused(store, actor, 1)
    assert "gebruikt door functie 'Jan Peeters bij CAW De Kempen'" in sentence
    assert f"wijziging {later.change_set} door Els" in sentence


def test_a_record_deleted_since_blocks(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    with store.change(ELS, "weg") as later:
        later.delete(caw)
    assert "later verwijderd" in refused(store, actor, tx.change_set)
    assert f"wijziging {later.change_set} door Els" in refused(store, actor, 1)


def test_what_comes_back_may_not_refer_to_what_is_gone(store, actor, caw):
    with store.change(actor, "persoon") as tx:
        person = tx.add(Person(first_name="Jan", last_name="Peeters"))
        link = tx.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    with store.change(actor, "functie weg") as tx:
        tx.delete(link)
    with store.change(ELS, "organisatie weg") as later:
        later.delete(caw)
    sentence = refused(store, actor, tx.change_set)
    assert "verwijzen naar organisatie 'CAW De Kempen'" in sentence
    assert f"wijziging {later.change_set} door Els" in sentence


def test_what_comes_back_may_not_take_a_name_in_use(store, actor):
    with store.change(actor, "eerste") as tx:
        old = tx.add(Setting(name="zone", value="Kempenland"))
    with store.change(actor, "weg") as tx:
        tx.delete(old)
    with store.change(ELS, "tweede") as later:
        later.add(Setting(name="zone", value="Noorderkempen"))
    sentence = refused(store, actor, tx.change_set)
    assert "'zone'" in sentence
    assert f"wijziging {later.change_set} door Els" in sentence


def test_a_value_that_may_stand_once_can_change_hands_and_back(store, actor):
    with store.change(actor, "eerste") as tx:
        old = tx.add(Setting(name="zone", value="Kempenland"))
    before = noun_state(store)
    with store.change(actor, "vervangen") as tx:
        tx.delete(old)
        tx.add(Setting(name="zone", value="Noorderkempen"))
    after = noun_state(store)
    number = undo(store, actor, tx.change_set)
    assert noun_state(store) == before
    undo(store, actor, number)
    assert noun_state(store) == after


def test_a_merge_comes_apart_again(store, actor, caw):
    with store.change(actor, "dubbel") as tx:
        double = tx.add(Organisation(name="C.A.W."))
        person = tx.add(Person(last_name="Peeters"))
        link = tx.add(Affiliation(person_id=person.key, organisation_id=double.key))
        body = tx.add(Body(name="AV", owner_id=double.key))
        first = tx.add(Mandate(body_id=body.key, organisation_id=double.key))
        tx.add(Mandate(body_id=body.key, alternate_of_id=first.key))
    before = noun_state(store)
    with store.change(actor, "samengevoegd") as tx:
        tx.update(link, organisation_id=caw.key)
        tx.update(body, owner_id=caw.key)
        tx.update(first, organisation_id=caw.key)
        tx.delete(double)
    number = undo(store, actor, tx.change_set)
    assert noun_state(store) == before
    undo(store, actor, number)
    undo(store, actor, tx.change_set)
    assert noun_state(store) == before


def test_deputies_that_point_forward_come_back(store, actor):
    with store.change(actor, "begin") as tx:
        body = tx.add(Body(name="AV"))
        deputy = tx.add(Mandate(body_id=body.key))
        holder = tx.add(Mandate(body_id=body.key))
        tx.update(deputy, alternate_of_id=holder.key)
    before = noun_state(store)
    with store.change(actor, "weg") as tx:
        tx.delete_all([deputy, holder])
    undo(store, actor, tx.change_set)
    assert noun_state(store) == before


def test_a_cluster_and_what_stands_in_it_come_back(store, actor):
    with store.change(actor, "cluster") as tx:
        tx.add(Cluster(code="nieuw", label="Nieuw"))
        caw = tx.add(Organisation(name="CAW", cluster="nieuw"))
    number = tx.change_set
    with store.change(ELS, "gebruik") as tx:
        tx.add(Organisation(name="OCMW", cluster="nieuw"))
        tx.update(caw, cluster=None)
    assert "gewijzigd" in refused(store, actor, number)
    with store.change(actor, "terug") as back:
        back.update(caw, cluster="nieuw")
    undo(store, actor, back.change_set)
    assert "toegevoegd" in refused(store, actor, number)


def test_erased_records_stay_erased(store, actor, caw):
    with store.change(actor, "veel") as tx:
        kept = tx.add(Organisation(name="OCMW"))
        gone = tx.add(Organisation(name="Weg ermee"))
    number = tx.change_set
    with store.change(actor, "weg") as tx:
        tx.delete_all([kept, gone])
    deletion = tx.change_set
    with store.change(actor, "wissen", kind=ChangeKind.ERASURE) as tx:
        tx.erase(Organisation, [gone.key])
    undo(store, actor, deletion)
    with store.change(actor, "kijk") as look:
        assert {one.name for one in look.find(Organisation)} == {
            "CAW De Kempen",
            "OCMW",
        }
    undo(store, actor, number)
    assert "niets" in refused(store, actor, tx.change_set)


def test_rows_changed_behind_the_history_are_not_undone_blindly(store, actor, caw):
    with store.change(actor, "verhuisd") as tx:
        tx.update(caw, municipality="Turnhout")
    table = table_of(Organisation)
    with store.write() as connection:
        connection.execute(update(table).values(municipality="Elders"))
    assert "crm check" in refused(store, actor, tx.change_set)


def test_an_import_of_5000_rows_is_undone_and_redone_whole(store, actor):
    before = noun_state(store)
    with store.change(actor, "invoer", kind=ChangeKind.IMPORT) as tx:
        organisations = tx.add_all(
            [Organisation(name=f"Organisatie {n}", cluster="zorg") for n in range(1500)]
        )
        people = tx.add_all(
            [Person(first_name="Jan", last_name=f"Nummer {n}") for n in range(2000)]
        )
        tx.add_all(
            [
                Affiliation(
                    person_id=people[n].key, organisation_id=organisations[n].key
                )
                for n in range(1500)
            ]
        )
    after = noun_state(store)
    number = undo(store, actor, tx.change_set)
    assert noun_state(store) == before
    undo(store, actor, number)
    assert noun_state(store) == after
