"""From an empty database to the first answer, in a real browser."""

import io
from datetime import date

from openpyxl import load_workbook

from crm.intake.first_use import is_empty
from crm.store.bodies import bodies, mandates
from crm.store.options import option
from tests.intake.first_lists import board_list


def test_a_list_in_excel_leads_to_the_first_answer(
    sqlite_store, serve, visit, axe, traffic
):
    server = serve(sqlite_store.url)
    page = visit(server.url)
    page.get_by_role("heading", name="Welkom bij Schakel").wait_for()
    page.get_by_role("button", name="Mijn zorgraad starten").click()
    page.get_by_role("combobox", name="Eerstelijnszone").click()
    page.keyboard.type("Kempenland")
    page.keyboard.press("Enter")
    page.get_by_text("Baarle-Hertog").wait_for()
    page.get_by_role("button", name="Maak mijn zorgraad aan").click()
    page.get_by_text("10 gemeenten").first.wait_for()
    with page.expect_download() as opened:
        page.get_by_role("link", name="Lege ledenlijst").click()
    template = load_workbook(io.BytesIO(opened.value.path().read_bytes()))
    assert template.worksheets[0]["A1"].value is not None
    page.get_by_role("button", name="Later verder").click()
    page.get_by_role("button", name="Verdergaan").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "bestuur.xlsx", "mimeType": "", "buffer": board_list()}
    )
    page.get_by_text("20 rijen: 20 met een naam, 20 organisaties").wait_for()
    axe(page)
    page.get_by_role("button", name="Zet deze lijst in Schakel").click()
    page.get_by_role("heading", name="Is deze lijst volledig?").wait_for()
    page.get_by_role("button", name="Ja, iedereen staat erin").click()
    page.get_by_text("Bestuursorgaan: 20 van 22 ingevuld.").wait_for()
    page.get_by_text("Geen mandaat voor VAPH of Opgroeien").first.wait_for()
    axe(page)
    traffic.assert_nothing_left(server)
    with sqlite_store.read() as connection:
        board = next(b for b in bodies(connection) if b.kind == "bestuursorgaan")
        rows = mandates(connection, body_id=board.id)
        assert option(connection, "council_name") == "Zorgraad ELZ Kempenland"
    assert board.list_checked_on == date(2026, 11, 23)
    assert {row.cluster for row in rows} == {
        "zorg",
        "welzijn",
        "lokale besturen",
        "pzon",
        "optioneel",
    }
    assert all(row.voting for row in rows)


def test_the_demo_can_be_looked_at_and_wiped(sqlite_store, serve, visit):
    server = serve(sqlite_store.url)
    page = visit(server.url)
    page.get_by_role("button", name="Voorbeeld bekijken").click()
    page.get_by_text("Je bekijkt het voorbeeld").wait_for()
    page.get_by_role("button", name="Voorbeeld wissen").click()
    page.get_by_role("button", name="Ja, wis het voorbeeld").click()
    page.get_by_role("heading", name="Welkom bij Schakel").wait_for()
    with sqlite_store.read() as connection:
        assert is_empty(connection)
