"""A list as a file, made again from what its link asks."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, TableDocument
from crm.papers.list_file import list_file

TODAY = date(2026, 11, 23)


def build(_connection, asked, today):
    return TableDocument(
        name="personen",
        title='Lijst: "a/b" <c>',
        columns=(Column("Naam"),),
        rows=((asked.get("naam", "niemand"),), (today.isoformat(),)),
    )


def test_the_file_holds_what_the_link_asks(sqlite_store):
    made = list_file(build)(sqlite_store, {"naam": "=An"}, TODAY)
    sheet = load_workbook(io.BytesIO(made.content))["personen"]
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == [
        "Naam",
        "=An",
        "2026-11-23",
    ]


@pytest.mark.parametrize(
    ("format_name", "name", "start"),
    [
        ("xlsx", "Lijst a b c.xlsx", b"PK"),
        ("docx", "Lijst a b c.docx", b"PK"),
        ("pdf", "Lijst a b c.pdf", b"%PDF"),
        ("csv", "Lijst a b c.csv", b"\xef\xbb\xbfNaam"),
        ("afdruk", "Lijst a b c.html", b"<!doctype html>"),
    ],
)
def test_every_format_has_a_name_that_every_system_accepts(
    sqlite_store, format_name, name, start
):
    made = list_file(build)(sqlite_store, {"als": format_name}, TODAY)
    assert made.name == name
    assert made.content.startswith(start)
    assert made.inline is (format_name == "afdruk")


def test_another_format_is_refused_with_the_formats(sqlite_store):
    with pytest.raises(InvalidInput, match="xlsx, docx, pdf of csv"):
        list_file(build)(sqlite_store, {"als": "exe"}, TODAY)
