"""Wat als: choose who joins and leaves, see what changes, keep it under a name."""

import pytest

from crm.store.bodies import mandates
from crm.store.scenarios import scenarios
from crm.texts import what_if
from tests.pages.council import captions, words
from tests.pages.zone import zone_with_a_gap


@pytest.fixture
def zone(sqlite_store, actor):
    return sqlite_store, zone_with_a_gap(sqlite_store, actor)


def norms(page):
    rows = page.table[0].value.to_dict("records")
    return {
        row["Norm"].replace("\\", "").split(":")[0]: (row["Nu"], row["Dan"])
        for row in rows
    }


def choose(page, ids, *organisations):
    page.multiselect(key=f"what-if-in-{ids['board']}").set_value(list(organisations))
    page.run()
    assert not page.exception


def test_it_begins_with_the_body_as_it_is(zone, open_page):
    store, _ = zone
    page = open_page(store, "wat_als")
    assert not page.exception
    assert "Kies hieronder wat er verandert." in words(page)
    assert norms(page)["VAPH"] == (0, 0)


def test_who_joins_for_the_open_seat_fills_it_and_no_seat_is_touched(zone, open_page):
    store, ids = zone
    page = open_page(store, "wat_als")
    choose(page, ids, ids["ark"])
    page.selectbox(key=f"what-if-for-{ids['board']}-{ids['ark']}").set_value(
        ("welzijn", "VAPH", None)
    ).run()
    assert norms(page)["VAPH"] == (0, 1)
    assert "met 1 wijziging" in words(page)
    with store.read() as connection:
        assert ids["ark"] not in {
            row.organisation_id for row in mandates(connection, body_id=ids["board"])
        }


def test_who_could_take_an_open_seat_comes_first_and_takes_it(zone, open_page):
    store, ids = zone
    page = open_page(store, "wat_als")
    offered = page.multiselect(key=f"what-if-in-{ids['board']}").options
    assert offered[0].replace("\\", "") == "De *Ark* · open voor VAPH"
    assert "CAW" in offered[2:]
    choose(page, ids, ids["ark"])
    assert norms(page)["VAPH"] == (0, 1)


def test_the_files_ask_what_the_page_shows(zone, open_page):
    store, ids = zone
    page = open_page(store, "wat_als", erbij=f"{ids['ark']}~welzijn~VAPH~")
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Afdrukken"].startswith("/download/wat-als?")
    assert f"erbij={ids['ark']}~welzijn~VAPH~" in links["Excel"]
    assert what_if.SHARE in captions(page)
    page = open_page(store, "wat_als")
    assert not any(link.label == "Excel" for link in page.get("link_button"))


def test_the_choice_stands_in_the_link(zone, open_page):
    store, ids = zone
    page = open_page(store, "wat_als", erbij=f"{ids['ark']}~welzijn~VAPH~")
    assert not page.exception
    assert norms(page)["VAPH"] == (0, 1)


@pytest.mark.parametrize("broken", ["x~y", "999999~zorg", "~~~", ",,"])
def test_a_broken_link_shows_the_body_as_it_is(zone, open_page, broken):
    store, _ = zone
    page = open_page(store, "wat_als", erbij=broken, weg="abc,999999")
    assert not page.exception
    assert "Kies hieronder wat er verandert." in words(page)


def test_a_scenario_is_kept_opened_and_thrown_away(zone, open_page):
    store, ids = zone
    page = open_page(store, "wat_als", erbij=f"{ids['ark']}~welzijn~VAPH~")
    key = f"what-if-keep-{ids['board']}-0"
    page.text_input(key=f"{key}.name").set_value("Met De Ark")
    page.button(key=f"{key}.save").click().run()
    with store.read() as connection:
        (row,) = scenarios(connection)
    assert row.name == "Met De Ark"
    choose(page, ids)
    assert norms(page)["VAPH"] == (0, 0)
    page.button(key=f"open-{row.id}").click().run()
    assert norms(page)["VAPH"] == (0, 1)
    page.button(key=f"drop-{row.id}").click().run()
    with store.read() as connection:
        assert scenarios(connection) == []


def test_whether_a_norm_is_met_stands_in_a_table_whose_words_wrap(zone, open_page):
    store, _ = zone
    (table,) = open_page(store, "wat_als").table
    met = table.value.set_index(what_if.NORM)[what_if.STATE].to_dict()
    assert met["VAPH\\: minstens 1"] == what_if.NO
    assert what_if.YES in met.values()
