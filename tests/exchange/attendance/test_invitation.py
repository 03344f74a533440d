"""Invitations: who was asked, when it is on our clock, and who refused."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.exchange.attendance import read_people
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import (
    END,
    START,
    TITLE,
    Someone,
    invitation,
)

AN = Someone("An", "Maes", "an@example.org")
IVO = Someone("Ivo", "Nys", "ivo@example.org")


def event(*lines):
    content = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"]
    return read_people("\r\n".join(content).encode())


def test_names_with_commas_on_folded_lines_come_back():
    long = Someone(
        "Zoë-Élodie", "Van den Broeck-Uyttendaele", f"{'z' * 60}@example.org"
    )
    found = read_people(invitation([long], title="Overleg, deel 2"), "x.pdf")
    assert found.kind is ListKind.INVITATION
    assert (found.title, found.start, found.end) == ("Overleg, deel 2", START, END)
    (seen,) = found.people
    assert seen.name == "Van den Broeck-Uyttendaele, Zoë-Élodie"
    assert seen.email == long.email
    assert found.problems == ()


def test_who_accepts_is_not_yet_there_and_who_refuses_is_excused():
    refused = Someone("Ivo", "Nys", "ivo@example.org", presence=Presence.EXCUSED)
    found = read_people(invitation([AN, refused]))
    assert [seen.presence for seen in found.people] == [None, Presence.EXCUSED]


def test_the_organiser_is_a_person_once():
    found = read_people(invitation([IVO, AN], organiser=AN))
    assert [seen.email for seen in found.people] == [AN.email, IVO.email]


def test_two_people_with_one_shared_box_are_two_people():
    shared = [
        Someone("An", "Maes", "info@example.org"),
        Someone("Ivo", "Nys", "info@example.org"),
    ]
    assert len(read_people(invitation(shared)).people) == 2


@pytest.mark.parametrize(
    ("kind", "why"),
    [("ROOM", t.ROOM), ("RESOURCE", t.ROOM), ("GROUP", t.GROUP), ("INDIVIDUAL", None)],
)
def test_rooms_and_groups_are_no_people(kind, why):
    (seen,) = event(
        f"ATTENDEE;CUTYPE={kind};CN=De Lelie:mailto:lelie@example.org"
    ).people
    assert seen.no_person == why


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("DTSTART;TZID=Romance Standard Time:20260312T140000", (2026, 3, 12, 14, 0)),
        ("DTSTART;TZID=Europe/Brussels:20260312T140000", (2026, 3, 12, 14, 0)),
        ('DTSTART;TZID="(UTC+01:00) Brussel":20260312T140000', (2026, 3, 12, 14, 0)),
        ("DTSTART:20260312T130000Z", (2026, 3, 12, 14, 0)),
        ("DTSTART:20260712T120000Z", (2026, 7, 12, 14, 0)),
        ("DTSTART;TZID=GMT Standard Time:20260312T130000", (2026, 3, 12, 14, 0)),
        ("DTSTART:20260312T140000", (2026, 3, 12, 14, 0)),
        ("DTSTART;VALUE=DATE:20260312", (2026, 3, 12, 0, 0)),
    ],
)
def test_moments_stand_on_the_clock_of_brussels(line, meant):
    found = event(line, "ATTENDEE;CN=An Maes:mailto:an@example.org")
    assert found.start == datetime(*meant)  # noqa: DTZ001


def test_a_length_gives_the_end():
    found = event(
        "DTSTART:20260312T130000Z", "DURATION:PT1H30M", "ATTENDEE:mailto:an@example.org"
    )
    assert found.end == datetime(2026, 3, 12, 15, 30)  # noqa: DTZ001


def test_a_line_that_says_nothing_readable_is_named_and_the_rest_goes_on():
    found = event("DTSTART:morgen", "ATTENDEE;CN=An Maes:mailto:an@example.org")
    assert [seen.name for seen in found.people] == ["An Maes"]
    assert found.problems == (t.line_unreadable(3),)


def test_of_several_appointments_the_first_is_read():
    other = invitation([IVO]).replace(b"UID:1@", b"UID:2@")
    found = read_people(invitation([AN]) + other)
    assert [seen.email for seen in found.people] == [AN.email]
    assert t.several_appointments() in found.problems


def test_an_invitation_cut_in_half_says_so():
    content = invitation([AN, IVO])
    found = read_people(content[: content.index(b"SUMMARY")])
    assert len(found.people) == 2
    assert found.problems == (t.cut_off(),)


NAMES = st.from_regex(r"[A-Z][a-zëé'-]{2,30}[a-z]", fullmatch=True)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=8, unique=True))
def test_whoever_is_invited_comes_back(names):
    people = [
        Someone(first, last, f"p{at}@example.org")
        for at, (first, last) in enumerate(names)
    ]
    found = read_people(invitation(people))
    assert found.title == TITLE
    assert [(seen.name, seen.email) for seen in found.people] == [
        (f"{person.last}, {person.first}", person.email) for person in people
    ]
