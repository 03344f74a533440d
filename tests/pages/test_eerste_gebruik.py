"""Eerste gebruik: choice, zone, list, complete or not, first answer; later goes on."""

import pytest

from crm.exchange.raw import NamedFile
from crm.intake.first_use import Step, open_step
from crm.store.bodies import bodies, mandates
from crm.store.options import option
from crm.texts import first_use as t
from crm.texts import shell
from crm.ui.text import md
from tests.intake.first_lists import board_list
from tests.pages.words import everything

FILE = "first.file"


def press(page, label: str):
    next(button for button in page.button if button.label.startswith(label)).click()
    return page.run()


@pytest.fixture
def at_list(sqlite_store, open_page):
    """The page on the step with the list, for a council that just started."""
    page = press(open_page(sqlite_store, "eerste_gebruik"), t.START_OWN)
    page.selectbox(key="first.zone").set_value("Kempenland").run()
    assert page.text_input[0].value == "Zorgraad ELZ Kempenland"
    return press(page, t.CREATE)


def drop(page, name: str, content: bytes):
    page.session_state[FILE] = [NamedFile(name, content)]
    return page.run()


def test_an_empty_database_opens_here(sqlite_store, open_page):
    page = open_page(sqlite_store, "start")
    assert not page.exception
    assert page.title[0].value == t.WELCOME


def test_the_zone_shows_what_comes_with_it_before_it_is_made(sqlite_store, open_page):
    page = press(open_page(sqlite_store, "eerste_gebruik"), t.START_OWN)
    create = next(button for button in page.button if button.label == t.CREATE)
    assert create.disabled
    page.selectbox(key="first.zone").set_value("Kempenland").run()
    shown = everything(page)
    for word in ("Baarle-Hertog", "Bestuursorgaan", "PZON", "na te kijken"):
        assert md(word) in shown
    with sqlite_store.read() as connection:
        assert bodies(connection) == []


def test_a_list_leads_to_the_first_answer(at_list, sqlite_store):
    page = drop(at_list, "bestuur.xlsx", board_list())
    assert not page.exception
    assert md(t.understood(20, 20, 20)) in everything(page)
    assert page.selectbox[0].value == next(
        body.id
        for body in stored(sqlite_store, bodies)
        if body.name == "Bestuursorgaan"
    )
    assert stored(sqlite_store, mandates) == []
    button = page.button(key="first.import")
    assert "20 mandaten, 20 personen en 20 organisaties" in button.label
    page = press(page, t.DO_IMPORT)
    assert len(stored(sqlite_store, mandates)) == 20
    (asked_about,) = page.dataframe
    assert "Voornaam1 Van den Test1" in set(asked_about.value["Persoon"])
    assert t.COMPLETE_QUESTION in [header.value for header in page.subheader]
    page = press(page, t.YES)
    assert md("Bestuursorgaan: 20 van 22 ingevuld.") in everything(page)
    page = press(page, t.DONE)
    assert not page.exception
    assert stored(sqlite_store, open_step) is None


def stored(store, query):
    with store.read() as connection:
        return query(connection)


def test_not_sure_leaves_it_unknown(at_list, sqlite_store):
    page = press(drop(at_list, "bestuur.xlsx", board_list()), t.DO_IMPORT)
    page = press(page, t.NOT_SURE)
    assert not page.exception
    assert all(body.list_checked_on is None for body in stored(sqlite_store, bodies))
    assert "van 22" not in everything(page)


def test_the_body_is_the_one_that_the_title_names(at_list, sqlite_store):
    text = "Leden algemene vergadering\nNaam;Organisatie\nJan Peeters;CAW\n"
    page = press(drop(at_list, "leden.csv", text.encode()), t.DO_IMPORT)
    assert [row.body for row in stored(sqlite_store, mandates)] == [
        "Algemene vergadering"
    ]
    assert "Algemene vergadering" in everything(page)


def test_what_was_not_read_is_named(at_list):
    text = "Naam;Organisatie;E-mail\nJan Peeters;CAW;geen adres\nTotaal: 1;;\n"
    page = drop(at_list, "leden.csv", text.encode())
    assert md("Regel 2: e-mail 'geen adres'") in everything(page)
    assert md("Totaal: 1") in everything(page)


def test_a_file_that_is_no_list_is_a_sentence(at_list):
    page = drop(at_list, "foto.xlsx", b"\x89PNG")
    assert not page.exception
    assert len(page.error) == 1


def test_the_same_list_again_has_nothing_to_put_in(at_list):
    page = press(drop(at_list, "bestuur.xlsx", board_list()), t.DO_IMPORT)
    page = press(press(page, t.YES), t.ANOTHER_LIST)
    page = drop(page, "bestuur.xlsx", board_list())
    assert t.ALL_KNOWN in everything(page)
    assert not any(button.label.startswith(t.DO_IMPORT) for button in page.button)


def test_later_keeps_the_place_and_start_shows_it(at_list, sqlite_store, open_page):
    page = press(at_list, t.LATER)
    assert not page.exception
    assert page.title[0].value == shell.START
    page = press(open_page(sqlite_store, "start"), t.STEP_NEXT)
    assert page.title[0].value == t.LIST
    assert stored(sqlite_store, open_step) is Step.LIST


def test_later_from_the_choice_leaves_start_alone(sqlite_store, open_page):
    page = press(open_page(sqlite_store, "eerste_gebruik"), t.LATER)
    assert page.title[0].value == shell.START
    assert open_page(sqlite_store, "start").title[0].value == shell.START


def test_the_demo_wears_a_banner_and_is_wiped_after_one_question(
    sqlite_store, open_page
):
    page = press(open_page(sqlite_store, "eerste_gebruik"), t.SEE_DEMO)
    assert not page.exception
    assert md(t.DEMO_BANNER) in everything(page) or t.DEMO_BANNER in everything(page)
    page = press(page, t.WIPE_YES)
    assert not page.exception
    assert page.title[0].value == t.WELCOME
    with sqlite_store.read() as connection:
        assert option(connection, "demo") is None
        assert bodies(connection) == []


def test_the_preview_shows_votes_and_dates_before_the_button(at_list):
    text = "Naam;Organisatie;Stem;Van;Tot\nJan Peeters;CAW;ja;1-3-25;maart 26\n"
    page = drop(at_list, "leden.csv", text.encode())
    (table,) = page.dataframe
    shown = list(table.value.columns)
    assert shown.index("Stem") < shown.index("Van") < shown.index("Sector")
    assert table.value["Van"][0] == "01/03/2025"
    assert table.value["Tot"][0] == "maart 2026"
    drawn = [element for element in page.main if element.type != "unknown"]
    assert drawn.index(table) < drawn.index(page.button(key="first.import"))
