"""Whatever is dropped: people, or one sentence that says what is wrong."""

import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.exchange.attendance import read_people
from crm.exchange.attendance.limits import MAX_BYTES
from crm.model.attendance import SeenList
from crm.model.enums import Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.outcome import is_sentence, outcome
from tests.exchange.attendance.samples import (
    Someone,
    cards,
    export,
    invitation,
    mail,
    outlook_mail,
    pasted,
    teams_report,
    workbook,
)

PEOPLE = [
    Someone("An", "Maes", "an@example.org", "CAW"),
    Someone("Zoë", "Van den Broeck", "zoe@example.org", None, Presence.EXCUSED),
]
SAMPLES = {
    "teams": teams_report(PEOPLE),
    "teams-be": teams_report(PEOPLE, encoding="utf-16-be", mark=False),
    "invitation": invitation(PEOPLE, organiser=PEOPLE[0], rooms=["Zaal 1"]),
    "cards": cards(PEOPLE),
    "cards-2.1": cards(PEOPLE, version="2.1"),
    "mail": mail(PEOPLE[0], PEOPLE),
    "outlook": outlook_mail(PEOPLE[0], PEOPLE),
    "sheet": workbook([["Naam", "E-mail"], ["An Maes", "an@example.org"]]),
    "export": export(PEOPLE, "google"),
    "pasted": pasted(PEOPLE).encode(),
}
KINDS = list(SAMPLES)
MOST_CUTS = 700


def says(content):
    """What comes of it; fails the test unless it is people or a sentence."""
    found = outcome(read_people, content)
    if isinstance(found, SeenList):
        assert found.people
        assert all(seen.line >= 1 for seen in found.people)
        assert all(is_sentence(problem) for problem in found.problems)
    else:
        assert is_sentence(found)
    return found


def archive(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def with_part(name, content):
    """The sample workbook with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(SAMPLES["sheet"])) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    return archive(parts | {name: content})


SHEET = "xl/worksheets/sheet1.xml"
START = (
    b'<?xml version="1.0"?><worksheet xmlns='
    b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 20)
        for letter in b"abcdefgh"
    )
    + b"]><x>&i;</x>"
)


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_sample_is_read(kind):
    found = says(SAMPLES[kind])
    assert found.people[0].name.replace(",", "").split()[-1] in {"An", "Maes"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_anywhere_gives_people_or_a_sentence(kind):
    content = SAMPLES[kind]
    for length in range(0, len(content), max(1, len(content) // MOST_CUTS)):
        says(content[:length])
        says(content[length:])


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_spoiled_bytes_gives_people_or_a_sentence(kind):
    seeded = random.Random(kind)  # noqa: S311 (the same spoiled files every time)
    for _ in range(150):
        content = bytearray(SAMPLES[kind])
        for _ in range(seeded.randint(1, 12)):
            content[seeded.randrange(len(content))] = seeded.randrange(256)
        says(bytes(content))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "mac-roman"])
def test_another_encoding_than_its_kind_uses_still_gives_the_people(encoding):
    for kind in ("invitation", "cards", "mail", "export", "pasted"):
        found = says(SAMPLES[kind].decode("utf-8-sig").encode(encoding))
        mails = {seen.email for seen in found.people}
        assert {"an@example.org", "zoe@example.org"} <= mails


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_people_or_a_sentence(content):
    says(content)


STARTS = st.sampled_from(
    [
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
        b"BEGIN:VCARD\nVERSION:3.0\n",
        b"From: an@example.org\nDate: x\nTo: ",
        b"2. Participants\nName\tFirst Join\n",
        b"Naam;E-mail;Aanwezig\n",
        b"ATTENDEE;CN=",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ]
)
MIDDLES = st.lists(
    st.sampled_from(
        [
            b"ATTENDEE;CN=",
            b"DTSTART",
            b"N:",
            b"FN",
            b":",
            b";",
            b",",
            b'"',
            b"\n",
            b"\t",
        ]
    )
    | st.binary(max_size=8),
    max_size=40,
).map(b"".join)


@settings(max_examples=200, deadline=None)
@given(STARTS, MIDDLES)
def test_any_bytes_behind_a_known_start_give_people_or_a_sentence(start, content):
    says(start + content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", t.EMPTY),
        (b" \r\n\t", t.EMPTY),
        (b"x" * (MAX_BYTES + 1), t.too_large(MAX_BYTES)),
        (b"\0" * 50_000_000, t.too_large(MAX_BYTES)),
        (b"MZ\x90\0" + bytes(range(256)), t.PROGRAM),
        (b"%PDF-1.7\n", t.PDF),
        (b"\x89PNG\r\n\x1a\n\0\0", t.PICTURE),
        (b"<!DOCTYPE html><html>", t.WEB_PAGE),
        (b"{\\rtf1 An Maes}", t.RICH_TEXT),
        (bytes(range(256)) * 20, t.NO_TEXT),
        (archive({"namen.txt": "An Maes"}), t.ZIP),
        (archive({"word/document.xml": "<x/>"}), t.WORD),
        (archive({"ppt/presentation.xml": "<x/>"}), t.SLIDES),
        (SAMPLES["sheet"][:2000], t.DAMAGED_ZIP),
        (SAMPLES["outlook"][:700], t.DAMAGED_MAIL),
        (b"\n" * 1_000_000 + b"An Maes", t.TOO_LONG),
        (with_part(SHEET, b"<worksheet><sheetData><row>"), t.DAMAGED_BOOK),
        (with_part(SHEET, ENTITIES), t.DAMAGED_BOOK),
        (with_part(SHEET, ENTITIES.decode().encode("utf-16")), t.DAMAGED_BOOK),
        (with_part("xl/sharedStrings.xml", ENTITIES), t.DAMAGED_BOOK),
        (with_part(SHEET, START + b" " * 150_000_000), t.BOOK_TOO_LARGE),
        (with_part(SHEET, START + b"<row/>" * 1_000_000), t.BOOK_TOO_LARGE),
    ],
    ids=range(22),
)
def test_what_is_no_list_is_named_in_one_sentence(content, sentence):
    assert says(content) == sentence


def test_an_entity_bomb_that_starts_late_is_found():
    late = START + b"<row/>" * 10 + b" " * 1_500_000 + b"<!ENTITY a 'b'>"
    random_text = random.Random(1).randbytes(20_000).hex().encode()  # noqa: S311
    content = with_part(SHEET, late + b"<!--" + random_text + b"-->")
    assert says(content) == t.DAMAGED_BOOK
