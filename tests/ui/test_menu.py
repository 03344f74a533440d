"""The menu in the words and the order that were agreed, and links that open."""

from urllib.parse import parse_qs, urlsplit

import pytest

from crm.texts import shell as t
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
