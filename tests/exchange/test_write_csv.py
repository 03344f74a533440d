import csv
import io

from hypothesis import given

from crm.exchange.formulas import restore
from crm.exchange.write_csv import write_csv
from tests.exchange.tables import ROWS, table


def read(content: bytes) -> list[list[str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


@given(ROWS)
def test_every_value_comes_back(rows):
    header, *found = read(write_csv(table(rows)))
    assert header == ["Naam", "Van"]
    expected = [
        [name, f"{day.day:02}/{day.month:02}/{day.year}" if day else ""]
        for name, day in rows
    ]
    assert [[restore(name), day] for name, day in found] == expected


def test_excel_sees_text_where_somebody_is_named_like_a_formula():
    (_, first, second) = read(
        write_csv(table([("=1+1", None), ("+32 14 12 34 56", None)]))
    )
    assert first[0] == "'=1+1"
    assert second[0] == "+32 14 12 34 56"
