"""Tables for the tests of the writers."""

from datetime import date

from hypothesis import strategies as st

from crm.exchange.table_document import Column, ColumnKind, TableDocument

TRICKY = [
    "=1+1",
    '=HYPERLINK("http://example.org","klik")',
    "+32 14 12 34 56",
    "+SOM(A1)",
    "-",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "0032141234",
    "0412.345.678",
    "2300",
    "Łukasz Şahin",
    "'s Heerenwijk",
    "'=x",
    '<b>&amp; "quote"',
    "twee\nregels",
    "_x0041_",
    "http://example.org",
]
TEXTS = st.one_of(
    st.sampled_from(TRICKY),
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["C"]),
        max_size=30,
    ).map(str.strip),
)
ROWS = st.lists(
    st.tuples(TEXTS, st.none() | st.dates(date(1950, 1, 1), date(2060, 12, 31))),
    max_size=8,
)


def table(rows, **given) -> TableDocument:
    values = {
        "name": "personen",
        "title": "Lijst & <titel>",
        "columns": (Column("Naam"), Column("Van", ColumnKind.DATE)),
        "subtitle": ("2 mensen op 23/11/2026",),
        "notes": ("Niet nagekeken.",),
    }
    return TableDocument(**{**values, **given}, rows=tuple(rows))
