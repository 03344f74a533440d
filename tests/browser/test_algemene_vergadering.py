"""The general assembly in a real browser: 66 members, two screens at once."""

import io
import re

import pytest
from docx import Document
from playwright.sync_api import expect
from pypdf import PdfReader

from crm.assembly.desk import read_desk
from crm.store.assemblies import assemblies
from crm.texts import shell as t
from tests.browser.network import wait_until
from tests.browser.window import Traffic, drawn, settled, window
from tests.pages.council import TODAY

FIELD = re.compile("Typ drie letters")


@pytest.fixture
def served(demo_store, serve):
    return serve(demo_store.url)


class Hand:
    """Counts what a hand does."""

    def __init__(self, page):
        self.page, self.actions = page, 0

    def click(self, found):
        found.click()
        settled(self.page)
        self.actions += 1


def desk_of(store):
    with store.read() as connection:
        (only,) = assemblies(connection)
        return read_desk(connection, only.contact_moment_id, TODAY)


def mark(page, row):
    """Type the name of a seat and press Enter."""
    field = page.get_by_role("combobox", name=FIELD)
    field.fill(row.person or row.organisation)
    field.press("Enter")


def give_proxy(page, giver, holder):
    page.get_by_role("button", name="Volmacht", exact=True).click()
    field = page.get_by_role("combobox", name=re.compile("volmacht"))
    for row in (giver, holder):
        field.fill(row.person or row.organisation)
        field.press("Enter")
    page.get_by_role("button", name="Aanwezig", exact=True).click()


def test_two_screens_note_25_present_and_6_proxies_and_nothing_is_lost(
    served, demo_store, chromium, page, visit, axe
):
    visit(f"{served.url}/algemene-vergadering")
    page.get_by_role("button", name="Zet klaar").click()
    expect(page.get_by_text("66 leden, 44 stemgerechtigd")).to_be_visible()
    page.get_by_text("Zitting", exact=True).click()
    page.get_by_role("button", name="Open de vergadering").click()
    expect(page.get_by_role("button", name="Open de vergadering")).to_have_count(0)
    voting = [row for row in desk_of(demo_store).members.rows if row.votes]
    names = [row.person for row in voting]
    voting = [row for row in voting if names.count(row.person) == 1]
    with window(chromium, Traffic()) as other:
        other.goto(page.url)
        settled(other)
        for one, two in zip(voting[:12], voting[12:24], strict=True):
            mark(page, one)
            mark(other, two)
        mark(page, voting[24])
        for number in range(3):
            give_proxy(page, voting[25 + number], voting[number])
            give_proxy(other, voting[28 + number], voting[12 + number])
        wanted = {row.id for row in voting[:25]}
        wait_until(page, lambda: wanted <= set(desk_of(demo_store).room.seated(0)))
        for screen in (page, other):
            metrics = screen.get_by_test_id("stMetricValue")
            expect(metrics).to_have_text(["25", "6", "31"])
        drawn(other)
    found = desk_of(demo_store).count().whole
    assert (found.present_voting, found.represented, found.votes) == (25, 6, 31)
    assert (found.seats, found.voting) == (66, 44)
    axe(page)


def test_three_letters_and_enter_and_a_slip_taken_back(served, demo_store, page, visit):
    visit(f"{served.url}/algemene-vergadering")
    page.get_by_role("button", name="Zet klaar").click()
    page.get_by_text("Zitting", exact=True).click()
    page.get_by_role("button", name="Open de vergadering").click()
    expect(page.get_by_text("Vergadering geopend")).to_be_visible()
    field = page.get_by_role("combobox", name=FIELD)
    field.fill("seg")
    expect(page.get_by_role("option").first).to_contain_text("Paul Segers")
    field.press("Enter")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text("1")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(page.get_by_text("Vergadering geopend")).to_have_count(0)
    expect(page.get_by_test_id("stAlert")).to_have_count(1)
    page.get_by_role("button", name="Vertrekt").click()
    gone = page.get_by_role("combobox", name=re.compile("Wie vertrekt"))
    gone.fill("seg")
    gone.press("Enter")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text("0")
    assert desk_of(demo_store).room.sittings == ()


def test_the_screen_for_the_room_gets_a_tab_of_its_own_and_leads_back(
    served, page, visit, axe
):
    visit(f"{served.url}/algemene-vergadering")
    page.get_by_role("button", name="Zet klaar").click()
    page.get_by_text("Zitting", exact=True).click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Toon op het scherm").click()
    room = opened.value
    expect(room.get_by_role("link", name="Terug naar de zitting")).to_be_visible()
    expect(room.get_by_role("combobox")).to_have_count(0)
    expect(room.get_by_text(t.NO_REAL_DATA)).to_have_count(0)
    for part in ("stSidebar", "stHeader"):
        expect(room.get_by_test_id(part)).to_be_hidden()
    axe(room)
    expect(page.get_by_role("combobox", name=FIELD)).to_be_visible()
    room.get_by_role("link", name="Terug naar de zitting").click()
    expect(room.get_by_role("combobox", name=FIELD)).to_be_visible()


def test_from_the_date_to_a_sheet_to_sign_and_the_letters_in_six_actions(
    served, page, visit
):
    hand = Hand(visit(f"{served.url}/algemene-vergadering"))
    day = page.get_by_role("group", name="Dag")
    for part, value in (("day", "14"), ("month", "12"), ("year", "2026")):
        day.get_by_role("spinbutton", name=part).fill(value)
    hand.actions += 1
    hand.click(page.get_by_role("button", name="Zet klaar"))
    hand.click(page.get_by_text("Papieren", exact=True))
    expect(page.get_by_text("44 stemgerechtigd op 14/12/2026")).to_be_visible()
    files = {}
    for name, form in (
        ("tekenlijst", "pdf"),
        ("uitnodiging", "docx"),
    ):
        found = page.locator(f"a[href*='/download/{name}?'][href*='als={form}']")
        files[name] = page.request.get(f"{served.url}{found.get_attribute('href')}")
        hand.actions += 1
    assert hand.actions <= 6
    sheet = PdfReader(io.BytesIO(files["tekenlijst"].body()))
    text = " ".join(one.extract_text() for one in sheet.pages)
    assert "Paul Segers" in text
    assert "Handtekening" in text
    letters = Document(io.BytesIO(files["uitnodiging"].body()))
    words = " ".join(line.text for line in letters.paragraphs)
    assert "14 december 2026" in words
    assert words.count("Je hebt stemrecht") == 44
