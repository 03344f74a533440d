"""Beheer: the history with its way back, where the data live, the settings."""

import json
from getpass import getuser

import pytest

from crm.access import Permission
from crm.directory.council import Council, council
from crm.model.actor import Actor
from crm.model.tables import Organisation
from crm.store.organisations import organisations
from crm.texts import manage as t
from tests.pages.council import captions, words


@pytest.fixture
def changed(sqlite_store, actor):
    """Two change sets: a new organisation, and its phone number."""
    with sqlite_store.change(actor, "CAW toegevoegd") as tx:
        caw = tx.add(Organisation(name="CAW"))
    with sqlite_store.change(actor, "Telefoon van CAW gewijzigd") as tx:
        tx.update(caw, phone="014 12 34 56")
    return sqlite_store


def phones(store):
    with store.read() as connection:
        return [row.phone for row in organisations(connection)]


def plain(text):
    return text.replace("\\", "").replace("\u2060", "")


def test_the_history_says_who_what_when_and_how_much(changed, open_page):
    page = open_page(changed, "beheer")
    assert not page.exception
    assert "2 wijzigingen bewaard." in words(page)
    table = page.dataframe[0].value
    assert list(table["Nr."]) == [2, 1]
    assert list(table["Wat"]) == ["Telefoon van CAW gewijzigd", "CAW toegevoegd"]
    assert set(table["Wie"]) == {"Test"}
    assert list(table["Gegevens"]) == [1, 1]


def test_a_change_shows_what_was_and_what_is(changed, open_page):
    page = open_page(changed, "beheer", wijziging=2)
    assert "organisatie CAW gewijzigd" in words(page)
    assert "telefoon: leeg → 014 12 34 56" in words(page)


def test_a_change_is_undone_and_that_is_undone_again(changed, open_page):
    page = open_page(changed, "beheer", wijziging=2)
    page.button(key="undo").click().run()
    assert not page.exception
    assert phones(changed) == [None]
    assert [plain(message.value) for message in page.success] == [
        "Wijziging 2 is ongedaan gemaakt."
    ]
    assert "Ongedaan gemaakt door wijziging 3." in captions(page)
    assert list(page.dataframe[0].value["Toestand"]) == ["", "ongedaan gemaakt", ""]
    page.button(key="undo-3").click().run()
    assert phones(changed) == ["014 12 34 56"]


def test_the_tick_stays_with_its_change_when_another_comes_on_top(changed, open_page):
    def ticked():
        table = page.dataframe[0]
        rows = json.loads(table.proto.selection_default)["selection"]["rows"]
        return table.proto.id, [int(table.value["Nr."][row]) for row in rows]

    page = open_page(changed, "beheer", wijziging=2)
    before, chosen = ticked()
    assert chosen == [2]
    page.button(key="undo").click().run()
    after, chosen = ticked()
    assert (chosen, after == before) == ([2], False)
    next(button for button in page.button if button.label == t.CLOSE).click().run()
    closed, chosen = ticked()
    assert (chosen, closed == after) == ([], False)


def test_a_change_with_a_later_one_on_top_is_refused_with_the_reason(
    changed, open_page
):
    page = open_page(changed, "beheer", wijziging=1)
    page.button(key="undo").click().run()
    told = plain(page.error[0].value)
    assert "kan niet ongedaan gemaakt worden" in told
    assert "wijziging 2 door Test" in told
    assert phones(changed) == ["014 12 34 56"]


def test_a_change_that_never_was_says_so(changed, open_page):
    page = open_page(changed, "beheer", wijziging=99)
    assert [info.value for info in page.info] == ["Deze wijziging bestaat niet."]
    page = open_page(changed, "beheer", wijziging="x")
    assert not page.exception
    assert len(page.dataframe) == 1


def test_the_page_says_where_the_data_live(changed, open_page):
    page = open_page(changed, "beheer")
    assert page.code[0].value in changed.url
    assert page.code[0].value.endswith(".db")
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Reservekopie bewaren"] == "/download/reservekopie"


def test_the_council_gets_its_name_and_zone(sqlite_store, open_page):
    page = open_page(sqlite_store, "beheer")
    assert "Er is nog niets gewijzigd." in words(page)
    page.text_input(key="council.name").set_value("Zorgraad Kempenland")
    page.selectbox(key="council.zone").set_value("Kempenland")
    page.button(key="council.save").click().run()
    assert not page.exception
    with sqlite_store.read() as connection:
        assert council(connection) == Council("Zorgraad Kempenland", "Kempenland")
    assert list(page.dataframe[0].value["Wat"]) == [
        "Naam en zone van de zorgraad gewijzigd"
    ]


def test_a_long_history_has_pages(sqlite_store, actor, open_page):
    for number in range(1, 104):
        with sqlite_store.change(actor, f"keer {number}") as tx:
            tx.add(Organisation(name=f"Organisatie {number}"))
    page = open_page(sqlite_store, "beheer")
    assert len(page.dataframe[0].value) == 100
    assert page.dataframe[0].value["Wat"].iloc[0] == "keer 103"
    assert page.get("pagination")


def test_a_large_change_says_how_much_of_what(sqlite_store, actor, open_page):
    with sqlite_store.change(actor, "invoer") as tx:
        made = tx.add_all([Organisation(name=f"Organisatie {n}") for n in range(15)])
    with sqlite_store.change(actor, "opgeruimd") as tx:
        for record in made[:14]:
            tx.delete(record)
        tx.update(made[14], phone="014 12 34 56")
    page = open_page(sqlite_store, "beheer", wijziging=1)
    assert "organisatie: 15 toegevoegd" in words(page)
    assert "en nog 3 gegevens" in captions(page)
    page = open_page(sqlite_store, "beheer", wijziging=2)
    assert "organisatie: 14 verwijderd" in words(page)
    assert "organisatie: 1 gewijzigd" in words(page)


def test_bringing_lists_in_stands_first_and_restoring_needs_no_command(
    changed, open_page
):
    page = open_page(changed, "beheer")
    first = page.get("link_button")[0]
    assert (first.label, first.url) == ("Gegevens invoeren", "/invoer")
    assert not any("crm restore" in caption for caption in captions(page))
    assert [code.value for code in page.code if "crm restore" in code.value]


def test_without_a_name_the_history_says_this_computer(
    sqlite_store, open_page, monkeypatch
):
    with sqlite_store.change(Actor(getuser(), frozenset(Permission)), "nieuw") as tx:
        tx.add(Organisation(name="CAW"))
    page = open_page(sqlite_store, "beheer")
    assert set(page.dataframe[0].value["Wie"]) == {getuser()}
    monkeypatch.delenv("CRM_ACTOR")
    page.run()
    assert set(page.dataframe[0].value["Wie"]) == {"deze computer"}
