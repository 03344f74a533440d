"""Contact cards of three versions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.exchange.attendance import read_people
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import Someone, cards, people_25

AN = Someone("An", "Maes", "an@example.org", "CAW De Kempen")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_everybody_on_a_card_comes_back(version):
    found = read_people(cards([AN, *people_25()], version=version), "x.csv")
    assert found.kind is ListKind.CARDS
    assert [(seen.name, seen.email) for seen in found.people] == [
        (person.name, person.email) for person in [AN, *people_25()]
    ]
    assert found.people[0].organisation == "CAW De Kempen"
    assert found.problems == ()


def test_phone_function_and_organisation_stand_beside_the_name():
    (seen,) = read_people(
        b"BEGIN:VCARD\nVERSION:4.0\nN:Maes;An;;;\nORG:OCMW Genk;Sociale dienst\n"
        b"TITLE:diensthoofd\nTEL;VALUE=uri:tel:+32-14-12-34-56\n"
        b"item1.EMAIL:an@example.org\nEND:VCARD\n"
    ).people
    assert (seen.name, seen.email) == ("An Maes", "an@example.org")
    assert (seen.organisation, seen.function) == (
        "OCMW Genk, Sociale dienst",
        "diensthoofd",
    )
    assert seen.phone == "+32-14-12-34-56"


def test_a_card_of_an_organisation_is_no_person():
    (seen,) = read_people(
        b"BEGIN:VCARD\nVERSION:3.0\nFN:\nORG:De Lelie\nEND:VCARD\n"
    ).people
    assert (seen.organisation, seen.no_person) == ("De Lelie", t.ORGANISATION)


def test_a_card_that_cannot_be_read_is_named_and_the_rest_goes_on():
    broken = b"BEGIN:VCARD\nVERSION:3.0\nFN An Maes\nEND:VCARD\n"
    found = read_people(broken + cards([AN]))
    assert [seen.name for seen in found.people] == [AN.name]
    assert found.problems == (t.line_unreadable(1),)


def test_cards_that_break_off_say_so():
    found = read_people(cards([AN, AN])[:-30])
    assert len(found.people) == 2
    assert found.problems == (t.cut_off(),)


NAMES = st.from_regex(r"[A-Z][a-zëéç]{1,20}", fullmatch=True)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.builds(Someone, NAMES, NAMES), min_size=1, max_size=8),
    st.sampled_from(["2.1", "3.0", "4.0"]),
)
def test_whoever_is_written_comes_back(people, version):
    found = read_people(cards(people, version=version))
    assert [seen.name for seen in found.people] == [person.name for person in people]
