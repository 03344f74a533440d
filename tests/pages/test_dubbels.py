"""Dubbels: the pairs with reasons, the plan, one click to merge, one to take it back."""

import pytest

from crm.intake.duplicates import duplicates
from crm.model.tables import Affiliation, Organisation, Person
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from tests.pages.council import captions, words
from tests.store.states import noun_state

KRINGEN = ("Huisartsenkring HVRT", "Huisartsen Vereniging Regio Turnhout (HVRT)")


@pytest.fixture
def council(sqlite_store, actor):
    """Two ways to write one kring, and J. Peeters beside Jan; ids."""
    with sqlite_store.change(actor, "begin") as tx:
        one, two = (tx.add(Organisation(name=name)).key for name in KRINGEN)
        jan = tx.add(
            Person(first_name="Jan", last_name="*Peeters*", email="jan@example.org")
        ).key
        other = tx.add(
            Person(first_name="J.", last_name="*Peeters*", email="jp@example.org")
        ).key
        tx.add(Affiliation(person_id=jan, organisation_id=one))
        tx.add(Affiliation(person_id=other, organisation_id=two, function="voorzitter"))
        tx.add(Affiliation(person_id=other, organisation_id=one, function="arts"))
    return {"kringen": (one, two), "people": (jan, other)}


def names(store, query):
    with store.read() as connection:
        return [row.name for row in query(connection)]


def said(page):
    return [box.value.replace("\\", "") for box in page.success]


def test_an_empty_council_has_no_pairs_and_says_so(sqlite_store, open_page):
    page = open_page(sqlite_store, "dubbels")
    assert not page.exception
    assert "Geen dubbels gevonden" in page.info[0].value


def test_the_pairs_stand_with_their_reasons(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "dubbels")
    assert not page.exception
    assert (
        "Wellicht dezelfde: 1 paar organisaties. Mogelijk: 1 paar personen."
    ) in words(page)
    assert KRINGEN[0] in words(page)
    assert "tussen haakjes" in words(page)
    assert "Peeters" not in words(page)
    page.segmented_control(key="wat").set_value("Personen").run()
    assert "J. *Peeters*" in words(page)
    assert "allebei bij Huisartsenkring HVRT" in words(page)


def test_the_plan_shows_all_and_a_click_merges_and_undo_gives_back(
    sqlite_store, council, open_page
):
    before = noun_state(sqlite_store)
    one, two = council["kringen"]
    page = open_page(sqlite_store, "dubbels")
    page.button(key=f"compare-organisation-{one}-{two}").click().run()
    assert not page.exception
    assert page.query_params["paar"] == f"organisation-{one}-{two}"
    fields = {row["Gegeven"]: row for row in page.dataframe[0].value.to_dict("records")}
    assert fields["naam"]["Blijft"] == KRINGEN[0]
    assert fields["naam"]["Gaat op in de andere"] == KRINGEN[1]
    assert fields["naam"]["Wordt"] == KRINGEN[0]
    assert fields["andere namen"]["Wordt"] == KRINGEN[1]
    assert "1 functie: J. *Peeters* bij Huisartsen Vereniging" in words(page)
    assert noun_state(sqlite_store) == before
    page.button(key="merge").click().run()
    assert not page.exception
    assert names(sqlite_store, organisations) == [KRINGEN[0]]
    assert said(page) == [f"{KRINGEN[1]} samengevoegd met {KRINGEN[0]}"]
    assert KRINGEN[1] not in words(page)
    (undo,) = [b for b in page.button if b.key and b.key.startswith("undo-")]
    undo.click().run()
    assert not page.exception
    assert noun_state(sqlite_store) == before


def test_what_is_chosen_is_what_it_becomes(sqlite_store, council, open_page):
    jan, other = council["people"]
    page = open_page(sqlite_store, "dubbels", paar=f"person-{jan}-{other}")
    key = f"side-person-{jan}-{other}"
    page.radio(key=f"{key}-email").set_value("keep").run()
    page.radio(key=f"{key}-first_name").set_value("drop").run()
    assert not page.exception
    fields = {row["Gegeven"]: row for row in page.dataframe[0].value.to_dict("records")}
    assert fields["voornaam"]["Wordt"] == "J."
    assert fields["e-mail"]["Wordt"] == "jan@example.org"
    page.button(key="merge").click().run()
    assert names(sqlite_store, people) == ["J. *Peeters*"]
    with sqlite_store.read() as connection:
        posts = affiliations(connection, person_id=jan)
    assert sorted(post.function or "" for post in posts) == ["arts", "voorzitter"]


