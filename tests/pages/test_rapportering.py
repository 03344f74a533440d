"""Rapportering: the spread of a body, and what other norms would change."""

import pytest

from crm.store.bodies import norms
from crm.texts import reporting as t
from tests.pages.council import small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    return sqlite_store, small_council(sqlite_store, actor)


def norm_id(store):
    with store.read() as connection:
        return norms(connection)[0].id


def links(page):
    return {link.label: link.url for link in page.get("link_button")}


def test_the_spread_is_told_shown_and_goes_out_as_a_file(council, open_page):
    store, _ = council
    page = open_page(store, "rapportering", verdeling="sector")
    assert not page.exception
    told = words(page)
    assert "Algemene vergadering: 3 van 4 ingevuld." in told
    assert "Gevraagd, maar zonder plaats (sector): VAPH." in told
    assert "VAPH (0) :orange[□]" in told
    table = page.dataframe[0].value.set_index("Groep")
    assert table.loc["■ VAPH", "Gevraagd"] == "minstens 1"
    assert links(page)["Excel"] == (
        "/download/rapportering?als=xlsx&overleg=Algemene+vergadering&op=2026-11-23"
    )


def test_other_norms_are_tried_from_the_fields_and_kept_in_the_link(council, open_page):
    store, ids = council
    number = norm_id(store)
    page = open_page(store, "rapportering")
    page.number_input(key=f"trial-seats-{ids['assembly']}").set_value(2)
    page.number_input(key=f"trial-least-{number}").set_value(3).run()
    assert not page.exception
    assert "Met 2 zetels: 3 plaatsen zijn nu ingevuld, 1 te veel." in words(page)
    assert "dat past niet in 2" in words(page)
    assert page.query_params["normen"] == f"{number}:3-"
    assert f"normen={number}%3A3-" in links(page)["pdf"]
    again = next(b for b in page.button if b.label == t.START_AGAIN)
    again.click().run()
    assert "normen" not in page.query_params
    assert "Met 2 zetels" not in words(page)
    with store.read() as connection:
        assert norms(connection)[0].minimum == 1


def test_a_link_opens_what_was_tried(council, open_page):
    store, ids = council
    number = norm_id(store)
    page = open_page(store, "rapportering", zetels=12, normen=f"{number}:2-4")
    assert page.number_input(key=f"trial-seats-{ids['assembly']}").value == 12
    assert page.number_input(key=f"trial-most-{number}").value == 4
    assert "Met 12 zetels" in words(page)


def test_a_council_without_a_body_is_told(sqlite_store, open_page):
    page = open_page(sqlite_store, "rapportering")
    assert page.info[0].value == t.NO_BODIES
