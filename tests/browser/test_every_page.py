"""What holds for every page, on the whole demo, in the light and in the dark.

One server shows them all; the first that it shows is a card, by its link.
"""

import re
import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from itertools import product

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from crm.access import local_actor
from crm.assembly.assemblies import AssemblyInput, plan_assembly
from crm.assembly.bodies import find_body
from crm.assembly.inspection import InspectionInput, note_inspection
from crm.assembly.register_entering import enter
from crm.assembly.register_state import register
from crm.assembly.statute_rules import take_examples
from crm.directory.expert import switch_expert
from crm.store import open_store
from crm.store.bodies import mandates
from crm.store.contacts import participations
from crm.store.location import sqlite_url
from crm.store.plans import action_partners
from crm.texts import shell as t
from crm.ui.screens import HOME, SCREENS, Screen
from tests.browser.server import Server, running
from tests.browser.window import Traffic, drawn, serious_faults, window
from tests.conftest import TODAY

WIDE, NARROW = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
CARDS = ("persoon", "organisatie", "contact", "overleg", "actiefiche")

# Everything that can be read, but for the names of symbols, code, and what of Streamlit
# only a screen reader hears and no setting can change: the link past the menu, the
# chosen date, and the dates in a table, which the eye sees in the Belgian way.
READ = """() => {
  const own = `script, style, pre, [data-testid=stIconMaterial],
    [data-testid=stSkipLink], [data-testid=stDateInput] .react-aria-VisuallyHidden`
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const read = []
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode
    if (!data.trim() || parentElement.closest(own)) continue
    if (getComputedStyle(parentElement).display === "none") continue
    if (parentElement.closest("canvas") && /^\\d{4}-\\d\\d-\\d\\d$/.test(data)) continue
    read.push(data.trim())
  }
  for (const field of document.querySelectorAll("[placeholder]"))
    if (!field.value) read.push(field.placeholder)
  return read
}"""
FOREIGN = re.compile(
    r"\b(the|and|with|your|this|that|from|are|you|yes|select|choose|search|loading|"
    r"submit|cancel|save|edit|delete|upload|browse|drag|empty|error|warning|none|nan|"
    r"nat|null|undefined|true|false|for|show|hide|press|enter|add|remove|apply|list|"
    r"required|optional|object|traceback|exception|streamlit|sqlite|draft|record|body|task|member)\b"
    r"|[a-z]_[a-z]|\{\w*\}|\b\d{4}-\d\d-\d\d\b",
    re.IGNORECASE,
)

# What sticks out of the screen, and is not in a block that scrolls by itself.
OUTSIDE = """() => {
  const scrolls = element => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (at.dataset.testid === "stMain") return false
      if (getComputedStyle(at).overflowX !== "visible") return true
    }
    return true
  }
  return [...document.querySelectorAll("[data-testid=stMain] *")]
    .filter(one => one.checkVisibility() && !scrolls(one))
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 120))
}"""
TOO_WIDE = """() => [document.documentElement,
    document.querySelector("[data-testid=stMain]")]
  .map(box => box.scrollWidth - box.clientWidth)"""


@dataclass
class Visit:
    """A page as it opened by its link, and what went wrong meanwhile."""

    screen: Screen
    server: Server
    page: Page
    traffic: Traffic
    faults: list[str] = field(default_factory=list)

    def fault(self, what: object) -> None:
        self.faults.append(str(what))

    def told(self, message: ConsoleMessage) -> None:
        # Streamlit looks for its server under the address of the page first.
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            self.faults.append(f"{message.text} {message.location}")


@pytest.fixture(scope="module")
def links(demo_template):
    """The link of every page; of a card, that with the most on it."""
    store = open_store(sqlite_url(demo_template))
    with store.read() as connection:
        met = participations(connection)
        busiest: dict[str, Counter[int | None]] = {
            "persoon": Counter(row.person_id for row in met),
            "organisatie": Counter(row.organisation_id for row in met),
            "contact": Counter(row.contact_id for row in met),
            "overleg": Counter(row.body_id for row in mandates(connection)),
            "actiefiche": Counter(row.action_id for row in action_partners(connection)),
        }
    store.close()
    assert set(CARDS) == set(busiest) <= {screen.name for screen in SCREENS}
    found = {screen.name: f"/{screen.path}" for screen in SCREENS}
    found[HOME.name] = "/"
    for name, count in busiest.items():
        del count[None]
        found[name] += f"?id={count.most_common(1)[0][0]}"
    found["ledenregister"] += "?inzage=1&deel=neerlegging"
    found["nieuwe_tafel"] += "?thema=Wonen&sectoren=VAPH&gemeenten=Turnhout"
    found["advies"] += found["overleg"].removeprefix("/overleg")
    found["overleg_voorbereiden"] += found["overleg"].removeprefix("/overleg")
    return found


