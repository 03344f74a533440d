"""Labels, badges and the sheet to sign, read back."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.assembly.assemblies import AssemblyInput, plan_assembly
from crm.errors import InvalidInput
from crm.model.tables import Body
from crm.papers.filled import filled_list
from crm.papers.labels import address_labels, badges
from crm.papers.seat_sign_in import GUESTS, SIGN_HEADERS, seat_sign_in
from crm.papers.template_kinds import SIGN_SHEET
from crm.texts import assembly_papers as t
from crm.texts import letters
from tests.papers.big_assembly import MEMBERS, PROXIES
from tests.papers.conftest import HOSTILE

SHEET = filled_list(SIGN_SHEET, SIGN_HEADERS, seat_sign_in)


@pytest.fixture
def ask(assembly, today):
    store, ids = assembly

    def make(paper, **asked):
        return paper(store, {"vergadering": str(ids["meeting"]), **asked}, today)

    return make


def pages(content):
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def test_a_label_for_every_letter_by_24_on_a_sheet(ask):
    made = pages(ask(address_labels).content)
    assert len(made) == 3
    said = "\n".join(made)
    assert said.count("Kerkstraat") == MEMBERS
    assert said.count(t.NO_ADDRESS) == 1
    assert "Léa Peeters 04\nPraktijk 04\nKerkstraat 4\n2300 Turnhout" in said
    assert "<b>&]]>" in said


def test_a_sheet_that_was_begun_is_used_up(ask):
    made = pages(ask(address_labels, post="1", vanaf="24").content)
    assert len(made) == 2
    assert "Léa Peeters 02" in made[0]
    assert "Léa Peeters 03" in made[1]


@pytest.mark.parametrize("asked", [{"maat": "9x9"}, {"vanaf": "25"}, {"vanaf": "0"}])
def test_a_strange_sheet_gets_a_sentence(ask, asked):
    with pytest.raises(InvalidInput):
        ask(address_labels, **asked)


def test_labels_are_a_word_document_too(ask):
    made = Document(io.BytesIO(ask(address_labels, als="docx").content))
    cells = [cell.text for row in made.tables[0].rows for cell in row.cells]
    assert "Léa Peeters 04\nPraktijk 04\nKerkstraat 4\n2300 Turnhout" in cells


def test_without_a_letter_there_are_no_labels(sqlite_store, actor, today):
    with sqlite_store.change(actor, "leeg") as tx:
        body = tx.add(Body(name="Leeg overleg"))
        made = plan_assembly(tx, AssemblyInput(body.key, today))
    asked = {"vergadering": str(made.contact_moment_id)}
    for paper in (address_labels, badges):
        with pytest.raises(InvalidInput, match=letters.NO_LETTERS):
            paper(sqlite_store, asked, today)


def test_a_badge_for_members_alternates_and_directors(ask):
    said = "\n".join(pages(ask(badges).content))
    assert said.count("Léa Peeters") == MEMBERS + 2
    assert said.count(t.STAND_IN.lower()) == 1
    assert said.count(letters.FOOT) == MEMBERS + 2


def test_the_sheet_to_sign_goes_by_cluster_and_knows_proxies(ask):
    made = ask(SHEET, als="xlsx")
    rows = list(load_workbook(io.BytesIO(made.content)).worksheets[0].values)
    assert rows[0] == (
        *(t.CLUSTER, t.NUMBER, t.ORGANISATION, t.NAME),
        *(t.STAND_IN, t.VOTES, t.SIGNATURE, t.PROXY_TO),
    )
    clusters = [row[0] for row in rows[1 : MEMBERS + 1]]
    assert clusters == sorted(clusters, key=clusters.index)
    assert [row[1] for row in rows[1 : MEMBERS + 1]] == list(range(1, MEMBERS + 1))
    assert len(rows) == 1 + MEMBERS + 1 + GUESTS
    assert sum(bool(row[7]) for row in rows[1:]) == PROXIES
    assert [row[4] for row in rows[1:] if row[4]] == ["Léa Peeters 67"]
    assert f"Praktijk 01{HOSTILE}" in [row[2] for row in rows]


def test_the_sheet_to_sign_carries_the_foot_on_every_page(ask):
    made = ask(SHEET, als="pdf")
    assert all(letters.FOOT in page for page in pages(made.content))
    word = Document(io.BytesIO(ask(SHEET, als="docx").content))
    footer = word.sections[0].footer
    assert letters.FOOT in [line.text for line in footer.paragraphs]
    assert len(word.tables[0].rows) > MEMBERS
