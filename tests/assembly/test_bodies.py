"""Finding a body by the name that people give it."""

from datetime import date
from pathlib import Path

import pytest

from crm.access import local_actor
from crm.assembly.bodies import (
    BodyInput,
    add_body,
    change_body,
    find_body,
    set_list_checked,
)
from crm.errors import InvalidInput, MissingRecord, UnknownName
from crm.model.enums import Counting
from crm.model.tables import Body, Mandate, Organisation
from crm.store import Store, open_store
from crm.store.bodies import bodies, body, mandates


@pytest.fixture
def filled(tmp_path: Path) -> Store:
    store = open_store(str(tmp_path / "schakel.db"))
    with store.change(local_actor(), "begin") as tx:
        board = tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))
        tx.add(Body(name="Werkgroep één", kind="werkgroep"))
        organisation = tx.add(Organisation(name="CAW", municipality="Turnhout"))
        tx.add(Mandate(body_id=board.key, organisation_id=organisation.key))
    return store


def test_a_short_name_means_the_only_body_of_that_type(filled: Store):
    with filled.read() as connection:
        assert find_body(connection, "bo").name == "Bestuursorgaan"


def test_case_and_accents_do_not_matter(filled: Store):
    with filled.read() as connection:
        assert find_body(connection, "WERKGROEP een").kind == "werkgroep"


def test_an_unknown_body_is_refused_with_the_names(filled: Store):
    with filled.read() as connection, pytest.raises(UnknownName, match="Werkgroep één"):
        find_body(connection, "AV")


def test_a_mandate_without_person_has_no_name_and_votes_as_effectief(filled: Store):
    with filled.read() as connection:
        (mandate,) = mandates(connection)
    assert (mandate.person, mandate.organisation, mandate.municipality) == (
        None,
        "CAW",
        "Turnhout",
    )
    assert mandate.votes


def test_a_body_keeps_what_the_form_says(store, actor):
    with store.change(actor, "nieuw") as tx:
        made = add_body(tx, BodyInput("Stuurgroep", counting=Counting.MANDATE))
    with store.change(actor, "nagekeken") as tx:
        set_list_checked(tx, made.key, made.revision, date(2026, 3, 12))
    with store.read() as connection:
        row = body(connection, made.key)
    assert (row.name, row.counting, row.list_checked_on) == (
        "Stuurgroep",
        Counting.MANDATE,
        date(2026, 3, 12),
    )


def test_two_bodies_do_not_have_the_same_name(store, actor):
    with store.change(actor, "nieuw") as tx:
        first = add_body(tx, BodyInput("Werkgroep één"))
        other = add_body(tx, BodyInput("Werkgroep twee"))
    for given in (BodyInput("werkgroep EEN"), BodyInput("  ")):
        with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
            add_body(tx, given)
    with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
        change_body(tx, other.key, other.revision, BodyInput("Werkgroep een"))
    with store.change(actor, "juist") as tx:
        change_body(tx, first.key, first.revision, BodyInput("Werkgroep een"))
    with store.read() as connection:
        names = [row.name for row in bodies(connection)]
    assert names == ["Werkgroep een", "Werkgroep twee"]


def test_a_body_that_is_gone_is_told(store):
    with store.read() as connection, pytest.raises(MissingRecord):
        body(connection, 1)