@pytest.fixture(scope="module")
def windows(demo_template, chromium, tmp_path_factory):
    """A server on the demo, with a window in the light and one in the dark."""
    folder = tmp_path_factory.mktemp("every-page")
    shutil.copy(demo_template, folder / "demo.db")
    switch_on_every_page(sqlite_url(folder / "demo.db"))
    with ExitStack() as opened:
        server = opened.enter_context(running(sqlite_url(folder / "demo.db"), folder))
        found = {}
        for scheme in ("light", "dark"):
            traffic = Traffic()
            page = opened.enter_context(window(chromium, traffic))
            page.emulate_media(color_scheme=scheme)
            found[scheme] = (page, traffic)
        yield server, found


def switch_on_every_page(url):
    """What is off or empty until the council begins with it."""
    store = open_store(url)
    with store.change(local_actor(), "aan") as tx:
        switch_expert(tx, on=True)
        body = find_body(tx.connection, "AV")
        plan_assembly(tx, AssemblyInput(body.id, date(2026, 12, 21)))
        take_examples(tx, body.id)
        lines = [due.line for due in register(tx.connection, TODAY).due]
        enter(tx, lines[2:])
        note_inspection(tx, InspectionInput("Wim Claes", TODAY, TODAY))
    store.close()


CARD_FIRST = sorted(SCREENS, key=lambda screen: screen.name not in CARDS)


@pytest.fixture(
    scope="module",
    params=product(("light", "dark"), CARD_FIRST),
    ids=lambda case: f"{case[1].name}-{case[0]}",
)
def seen(request, windows, links):
    scheme, screen = request.param
    server, pages = windows
    page, traffic = pages[scheme]
    traffic.addresses.clear()
    seen = Visit(screen, server, page, traffic)
    page.on("pageerror", seen.fault)
    page.on("console", seen.told)
    page.goto(server.url + links[screen.name])
    drawn(page)
    yield seen
    page.remove_listener("pageerror", seen.fault)
    page.remove_listener("console", seen.told)


def test_a_page_comes_in_its_frame_and_without_a_fault(seen):
    expect(seen.page).to_have_title(t.page_title(seen.screen.title))
    expect(seen.page.get_by_text(t.NO_REAL_DATA)).to_be_visible()
    menu = seen.page.get_by_test_id("stSidebar").get_by_role("link")
    expect(menu).to_have_text([re.compile(f"{s.title}$") for s in SCREENS if s.group])
    expect(seen.page.get_by_role("heading", level=1)).to_have_count(1)
    expect(seen.page.get_by_role("dialog")).to_have_count(0)
    expect(seen.page.get_by_test_id("stException")).to_have_count(0)
    assert seen.faults == []


def test_a_page_can_be_read_by_all(seen):
    assert serious_faults(seen.page) == []


def test_a_page_speaks_dutch(seen):
    words = seen.page.evaluate(READ)
    assert t.NO_REAL_DATA in words
    assert [word for word in words if FOREIGN.search(word)] == []


def test_a_page_fits_a_narrow_screen(seen):
    seen.page.set_viewport_size(NARROW)
    drawn(seen.page)
    too_wide, outside = seen.page.evaluate(TOO_WIDE), seen.page.evaluate(OUTSIDE)
    seen.page.set_viewport_size(WIDE)
    assert max(too_wide) <= 0
    assert outside == []


def test_a_page_asks_nothing_of_another_computer(seen):
    assert seen.traffic.addresses
    seen.traffic.assert_nothing_left(seen.server)


def test_an_address_that_is_no_page_runs_none(windows):
    server, pages = windows
    page, _ = pages["light"]
    page.goto(f"{server.url}/guard")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_text(t.NO_REAL_DATA)).to_be_attached()
