"""Ledenlijsten in a real browser: from the page to a file that is read back."""

import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.pages.council import small_council

PERMISSIONS = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def council(sqlite_store, actor):
    """The address of a small council, and its ids by name."""
    return sqlite_store.url, small_council(sqlite_store, actor)


def test_the_list_is_saved_as_excel_and_read_back(
    council, serve, visit, traffic, tmp_path
):
    server = serve(council[0])
    page = visit(f"{server.url}/ledenlijsten?van_cluster=welzijn")
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    sheet = load_workbook(saved)["mandaten"]
    header, *rows = sheet.iter_rows(values_only=True)
    people = {dict(zip(header, row, strict=True))["Persoon"] for row in rows}
    assert people == {"An *Peeters*", "Jan Wouters"}
    traffic.assert_nothing_left(server)


def test_a_row_opens_its_mandate_and_stays_in_the_link(council, serve, visit, axe):
    url, ids = council
    page = visit(f"{serve(url).url}/ledenlijsten")
    axe(page)
    table = page.get_by_test_id("stDataFrame").bounding_box()
    assert table is not None
    row_height = 35
    page.mouse.click(table["x"] + 17, table["y"] + 2.5 * row_height)
    card = page.locator(".st-key-mandate-card")
    expect(card.get_by_role("heading")).to_contain_text("Peeters")
    expect(page).to_have_url(re.compile(f"mandaat={ids['An']}"))
    axe(page)


def test_the_addresses_go_to_the_clipboard_in_two_clicks(council, serve, visit, page):
    page.context.grant_permissions(PERMISSIONS)
    visit(f"{serve(council[0]).url}/ledenlijsten")
    page.get_by_role("button", name="Mails kopiëren").click()
    page.get_by_role("button", name="Kopieer", exact=True).click()
    expect(page.get_by_text("Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "an@example.org"


def test_the_print_page_opens_the_print_window_and_loads_nothing(
    council, serve, visit, page, traffic
):
    server = serve(council[0])
    page.context.add_init_script("window.print = () => { window.asked = true }")
    visit(f"{server.url}/ledenlijsten")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Afdrukken").click()
    paper = opened.value
    paper.on("request", traffic.note)
    expect(paper.get_by_role("heading")).to_have_text("Ledenlijst Algemene vergadering")
    expect(paper.get_by_role("cell", name="An *Peeters*")).to_be_visible()
    assert paper.evaluate("window.asked") is True
    traffic.assert_nothing_left(server)


def test_the_list_of_bodies_opens_a_card(council, serve, visit, axe):
    url, ids = council
    page = visit(f"{serve(url).url}/overleg-en-mandaten")
    axe(page)
    table = page.get_by_test_id("stDataFrame").bounding_box()
    assert table is not None
    page.mouse.click(table["x"] + 17, table["y"] + 1.5 * 35)
    expect(page.get_by_role("heading", name="Algemene vergadering")).to_be_visible()
    assert f"/overleg?id={ids['assembly']}" in page.url
    settled(page)
    axe(page)
    page.go_back()
    expect(page.get_by_role("heading", name="Overleg en mandaten")).to_be_visible()
    settled(page)
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    assert "/overleg-en-mandaten" in page.url


@pytest.fixture
def demo(demo_store):
    """The address of the whole demo council."""
    return demo_store.url


def test_on_the_whole_demo_the_assembly_has_66_members_of_whom_44_vote(
    demo, serve, visit, tmp_path
):
    page = visit(f"{serve(demo).url}/ledenlijsten")
    expect(page.get_by_text("66 leden, 44 stemgerechtigd")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    header, *rows = load_workbook(saved)["mandaten"].iter_rows(values_only=True)
    votes = [dict(zip(header, row, strict=True))["Stemrecht"] for row in rows]
    assert (len(votes), votes.count("ja"), votes.count("nee")) == (66, 44, 22)
