"""Samenstelling in a real browser: take examples over, change one, undo it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.findings.councils import Council

HEADER, ROW, FIRST_COLUMN = 38, 35, 60


@pytest.fixture
def council(sqlite_store, actor, serve):
    """A server on a board with three members for cluster zorg and no norm yet."""
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        for name in ("A", "B", "C"):
            made.mandate(board, made.organisation(f"Kring {name}"), cluster="zorg")
    return serve(sqlite_store.url)


def choose_first_row(page: Page) -> None:
    table = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert table is not None
    page.mouse.click(table["x"] + FIRST_COLUMN, table["y"] + HEADER + ROW / 2)
    settled(page)


def test_examples_are_taken_over_one_is_changed_and_that_is_undone(
    council, visit, axe, page, traffic
):
    visit(f"{council.url}/samenstelling?overleg=Bestuursorgaan")
    page.get_by_role("button", name="Voorbeeldnormen overnemen").click()
    expect(page.get_by_text("BO-2019, voor Bestuursorgaan: 5 nieuwe")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Neem over").click()
    expect(page.get_by_text("7 normen overgenomen")).to_be_visible()
    first_line = page.get_by_text(re.compile("^Bestuursorgaan: 7 normen"))
    expect(first_line).to_have_text("Bestuursorgaan: 7 normen, 1 voldoet, 6 niet.")
    choose_first_row(page)
    expect(page).to_have_url(re.compile("norm=1"))
    state = page.get_by_text(re.compile("^cluster zorg: nu 3"))
    expect(state).to_have_text("cluster zorg: nu 3, gevraagd 4 tot 6: voldoet niet")
    axe(page)
    page.get_by_role("textbox", name="Minstens").fill("3")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(state).to_have_text("cluster zorg: nu 3, gevraagd 3 tot 6: voldoet")
    expect(first_line).to_have_text("Bestuursorgaan: 7 normen, 2 voldoen, 5 niet.")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(state).to_have_text("cluster zorg: nu 3, gevraagd 4 tot 6: voldoet niet")
    expect(first_line).to_have_text("Bestuursorgaan: 7 normen, 1 voldoet, 6 niet.")
    traffic.assert_nothing_left(council)
