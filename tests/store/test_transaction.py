"""One transaction, one change set, one row in the history for each record."""

import pytest

from crm.errors import InvalidInput, MissingRecord, StaleRecord
from crm.model.enums import Capacity, Counting
from crm.model.history import Deed
from crm.model.tables import (
    Affiliation,
    Body,
    Cluster,
    Mandate,
    Organisation,
    Person,
    Setting,
)
from crm.store.history import changes_of, history, history_of_record


def changes(store, number):
    with store.read() as connection:
        return changes_of(connection, number)


def made(noun, **values):
    """A record with values as a file or form hands them over."""
    return noun(**values)


def told(change):
    return {f.field: (f.old, f.new) for f in change.fields}


@pytest.fixture
def caw(store, actor):
    with store.change(actor, "begin") as tx:
        return tx.add(Organisation(name="CAW", municipality="Beerse"))


def test_adding_and_changing_in_one_change_set_is_one_addition(store, actor):
    with store.change(actor, "nieuw") as tx:
        added = tx.add(Organisation(name="CAW"))
        tx.update(added, municipality="Turnhout")
    (change,) = changes(store, tx.change_set)
    assert change.deed is Deed.ADDED
    assert told(change)["municipality"] == (None, "Turnhout")


def test_several_changes_to_one_record_are_one_change(store, actor, caw):
    with store.change(actor, "wijzig") as tx:
        tx.update(caw, municipality="Turnhout", phone="014 1")
        last = tx.update(caw, municipality="Retie")
    (change,) = changes(store, tx.change_set)
    assert told(change) == {
        "municipality": ("Beerse", "Retie"),
        "phone": (None, "014 1"),
    }
    assert last.revision == caw.revision + 1


def test_a_change_taken_back_leaves_no_trace(store, actor, caw):
    with store.change(actor, "heen en weer") as tx:
        tx.update(caw, municipality="Turnhout")
        tx.update(caw, municipality="Beerse")
    assert tx.change_set is None
    with store.change(actor, "daarna") as tx:
        assert tx.get(Organisation, caw.key).revision == caw.revision
        tx.update(caw, revision=caw.revision, phone="014 1")


def test_changing_and_then_deleting_keeps_what_was_there_before(store, actor, caw):
    with store.change(actor, "weg") as tx:
        tx.update(caw, municipality="Turnhout")
        tx.delete(caw)
    (change,) = changes(store, tx.change_set)
    assert change.deed is Deed.DELETED
    assert told(change)["municipality"] == ("Beerse", None)


def test_adding_and_deleting_in_one_change_set_is_nothing(store, actor):
    with store.change(actor, "toch niet") as tx:
        tx.delete(tx.add(Organisation(name="CAW")))
        assert not tx.changed
    assert tx.change_set is None


def test_saving_the_same_values_writes_nothing(store, actor, caw):
    with store.change(actor, "niets") as tx:
        kept = tx.update(caw, name=" CAW ", municipality="Beerse", phone="")
    assert tx.change_set is None
    assert kept.revision == caw.revision


def test_a_form_may_write_one_record_twice_with_the_revision_it_saw(store, actor, caw):
    with store.change(actor, "twee stappen") as tx:
        tx.update(caw, revision=caw.revision, phone="014 1")
        tx.update(caw, revision=caw.revision, email="info@example.org")


def test_a_stale_save_names_who_was_first_and_changes_nothing(store, actor, caw):
    with store.change(actor, "eerst") as tx:
        tx.update(caw, revision=caw.revision, municipality="Turnhout")

    def late(tx):
        tx.add(Person(last_name="Half"))
        tx.update(caw, revision=caw.revision, municipality="Retie")

    with (
        pytest.raises(StaleRecord, match="Test"),
        store.change(actor, "te laat") as tx,
    ):
        late(tx)
    with store.change(actor, "kijk") as tx:
        assert tx.get(Organisation, caw.key).municipality == "Turnhout"
        assert tx.find(Person) == []


