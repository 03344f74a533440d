"""The network as a file: without people unless asked, and then it is noted."""

from datetime import date

import pytest

from crm.directory.expert import switch_expert
from crm.errors import InvalidInput
from crm.model.tables import Mandate, Person
from crm.papers.network_file import ENDINGS, network_file, why_network_logged
from tests.pages.council import small_council

DAY = date(2026, 11, 23)


@pytest.fixture
def council(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "aan") as tx:
        switch_expert(tx, on=True)
        voice = tx.add(Person(first_name="Stem", last_name="Vanpzon"))
        tx.add(Mandate(body_id=ids["assembly"], person_id=voice.key, cluster="pzon"))
    return sqlite_store


@pytest.mark.parametrize("kind", ENDINGS)
def test_a_file_has_no_people_in_it_and_leaves_no_trace(council, kind):
    made = network_file(council, {"soort": kind}, DAY)
    assert made.name == f"Netwerk 2026-11-23{ENDINGS[kind]}"
    assert b"Peeters" not in made.content
    assert why_network_logged({"soort": kind}) is None


def test_people_are_in_it_when_asked_but_nobody_of_the_pzon(council):
    asked = {"soort": "graphml", "personen": "ja"}
    made = network_file(council, asked, DAY)
    assert made.name == "Netwerk met personen 2026-11-23.graphml"
    assert b"Peeters" in made.content
    assert b"Vanpzon" not in made.content
    assert why_network_logged(asked) == (
        "Netwerkbestand met personen gemaakt: GraphML (Gephi, yEd, R)"
    )


@pytest.mark.parametrize("kind", ["", "exe"])
def test_another_kind_is_refused(council, kind):
    with pytest.raises(InvalidInput):
        network_file(council, {"soort": kind}, DAY)


def test_while_the_page_is_off_there_is_no_file(sqlite_store):
    with pytest.raises(InvalidInput):
        network_file(sqlite_store, {"soort": "gexf"}, DAY)
