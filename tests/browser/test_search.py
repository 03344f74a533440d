"""Searching and walking between pages in a real browser, on the whole demo."""

import re

from playwright.sync_api import expect

from crm.texts import contact, directory, shell
from tests.browser.window import drawn, settled

SEARCH = directory.SEARCH


def test_a_name_with_a_typo_opens_the_card_with_enter(demo_server, visit, traffic):
    page = visit(f"{demo_server.url}/organisaties")
    box = page.get_by_role("combobox", name=SEARCH)
    box.fill("famliehulp")
    page.get_by_role("option").first.wait_for()
    assert "Familiehulp" in page.get_by_role("option").first.inner_text()
    assert "organisatie" in page.get_by_role("option").first.inner_text()
    box.press("Enter")
    page.get_by_role("heading", name="Familiehulp").wait_for()
    assert "/organisatie?id=" in page.url
    traffic.assert_nothing_left(demo_server)


def test_a_link_to_a_card_stays_in_the_tab_and_the_session(demo_server, visit):
    page = visit(f"{demo_server.url}/organisatie?id=20")
    drawn(page)
    page.evaluate("window.stayed = true")
    name = page.locator("a[href*='/persoon?id=']").first
    person = name.inner_text()
    name.click()
    page.get_by_role("heading", name=person).wait_for()
    assert "/persoon?id=" in page.url
    assert page.evaluate("window.stayed")
    assert len(page.context.pages) == 1


def test_enter_before_the_answer_opens_the_first_that_fits(demo_server, visit):
    page = visit(demo_server.url)
    box = page.get_by_role("combobox", name=SEARCH)
    box.fill("familiehulp")
    box.press("Enter")
    expect(page.get_by_role("heading", name="Familiehulp")).to_be_visible()
    expect(box).to_have_value("")


def test_what_is_not_found_stays_in_the_box(demo_server, visit):
    page = visit(demo_server.url)
    box = page.get_by_role("combobox", name=SEARCH)
    box.fill("xyzxyzxyz")
    box.press("Enter")
    expect(page.get_by_text(directory.NOTHING_FOUND).first).to_be_visible()
    expect(box).to_have_value("xyzxyzxyz")


def test_back_from_a_card_leads_to_the_list_with_its_filter(demo_server, visit):
    page = visit(f"{demo_server.url}/organisaties?cluster=welzijn")
    grid = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.click(grid["x"] + 15, grid["y"] + 60)
    page.wait_for_url(re.compile("/organisatie[?]id="))
    expect(page.get_by_role("heading", name=shell.ORGANISATIONS)).to_have_count(0)
    settled(page)
    page.go_back()
    page.wait_for_url("**/organisaties?cluster=welzijn")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()


def test_back_leads_to_what_was_being_typed(demo_store, serve, visit):
    page = visit(f"{serve(demo_store.url).url}/contact-noteren")
    page.get_by_role("textbox", name=contact.NOTES).fill("Nog niet af")
    box = page.get_by_role("combobox", name=SEARCH)
    box.fill("familiehulp")
    box.press("Enter")
    expect(page.get_by_role("heading", name="Familiehulp")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("textbox", name=contact.NOTES)).to_have_value("Nog niet af")