def test_empty_means_unknown_or_the_default(store, actor):
    with store.change(actor, "nieuw") as tx:
        body = tx.add(made(Body, name=" AV ", counting="", kind="  "))
        person = tx.add(
            made(Person, first_name=None, last_name="Jo", competences=["", " ict "])
        )
        mandate = tx.add(
            made(Mandate, body_id=body.key, person_id=person.key, capacity=None)
        )
        setting = tx.add(Setting(name="leeg", value=""))
    with store.change(actor, "kijk") as tx:
        body = tx.get(Body, body.key)
        assert (body.name, body.kind) == ("AV", None)
        assert body.counting is Counting.PARTICIPATION
        person = tx.get(Person, person.key)
        assert (person.first_name, person.competences) == ("", ["ict"])
        assert tx.get(Mandate, mandate.key).capacity is Capacity.EFFECTIVE
        assert tx.get(Setting, setting.key).value is None


def test_a_null_character_is_dropped_on_both_engines(store, actor):
    with store.change(actor, "nieuw") as tx:
        added = tx.add(Organisation(name="CA\x00W", aliases=["C\x00"]))
    assert (added.name, added.aliases) == ("CAW", ["C"])


@pytest.mark.parametrize(
    ("noun", "values"),
    [
        (Organisation, {"name": "  "}),
        (Mandate, {"body_id": 999}),
        (Affiliation, {"person_id": 1, "organisation_id": 2**40}),
        (Cluster, {"code": "zorg", "label": "nog eens"}),
    ],
)
def test_what_cannot_be_stored_is_one_dutch_sentence(store, actor, noun, values):
    with pytest.raises(InvalidInput) as refused, store.change(actor, "fout") as tx:
        tx.add(noun(**values))
    assert str(refused.value).endswith(".")
    with store.read() as connection:
        assert history(connection) == []


def test_an_invalid_value_names_its_field_in_dutch(store, actor, caw):
    with (
        pytest.raises(InvalidInput, match="organisatie, naam") as refused,
        store.change(actor, "fout") as tx,
    ):
        tx.update(caw, name="")
    assert refused.value.field == "name"


def test_what_is_still_used_cannot_be_deleted(store, actor, caw):
    with store.change(actor, "gebruik") as tx:
        person = tx.add(Person(last_name="Peeters"))
        tx.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    with (
        pytest.raises(InvalidInput, match="verwijzen er nog naar"),
        store.change(actor, "weg") as tx,
    ):
        tx.delete(caw)


def test_a_misspelt_field_is_no_silent_success(store, actor, caw):
    with pytest.raises(TypeError, match="naam"), store.change(actor, "fout") as tx:
        tx.update(caw, naam="X")


@pytest.mark.parametrize("number", [0, -1, 4711, 2**31, 10**30])
def test_a_number_from_a_link_that_fits_nothing_is_a_missing_record(
    store, actor, number
):
    with pytest.raises(MissingRecord), store.change(actor, "kijk") as tx:
        tx.get(Organisation, number)


def test_many_records_are_changed_and_deleted_in_one_go(store, actor):
    with store.change(actor, "veel") as tx:
        many = tx.add_all([Organisation(name=f"org {n}") for n in range(1200)])
    with store.change(actor, "allemaal") as tx:
        tx.update_all([(one, {"kind": f"soort {one.key}"}) for one in many])
    assert len(changes(store, tx.change_set)) == 1200
    with store.change(actor, "kijk") as tx:
        kinds = {one.key: one.kind for one in tx.find(Organisation)}
        assert kinds == {one.key: f"soort {one.key}" for one in many}
        tx.delete_all(many)
    with store.change(actor, "kijk") as tx:
        assert tx.find(Organisation) == []


def test_erasing_takes_the_values_out_of_the_history(store, actor, caw):
    with store.change(actor, "wijzig") as tx:
        tx.update(caw, municipality="Turnhout")
    with store.change(actor, "wissen") as tx:
        assert tx.erase(Organisation, [caw.key, 4711]) == 1
    with store.read() as connection:
        rows = history_of_record(connection, "organisation", caw.key)
    assert [row.deed for row in rows] == [Deed.ERASED] * 3
    assert all(row.fields == () for row in rows)


def test_erasing_what_was_deleted_before_scrubs_it_too(store, actor, caw):
    with store.change(actor, "weg") as tx:
        tx.delete(caw)
    with store.change(actor, "wissen") as tx:
        assert tx.erase(Organisation, [caw.key]) == 1
    with store.read() as connection:
        rows = history_of_record(connection, "organisation", caw.key)
    assert {row.deed for row in rows} == {Deed.ERASED}
