"""Noting a contact in a real browser, on the whole demo."""

import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from crm.errors import MissingRecord
from crm.intake.demo import load_demo
from crm.model.enums import Presence
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.store.history import history
from crm.store.logbook_rows import follow_ups, moment, presence
from tests.browser.window import drawn

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


@pytest.fixture
def demo(sqlite_store, actor):
    load_demo(sqlite_store, actor, TODAY)
    return sqlite_store


def body_id(store, name):
    with store.read() as connection:
        return next(b.id for b in bodies(connection) if b.name == name)


def noted(store):
    """The number of the newest contact moment, with its rows."""
    with store.read() as connection:
        newest = max(row.id for row in contacts(connection))
        return (
            moment(connection, newest),
            presence(connection, newest),
            follow_ups(connection, contact_id=newest),
        )


def change_sets(store) -> int:
    with store.read() as connection:
        return len(history(connection))


def open_note(demo, serve, visit):
    server = serve(demo.url)
    page = visit(
        f"{server.url}/contact-noteren?overleg={body_id(demo, 'Bestuursorgaan')}"
    )
    page.get_by_role("row").first.wait_for()
    return server, page


@contextmanager
def restarted(server, store):
    """The same server again, on the same port and database."""
    port = server.url.rpartition(":")[2]
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py"]
    process = subprocess.Popen(
        [*command, f"--server.port={port}"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "CRM_DATABASE_URL": store.url,
            "CRM_ACTOR": "Test",
            "CRM_TODAY": TODAY.isoformat(),
        },
    )
    yield
    process.terminate()
    process.wait(10)


def test_a_meeting_with_a_substitute_and_somebody_new_is_noted_by_keys(
    demo, serve, visit, axe, traffic
):
    before = change_sets(demo)
    server, page = open_note(demo, serve, visit)
    axe(page)
    page.get_by_label("Notities").fill("De begroting werd besproken.")
    page.get_by_role("row").first.focus()
    for key in "aaaaaaaav-":
        page.keyboard.press(key)
    page.get_by_text("8 aanwezig, 1 verontschuldigd").wait_for()
    page.get_by_role("row").nth(8).focus()
    page.keyboard.press("p")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("vertegenwoordigd door").wait_for()
    page.get_by_label("Voeg iemand toe").fill("Noor Van Testen")
    page.get_by_role("option", name="Nieuwe persoon").click()
    page.get_by_label("Voornaam").wait_for()
    assert page.get_by_label("Voornaam").input_value() == "Noor"
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_text("1 nieuw").wait_for()
    page.get_by_role("button", name="Taak toevoegen").click()
    page.get_by_label("Wat moet er gebeuren?").fill("Begroting rondsturen")
    page.get_by_label("Wat moet er gebeuren?").press("Tab")
    page.get_by_role("button", name="Bewaar", exact=True).dblclick()
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    row, people, tasks = noted(demo)
    assert row.notes == "De begroting werd besproken."
    assert sum(p.presence is Presence.PRESENT for p in people) == 10
    assert sum(p.represented_by is not None for p in people) == 1
    assert "Noor Van Testen" in {p.person for p in people}
    assert [task.title for task in tasks] == ["Begroting rondsturen"]
    assert change_sets(demo) == before + 1
    page.get_by_role("button", name="Ongedaan maken").click()
    page.get_by_text("ongedaan gemaakt").first.wait_for()
    with demo.read() as connection, pytest.raises(MissingRecord):
        moment(connection, row.id)
    traffic.assert_nothing_left(server)


def test_what_was_typed_survives_a_reload_and_a_restart_of_the_server(
    demo, serve, visit
):
    server, page = open_note(demo, serve, visit)
    page.get_by_label("Titel").fill("Najaarsvergadering")
    page.get_by_label("Notities").fill("Eerste regel")
    page.get_by_text("Bewaard als klad").first.wait_for()
    page.get_by_role("row").first.focus()
    page.keyboard.press("a")
    page.get_by_text("1 aanwezig").wait_for()
    page.reload()
    page.get_by_text("1 aanwezig").wait_for()
    assert page.get_by_label("Notities").input_value() == "Eerste regel"
    address = page.url.removeprefix(server.url)
    server.process.kill()
    server.process.wait()
    again = serve(demo.url)
    visit(f"{again.url}{address}")
    page.get_by_text("1 aanwezig").wait_for()
    assert page.get_by_label("Notities").input_value() == "Eerste regel"
    assert page.get_by_label("Titel").input_value() == "Najaarsvergadering"


