"""A Word document as a pdf, read back."""

import io
import re

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from PIL import Image
from pypdf import PdfReader

from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.word_document import set_up


def made(word):
    file = io.BytesIO()
    word.save(file)
    return PdfReader(io.BytesIO(docx_pdf(file.getvalue()))).pages


def pages(word):
    return [page.extract_text() for page in made(word)]


def picture(width=40, height=20, kind="PNG"):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#A0405C").save(file, kind)
    file.seek(0)
    return file


def spots(page):
    """The words of a page with how far they stand from the left and the foot."""
    found = []

    def spot(text, cm, tm, _font, size):
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found.append((text.strip(), round(x), round(y), size))

    page.extract_text(visitor_text=spot)
    return found


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
    assert "Pagina" not in page


def test_pages_are_counted_where_the_document_counts_them():
    word = Document()
    set_up(word, "x", landscape=False, foot="voet")
    word.add_paragraph("een")
    word.add_page_break()
    word.add_paragraph("twee")
    assert [said.split() for said in pages(word)] == [
        ["een", "voet", "Pagina", "1", "van", "2"],
        ["twee", "voet", "Pagina", "2", "van", "2"],
    ]


def test_head_and_foot_stand_on_every_page_and_push_the_words_aside():
    word = Document()
    section = word.sections[0]
    section.header.paragraphs[0].text = "Zorgraad"
    section.header.paragraphs[0].add_run().add_picture(picture(), width=Cm(3))
    for number in range(6):
        section.footer.add_paragraph(f"onder {number}")
    for number in range(120):
        word.add_paragraph(f"regel {number}.")
    found = made(word)
    assert len(found) > 2
    for page in found:
        assert len(page.images) == 1
        high = {said: y for said, _, y, _ in spots(page)}
        body = [y for said, y in high.items() if said.startswith("regel")]
        assert high["Zorgraad"] > max(body)
        assert high["onder 0"] < min(body)


def test_a_first_page_may_have_a_head_of_its_own():
    word = Document()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Briefhoofd"
    section.header.paragraphs[0].text = "vervolg"
    word.add_page_break()
    word.add_page_break()
    first, *later = pages(word)
    assert "Briefhoofd" in first
    assert "vervolg" not in first
    assert all("vervolg" in said and "Briefhoofd" not in said for said in later)


def test_a_picture_keeps_its_size_and_never_leaves_the_page():
    word = Document()
    word.add_picture(picture(), width=Cm(40))
    (page,) = made(word)
    (image,) = page.images
    assert image.image.size == (40, 20)
    drawn = page.get_contents().get_data()
    (wide,) = re.findall(rb"([\d.]+) 0 0 [\d.]+ \S+ \S+ cm\s*/", drawn)
    assert float(wide) <= 21 * 72 / 2.54


def test_a_picture_that_cannot_be_drawn_stays_behind():
    word = Document()
    word.add_picture(picture())
    word.add_paragraph("woorden")
    (part,) = [p for p in word.part.related_parts.values() if "image" in p.content_type]
    huge = picture(6000, 6000).getvalue()
    for content in (b"x", picture().getvalue()[:60], huge):
        part._blob = content
        (page,) = made(word)
        assert not page.images
        assert "woorden" in page.extract_text()


def test_sizes_and_colours_are_those_of_the_document():
    word = Document()
    word.styles["Normal"].font.size = Pt(13)
    word.add_paragraph("gewoon")
    run = word.add_paragraph().add_run("groot")
    run.font.size, run.font.color.rgb = Pt(20), RGBColor(255, 0, 0)
    (page,) = made(word)
    assert {said: size for said, _, _, size in spots(page)} == {
        "gewoon": 13,
        "groot": 20,
    }
    assert b"1 0 0 rg" in page.get_contents().get_data()


def test_a_link_keeps_its_words():
    word = Document()
    line = word.add_paragraph("zie ")
    link = parse_xml(
        f"<w:hyperlink {nsdecls('w')}><w:r><w:t>de statuten</w:t></w:r></w:hyperlink>"
    )
    line._p.append(link)
    (page,) = pages(word)
    assert "zie de statuten" in page


def test_a_page_break_is_one():
    word = Document()
    word.add_paragraph("een")
    word.add_page_break()
    word.add_paragraph("twee")
    first, second = pages(word)
    assert ("een" in first, "twee" in second) == (True, True)


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
