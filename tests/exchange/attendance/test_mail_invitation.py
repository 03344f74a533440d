"""An invitation inside a mail is read as the invitation."""

import base64
import quopri

import pytest

from crm.exchange.attendance import read_people
from crm.model.enums import ListKind, Presence
from tests.exchange.attendance.samples import (
    END,
    START,
    TITLE,
    Someone,
    invitation,
    mail,
    people_25,
)

ZOE = Someone("Zoë", "Van den Broeck", "zoe@example.org")
IVO = Someone("Ivo", "Nys", "ivo@example.org", presence=Presence.EXCUSED)
EVERYBODY = [ZOE, IVO, *people_25()]


def as_base64(content):
    return "base64", base64.encodebytes(content).decode()


def as_quoted(content):
    return "quoted-printable", quopri.encodestring(content).decode()


def as_it_is(content):
    return "8bit", content.decode()


def with_calendar(content, write=as_base64, name="text/calendar; method=REQUEST"):
    """A mail of many parts: a text, and the calendar with its headers in any order."""
    encoding, written = write(content)
    parts = [
        "--deel",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Dag allemaal,\nContent-Type: text/calendar staat hier alleen in de tekst.",
        "--deel",
        f"Content-Transfer-Encoding: {encoding}",
        f"Content-Type: {name};\n charset=utf-8",
        "",
        written,
        "--deel--",
        "",
    ]
    start = mail(ZOE, [IVO], body="").decode()
    kind = "Content-Type: multipart/mixed; boundary=deel"
    start = start.replace("Content-Type: text/plain; charset=utf-8", kind)
    return (start + "\n".join(parts)).encode()


@pytest.mark.parametrize("write", [as_base64, as_quoted, as_it_is])
@pytest.mark.parametrize("name", ["text/calendar; method=REQUEST", "application/ics"])
def test_everybody_who_is_invited_comes_back_with_title_and_time(write, name):
    found = read_people(with_calendar(invitation(EVERYBODY), write, name), "x.eml")
    assert found.kind is ListKind.INVITATION
    assert (found.title, found.start, found.end) == (TITLE, START, END)
    assert [seen.email for seen in found.people] == [one.email for one in EVERYBODY]
    assert found.people[1].presence is Presence.EXCUSED
    assert found.problems == ()


def test_a_mail_that_is_an_invitation_as_a_whole_is_read_as_one():
    whole = mail(ZOE, [IVO], body=invitation([ZOE, IVO]).decode()).decode()
    found = read_people(whole.replace("text/plain", "text/calendar").encode())
    assert (found.kind, len(found.people)) == (ListKind.INVITATION, 2)


def test_an_invitation_without_a_title_has_that_of_its_mail():
    content = invitation([ZOE]).replace(
        b"SUMMARY;LANGUAGE=nl-BE:" + TITLE.encode(), b""
    )
    assert read_people(with_calendar(content)).title == TITLE


@pytest.mark.parametrize("method", ["REPLY", "CANCEL", "COUNTER"])
def test_an_answer_or_a_cancelled_meeting_stays_a_mail(method):
    content = invitation([IVO]).replace(b"REQUEST", method.encode())
    found = read_people(with_calendar(content))
    assert found.kind is ListKind.MAIL
    assert [seen.email for seen in found.people] == [ZOE.email, IVO.email]


@pytest.mark.parametrize(
    "content", [b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\0\1\2", b"tekst", b""]
)
def test_a_calendar_without_people_leaves_the_mail(content):
    assert read_people(with_calendar(content)).kind is ListKind.MAIL


def test_a_damaged_part_leaves_the_mail():
    broken = with_calendar(invitation([ZOE])).replace(b"base64\n", b"base64\n\n=!")
    assert read_people(broken).kind is ListKind.MAIL


def test_a_mail_that_only_speaks_of_a_calendar_is_a_mail():
    body = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR hier niet"
    assert read_people(mail(ZOE, [IVO], body=body)).kind is ListKind.MAIL
