"""Addresses as Outlook, Google and Mailchimp export them."""

import pytest

from crm.exchange.attendance import read_people, read_text
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import EXPORTS, Someone, export, people_25


@pytest.mark.parametrize("program", EXPORTS)
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_everybody_in_an_export_comes_back(program, mark):
    people = [Someone("An", "Maes", "an@example.org", "CAW, De Kempen"), *people_25()]
    found = read_people(export(people, program, mark=mark), "contacts.vcf")
    assert found.kind is ListKind.EXPORT
    assert [(seen.name, seen.email, seen.organisation) for seen in found.people] == [
        (person.name, person.email, person.organisation) for person in people
    ]


def test_lines_are_physical_although_notes_take_two():
    found = read_people(export(people_25()[:3], "outlook"))
    assert [seen.line for seen in found.people] == [2, 4, 6]


def test_a_row_without_a_person_says_why():
    found = read_text(
        "Naam;E-mail;Bedrijf\nAn Maes;;\n;;De Lelie\n;info@example.org;\n"
    )
    assert [seen.no_person for seen in found.people] == [
        None,
        t.ORGANISATION,
        t.FUNCTION,
    ]


def test_a_pasted_table_with_a_header_is_a_table():
    found = read_text("Naam\tOrganisatie\tAanwezig\nAn Maes\tCAW\tja\n")
    (seen,) = found.people
    assert (seen.name, seen.organisation, seen.presence) == (
        "An Maes",
        "CAW",
        Presence.PRESENT,
    )


def test_a_quote_that_never_closes_spoils_its_own_line():
    found = read_text('Naam;Organisatie\nAn Maes;CAW\n"Ivo Nys;CAW\nEls Claes;CAW\n')
    assert [seen.name for seen in found.people] == ["An Maes", "Els Claes"]
    assert found.problems == (t.line_unreadable(3),)
