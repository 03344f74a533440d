"""What holds for every page, on the whole demo, as the first that a server shows."""

import re
import shutil
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from crm.store.location import sqlite_url
from crm.texts import shell as t
from crm.ui.screens import HOME, SCREENS, Screen
from tests.browser.server import Server, running
from tests.browser.window import Traffic, serious_faults, settled, window

WIDE, NARROW = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


@dataclass
class Visit:
    """A page on a server that showed nothing before it."""

    screen: Screen
    server: Server
    page: Page
    traffic: Traffic
    faults: list[str] = field(default_factory=list)

    def note(self, fault):
        self.faults.append(str(fault))


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: screen.name)
def first(request, demo_template, chromium, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cold")
    shutil.copy(demo_template, folder / "demo.db")
    traffic = Traffic()
    with (
        running(sqlite_url(folder / "demo.db"), folder) as server,
        window(chromium, traffic) as page,
    ):
        seen = Visit(request.param, server, page, traffic)
        page.on("pageerror", seen.note)
        path = "" if seen.screen is HOME else seen.screen.path
        page.goto(f"{server.url}/{path}?id=1")
        settled(page)
        yield seen


def test_a_page_comes_in_its_frame_and_behind_its_guard(first):
    expect(first.page).to_have_title(t.page_title(first.screen.title))
    expect(first.page.get_by_text(t.NO_REAL_DATA)).to_be_visible()
    links = first.page.get_by_test_id("stSidebar").get_by_role("link")
    expect(links).to_have_text([re.compile(f"{s.title}$") for s in SCREENS if s.group])
    expect(first.page.get_by_role("heading", level=1)).to_be_visible()
    expect(first.page.get_by_role("dialog")).to_have_count(0)
    assert first.faults == []


def test_a_page_can_be_read_by_all(first):
    assert serious_faults(first.page) == []


def test_a_page_can_be_read_in_the_dark(first):
    first.page.emulate_media(color_scheme="dark")
    settled(first.page)
    assert serious_faults(first.page) == []
    first.page.emulate_media(color_scheme="light")


def test_a_page_fits_a_narrow_screen(first):
    first.page.set_viewport_size(NARROW)
    settled(first.page)
    too_wide = first.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    first.page.set_viewport_size(WIDE)
    assert too_wide <= 0


def test_a_page_loads_from_here_only(first):
    first.traffic.assert_nothing_left(first.server)


def test_an_address_that_is_no_page_runs_none(sqlite_store, serve, page):
    server = serve(sqlite_store.url)
    page.goto(f"{server.url}/guard")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_text(t.NO_REAL_DATA)).to_be_attached()
