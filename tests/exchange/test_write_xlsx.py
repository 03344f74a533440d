import io
from datetime import date, datetime

from hypothesis import given
from openpyxl import load_workbook

from crm.exchange.table_document import Column, ColumnKind
from crm.exchange.write_xlsx import write_xlsx
from tests.exchange.tables import ROWS, TRICKY, table


def read(document):
    return load_workbook(io.BytesIO(write_xlsx(document)))


@given(ROWS)
def test_every_value_comes_back_with_real_dates(rows):
    sheet = read(table(rows))["personen"]
    header, *found = sheet.iter_rows(values_only=True)
    assert header == ("Naam", "Van")
    expected = [
        (name or None, datetime(day.year, day.month, day.day) if day else None)  # noqa: DTZ001 (Excel has no zones)
        for name, day in rows
    ]
    # A last row that is empty is no row in Excel.
    while expected and expected[-1] == (None, None):
        expected.pop()
    while found and found[-1] == (None, None):
        found.pop()
    assert found == expected


def test_nothing_becomes_a_formula_a_link_or_a_number():
    sheet = read(table([(text, None) for text in TRICKY]))["personen"]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == TRICKY
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.hyperlink for cell in cells} == {None}


def test_what_is_typed_later_in_a_text_column_stays_text():
    sheet = read(table([("0412", None)]))["personen"]
    assert sheet["A2"].number_format == "@"
    assert sheet.column_dimensions["A"].number_format == "@"
    assert sheet.column_dimensions["B"].number_format == "dd/mm/yyyy"


def test_dates_are_shown_the_belgian_way_and_old_ones_are_text():
    sheet = read(table([("a", date(2026, 3, 12)), ("b", date(1850, 1, 2))]))["personen"]
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert sheet["B3"].value == "02/01/1850"


def test_numbers_are_numbers():
    document = table(
        [("a", 12), ("b", 2.5)],
        columns=(Column("Naam"), Column("Aantal", ColumnKind.NUMBER)),
    )
    sheet = read(document)["personen"]
    assert [sheet["B2"].value, sheet["B3"].value] == [12, 2.5]


def test_the_header_stays_in_view_and_the_print_is_a4_with_title_and_page_numbers():
    sheet = read(table([("a", None)]))["personen"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B2"
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddHeader.left.text == "&BLijst && <titel>"
    assert sheet.oddFooter.right.text == "Pagina &P van &N"


def test_title_and_notes_stand_on_a_sheet_of_their_own():
    book = read(table([]))
    assert book.sheetnames == ["personen", "Uitleg"]
    lines = [row[0] for row in book["Uitleg"].iter_rows(values_only=True)]
    assert lines == ["Lijst & <titel>", "2 mensen op 23/11/2026", "Niet nagekeken."]


def test_further_sheets_go_along():
    extra = table([("=b", None)], name="organisaties")
    book = read(table([("a", None)], sheets=(extra,)))
    assert book.sheetnames == ["personen", "organisaties", "Uitleg"]
    assert book["organisaties"]["A2"].value == "=b"


def test_control_characters_do_not_break_the_file():
    sheet = read(table([("a\x00b\x0bc\ud800d", None)]))["personen"]
    assert sheet["A2"].value == "abcd"
