"""Ontbrekende partners in a real browser, on the whole demo."""

import io
import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import settled
from tests.browser.window import drawn

DAY = date(2026, 11, 23)


@pytest.fixture
def demo(demo_store, serve):
    """A server on the demo council."""
    return serve(demo_store.url)


def open_seat(page: Page, body: str, group: str) -> None:
    card = page.locator("[class*=st-key-card-]").filter(
        has=page.get_by_role("heading", name=body, exact=True)
    )
    card.get_by_role("button").filter(has_text=group).click()
    drawn(page)


def test_from_open_seats_to_a_search_that_can_be_undone(
    demo, visit, traffic, axe, page
):
    visit(f"{demo.url}/ontbrekende-partners")
    expect(page.get_by_role("heading", name="Wie ontbreekt aan tafel?")).to_be_visible()
    axe(page)
    open_seat(page, "Bestuursorgaan", "VAPH")
    expect(page).to_have_url(re.compile("zetel="))
    expect(page.get_by_text(re.compile("^Gekend \\("))).to_be_visible()
    expect(page.get_by_text(re.compile("^Nog nooit ontmoet \\("))).to_be_visible()
    expect(page.get_by_text(re.compile("zaten samen op")).first).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Start zoektocht").click()
    page.get_by_label("Volgende stap").fill("bellen")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_text("Zoektocht gestart voor VAPH")).to_be_visible()
    search = page.get_by_text(re.compile("opgezocht · Test · bellen"))
    expect(search).to_be_visible()
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(search).not_to_be_visible()
    traffic.assert_nothing_left(demo)


def test_a_mailed_link_opens_the_same_seat_and_partner(demo, visit, page):
    visit(f"{demo.url}/ontbrekende-partners")
    open_seat(page, "Bestuursorgaan", "VAPH")
    expect(page.get_by_text(re.compile("^Nog nooit ontmoet \\("))).to_be_visible()
    page.get_by_role("button", name="Wie kan ons voorstellen?").last.click()
    settled(page)
    chosen = page.get_by_text("We hebben deze partner nog nooit ontmoet")
    expect(chosen).to_be_visible()
    mailed = page.url
    page.goto("about:blank")
    visit(mailed)
    expect(chosen).to_be_visible()
    page.get_by_role("button", name="Alle open zetels").click()
    settled(page)
    expect(page).not_to_have_url(re.compile("zetel="))


def test_the_paper_is_one_a4(demo, page, visit):
    visit(f"{demo.url}/ontbrekende-partners")
    address = page.get_by_role("link", name="Samenvatting op één A4").get_attribute(
        "href"
    )
    answer = page.request.get(f"{demo.url}{address}")
    assert answer.headers["content-type"] == "application/pdf"
    (only,) = PdfReader(io.BytesIO(answer.body())).pages
    assert "Wie ontbreekt aan tafel?" in only.extract_text()


def test_a_cell_of_the_matrix_opens_its_rows(demo, visit, page, axe):
    visit(f"{demo.url}/ontbrekende-partners?weergave=Gemeente+per+functie")
    axe(page)
    table = page.get_by_test_id("stDataFrame").bounding_box()
    assert table is not None
    row_height, first_column = 35, 100
    page.mouse.click(table["x"] + first_column + 40, table["y"] + 1.5 * row_height)
    expect(page).to_have_url(re.compile("vak=Arendonk"))
    expect(page.get_by_role("heading", name="Arendonk · burgemeester")).to_be_visible()
