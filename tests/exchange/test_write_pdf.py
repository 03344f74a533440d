import io

from pypdf import PdfReader

from crm.exchange.table_document import Column
from crm.exchange.write_pdf import write_pdf
from tests.exchange.tables import TRICKY, table


def pages(document) -> list[str]:
    reader = PdfReader(io.BytesIO(write_pdf(document)))
    return [page.extract_text() for page in reader.pages]


def test_names_from_all_over_europe_can_be_read():
    names = ["Łukasz Şahin", "Ağça Öztürk", "Němcová Řehoř", "Ștefan Țiriac", "Őry Űr"]
    (text,) = pages(table([(name, None) for name in names]))
    for name in names:
        assert name in text


def test_letters_that_the_font_lacks_are_written_in_latin_ones():
    (text,) = pages(table([("山", None)]))
    assert "Shan" in text


def test_markup_and_formulas_are_text():
    (text,) = pages(table([(value, None) for value in TRICKY]))
    for value in TRICKY:
        assert value in text


def test_a_long_list_has_the_header_and_a_number_on_every_page():
    found = pages(table([(f"Persoon {i}", None) for i in range(150)]))
    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert "Naam" in text
        assert f"Pagina {number} van {len(found)}" in text
    everything = "\n".join(found)
    assert all(f"Persoon {i}\n" in everything for i in range(150))


def test_a_cell_longer_than_a_page_does_not_break_the_file():
    text = "woord " * 4000
    found = pages(table([(text, None), ("laatste", None)]))
    assert sum(page.count("woord") for page in found) == 4000
    assert "laatste" in found[-1]


def test_a_word_wider_than_its_column_does_not_leave_the_page():
    wide = tuple(Column(f"K{i}") for i in range(8))
    (text,) = pages(table([("x" * 120, *"abcdefg")], columns=wide))
    assert text.count("x") >= 120


def test_groups_become_headings_and_unprinted_columns_stay_out():
    document = table(
        [("zorg", "Jan", "M1"), (None, "Wim", "M3")],
        columns=(Column("Cluster"), Column("Naam"), Column("id", printed=False)),
        group_by="Cluster",
        no_group="geen cluster",
    )
    (text,) = pages(document)
    assert text.index("zorg (1)") < text.index("Jan") < text.index("geen cluster (1)")
    assert "M1" not in text


def test_the_page_is_a4_and_the_file_knows_its_title_and_language():
    reader = PdfReader(io.BytesIO(write_pdf(table([]))))
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    assert reader.metadata is not None
    assert reader.metadata.title == "Lijst & <titel>"
    assert str(reader.root_object["/Lang"]) == "nl-BE"
    assert "Er staat niets op deze lijst." in reader.pages[0].extract_text()
