"""Attendance reports of Teams: who joined, once, and when it was."""

from datetime import datetime

import pytest

from crm.errors import UnreadableInput
from crm.exchange.attendance import read_people, read_text
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import (
    END,
    START,
    TITLE,
    Someone,
    old_teams_report,
    people_25,
    teams_name,
    teams_report,
)


def shown(people):
    """What must come back: names without (EXT), mails, in the order of the report."""
    names = [teams_name(person, at) for at, person in enumerate(people)]
    return [
        (name.removesuffix(" (EXT)"), person.email)
        for name, person in zip(names, people, strict=True)
    ]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", True),
        ("utf-16-le", False),
        ("utf-16-be", True),
        ("utf-16-be", False),
        ("utf-8", True),
        ("utf-8", False),
        ("cp1252", False),
    ],
)
def test_everybody_comes_back_once_in_any_encoding(language, encoding, mark):
    people = people_25()
    content = teams_report(people, language=language, encoding=encoding, mark=mark)
    found = read_people(content, "vergadering.csv")
    assert found.kind is ListKind.TEAMS
    assert (found.title, found.start, found.end) == (TITLE, START, END)
    persons = [seen for seen in found.people if seen.no_person is None]
    assert [(seen.name, seen.email) for seen in persons] == shown(people)
    assert {seen.presence for seen in persons} == {Presence.PRESENT}
    assert found.problems == ()


def test_a_room_is_no_person():
    found = read_people(teams_report(people_25()[:2], rooms=["Vergaderzaal 1", "MTR"]))
    assert [seen.no_person for seen in found.people] == [None, None, t.ROOM, t.ROOM]


@pytest.mark.parametrize("name", ["Piet Van der Zaal", "Lokale Mieke", "Room Annie"])
def test_a_family_name_with_a_room_in_it_is_a_person_unless_it_starts_with_room(name):
    (seen,) = read_people(teams_report([Someone(name, "")], rooms=[])).people
    assert (seen.no_person is None) is not name.startswith("Room")


def test_lines_are_physical_and_kept_as_written():
    content = teams_report(people_25(), encoding="utf-8", mark=False)
    lines = content.decode().split("\r\n")
    for seen in read_people(content).people:
        assert lines[seen.line - 1] == seen.text


def test_what_stands_behind_a_bar_or_in_brackets_is_the_organisation():
    people = [Someone("An Claes", "(CAW) (Gast)"), Someone("Ivo Maes", "| OCMW Genk")]
    content = teams_report(people, name=lambda person, _: person.name, rooms=[])
    assert [(seen.name, seen.organisation) for seen in read_people(content).people] == [
        ("An Claes", "CAW"),
        ("Ivo Maes", "OCMW Genk"),
    ]


def test_namesakes_with_their_own_addresses_are_two_people():
    people = [Someone("An", "Maes", f"an{at}@example.org") for at in range(2)]
    content = teams_report(people, name=lambda person, _: person.name, rooms=[])
    assert [seen.email for seen in read_people(content).people] == [
        "an0@example.org",
        "an1@example.org",
    ]


def test_the_address_of_a_guest_stands_in_the_user_id():
    content = (
        "2. Participants\nName\tFirst Join\tEmail\tParticipant ID (UPN)\n"
        "An Maes\t3/12/26, 2:00:00 PM\t\tan_example.org#EXT#@raad.example.org\n"
    )
    (seen,) = read_people(content.encode()).people
    assert seen.email == "an@example.org"


def test_the_older_form_names_everybody_once():
    people = people_25()[:3]
    found = read_people(old_teams_report(people))
    assert found.kind is ListKind.TEAMS
    assert [seen.name for seen in found.people] == [person.name for person in people]
    assert found.start == START


@pytest.mark.parametrize("mark", [";", ","])
def test_a_report_that_excel_saved_again_is_read(mark):
    text = teams_report(people_25(), encoding="utf-8", mark=False).decode()
    cells = [[f'"{cell}"' for cell in row.split("\t")] for row in text.split("\r\n")]
    content = "\r\n".join(mark.join(row) for row in cells).encode()
    found = read_people(content)
    assert found.kind is ListKind.TEAMS
    assert [seen.name for seen in found.people][:25] == [
        name for name, _ in shown(people_25())
    ]


def test_a_pasted_report_is_the_same_report():
    text = teams_report(people_25(), encoding="utf-8", mark=False).decode()
    assert read_text(text) == read_people(text.encode())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3/12/26, 2:00:05 PM", datetime(2026, 3, 12, 14, 0, 5)),  # noqa: DTZ001
        ("12/03/2026, 14:00:05", datetime(2026, 3, 12, 14, 0, 5)),  # noqa: DTZ001
        ("12-03-2026 14:00", datetime(2026, 3, 12, 14, 0)),  # noqa: DTZ001
        ("2026-03-12 14:00", datetime(2026, 3, 12, 14, 0)),  # noqa: DTZ001
        ("3/22/26, 12:15:00 AM", datetime(2026, 3, 22, 0, 15)),  # noqa: DTZ001
        ("31/31/2026 14:00", None),
        ("straks", None),
    ],
)
def test_the_order_of_day_and_month_follows_from_the_clock(written, meant):
    text = f"1. Summary\nStart time\t{written}\n2. Participants\nName\tFirst Join\nAn\t"
    assert read_text(text).start == meant


def test_a_report_without_people_says_so():
    with pytest.raises(UnreadableInput, match=t.NO_PEOPLE):
        read_people(teams_report([], rooms=[]))
