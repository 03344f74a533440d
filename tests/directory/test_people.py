"""People: filters, namesakes, and the verbs behind their forms."""

from dataclasses import replace
from datetime import date

import pytest

from crm.directory.people import (
    PersonFilter,
    PersonInput,
    add_affiliation,
    add_person,
    change_person,
    end_affiliation,
    matching_people,
    namesakes,
)
from crm.errors import InvalidInput, StaleRecord
from crm.model.tables import Organisation
from crm.store.people import affiliations, people

NOOR = PersonInput(
    "Noor", "Van 't Hof", aliases=("Noortje Hof",), email="noor@example.org"
)
BEN = PersonInput("Ben", "D'Hondt")


@pytest.fixture
def filled(store, actor):
    with store.change(actor, "begin") as tx:
        home = tx.add(Organisation(name="CAW"))
        noor = add_person(tx, NOOR)
        add_person(tx, BEN)
        add_affiliation(tx, noor.key, home.key, "directeur", date(2025, 1, 1))
    return store


def known(store):
    with store.read() as connection:
        return people(connection), affiliations(connection)


@pytest.mark.parametrize(
    "wanted",
    [
        PersonFilter(text="hof noor"),
        PersonFilter(text="NOOR@example"),
        PersonFilter(text="noortje"),
        PersonFilter(function="directeur"),
        PersonFilter(organisation=1),
        PersonFilter(organisation=1, function="directeur", text="noor"),
    ],
)
def test_each_filter_leaves_whom_it_asks(filled, wanted):
    rows, posts = known(filled)
    assert [row.name for row in matching_people(rows, posts, wanted)] == [
        "Noor Van 't Hof"
    ]


def test_a_function_that_is_over_is_not_asked(filled):
    rows, posts = known(filled)
    past = [post for post in posts if post.active_on(date(2024, 1, 1))]
    assert matching_people(rows, past, PersonFilter(function="directeur")) == []


def test_namesakes_are_found_without_accents_or_signs(filled):
    rows, _ = known(filled)
    (ben,) = namesakes(rows, "BEN", "d hondt")
    assert ben.name == "Ben D'Hondt"
    assert namesakes(rows, "Ben", "D'Hondt", ben.id) == []


def test_a_person_needs_a_family_name(store, actor):
    nameless = replace(BEN, last_name=" ")
    with (
        pytest.raises(InvalidInput, match="familienaam"),
        store.change(actor, "leeg") as tx,
    ):
        add_person(tx, nameless)


def test_who_wants_no_mail_is_remembered(filled, actor):
    rows, _ = known(filled)
    noor = next(row for row in rows if row.first_name == "Noor")
    with filled.change(actor, "geen mails") as tx:
        change_person(tx, noor.id, noor.revision, replace(NOOR, no_mail=True))
    rows, posts = known(filled)
    assert [row.no_mail for row in rows if row.id == noor.id] == [True]
    assert [post.no_mail for post in posts] == [True]
    with pytest.raises(StaleRecord), filled.change(actor, "te laat") as tx:
        change_person(tx, noor.id, noor.revision, NOOR)


def test_who_does_not_want_to_introduce_us_is_remembered(filled, actor):
    (noor,) = [row for row in known(filled)[0] if row.first_name == "Noor"]
    assert not noor.no_introductions
    with filled.change(actor, "niet vragen") as tx:
        unwilling = replace(NOOR, no_introductions=True)
        change_person(tx, noor.id, noor.revision, unwilling)
    (noor,) = [row for row in known(filled)[0] if row.first_name == "Noor"]
    assert noor.no_introductions


def test_a_function_ends_on_its_last_day(filled, actor):
    (post,) = known(filled)[1]
    with filled.change(actor, "weg") as tx:
        end_affiliation(tx, post.id, post.revision, date(2026, 3, 31))
    (ended,) = known(filled)[1]
    assert ended.active_on(date(2026, 3, 31))
    assert not ended.active_on(date(2026, 4, 1))


def test_a_function_cannot_end_before_it_started(filled, actor):
    (post,) = known(filled)[1]
    with (
        pytest.raises(InvalidInput, match="01/01/2025"),
        filled.change(actor, "fout") as tx,
    ):
        end_affiliation(tx, post.id, post.revision, date(2024, 12, 30))
