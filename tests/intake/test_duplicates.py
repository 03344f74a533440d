"""The pairs of a council, and what was said about them."""

import pytest

from crm.access import undo
from crm.errors import InvalidInput, NotAllowed
from crm.intake.duplicates import duplicates, judge_different
from crm.intake.merging import merge, merge_plan
from crm.model.actor import Actor
from crm.model.tables import Affiliation, Organisation, Person

KRINGEN = ("Huisartsenkring HVRT", "Huisartsen Vereniging Regio Turnhout (HVRT)")


@pytest.fixture
def council(store, actor):
    """Two ways to write one kring; Ann twice at one of them, and a namesake."""
    with store.change(actor, "begin") as tx:
        kringen = [tx.add(Organisation(name=name)).key for name in KRINGEN]
        ocmw = tx.add(Organisation(name="OCMW", municipality="Geel")).key
        people = []
        for place in (kringen[0], kringen[0], ocmw):
            ann = tx.add(Person(first_name="Ann", last_name="Peeters")).key
            tx.add(Affiliation(person_id=ann, organisation_id=place))
            people.append(ann)
    return kringen, people


def pairs(store, table):
    with store.read() as connection:
        return [
            (found.pair.first, found.pair.second, found.strong)
            for found in duplicates(connection, table)
        ]


def test_the_pairs_of_a_council_the_strongest_first(store, council):
    kringen, (one, two, three) = council
    assert pairs(store, "organisation") == [(*kringen, True)]
    assert pairs(store, "person") == [
        (one, two, True),
        (one, three, False),
        (two, three, False),
    ]


def test_what_is_not_the_same_does_not_come_back_until_that_is_undone(
    store, actor, council
):
    kringen, (one, two, three) = council
    with store.change(actor, "niet dezelfde") as tx:
        judge_different(tx, "person", two, one)
        judge_different(tx, "organisation", *kringen)
    assert pairs(store, "organisation") == []
    assert pairs(store, "person") == [(one, three, False), (two, three, False)]
    undo(store, actor, tx.change_set)
    assert len(pairs(store, "person")) == 3
    assert len(pairs(store, "organisation")) == 1


def test_what_was_said_of_two_holds_for_the_one_they_become(store, actor, council):
    _, (one, two, three) = council
    with store.change(actor, "niet dezelfde") as tx:
        judge_different(tx, "person", two, three)
    with store.read() as connection:
        plan = merge_plan(connection, Person, one, two)
    with store.change(actor, "samen") as tx:
        merge(tx, plan)
    assert pairs(store, "person") == []


def test_only_two_records_can_be_different_and_only_for_who_may(store, council):
    with (
        pytest.raises(InvalidInput),
        store.change(
            Actor("Els", frozenset({"organisaties en personen wijzigen"})), "x"
        ) as tx,
    ):
        judge_different(tx, "person", 1, 1)
    with (
        pytest.raises(NotAllowed),
        store.change(Actor("Els", frozenset()), "x") as tx,
    ):
        judge_different(tx, "person", 1, 2)


def test_the_demo_proposes_its_kring_and_no_crowd_of_others(demo_store):
    with demo_store.read() as connection:
        organisations = duplicates(connection, "organisation")
        people = duplicates(connection, "person")
    assert {(found.first, found.second) for found in organisations} >= {
        tuple(reversed(KRINGEN))
    } or {(found.first, found.second) for found in organisations} >= {KRINGEN}
    namesakes = [found for found in people if found.first == "Ann Peeters"]
    assert namesakes
    assert not any(found.strong for found in namesakes)
