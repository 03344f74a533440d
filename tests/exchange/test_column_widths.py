"""How wide columns are: dates and words in one piece."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from crm.exchange.column_widths import column_widths, lies_on_its_side
from crm.exchange.pdf_text import PLAIN, glyphs
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.exchange.write_pdf import PADDING, SIZE

LONG = "Vereniging zonder winstoogmerk voor de ondersteuning van mantelzorgers, Kempen"


def table(columns, rows):
    return TableDocument("x", "Lijst", tuple(columns), tuple(rows))


@given(
    st.lists(
        st.lists(st.text("abc ", max_size=80), min_size=3, max_size=3), max_size=20
    )
)
def test_the_shares_are_one_together_and_none_is_empty(rows):
    shares = column_widths(table(map(Column, "abc"), map(tuple, rows)))
    assert sum(shares) == pytest.approx(1)
    assert min(shares) > 0.05


@pytest.mark.parametrize("texts", range(1, 8))
def test_a_date_fits_on_one_line_beside_long_texts(texts):
    columns = [Column("Dag", ColumnKind.DATE), *[Column(f"T{n}") for n in range(texts)]]
    document = table(columns, [(date(2026, 11, 23), *[LONG] * texts)] * 12)
    glyphs()
    paper = 756 if lies_on_its_side(document) else 510
    room = column_widths(document)[0] * paper - 2 * PADDING
    assert room >= pdfmetrics.stringWidth("23/11/2026", PLAIN, SIZE)


def test_a_long_word_stays_in_one_piece_where_there_is_room():
    columns = [Column("Wat"), *[Column(f"T{n}") for n in range(6)]]
    document = table(columns, [("wijziging vertegenwoordiger", *[LONG] * 6)] * 12)
    glyphs()
    room = column_widths(document)[0] * 756 - 2 * PADDING
    assert room >= pdfmetrics.stringWidth("vertegenwoordiger", PLAIN, SIZE)