def test_the_other_one_can_stay(sqlite_store, council, open_page):
    one, two = council["kringen"]
    page = open_page(sqlite_store, "dubbels", paar=f"organisation-{one}-{two}")
    page.button(key="swap").click().run()
    assert page.query_params["paar"] == f"organisation-{two}-{one}"
    page.button(key="merge").click().run()
    assert names(sqlite_store, organisations) == [KRINGEN[1]]


@pytest.mark.parametrize("place", ["list", "plan"])
def test_what_is_not_the_same_goes_from_the_list_until_that_is_undone(
    sqlite_store, council, open_page, place
):
    one, two = council["kringen"]
    key = f"organisation-{one}-{two}"
    if place == "list":
        page = open_page(sqlite_store, "dubbels")
        page.button(key=f"apart-{key}").click().run()
    else:
        page = open_page(sqlite_store, "dubbels", paar=key)
        page.button(key="apart").click().run()
    assert not page.exception
    with sqlite_store.read() as connection:
        assert duplicates(connection, "organisation") == []
    assert said(page) == [f"{KRINGEN[0]} en {KRINGEN[1]}: niet dezelfde"]
    (undo,) = [b for b in page.button if b.key and b.key.startswith("undo-")]
    undo.click().run()
    with sqlite_store.read() as connection:
        assert len(duplicates(connection, "organisation")) == 1


@pytest.mark.parametrize(
    "pair", ["person-4711-4712", "x", "person-1", "person-a-b", "organisation-1-1"]
)
def test_a_link_to_no_pair_says_so_or_shows_the_list(
    sqlite_store, council, open_page, pair
):
    page = open_page(sqlite_store, "dubbels", paar=pair)
    assert not page.exception
    assert page.info or page.segmented_control


def test_namesakes_without_more_are_shown_on_demand(sqlite_store, actor, open_page):
    with sqlite_store.change(actor, "begin") as tx:
        for place in ("CAW", "OCMW"):
            who = tx.add(Person(first_name="Ann", last_name="Maes")).key
            where = tx.add(Organisation(name=place)).key
            tx.add(Affiliation(person_id=who, organisation_id=where))
    page = open_page(sqlite_store, "dubbels")
    assert "Ann Maes" not in words(page)
    page.toggle(key="zwak").set_value(True).run()
    assert "Ann Maes" in words(page)
    assert "misschien naamgenoten" in words(page)


def test_start_and_the_lists_lead_to_the_pairs(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "start")
    assert not page.exception
    assert any("wellicht dezelfde" in link.label for link in page.get("page_link"))
    for name in ("organisaties", "personen"):
        page = open_page(sqlite_store, name)
        assert not page.exception
        assert any(b.url.startswith("/dubbels") for b in page.get("link_button"))


def test_a_link_to_who_was_merged_leads_to_the_one_that_stays(
    sqlite_store, council, open_page
):
    jan, other = council["people"]
    page = open_page(sqlite_store, "dubbels", paar=f"person-{jan}-{other}")
    page.button(key="merge").click().run()
    page = open_page(sqlite_store, "persoon", id=other)
    assert not page.exception
    assert "samengevoegd met Jan" in page.info[0].value.replace("\\", "")
    assert any(f"id={jan}" in b.url for b in page.get("link_button"))
    page = open_page(sqlite_store, "persoon", id=4711)
    assert "samengevoegd" not in page.info[0].value


def test_the_page_draws_the_demo(demo_store, open_page):
    page = open_page(demo_store, "dubbels")
    assert not page.exception
    assert captions(page)


def test_from_people_it_begins_with_people(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "personen")
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Dubbels"] == "/dubbels?wat=Personen"
    page = open_page(sqlite_store, "dubbels", wat="Personen")
    assert page.segmented_control(key="wat").value == "Personen"
    assert "J. *Peeters*" in words(page)
