"""Schermdelen in a real browser: it holds after a reload, in a new tab, for files."""

import re

from playwright.sync_api import expect

from crm.texts import screen_sharing as t
from crm.texts import start
from tests.browser.window import settled


def test_it_holds_in_the_whole_browser_and_stands_in_no_link(demo_server, visit, axe):
    page = visit(demo_server.url)
    quiet = page.get_by_role("heading", name=start.QUIET)
    expect(quiet).to_be_visible()
    page.get_by_text(t.SWITCH, exact=True).click()
    expect(page.get_by_text(t.ON)).to_be_visible()
    expect(quiet).to_have_count(0)
    assert page.url.rstrip("/") == demo_server.url.rstrip("/")
    axe(page)
    page.reload()
    settled(page)
    expect(page.get_by_text(t.ON)).to_be_visible()
    expect(quiet).to_have_count(0)
    file = page.context.request.get(f"{demo_server.url}/download/personen")
    assert (file.status, file.text()) == (403, t.FILE_HIDDEN)
    other = page.context.new_page()
    other.goto(f"{demo_server.url}/beheer")
    settled(other)
    expect(other.get_by_text(t.PAGE_HIDDEN)).to_be_visible()
    page.bring_to_front()
    page.get_by_text(t.SWITCH, exact=True).click()
    expect(quiet).to_be_visible()
    expect(page.get_by_text(t.ON)).to_have_count(0)
    page.wait_for_timeout(300)
    file = page.context.request.get(f"{demo_server.url}/download/personen")
    assert file.status == 200
    assert re.search("spreadsheet", file.headers["content-type"])