def test_what_is_typed_while_the_server_is_away_is_kept_when_it_returns(
    demo, serve, visit
):
    server, page = open_note(demo, serve, visit)
    page.get_by_label("Notities").fill("Voor de panne. ")
    page.get_by_text("Bewaard als klad").first.wait_for()
    server.process.kill()
    server.process.wait()
    page.get_by_label("Notities").press_sequentially("Tijdens de panne.")
    page.get_by_label("Titel").fill("Getypt zonder server")
    page.get_by_role("row").first.focus()
    page.keyboard.press("a")
    page.keyboard.press("v")
    with restarted(server, demo):
        page.get_by_text("1 aanwezig, 1 verontschuldigd").wait_for(timeout=60_000)
        page.get_by_text("Bewaard als klad").first.wait_for()
        page.get_by_role("button", name="Bewaar", exact=True).click()
        page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    row, people, _ = noted(demo)
    assert row.notes == "Voor de panne. Tijdens de panne."
    assert row.title == "Getypt zonder server"
    assert len(people) == 2


def test_saving_right_after_the_last_key_loses_nothing(demo, serve, visit):
    _, page = open_note(demo, serve, visit)
    page.get_by_role("row").first.focus()
    for key in "aaav":
        page.keyboard.press(key)
    page.get_by_label("Notities").fill("Meteen bewaard")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    row, people, _ = noted(demo)
    assert row.notes == "Meteen bewaard"
    assert len(people) == 4


def test_the_link_of_a_draft_that_was_saved_leads_to_its_card(demo, serve, visit):
    _, page = open_note(demo, serve, visit)
    page.get_by_label("Notities").fill("Een keer")
    page.get_by_text("Bewaard als klad").first.wait_for()
    address = page.url
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    before = change_sets(demo)
    visit(address)
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    assert "/contact?id=" in page.url
    assert change_sets(demo) == before


def test_one_line_is_enough_to_finish_later(demo, serve, visit):
    _, page = open_note(demo, serve, visit)
    page.get_by_label("Notities").fill("Kort: alles goed")
    page.get_by_role("button", name="Later afwerken").click()
    page.get_by_role("link", name="Afwerken").wait_for()
    row, _, _ = noted(demo)
    assert row.unfinished
    assert row.notes == "Kort: alles goed"


def test_what_is_missing_is_said_beside_the_field(demo, serve, visit):
    server = serve(demo.url)
    before = change_sets(demo)
    page = visit(f"{server.url}/contact-noteren")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_text("Kies het overleg dat samenkwam.").wait_for()
    page.get_by_text("Schrijf minstens één regel").wait_for()
    assert change_sets(demo) == before


def test_on_a_phone_the_people_come_before_the_notes_and_the_bar_stays_low(
    demo, serve, visit, axe
):
    _, page = open_note(demo, serve, visit)
    page.get_by_role("button", name="De rest aanwezig").click()
    page.get_by_label("Notities").fill("besluit: de zaal blijft\ntaak: sleutel halen")
    page.get_by_text("Gevonden in je tekst").wait_for()
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    drawn(page)

    def box(locator):
        return locator.bounding_box()

    found = page.get_by_role("heading", name="Wie was er?")
    assert box(found)["y"] < box(page.get_by_label("Notities"))["y"]
    save = box(page.get_by_role("button", name="Bewaar", exact=True))
    later = box(page.get_by_role("button", name="Later afwerken"))
    assert save["y"] == later["y"]
    for aside in page.get_by_role("button", name="Opzij").all():
        line = aside.locator("xpath=ancestor::*[@data-testid='stHorizontalBlock'][1]")
        assert box(line)["height"] < 2 * box(aside)["height"]
    axe(page)
