"""The register of members on paper: numbered, with its days, its council, its seal."""

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.errors import InvalidInput
from crm.papers.list_file import list_file
from crm.papers.register_list import RegisterQuery, line_listing, register_listing
from crm.store.options import set_option
from crm.store.register import entries
from crm.texts import papers
from crm.texts import register as t
from tests.assembly.registers import START, Zone

MARCH, MAY = date(2026, 3, 2), date(2026, 5, 4)
COUNCIL = "Zorgraad Voorbeeld"


@pytest.fixture
def zone(sqlite_store, actor):
    """Sixty members since the start; one of them moved in March, written in May."""
    zone = Zone(sqlite_store, actor).begin()
    for number in range(60):
        made = zone.organisation(f"Partner {number:02}")
        zone.seat(organisation=made)
    zone.enter_due(START)
    zone.change(MARCH, made, address="Nieuwstraat 2, Beerse")
    zone.enter_due(MAY)
    with zone.on(MAY) as tx:
        set_option(tx, "council_name", COUNCIL)
    return zone


def made(zone, listing=register_listing, **asked):
    return list_file(listing)(zone.store, asked, MAY)


def pdf_text(file):
    return [page.extract_text() for page in PdfReader(io.BytesIO(file.content)).pages]


def test_the_pdf_says_whose_it_is_of_which_day_and_that_it_is_a_tool(zone):
    """facts.md section 2, Ledenregister: electronic is fine, history derivable."""
    pages = pdf_text(made(zone, als="pdf", op="2026-05-04"))
    text = "\n".join(pages)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert papers.page_of(number, len(pages)) in page
    assert t.title(COUNCIL) in text
    assert t.count_on(60, MAY, MAY) in text
    assert t.TOOL in text
    with zone.store.read() as connection:
        last = entries(connection)[-1]
    assert last.seal in text.replace("\n", "")
    assert "60\nPartner 59" in text or "60 Partner 59" in text


def test_as_it_was_known_leaves_out_what_came_later(zone):
    for known, address in (("2026-05-03", "Partner 59straat 1"), ("", "Nieuwstraat 2")):
        file = made(zone, als="xlsx", op="2026-05-04", gekend=known)
        cells = [
            str(cell)
            for row in load_workbook(io.BytesIO(file.content))
            .worksheets[0]
            .iter_rows(values_only=True)
            for cell in row
        ]
        assert any(cell.startswith(address) for cell in cells)


def test_a_workbook_holds_members_and_lines_with_their_seals(zone):
    book = load_workbook(io.BytesIO(made(zone, als="xlsx").content))
    assert book.sheetnames[:2] == [t.SHEET, t.LINES_SHEET]
    rows = list(book[t.LINES_SHEET].iter_rows(values_only=True))
    with zone.store.read() as connection:
        seals = [line.seal for line in entries(connection)]
    assert len(seals) == 61
    assert [row[-1] for row in rows if row[-1] in seals] == seals


def test_word_and_the_lines_read_back(zone):
    word = Document(io.BytesIO(made(zone, line_listing, als="docx").content))
    (table,) = word.tables
    assert len(table.rows) == 62
    last = [cell.text for cell in table.rows[-1].cells]
    assert last[:4] == ["61", "02/03/2026", "adreswijziging", "Partner 59 (vzw)"]
    assert "04/05/2026 12:00, Test" in last


def test_a_day_before_the_register_has_no_members(zone):
    file = made(zone, als="pdf", op="2025-12-31")
    assert t.count_on(0, date(2025, 12, 31), MAY) in pdf_text(file)[0]


def test_the_link_and_what_it_says_are_one():
    query = RegisterQuery(MAY, MARCH)
    asked = {name: str(value) for name, value in query.link().items()}
    assert RegisterQuery.read(asked, START) == query
    assert RegisterQuery.read({}, START) == RegisterQuery(START)
    with pytest.raises(InvalidInput):
        RegisterQuery.read({"op": "gisteren"}, START)
