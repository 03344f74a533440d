"""Finding a body by the name that people give it."""

from pathlib import Path

import pytest

from crm.access import local_actor
from crm.assembly.bodies import find_body
from crm.errors import UnknownName
from crm.model.tables import Body, Mandate, Organisation
from crm.store import Store, open_store
from crm.store.bodies import mandates


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
