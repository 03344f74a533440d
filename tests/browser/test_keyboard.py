"""From an open seat to its Zoektocht with the keyboard alone, on the whole demo."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from crm.intake.demo import load_demo
from tests.browser.window import drawn

DAY = date(2026, 11, 23)
MOST_TABS = 150
FOCUSED = """() => {
  const at = document.activeElement
  if (!at.matches("a, button, input, textarea")) return ""
  const named = [...(at.labels ?? [])].map(label => label.innerText)
  return [at.getAttribute("aria-label"), ...named, at.innerText].filter(Boolean).join(" ")
}"""


@pytest.fixture
def demo(sqlite_store, actor, serve):
    """A server on the demo council."""
    load_demo(sqlite_store, actor, DAY)
    return serve(sqlite_store.url)


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until something with these words has the focus."""
    drawn(page)
    heard = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        heard.append(" ".join(page.evaluate(FOCUSED).split()))
        if re.search(wanted, heard[-1]):
            return
    pytest.fail(f"'{wanted}' cannot be reached by Tab: {heard}")


def press(page: Page, wanted: str) -> None:
    """Go to it and press Enter."""
    tab_to(page, wanted)
    page.keyboard.press("Enter")
    drawn(page)


def fill(page: Page, wanted: str, text: str) -> None:
    """Go to a field and type."""
    tab_to(page, wanted)
    page.keyboard.type(text)


def test_from_open_seat_to_zoektocht_by_keyboard_alone(demo, visit, page):
    visit(demo.url)
    press(page, "Ontbrekende partners")
    expect(page.get_by_role("heading", name="Wie ontbreekt aan tafel?")).to_be_visible()
    press(page, r"VAPH.*mogelijke partners")
    expect(
        page.get_by_role("heading", name="Nodig de sector uit: VAPH")
    ).to_be_visible()
    press(page, "Start zoektocht")
    fill(page, "Wie volgt op", "")
    page.keyboard.press("Control+A")
    page.keyboard.type("Els")
    fill(page, "Volgende stap", "bellen")
    press(page, "^Start$")
    expect(page.get_by_text("Zoektocht gestart voor VAPH")).to_be_visible()
    expect(page.get_by_text(re.compile("opgezocht · Els · bellen"))).to_be_visible()
    press(page, "opgezocht · Els · bellen")
    expect(page).to_have_url(re.compile("/zoektochten"))
    expect(page.get_by_label("Volgende stap")).to_have_value("bellen")
