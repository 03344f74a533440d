"""The menu in the words and the order that were agreed, and links that open."""

from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest

from crm.texts import shell as t
from crm.ui import menu
from crm.ui.menu import link
from crm.ui.screens import HOME, PAGES, SCREENS

MENU = {
    "Noteren": ("Start", "Contact noteren"),
    "Wie": ("Organisaties", "Personen", "Overleg en mandaten"),
    "Zien": ("Ontbrekende partners", "Netwerkkaart", "Ledenlijsten"),
    "Werk": ("Algemene vergadering", "Actiefiches", "Rapportering", "Beheer"),
}


def test_the_menu_has_its_words_in_their_order():
    shown = [(screen.group, screen.title) for screen in SCREENS if screen.group]
    agreed = [(group, title) for group, titles in MENU.items() for title in titles]
    assert shown == [entry for entry in agreed if entry in shown]


def test_every_page_file_has_one_line_and_every_line_a_file():
    listed = [screen.name for screen in SCREENS]
    assert sorted(listed) == sorted(path.stem for path in PAGES.glob("*.py"))


def test_pages_have_addresses_of_their_own():
    paths = [screen.path for screen in SCREENS]
    assert len(set(paths)) == len(paths)


def test_start_is_home():
    assert HOME.title == t.START
    assert link(HOME.name) == "/"


@pytest.mark.parametrize("screen", [s for s in SCREENS if s is not HOME])
def test_a_link_names_its_page_and_what_it_shows(screen):
    parts = urlsplit(link(screen.name, id=3, naam="Wit & Geel", leeg=None))
    assert parts.path == f"/{screen.path}"
    assert parse_qs(parts.query) == {"id": ["3"], "naam": ["Wit & Geel"]}


HOST = "http://127.0.0.1:8501"
LEFT_FOR_A_CARD = ("/organisaties", "/organisatie?id=3")


@pytest.mark.parametrize(
    ("left_and_address", "url", "asked", "leaving"),
    [
        pytest.param(None, "/", {}, None, id="nobody left"),
        pytest.param(
            ("", "/eerste-gebruik"), "/", {}, "/eerste-gebruik", id="still on Start"
        ),
        pytest.param(
            ("", "/eerste-gebruik"), "/eerste-gebruik", {}, None, id="arrived"
        ),
        pytest.param(
            LEFT_FOR_A_CARD,
            "/organisaties",
            {"zoek": "caw"},
            LEFT_FOR_A_CARD[1],
            id="only the question of the page left changed",
        ),
        pytest.param(
            ("/organisatie", "/organisatie?id=3"),
            "/organisatie",
            {"id": "2"},
            "/organisatie?id=3",
            id="another card of the same page is still to come",
        ),
        pytest.param(
            ("/organisatie", "/organisatie?id=3"),
            "/organisatie",
            {"id": "3"},
            None,
            id="the other card is there",
        ),
        pytest.param(
            LEFT_FOR_A_CARD, "/personen", {}, None, id="somebody went elsewhere"
        ),
    ],
)
def test_a_page_is_left_until_the_browser_is_there_or_elsewhere(
    monkeypatch, left_and_address, url, asked, leaving
):
    state = {menu.LEAVING: left_and_address} if left_and_address else {}
    browser = SimpleNamespace(
        session_state=state,
        context=SimpleNamespace(url=HOST + url),
        query_params=SimpleNamespace(to_dict=lambda: asked),
    )
    monkeypatch.setattr(menu, "st", browser)
    assert menu.leaving() == leaving
    assert (menu.LEAVING in state) == (leaving is not None)
