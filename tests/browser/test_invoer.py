"""Bringing lists in, as somebody does it in a browser."""

import io

from openpyxl import Workbook, load_workbook
from playwright.sync_api import expect

from crm.store.organisations import organisations
from crm.texts import drop_zone, import_page
from crm.texts import shell as t
from tests.browser.conftest import settled


def workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "organisaties"
    for row in (
        ["naam", "gemeente", "telefoon"],
        ["Wit-Gele Kruis", "Turnhout", 14123456],
        ["CAW De Kempen", "Beerse", None],
    ):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_dropped_workbook_is_shown_then_written_then_taken_back(
    sqlite_store, serve, visit, axe, traffic
):
    server = serve(sqlite_store.url)
    page = visit(f"{server.url}/invoer")
    with page.expect_download() as waiting:
        page.get_by_role("link", name=import_page.TEMPLATE).click()
    assert (
        "organisaties"
        in load_workbook(io.BytesIO(waiting.value.path().read_bytes())).sheetnames
    )
    expect(page.get_by_role("button", name=drop_zone.CHOOSE_SEVERAL)).to_be_visible()
    page.locator("input[type=file]").set_input_files(
        {"name": "lijst.xlsx", "mimeType": "", "buffer": workbook()}
    )
    expect(page.get_by_text("2 nieuw.", exact=True)).to_be_visible()
    axe(page)
    page.get_by_role("button", name=import_page.IMPORT, exact=True).click()
    expect(page.get_by_text("Ingevoerd: 2 nieuw.")).to_be_visible()
    with sqlite_store.read() as connection:
        found = {x.name: x.phone for x in organisations(connection)}
    assert found == {"Wit-Gele Kruis": "014 12 34 56", "CAW De Kempen": None}
    page.get_by_role("button", name=t.UNDO).click()
    expect(page.get_by_text(t.UNDONE)).to_be_visible()
    settled(page)
    with sqlite_store.read() as connection:
        assert organisations(connection) == []
    traffic.assert_nothing_left(server)
