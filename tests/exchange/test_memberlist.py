"""Lists of members as people keep them: the header found, the columns named."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from crm.errors import UnreadableInput
from crm.exchange.memberlist import ListSheet, read_member_list
from crm.exchange.raw import NamedFile
from crm.texts import member_list as t


def read(text: str, encoding: str = "utf-8") -> ListSheet:
    found = read_member_list(NamedFile("lijst.csv", text.encode(encoding)))
    (sheet,) = found.sheets
    return sheet


def fields(header: str) -> dict[str, str | None]:
    sheet = read(f"{header}\n{';'.join('x' for _ in header.split(';'))}\n")
    return {column.header: column.field for column in sheet.columns}


def test_titles_stand_above_the_header_and_headings_between_the_rows():
    sheet = read(
        "Bestuur 2026;;\n\nNaam;Organisatie;Functie\nZORG;;\nJan Peeters;HVRT;arts\n"
    )
    assert sheet.titles == ("Bestuur 2026",)
    heading, row = sheet.rows
    assert (heading.line, heading.alone) == (4, "ZORG")
    assert (row.line, row.alone) == (5, None)
    assert row.values == {
        "persoon": "Jan Peeters",
        "organisatie": "HVRT",
        "functie": "arts",
    }


def test_headers_in_many_words_are_known():
    assert fields(
        "Familienaam;Voornaam;Namens;E-mail adres;GSM-nummer;Stemgerechtigd"
    ) == {
        "Familienaam": "achternaam",
        "Voornaam": "voornaam",
        "Namens": "organisatie",
        "E-mail adres": "e-mail",
        "GSM-nummer": "telefoon",
        "Stemgerechtigd": "stemrecht",
    }


def test_a_column_that_says_nothing_we_know_is_not_used():
    assert fields("Naam;Organisatie;Schoenmaat")["Schoenmaat"] is None


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("Voornaam;Naam;Organisatie", "achternaam"),
        ("Naam;Vertegenwoordiger", "organisatie"),
        ("Naam;Organisatie", "persoon"),
        ("Naam;E-mail", "persoon"),
    ],
)
def test_naam_means_what_the_other_columns_leave(header: str, meant: str):
    assert fields(header)["Naam"] == meant


def test_every_sheet_that_looks_like_a_list_is_read():
    book = Workbook()
    for name in ("Zorg", "PZON"):
        sheet = book.create_sheet(name)
        sheet.append(["Naam", "Organisatie"])
        sheet.append(["Jan Peeters", f"Org {name}"])
    book.create_sheet("Uitleg").append(["Naam", "Organisatie"])
    book.create_sheet("Los").append(["zomaar", "iets"])
    book.remove(book.worksheets[0])
    content = io.BytesIO()
    book.save(content)
    found = read_member_list(NamedFile("x.xlsx", content.getvalue()))
    assert [sheet.name for sheet in found.sheets] == ["Zorg", "PZON"]


def test_a_failed_formula_is_no_value():
    (row,) = read("Naam;Organisatie\nJan Peeters;#N/A\n").rows
    assert row.values == {"persoon": "Jan Peeters"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a;b\n1;2\n", t.NO_HEADER),
        ("Cluster;Sector\nzorg;HA\n", t.NO_HEADER),
        ("Naam;Organisatie\n", t.NO_ROWS),
    ],
)
def test_what_is_no_list_says_what_to_do(text: str, reason: str):
    with pytest.raises(UnreadableInput, match=reason[:20]):
        read(text)


COLUMNS = {
    "Voornaam": "Jan",
    "Achternaam": "Van den Broeck",
    "Organisatie": "Diëtistenkring",
    "Cluster": "welzijn",
    "GSM": "0470 12 34 56",
}


@given(
    st.permutations(list(COLUMNS)),
    st.sampled_from(";,\t|"),
    st.sampled_from(("utf-8", "utf-8-sig", "cp1252", "utf-16")),
    st.integers(0, 5),
)
def test_order_delimiter_encoding_and_titles_do_not_matter(
    order: list[str], delimiter: str, encoding: str, above: int
):
    titles = "".join(f"Titel {number}\n" for number in range(above))
    line = delimiter.join(COLUMNS[name] for name in order)
    sheet = read(f"{titles}{delimiter.join(order)}\n{line}\n", encoding)
    (row,) = sheet.rows
    assert row.line == above + 2
    assert row.values == {
        "voornaam": "Jan",
        "achternaam": "Van den Broeck",
        "organisatie": "Diëtistenkring",
        "cluster": "welzijn",
        "telefoon": "0470 12 34 56",
    }


@given(st.binary(max_size=300), st.sampled_from(("lijst.csv", "lijst.xlsx")))
def test_no_bytes_break_it(content: bytes, name: str):
    with pytest.raises(UnreadableInput):
        read_member_list(NamedFile(name, content))
