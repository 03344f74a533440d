"""Searching from any page in a real browser, on the whole demo."""

from datetime import date

import pytest

from crm.intake.demo import load_demo


@pytest.fixture
def demo(sqlite_store, actor):
    load_demo(sqlite_store, actor, date(2026, 11, 23))
    return sqlite_store


def test_a_name_with_a_typo_opens_the_card_with_enter(demo, serve, visit, traffic):
    server = serve(demo.url)
    page = visit(f"{server.url}/organisaties")
    box = page.get_by_role("combobox", name="Zoek een organisatie")
    box.fill("famliehulp")
    page.get_by_role("option").first.wait_for()
    assert "Familiehulp" in page.get_by_role("option").first.inner_text()
    assert "organisatie" in page.get_by_role("option").first.inner_text()
    box.press("Enter")
    page.get_by_role("heading", name="Familiehulp").wait_for()
    assert "/organisatie?id=" in page.url
    traffic.assert_nothing_left(server)


def test_a_link_to_a_card_stays_in_the_tab_and_the_session(demo, serve, visit):
    server = serve(demo.url)
    page = visit(f"{server.url}/organisatie?id=20")
    page.evaluate("window.stayed = true")
    name = page.locator("a[href*='/persoon?id=']").first
    person = name.inner_text()
    name.click()
    page.get_by_role("heading", name=person).wait_for()
    assert "/persoon?id=" in page.url
    assert page.evaluate("window.stayed")
    assert len(page.context.pages) == 1
