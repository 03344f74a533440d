"""Lists of members as people keep them."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from crm.errors import UnreadableInput
from crm.exchange.memberlist import read_member_list
from crm.exchange.raw import NamedFile

CLUSTERS = {"zorg", "welzijn", "pzon"}


def is_heading(word: str) -> bool:
    return word.strip().lower() in CLUSTERS


def read(text: str):
    return read_member_list(NamedFile("lijst.csv", text.encode()), is_heading)


def test_a_title_above_and_headings_between_are_no_members():
    found = read(
        "Bestuur 2026;;\n\nNaam;Organisatie;Functie\nZORG;;\nJan Peeters;HVRT;arts\n"
    )
    (member,) = found.members
    assert (member.person, member.heading, member.line) == ("Jan Peeters", "ZORG", 5)


def test_a_name_in_one_cell_loses_its_role_and_number():
    found = read(
        "Naam;Organisatie\nJan Van den Broeck (voorzitter), 0470 12 34 56;CAW\n"
    )
    (member,) = found.members
    assert (member.first_name, member.last_name) == ("Jan", "Van den Broeck")
    assert member.cells["rol"] == "voorzitter"
    assert member.cells["telefoon"] == "0470 12 34 56"


def test_family_name_first_is_turned_round():
    (member,) = read('Naam;Organisatie\n"Peeters, Jan";CAW\n').members
    assert (member.first_name, member.last_name) == ("Jan", "Peeters")


def test_a_mark_means_yes_and_none_means_no():
    found = read("Naam;Organisatie;Stemrecht\nJan Peeters;A;x\nAn Maes;B;\n")
    assert [m.cells["stemrecht"] for m in found.members] == ["ja", "nee"]


def test_words_for_yes_leave_empty_unknown():
    found = read("Naam;Organisatie;Stemrecht\nJan Peeters;A;ja\nAn Maes;B;\n")
    assert "stemrecht" not in found.members[1].cells


def test_a_seat_without_a_name_is_kept():
    (member,) = read("Voornaam;Achternaam;Organisatie\n;;CAW\n").members
    assert (member.person, member.cells["organisatie"]) == ("", "CAW")


def test_a_sheet_for_each_cluster_gives_its_name():
    book = Workbook()
    for name in ("Zorg", "PZON"):
        sheet = book.create_sheet(name)
        sheet.append(["Naam", "Organisatie"])
        sheet.append(["Jan Peeters", f"Org {name}"])
    book.remove(book.worksheets[0])
    content = io.BytesIO()
    book.save(content)
    found = read_member_list(NamedFile("x.xlsx", content.getvalue()), is_heading)
    assert [m.heading for m in found.members] == ["Zorg", "PZON"]


@pytest.mark.parametrize("text", ["", "a;b\n1;2\n", "Naam;Organisatie\n"])
def test_what_is_no_list_says_what_to_do(text):
    with pytest.raises(UnreadableInput):
        read(text)


@given(st.permutations(["Voornaam", "Achternaam", "Organisatie", "Cluster", "GSM"]))
def test_the_order_of_the_columns_does_not_matter(order):
    values = {
        "Voornaam": "Jan",
        "Achternaam": "Van den Broeck",
        "Organisatie": "CAW",
        "Cluster": "welzijn",
        "GSM": "0470 12 34 56",
    }
    line = ";".join(values[name] for name in order)
    (member,) = read(f"{';'.join(order)}\n{line}\n").members
    assert member.person == "Jan Van den Broeck"
    assert member.cells["cluster"] == "welzijn"
    assert member.cells["telefoon"] == "0470 12 34 56"
