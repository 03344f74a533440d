"""What cells say: dates, numbers, yes and no, addresses; and what rejects a row."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.directory.details import readable_phone
from crm.exchange.raw import RawRow
from crm.intake.importing.cells import Cells, RowFault
from crm.model.enums import Capacity


def cell(text: str, column: str = "kolom") -> Cells:
    return Cells(RawRow(2, {column: text} if text else {}))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-03-12", date(2026, 3, 12), date(2026, 3, 12)),
        ("12/3/2026", date(2026, 3, 12), date(2026, 3, 12)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("", None, None),
    ],
)
def test_a_partial_date_starts_on_its_first_day_and_ends_on_its_last(text, first, last):
    assert cell(text).first_day("kolom") == first
    assert cell(text).last_day("kolom") == last


@pytest.mark.parametrize("text", ["31/02/2026", "2026-13", "najaar 2023", "29-02-2025"])
def test_a_day_that_does_not_exist_rejects_the_row(text: str):
    with pytest.raises(RowFault) as caught:
        cell(text).first_day("kolom")
    assert (caught.value.column, caught.value.value) == ("kolom", text)


@pytest.mark.parametrize("text", ["najaar 2023", "lopend", "Jaarlijks herhalen", "Q3"])
def test_words_are_timing_of_an_action(text: str):
    assert cell(text).timing("kolom") is None


def test_a_date_that_does_not_exist_is_no_timing_either():
    with pytest.raises(RowFault):
        cell("31/02/2026").timing("kolom")


@pytest.mark.parametrize(
    ("text", "number"), [("4", 4), ("4.0", 4), ("4,00", 4), ("0", 0), ("", None)]
)
def test_whole_numbers(text: str, number: int | None):
    assert cell(text).whole("kolom") == number


@pytest.mark.parametrize("text", ["vier", "4,5", "-1", "1e3"])
def test_what_is_no_whole_number_rejects_the_row(text: str):
    with pytest.raises(RowFault):
        cell(text).whole("kolom")


@pytest.mark.parametrize("text", ["ja", "JA", "x", "1", "J.", "true"])
def test_yes(text: str):
    assert cell(text).yes_no("kolom") is True


@pytest.mark.parametrize("text", ["nee", "Neen", "0", "n"])
def test_no(text: str):
    assert cell(text).yes_no("kolom") is False


def test_anything_else_is_neither_yes_nor_no():
    with pytest.raises(RowFault):
        cell("misschien").yes_no("kolom")


def test_a_choice_forgives_case_and_accents_and_names_the_words():
    assert cell("Toegetreden").choice("kolom", Capacity) is Capacity.ADHERENT
    with pytest.raises(RowFault, match="waarnemer"):
        cell("bezoeker").choice("kolom", Capacity)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("jan@example.org", "jan@example.org"),
        ("<jan@example.org>", "jan@example.org"),
        ("a@example.org ;b@example.org", "a@example.org; b@example.org"),
        ("", None),
    ],
)
def test_mail_addresses(text: str, kept: str | None):
    assert cell(text, "e-mail").email() == kept


@pytest.mark.parametrize(
    "text", ["jan", "jan@", "@example.org", "jan@example", "a b@c.be"]
)
def test_what_is_no_mail_address_rejects_the_row(text: str):
    with pytest.raises(RowFault):
        cell(text, "e-mail").email()


@pytest.mark.parametrize(
    "text", ["0403.019.261", "403019261", "BE 0403 019 261", "0403019261"]
)
def test_an_enterprise_number_is_written_one_way(text: str):
    assert cell(text, "kbo").kbo() == "0403.019.261"


@pytest.mark.parametrize("text", ["0403.019.262", "123", "onbekend"])
def test_a_wrong_enterprise_number_rejects_the_row(text: str):
    with pytest.raises(RowFault):
        cell(text, "kbo").kbo()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("14123456", "014 12 34 56"),
        ("475123456", "0475 12 34 56"),
        ("+32 475/12.34.56", "0475 12 34 56"),
        ("0031201234567", "+31 20 123 4567"),
        ("014/12 34 56 (Jan)", "014/12 34 56 (Jan)"),
        ("toestel 12", "toestel 12"),
    ],
)
def test_phone_numbers_are_readable_and_nothing_is_lost(text: str, shown: str):
    assert readable_phone(text) == shown


@given(st.text("+0123456789 ./()-", min_size=1, max_size=16))
def test_a_readable_phone_number_stays_as_it_is(text: str):
    once = readable_phone(text)
    assert readable_phone(once) == once


def test_values_stand_between_semicolons_and_postcodes_between_spaces_too():
    assert cell("a; b;;a ").many("kolom") == ["a", "b"]
    assert cell("2380 2381;2382").many("kolom", spaces=True) == ["2380", "2381", "2382"]
