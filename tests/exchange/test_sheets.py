"""Files as offices make them: any encoding, delimiter and column order; strange ones."""

import csv
import io
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import Workbook

from crm.exchange.contract import COLUMNS
from crm.exchange.formulas import neutralise
from crm.exchange.raw import NamedFile, RawTable, Reading
from crm.exchange.sheets import read_files
from crm.texts import importing as t

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")
WORDS = st.text(
    st.characters(codec="cp1252", exclude_categories=("Cc", "Zl", "Zp")), max_size=12
)
CELLS = st.one_of(
    WORDS,
    st.builds("{}\n{}".format, WORDS, WORDS),
    st.sampled_from(['zeg "ja"', "a;b,c|d\te", "=1+1", "+32 14 12 34 56", "'=x", "'t"]),
)


def read_one(name: str, content: bytes) -> RawTable:
    reading = read_files([NamedFile(name, content)])
    assert reading.unreadable == ()
    (table,) = reading.tables
    return table


def refused(name: str, content: bytes) -> str:
    reading = read_files([NamedFile(name, content)])
    assert reading.tables == ()
    (file,) = reading.unreadable
    assert file.file.startswith(name)
    return file.reason


def said(reading: Reading) -> str:
    return " ".join(reading.notes)


def reads_as_utf_8(content: bytes, text: str) -> bool:
    """Whether the bytes happen to be other UTF-8 text: nobody could tell."""
    try:
        return content.decode() != text
    except UnicodeDecodeError:
        return False


@given(st.data())
def test_encoding_delimiter_and_column_order_do_not_matter(data: st.DataObject):
    stem = data.draw(st.sampled_from(sorted(COLUMNS)))
    columns = data.draw(st.permutations(COLUMNS[stem]))
    rows = data.draw(
        st.lists(st.lists(CELLS, min_size=len(columns), max_size=len(columns)))
    )
    delimiter = data.draw(st.sampled_from(",;\t|"))
    encoding = data.draw(st.sampled_from(ENCODINGS))
    end = data.draw(st.sampled_from(("\r\n", "\n")))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow([name.upper() for name in columns])
    for row in rows:
        writer.writerow([neutralise(cell) for cell in row])
    content = out.getvalue().encode(encoding)
    assume(encoding != "cp1252" or not reads_as_utf_8(content, out.getvalue()))
    table = read_one(f"{stem}.csv", content)
    expected = []
    for row in rows:
        cells = {
            name: cell.strip()
            for name, cell in zip(columns, row, strict=True)
            if cell.strip()
        }
        if cells:
            expected.append(cells)
    assert [row.cells for row in table.rows] == expected
    assert [row.fault for row in table.rows] == [None] * len(expected)


def test_line_numbers_are_those_of_the_file():
    text = 'naam;bron\n\nCAW;"een\ntwee\ndrie"\n;\nOCMW;x\n'
    table = read_one("organisaties.csv", text.encode())
    assert [(row.line, row.cells["naam"]) for row in table.rows] == [
        (3, "CAW"),
        (7, "OCMW"),
    ]


def test_headers_forgive_case_accents_and_signs():
    text = "NAAM;E-Mail;Omvang Doel\n"
    table = read_one("organen.csv", text.encode())
    assert table.columns == ("naam", "omvang_doel")


def test_unknown_columns_and_files_are_named_and_harmless():
    reading = read_files(
        [
            NamedFile("organisaties.csv", b"naam;kleur\nCAW;rood\n"),
            NamedFile("LEESMIJ.md", b"tekst"),
            NamedFile("iets.csv", b"a;b\n"),
        ]
    )
    assert [row.cells for row in reading.tables[0].rows] == [{"naam": "CAW"}]
    for name in ("kleur", "LEESMIJ.md", "iets.csv"):
        assert name in said(reading)


def test_a_quote_that_never_closes_spoils_only_its_own_row():
    text = 'naam;bron\nCAW;x\n"OCMW;x\nLogo;x\nVDAB;x\n'
    table = read_one("organisaties.csv", text.encode())
    assert [row.line for row in table.rows] == [2, 3, 4, 5]
    assert [row.fault for row in table.rows] == [None, t.OPEN_QUOTE, None, None]


def test_a_row_with_more_cells_than_the_header_is_faulty():
    text = "naam,gemeente\nCAW, De Kempen,Turnhout\nOCMW,Beerse,,\n"
    table = read_one("organisaties.csv", text.encode())
    assert [row.fault for row in table.rows] == [t.TOO_MANY_CELLS, None]


