"""Sheets of labels: each label on its place, in Word and in the pdf."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from crm.errors import InvalidInput
from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.label_sheets import SHEETS, sheet_named
from crm.exchange.letters import write_labels
from tests.exchange.test_docx_pdf import spots
from tests.exchange.test_letter_check import word

CARD = word("{{ naam }}")
POINTS = 72 / 25.4


def labels(names, sheet="3x8", template=CARD, **asked):
    cards = [{"naam": name} for name in names]
    return write_labels(template, {}, cards, "T", sheet=SHEETS[sheet], **asked)


def drawn(content):
    """For each page: what stands where, in millimetres from the upper left corner."""
    found = []
    for page in PdfReader(io.BytesIO(docx_pdf(content))).pages:
        high = float(page.mediabox.height)
        found.append(
            {said: (x / POINTS, (high - y) / POINTS) for said, x, y, _ in spots(page)}
        )
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_every_label_lies_where_the_sheet_has_it(name):
    sheet = SHEETS[name]
    names = [f"N{number}" for number in range(sheet.places + 1)]
    first, second = drawn(labels(names, name))
    assert len(first) == sheet.places
    assert list(second) == [f"N{sheet.places}"]
    for number, said in enumerate(names[:-1]):
        row, column = divmod(number, sheet.columns)
        left = sheet.left + column * (sheet.width + sheet.gap)
        top = sheet.top + row * sheet.height
        x, y = first[said]
        assert x == pytest.approx(left + 4, abs=0.5)
        assert top < y < top + sheet.height
        assert y == pytest.approx(top + sheet.height / 2, abs=6)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_as_wide_and_as_high_as_the_paper(name):
    sheet = SHEETS[name]
    wide = sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gap
    assert 2 * sheet.left + wide == pytest.approx(210, abs=0.01)
    assert sheet.top + sheet.rows * sheet.height <= 297


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_that_is_just_full_is_one_page(name):
    names = [f"N{number}" for number in range(SHEETS[name].places)]
    assert len(drawn(labels(names, name))) == 1


def test_a_sheet_that_was_begun_goes_on_at_its_first_label():
    (page,) = drawn(labels(["An", "Bert"], start=23))
    assert page["An"][0] == pytest.approx(74, abs=0.5)
    assert page["Bert"][0] == pytest.approx(144, abs=0.5)
    assert page["An"][1] > 7 * 37


@pytest.mark.parametrize("start", [0, 25, -1])
def test_a_start_that_is_not_on_the_sheet_gets_a_sentence(start):
    with pytest.raises(InvalidInput, match="1 tot 24"):
        labels(["An"], start=start)


def test_an_unknown_sheet_is_named_with_the_known_ones():
    with pytest.raises(InvalidInput, match="3x8"):
        sheet_named("9x9")


def test_a_long_text_shrinks_in_the_pdf_until_it_fits_its_label():
    (page,) = drawn(labels(["zeer lange naam van een vereniging " * 15, "An"]))
    assert all(y < 37.5 for said, (_, y) in page.items() if said != "An")


def test_the_word_document_has_cells_as_large_as_the_labels():
    made = Document(io.BytesIO(labels(["An"] * 4, "3x7")))
    (table,) = made.tables
    assert [len(row.cells) for row in table.rows] == [5, 5]
    heights = [h.get(qn("w:val")) for h in table._tbl.iter(qn("w:trHeight"))]
    assert [round(int(high) / 56.6929, 1) for high in heights] == [38.1, 38.1]
    assert table.rows[1].cells[0].text == "An"
    assert table.rows[1].cells[2].text == ""


def test_a_foot_is_added_where_the_label_lacks_it():
    made = labels(["An"], foot="de statuten gelden")
    assert "de statuten gelden" in drawn(made)[0]
    own = word("{{ naam }}", "de statuten gelden")
    (page,) = PdfReader(
        io.BytesIO(docx_pdf(labels(["An"], template=own, foot="de statuten gelden")))
    ).pages
    assert page.extract_text().count("de statuten gelden") == 1


def test_what_the_template_has_above_and_below_does_not_come_along():
    made = labels(["An"], template=word("{{ naam }}", header="Zorgraad"))
    assert list(drawn(made)[0]) == ["An"]
