"""A Word document as a pdf, read back."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from pypdf import PdfReader

from crm.exchange.docx_pdf import docx_pdf


def pages(word, **asked):
    file = io.BytesIO()
    word.save(file)
    made = PdfReader(io.BytesIO(docx_pdf(file.getvalue(), "voet", **asked)))
    return [page.extract_text() for page in made.pages]


def test_words_headings_bullets_and_tables_come_along_in_their_order():
    word = Document()
    word.sections[0].header.paragraphs[0].text = "Briefhoofd"
    word.add_heading("Kop", level=1)
    word.add_paragraph("een <b> & ]]>").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph("punt", style="List Bullet")
    table = word.add_table(2, 2)
    for cell, text in zip(table._cells, ("c1", "c2", "c3", "c4"), strict=True):
        cell.text = text
    word.add_paragraph("slot")
    (page,) = pages(word)
    order = ("Briefhoofd", "Kop", "een <b> & ]]>", "punt", "c1", "c4", "slot")
    spots = [page.index(said) for said in order]
    assert spots == sorted(spots)
    assert "Pagina 1 van 1" in page


def test_a_page_break_is_one_and_page_numbers_can_stay_away():
    word = Document()
    word.add_paragraph("een")
    word.add_page_break()
    word.add_paragraph("twee")
    first, second = pages(word, numbered=False)
    assert ("een" in first, "twee" in second) == (True, True)
    assert "Pagina" not in first + second


def test_a_table_goes_on_over_the_page_under_its_heading():
    word = Document()
    word.add_heading("Leden", level=2)
    table = word.add_table(120, 1)
    for number, row in enumerate(table.rows):
        row.cells[0].text = f"rij {number}."
    said = pages(word)
    assert len(said) > 1
    assert "Leden" in said[0]
    assert "rij 0." in said[0]
    assert "rij 119." in said[-1]


def test_strange_colours_and_joined_cells_do_no_harm():
    word = Document()
    table = word.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "samen"
    shade = table.cell(1, 0)._tc.get_or_add_tcPr()
    for fill in ("auto", "E3EBF1"):
        one = shade.makeelement(qn("w:shd"), {qn("w:fill"): fill})
        shade.append(one)
    (page,) = pages(word)
    assert "samen" in page


def test_an_empty_document_is_an_empty_page():
    assert len(pages(Document())) == 1
