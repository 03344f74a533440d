"""Mails, as files of any program and of Outlook: sender and receivers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.errors import UnreadableInput
from crm.exchange.attendance import read_people
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t
from tests.exchange.attendance.compound_file import compound_file
from tests.exchange.attendance.samples import (
    START,
    TITLE,
    Someone,
    mail,
    outlook_mail,
)

AN = Someone("An", "Maes", "an@example.org")
ZOE = Someone("Zoë", "Van den Broeck", "zoe@example.org")
IVO = Someone("Ivo", "Nys", "ivo@example.org")


def people_of(found):
    return [(seen.name, seen.email) for seen in found.people]


def raw(*lines):
    return read_people("\r\n".join([*lines, "", "Dag"]).encode())


@pytest.mark.parametrize("name", ["mail.eml", "mail.csv", ""])
def test_sender_and_receivers_come_back_with_subject_and_time(name):
    found = read_people(mail(AN, [ZOE, AN], [IVO], subject="Verslag é, deel 2"), name)
    assert found.kind is ListKind.MAIL
    assert (found.title, found.start) == ("Verslag é, deel 2", START)
    assert people_of(found) == [
        ("Maes, An", "an@example.org"),
        ("Van den Broeck, Zoë", "zoe@example.org"),
        ("Nys, Ivo", "ivo@example.org"),
    ]
    assert {seen.presence for seen in found.people} == {None}


def test_what_outlook_saved_comes_back():
    found = read_people(outlook_mail(ZOE, [AN, IVO]), "vergadering.txt")
    assert (found.kind, found.title, found.start) == (ListKind.MAIL, TITLE, START)
    assert people_of(found) == [
        ("Van den Broeck, Zoë", "zoe@example.org"),
        ("An Maes", "an@example.org"),
        ("Ivo Nys", "ivo@example.org"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("To: Werkgroep: an@example.org, Ivo Nys <ivo@example.org>;", 2),
        ("To: undisclosed-recipients:;", 0),
        ("To: =?utf-8?Q?Maes=2C_An?= <an@example.org>,\r\n ivo@example.org", 2),
        ("To: Maes, An <an@example.org>; Nys, Ivo <ivo@example.org>", 2),
        ('To: "an@example.org" <an@example.org>', 1),
        ("To: =?onbekend?Q?Maes?= <an@example.org>", 1),
    ],
)
def test_addresses_in_all_their_forms(line, expected):
    found = raw("From: zoe@example.org", line, "Date: Thu, 12 Mar 2026 14:00:00 +0100")
    mails = [seen.email for seen in found.people]
    wanted = ["zoe@example.org", "an@example.org", "ivo@example.org"]
    assert mails == wanted[: expected + 1]


def test_a_comma_in_an_encoded_name_is_part_of_the_name():
    found = raw("From: =?utf-8?Q?Maes=2C_An?= <an@example.org>", "Date: gisteren")
    assert people_of(found) == [("Maes, An", "an@example.org")]
    assert found.start is None


def test_a_shared_box_without_a_name_is_no_person():
    found = raw("From: An <an@example.org>", "To: info@example.org", "Date: x")
    assert [seen.no_person for seen in found.people] == [None, t.FUNCTION]


def test_lines_are_where_the_address_stands():
    found = raw(
        "Date: x", "From: zoe@example.org", "To: an@example.org,", " ivo@example.org"
    )
    assert [seen.line for seen in found.people] == [2, 3, 4]


def test_what_the_mail_says_below_is_not_read():
    found = read_people(mail(AN, [IVO], body="To: weg@example.org\nPiet Claes\n"))
    assert len(found.people) == 2


def test_an_old_office_file_and_a_locked_one_are_named():
    for names, sentence in (
        ({"Workbook": b"x"}, t.OLD_OFFICE),
        ({"EncryptedPackage": b"x"}, t.LOCKED),
    ):
        with pytest.raises(UnreadableInput) as error:
            read_people(compound_file(names))
        assert str(error.value) == sentence


NAMES = st.text(
    st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=2, max_size=20
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=6, unique=True))
def test_whoever_is_written_to_comes_back_from_both_kinds(names):
    people = [
        Someone(first, last, f"p{at}@example.org")
        for at, (first, last) in enumerate(names)
    ]
    shown = [(f"{person.last}, {person.first}", person.email) for person in people]
    assert people_of(read_people(mail(people[0], people[1:]))) == shown
    outlook = people_of(read_people(outlook_mail(people[0], people[1:])))
    assert [address for _, address in outlook] == [address for _, address in shown]
    assert [name for name, _ in outlook[1:]] == [person.name for person in people[1:]]