def test_the_separator_line_of_excel_is_obeyed():
    table = read_one("organisaties.csv", b"sep=|\nnaam|bron\nCAW|a;b\n")
    assert [(row.line, row.cells["bron"]) for row in table.rows] == [(3, "a;b")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", t.EMPTY_FILE),
        (b"\n\n", t.EMPTY_FILE),
        (b"\x89PNG\r\n\x1a\n\x00\x00", t.NO_TEXT),
        (b"Jan;Peeters\nAn;Claes\n", t.no_header(COLUMNS["personen"])),
        (b"voornaam;functie\nJan;schepen\n", t.missing_columns(["naam"])),
    ],
)
def test_a_strange_text_file_is_refused_in_a_sentence(content: bytes, reason: str):
    assert refused("personen.csv", content) == reason


def workbook(**sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_cells_of_a_workbook_become_text_that_people_meant():
    content = workbook(
        Organisaties=[
            ["Naam", "KBO", "Telefoon", "bron", "adres", "type"],
            [
                "CAW",
                403019261,
                14123456.0,
                datetime(2026, 3, 12, 9, 30),  # noqa: DTZ001
                date(2026, 3, 1),
                1,
            ],
            [None, None, None, None, None, None],
            ["  OCMW ", "0403.019.261", "+32 14 1", True, 1.5, "=1+1"],
            ["", " ", None, None, None, None],
        ],
        Blad2=[["x"]],
    )
    reading = read_files([NamedFile("lijst.xlsx", content)])
    (table,) = reading.tables
    assert (table.file, table.stem) == ("lijst.xlsx (Organisaties)", "organisaties")
    assert "Blad2" in said(reading)
    first, second = table.rows
    assert (first.line, second.line) == (2, 4)
    assert first.cells == {
        "naam": "CAW",
        "kbo": "403019261",
        "telefoon": "14123456",
        "bron": "2026-03-12",
        "adres": "2026-03-01",
        "type": "1",
    }
    assert second.cells["naam"] == "OCMW"
    assert second.cells["bron"] == "ja"


def test_formulas_give_the_value_that_was_last_calculated():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("organisaties")
        sheet.write_row(0, 0, ["naam", "gemeente"])
        sheet.write_formula(1, 0, '="C"&"AW"', None, "CAW")
        sheet.write_formula(2, 0, "=VLOOKUP(1,A1:A2,9)", None, "#N/A")
    table = read_one("lijst.xlsx", out.getvalue())
    assert [(row.cells["naam"], row.fault) for row in table.rows] == [
        ("CAW", None),
        ("#N/A", t.EXCEL_ERROR),
    ]
    assert table.rows[1].fault_column == "naam"


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


WHOLE = workbook(organisaties=[["naam"], ["CAW"]])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", t.EMPTY_FILE),
        (b"naam;bron\n", t.NO_WORKBOOK),
        (WHOLE[: len(WHOLE) // 2], t.NO_WORKBOOK),
        (OLE + "EncryptedPackage".encode("utf-16-le"), t.LOCKED_WORKBOOK),
        (OLE, t.OLD_WORKBOOK),
        (zipped(brief="tekst"), t.DAMAGED_WORKBOOK),
        (
            zipped(boek='<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'),
            t.DAMAGED_WORKBOOK,
        ),
        (workbook(Blad1=[["naam"], ["CAW"]]), t.NO_KNOWN_SHEET),
    ],
)
def test_a_strange_workbook_is_refused_in_a_sentence(content: bytes, reason: str):
    assert refused("lijst.xlsx", content) == reason


def test_a_workbook_that_unpacks_too_large_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("crm.exchange.workbook._UNPACKED_LIMIT", 1_000)
    assert refused("lijst.xlsx", zipped(boek="0" * 2_000)) == t.WORKBOOK_TOO_LARGE


@given(st.binary(max_size=400), st.sampled_from(("organisaties.csv", "lijst.xlsx")))
def test_no_bytes_at_all_break_the_reader(content: bytes, name: str):
    reading = read_files([NamedFile(name, content)])
    assert len(reading.tables) + len(reading.unreadable) == 1


@given(st.lists(st.sampled_from(['"', ";", "\n", "a", "'", "="]), max_size=40))
def test_odd_quotes_never_lose_a_line_silently(parts: list[str]):
    text = "naam;bron\n" + "".join(parts)
    table = read_one("organisaties.csv", text.encode())
    lines = [row.line for row in table.rows]
    assert lines == sorted(set(lines))
