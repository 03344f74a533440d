"""By when: dates in the words of a note, from the day of the contact."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.note_dates import day_of, due_date

MONDAY = date(2026, 11, 23)


def day(words, on=MONDAY):
    found = due_date(words, on)
    assert found is not None
    return found.day


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("tegen 15/4", date(2027, 4, 15)),
        ("tegen 15/04/2027", date(2027, 4, 15)),
        ("tegen 15/4/27", date(2027, 4, 15)),
        ("tegen 15-12", date(2026, 12, 15)),
        ("tegen 15.4.", date(2027, 4, 15)),
        ("Tegen 3 december", date(2026, 12, 3)),
        ("uiterlijk op vrijdag 27/11", date(2026, 11, 27)),
        ("vóór 1 mei 2028", date(2028, 5, 1)),
        ("voor eind maart", date(2027, 3, 31)),
        ("tegen eind februari 2028", date(2028, 2, 29)),
        ("tegen half januari", date(2027, 1, 15)),
        ("tegen begin december", date(2026, 12, 1)),
        ("tegen maart", date(2027, 3, 1)),
        ("tegen eind volgende maand", date(2026, 12, 31)),
        ("tegen eind van de maand", date(2026, 11, 30)),
        ("tegen eind deze week", date(2026, 11, 27)),
        ("volgende week dinsdag", date(2026, 12, 1)),
        ("dinsdag volgende week", date(2026, 12, 1)),
        ("tegen volgende week", date(2026, 11, 30)),
        ("tegen dinsdag", date(2026, 11, 24)),
        ("tegen maandag", date(2026, 11, 23)),
        ("tegen morgen", date(2026, 11, 24)),
        ("binnen 2 weken", date(2026, 12, 7)),
        ("binnen twee weken", date(2026, 12, 7)),
        ("binnen de 14 dagen", date(2026, 12, 7)),
        ("binnen een maand", date(2026, 12, 23)),
        ("binnen 3 maanden", date(2027, 2, 23)),
    ],
)
def test_a_day_is_computed_from_the_day_of_the_contact(words, meant):
    found = due_date(f"verslag {words} sturen", MONDAY)
    assert found is not None
    assert found.day == meant
    assert f"verslag {words} sturen"[found.start : found.end] == words.rstrip(".")


def test_today_counts_and_yesterday_is_next_year():
    assert day("tegen 23/11") == MONDAY
    assert day("tegen 22/11") == date(2027, 11, 22)


def test_a_year_that_is_written_stands_even_when_it_has_passed():
    assert day("tegen 22/11/2025") == date(2025, 11, 22)


def test_the_last_day_of_a_month_that_has_passed_is_next_years():
    assert day("voor eind maart", date(2026, 3, 31)) == date(2026, 3, 31)
    assert day("voor eind maart", date(2026, 4, 1)) == date(2027, 3, 31)


@pytest.mark.parametrize(
    "words",
    [
        "verslag van 15/4",
        "tegen 31/02/2027",
        "tegen 15/13",
        "voor 3/4 van de leden",
        "zeg het tegen Jan",
        "voor de gemeente",
        "binnen het overleg",
        "artikel 15/4",
        "intussen",
    ],
)
def test_what_is_no_date_by_when_is_left_alone(words):
    assert due_date(words, MONDAY) is None


@given(st.text(), st.dates())
def test_any_text_on_any_day_is_read(text, on):
    due_date(f"tegen {text}", on)


@given(st.dates(max_value=date(9000, 1, 1)), st.dates())
def test_a_day_and_month_is_the_first_such_day_from_the_contact_on(on, meant):
    found = due_date(f"tegen {meant.day}/{meant.month}", on)
    if found is not None:
        assert (found.day.day, found.day.month) == (meant.day, meant.month)
        assert on <= found.day
        assert (found.day - on).days < 366


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Volgende vergadering op 14/1 om 19u30", date(2027, 1, 14)),
        ("volgend overleg: 3 december", date(2026, 12, 3)),
        ("We zien elkaar op de markt", None),
    ],
)
def test_the_day_on_which_something_is_stands_behind_op_or_a_colon(text, meant):
    assert day_of(text, date(2026, 11, 23)) == meant
