import io

from docx import Document
from docx.enum.section import WD_ORIENT
from hypothesis import given

from crm.exchange.table_document import Column
from crm.exchange.write_docx import write_docx
from tests.exchange.tables import ROWS, TRICKY, table


def read(document):
    return Document(io.BytesIO(write_docx(document)))


def cells(word):
    return [[cell.text for cell in row.cells] for row in word.tables[0].rows]


@given(ROWS.filter(bool))
def test_every_value_comes_back(rows):
    header, *found = cells(read(table(rows)))
    assert header == ["Naam", "Van"]
    assert found == [
        [name, f"{day.day:02}/{day.month:02}/{day.year}" if day else ""]
        for name, day in rows
    ]


def test_names_that_look_like_formulas_or_markup_are_text():
    found = cells(read(table([(text, None) for text in TRICKY])))
    assert [row[0] for row in found[1:]] == TRICKY


def test_the_title_the_sentence_and_the_notes_stand_around_the_table():
    word = read(table([("a", None)]))
    assert [p.text for p in word.paragraphs] == [
        "Lijst & <titel>",
        "2 mensen op 23/11/2026",
        "Niet nagekeken.",
    ]
    order = [child.tag.split("}")[1] for child in word.element.body]
    assert order == ["p", "p", "tbl", "p", "sectPr"]


def test_groups_become_headings_and_unprinted_columns_stay_out():
    document = table(
        [("zorg", "Jan", "M1"), ("zorg", "An", "M2"), (None, "Wim", "M3")],
        columns=(Column("Cluster"), Column("Naam"), Column("id", printed=False)),
        group_by="Cluster",
        no_group="geen cluster",
    )
    assert cells(read(document)) == [
        ["Naam"],
        ["zorg (2)"],
        ["Jan"],
        ["An"],
        ["geen cluster (1)"],
        ["Wim"],
    ]


def test_the_header_repeats_and_pages_are_numbered():
    word = read(table([("a", None)]))
    assert "w:tblHeader" in word.tables[0].rows[0]._tr.xml
    footer = word.sections[0].footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer


def test_many_columns_lie_across_the_page():
    wide = tuple(Column(f"K{i}") for i in range(8))
    word = read(table([tuple("abcdefgh")], columns=wide))
    assert word.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert round(word.sections[0].page_width.cm, 1) == 29.7


def test_an_empty_list_says_so():
    word = read(table([]))
    assert word.tables == []
    assert "Er staat niets op deze lijst." in [p.text for p in word.paragraphs]
