"""The annex to the minutes, read back as a document, a pdf and a workbook."""

import io
from datetime import datetime

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import Outcome
from crm.model.tables import AgendaItem
from crm.papers.minutes_annex import frozen_lines, minutes_annex
from crm.texts import assembly_papers as t
from crm.texts import letters, verdicts
from tests.papers.big_assembly import FROZEN, MEMBERS, PRESENT, PROXIES, big_assembly
from tests.papers.conftest import HOSTILE


@pytest.fixture
def ask(assembly, today):
    store, ids = assembly

    def make(**asked):
        asked = {"vergadering": str(ids["meeting"]), **asked}
        return minutes_annex(store, asked, today).content

    return make


def test_it_holds_the_votes_and_the_calculation_as_the_chair_found_it(ask):
    said = [line.text for line in Document(io.BytesIO(ask())).paragraphs]
    at = said.index("3. Artikel 12 (wijziging van de statuten)")
    assert said[at + 1 : at + 3] == [
        "\n".join(FROZEN),
        "Vastgesteld door Léa Peeters 10 op 14/12/2026: aangenomen.",
    ]
    assert f"1. Verslag{HOSTILE} (geen stemming)" in said
    assert said.count(t.NOT_FOUND) == 2
    assert (
        "Bij de opening: 44 stemgerechtigd, 24 van hen aanwezig, 6 vertegenwoordigd, "
        "samen 30 stemmen."
    ) in said


def test_it_says_what_changed_since_the_chair_found(assembly, actor, ask):
    store, _ = assembly
    numbers = {"seats": 1, "voting": 1, "present": 1, "represented": 0}
    with store.change(actor, "achteraf") as tx:
        (item,) = tx.find(AgendaItem, outcome=Outcome.ADOPTED)
        tx.update(item, finding={"lines": ["1 van 1"], **numbers})
    said = [line.text for line in Document(io.BytesIO(ask())).paragraphs]
    changed = "\n".join(said)
    assert "sinds de vaststelling wijzigde er iets, zie bij punt 3." in changed
    assert "Sinds de vaststelling gewijzigd: nu 44 stemgerechtigd" in changed


def test_why_nobody_judged_stands_once_for_all_points(assembly, actor, ask):
    store, _ = assembly
    line = verdicts.no_verdict(["quorum"])
    with store.change(actor, "vastgesteld") as tx:
        for item in tx.find(AgendaItem):
            if item.position > 1:
                tx.update(
                    item,
                    outcome=Outcome.ADOPTED,
                    found_by="Voorzitter",
                    finding={"lines": ["1 voor, 0 tegen, 0 onthouding.", line]},
                )
    said = "\n".join(line.text for line in Document(io.BytesIO(ask())).paragraphs)
    assert said.count("Geen oordeel") == 1
    assert f"Punt 2 en 3: {line}" in said


def test_presence_is_told_seat_by_seat_with_who_came_late_left_or_stood_in(ask):
    presence, proxies = Document(io.BytesIO(ask())).tables
    rows = [[cell.text for cell in row.cells] for row in presence.rows]
    assert len(rows) == 1 + MEMBERS
    told = {row[1]: row[4:] for row in rows[1:]}
    assert told["Léa Peeters 02 (Praktijk 02)"] == ["Léa Peeters 02", "vanaf punt 2"]
    assert told["Léa Peeters 03 (Praktijk 03)"][1] == "van de opening tot punt 3"
    assert told[f"Léa Peeters 01{HOSTILE} (Praktijk 01{HOSTILE})"][0] == (
        "Léa Peeters 67, plaatsvervanger"
    )
    assert {row[3] for row in rows[1:]} == {"ja", "nee"}
    away = [row[4] for row in rows[1:] if not row[5]]
    assert len(away) == MEMBERS - PRESENT
    assert away.count(t.PROXY_GIVEN) == PROXIES
    given = [[cell.text for cell in row.cells] for row in proxies.rows][1:]
    assert len(given) == PROXIES
    assert {row[3] for row in given} == {"ja"}


def test_the_pdf_says_the_same_with_its_foot_on_every_page(ask):
    pages = [p.extract_text() for p in PdfReader(io.BytesIO(ask(als="pdf"))).pages]
    assert all(letters.FOOT in page for page in pages)
    assert FROZEN[0] in pages[0]
    assert "Léa Peeters 66 (Praktijk 66)" in "\n".join(pages)
    assert f"Pagina 1 van {len(pages)}" in pages[0]


def test_the_workbook_has_votes_presence_and_proxies(ask):
    book = load_workbook(io.BytesIO(ask(als="xlsx")))
    votes, presence, proxies = [list(sheet.values) for sheet in book.worksheets[:3]]
    assert votes[3][:6] == ("3. Artikel 12", t.EVERYBODY, 28, 2, 1, "aangenomen")
    assert votes[3][7] == datetime(2026, 12, 14)  # noqa: DTZ001 (as Excel keeps it)
    assert votes[2][2] is None
    assert (len(presence), len(proxies)) == (1 + MEMBERS, 1 + PROXIES)


def test_an_assembly_that_was_not_held_says_so(sqlite_store, actor, today):
    ids = big_assembly(sqlite_store, actor)
    made = minutes_annex(sqlite_store, {"vergadering": str(ids["meeting"])}, today)
    word = Document(io.BytesIO(made.content))
    said = [line.text for line in word.paragraphs]
    assert t.NOBODY in said
    assert t.NO_PROXIES in said


@pytest.mark.parametrize("kept", [None, {}, {"lines": "x"}, {"lines": None}])
def test_a_finding_without_lines_has_none(kept):
    item = AgendaItemRow(1, 1, 1, 1, "x", None, None, None, None, None, kept)
    assert frozen_lines(item) == []
