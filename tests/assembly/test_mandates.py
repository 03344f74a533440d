"""Giving, changing, ending and handing over a place."""

from datetime import date

import pytest

from crm.access import Permission
from crm.assembly.mandates import (
    MandateInput,
    add_mandate,
    change_mandate,
    end_mandate,
    remove_mandate,
    replace_mandate,
)
from crm.errors import InvalidInput, NotAllowed, StaleRecord
from crm.model.actor import Actor
from crm.model.enums import Capacity
from crm.model.tables import Body, Organisation, Person
from crm.store.bodies import mandates


@pytest.fixture
def council(store, actor):
    """A store with two bodies, an organisation and two people: ids by name."""
    with store.change(actor, "begin") as tx:
        made = {
            "board": tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan")),
            "group": tx.add(Body(name="Werkgroep")),
            "caw": tx.add(Organisation(name="CAW")),
            "an": tx.add(Person(first_name="An", last_name="Peeters")),
            "jan": tx.add(Person(first_name="Jan", last_name="Wouters")),
        }
    return store, {name: record.key for name, record in made.items()}


def rows(store):
    with store.read() as connection:
        return {row.id: row for row in mandates(connection)}


def seat(ids, **given):
    values = {"body_id": ids["board"], "organisation_id": ids["caw"]}
    return MandateInput(**{**values, **given})


def test_a_place_needs_an_organisation_or_a_person(council, actor):
    store, ids = council
    with pytest.raises(InvalidInput), store.change(actor, "nieuw") as tx:
        add_mandate(tx, seat(ids, organisation_id=None))
    with store.change(actor, "nieuw") as tx:
        add_mandate(tx, seat(ids, organisation_id=None, person_id=ids["an"]))
        add_mandate(tx, seat(ids))
    holders = {(row.organisation, row.person) for row in rows(store).values()}
    assert holders == {(None, "An Peeters"), ("CAW", None)}


def test_a_mandate_may_not_end_before_it_starts(council, actor):
    store, ids = council
    with (
        pytest.raises(InvalidInput, match="01/02/2026"),
        store.change(actor, "x") as tx,
    ):
        add_mandate(tx, seat(ids, start=date(2026, 3, 1), end=date(2026, 2, 1)))
    assert rows(store) == {}


def test_the_last_day_still_counts(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        made = add_mandate(tx, seat(ids, start=date(2024, 1, 1)))
    with store.change(actor, "einde") as tx:
        end_mandate(tx, made.key, made.revision, date(2026, 5, 31))
    (row,) = rows(store).values()
    assert row.member_on(date(2026, 5, 31))
    assert not row.member_on(date(2026, 6, 1))


def test_a_stale_form_is_refused(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        made = add_mandate(tx, seat(ids))
    with store.change(actor, "eerst") as tx:
        change_mandate(tx, made.key, made.revision, seat(ids, role="voorzitter"))
    with pytest.raises(StaleRecord), store.change(actor, "laat") as tx:
        end_mandate(tx, made.key, made.revision, date(2026, 1, 1))
    assert rows(store)[made.key].role == "voorzitter"


def test_handing_over_keeps_the_place_and_loses_no_day(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        old = add_mandate(
            tx,
            seat(
                ids,
                person_id=ids["an"],
                cluster="welzijn",
                sector="CAW",
                role="bestuurder",
                voting=True,
                capacity=Capacity.ADHERENT,
                start=date(2023, 1, 1),
            ),
        )
        stand_in = add_mandate(
            tx, seat(ids, person_id=ids["jan"], alternate_of_id=old.key)
        )
    with store.change(actor, "opvolging") as tx:
        new = replace_mandate(
            tx,
            old.key,
            old.revision,
            date(2026, 6, 1),
            person_id=ids["jan"],
            nominated_by="cluster welzijn",
        )
    found = rows(store)
    before, after = found[old.key], found[new.key]
    assert (before.end, after.start, after.end) == (
        date(2026, 5, 31),
        date(2026, 6, 1),
        None,
    )
    assert (after.person, after.nominated_by) == ("Jan Wouters", "cluster welzijn")
    for field in (
        "body_id",
        "organisation_id",
        "cluster",
        "sector",
        "role",
        "voting",
        "capacity",
    ):
        assert getattr(after, field) == getattr(before, field)
    assert found[stand_in.key].alternate_of_id == new.key


def test_handing_over_a_place_that_ended_earlier_leaves_its_end(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        old = add_mandate(tx, seat(ids, end=date(2025, 12, 31)))
    with store.change(actor, "opvolging") as tx:
        replace_mandate(
            tx, old.key, old.revision, date(2026, 3, 1), person_id=ids["an"]
        )
    assert rows(store)[old.key].end == date(2025, 12, 31)


def test_words_of_a_list_go_once_the_cluster_is_chosen(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        made = add_mandate(tx, seat(ids))
        made = tx.update(made, cluster_text="cluster gezondheid", sector_text="arts")
    with store.change(actor, "ingedeeld") as tx:
        change_mandate(tx, made.key, made.revision, seat(ids, cluster="zorg"))
    row = rows(store)[made.key]
    assert (row.cluster, row.cluster_text, row.sector_text) == ("zorg", None, "arts")


def test_an_alternate_stands_in_for_a_full_mandate_of_the_same_body(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        full = add_mandate(tx, seat(ids))
        alternate = add_mandate(
            tx, seat(ids, person_id=ids["an"], alternate_of_id=full.key)
        )
    for wrong in (
        seat(ids, alternate_of_id=alternate.key),
        seat(ids, body_id=ids["group"], alternate_of_id=full.key),
    ):
        with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
            add_mandate(tx, wrong)
    with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
        change_mandate(tx, full.key, full.revision, seat(ids, alternate_of_id=full.key))


def test_a_mandate_with_alternates_is_not_removed(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        full = add_mandate(tx, seat(ids))
        alternate = add_mandate(
            tx, seat(ids, person_id=ids["an"], alternate_of_id=full.key)
        )
    with pytest.raises(InvalidInput), store.change(actor, "weg") as tx:
        remove_mandate(tx, full.key)
    with store.change(actor, "weg") as tx:
        remove_mandate(tx, alternate.key)
        remove_mandate(tx, full.key)
    assert rows(store) == {}


def test_who_may_only_read_gives_no_places(council):
    store, ids = council
    reader = Actor("An", frozenset({Permission.READ}))
    with pytest.raises(NotAllowed), store.change(reader, "nieuw") as tx:
        add_mandate(tx, seat(ids))


def test_nobody_succeeds_themselves(council, actor):
    store, ids = council
    with store.change(actor, "nieuw") as tx:
        old = add_mandate(tx, seat(ids, person_id=ids["an"]))
    before = rows(store)
    with (
        pytest.raises(InvalidInput, match="volgt niet zichzelf op"),
        store.change(actor, "opvolging") as tx,
    ):
        replace_mandate(
            tx, old.key, old.revision, date(2026, 6, 1), person_id=ids["an"]
        )
    assert rows(store) == before
