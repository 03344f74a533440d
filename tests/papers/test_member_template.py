"""The empty list of members: an example that is not read, choices, an explanation."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from crm.errors import UnreadableInput
from crm.exchange.memberlist import read_member_list
from crm.exchange.raw import NamedFile
from crm.papers.member_template import member_template


@pytest.fixture
def book(sqlite_store):
    file = member_template(sqlite_store, {}, date(2026, 11, 23))
    return load_workbook(io.BytesIO(file.content))


def saved(book) -> NamedFile:
    file = io.BytesIO()
    book.save(file)
    return NamedFile("lijst.xlsx", file.getvalue())


def test_the_example_is_marked_and_not_read(book):
    sheet = book.worksheets[0]
    assert sheet["A2"].value.startswith("Voorbeeld:")
    with pytest.raises(UnreadableInput):
        read_member_list(saved(book))
    sheet.append(["Jan", "Maes", "CAW"])
    (found,) = read_member_list(saved(book)).sheets
    assert [row.values["voornaam"] for row in found.rows] == ["Jan"]
    assert all(column.field for column in found.columns)


def test_cluster_sector_and_capacity_have_a_list_to_choose_from(book):
    sheet, _, words = book.worksheets
    headers = {cell.column_letter: cell.value for cell in sheet[1]}
    chosen = {}
    for rule in sheet.data_validations.dataValidation:
        letter = str(rule.sqref)[0]
        cells = words[rule.formula1.rpartition("!")[2].replace("$", "")]
        chosen[headers[letter]] = [cell.value for (cell,) in cells]
    assert {"zorg", "welzijn", "lokale besturen", "PZON"} <= set(chosen["Cluster"])
    assert "Apothekers" in chosen["Sector"]
    assert chosen["Hoedanigheid"] == ["effectief", "toegetreden", "waarnemer"]


def test_the_second_sheet_explains_each_column(book):
    sheet, guide, _ = book.worksheets
    assert guide.title == "Uitleg"
    said = {row[0].value: row[1].value for row in guide.iter_rows() if row[1].value}
    for cell in sheet[1]:
        assert said[cell.value]
