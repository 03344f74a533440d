"""Names in one cell, taken apart."""

import pytest

from crm.intake.member_names import read_name_cell, split_name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Jan Peeters", "Jan", "Peeters"),
        ("Jan Van den Broeck", "Jan", "Van den Broeck"),
        ("Peeters, Jan", "Jan", "Peeters"),
        ("PEETERS Jan", "Jan", "Peeters"),
        ("Jan PEETERS", "Jan", "Peeters"),
        ("VAN DEN BROECK Jan Pieter", "Jan Pieter", "Van den Broeck"),
        ("Dr. An Claes", "An", "Claes"),
        ("mevr. An  Claes", "An", "Claes"),
        ("Peeters", "", "Peeters"),
        ("JAN PEETERS", "JAN", "PEETERS"),
    ],
)
def test_first_and_last_name(text: str, first: str, last: str):
    name = split_name(text)
    assert name is not None
    assert (name.first, name.last) == (first, last)


def test_a_header_may_say_that_the_last_name_stands_first():
    name = split_name("Van den Broeck Jan", last_first=True)
    assert name is not None
    assert (name.first, name.last) == ("Jan", "Van den Broeck")


@pytest.mark.parametrize("text", ["", "vacant", "Nog in te vullen", "-", "?", "N.v.t."])
def test_where_nobody_stands_there_is_no_name(text: str):
    assert split_name(text) is None


def test_a_role_and_a_number_behind_the_name_stand_apart():
    cell = read_name_cell("Jan Van den Broeck (voorzitter), 0470 12 34 56")
    assert cell.name is not None
    assert cell.name.full == "Jan Van den Broeck"
    assert (cell.aside, cell.phone) == ("voorzitter", "0470 12 34 56")
