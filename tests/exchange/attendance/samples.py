"""Lists as programs and people write them, made from synthetic people."""

import csv
import io
import quopri
import struct
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from crm.model.enums import Presence
from tests.exchange.attendance.compound_file import Storage, compound_file

START = datetime(2026, 3, 12, 14, 0)  # noqa: DTZ001 (reports carry no zone)
END = datetime(2026, 3, 12, 15, 30, 5)  # noqa: DTZ001
TITLE = "Bestuursorgaan ELZ Kempenland"


@dataclass(frozen=True)
class Someone:
    """A synthetic person as a list may show them."""

    first: str
    last: str
    email: str | None = None
    organisation: str | None = None
    presence: Presence | None = None

    @property
    def name(self) -> str:
        """First name, last name."""
        return f"{self.first} {self.last}"


_FIRST = [
    "An",
    "Bart",
    "Carla",
    "Dirk",
    "Els",
    "Frans",
    "Greet",
    "Hilde",
    "Ivo",
    "Joke",
    "Koen",
    "Lieve",
    "Marc",
    "Nele",
    "Omer",
    "Petra",
    "Rik",
    "Sofie",
    "Tom",
    "Ursula",
    "Veerle",
    "Wim",
    "Xander",
    "Yasmina",
    "Zoë",
]
_LAST = [
    "Aerts",
    "Bogaerts",
    "Claes",
    "De Backer",
    "Engelen",
    "Fonteyn",
    "Goossens",
    "Hermans",
    "Iven",
    "Jansen",
    "Kerkhofs",
    "Lambrechts",
    "Maes",
    "Nys",
    "Ooms",
    "Peeters",
    "Raeymaekers",
    "Segers",
    "Torfs",
    "Uyttendaele",
    "Van den Broeck",
    "Wouters",
    "Van 't Hof",
    "Yüksel",
    "Ziane",
]


def mail_of(first: str, last: str) -> str:
    """An address on example.org."""
    local = f"{first}.{last}".lower().replace(" ", "").replace("'", "")
    plain = local.translate(str.maketrans("ëü", "eu"))
    return f"{plain}@example.org"


def people_25() -> list[Someone]:
    """Twenty-five people; every fifth is a guest without a mail address."""
    return [
        Someone(first, last, None if at % 5 == 4 else mail_of(first, last))
        for at, (first, last) in enumerate(zip(_FIRST, _LAST, strict=True))
    ]


def _american(moment: datetime) -> str:
    hour = moment.hour % 12 or 12
    half = "AM" if moment.hour < 12 else "PM"
    day = f"{moment.month}/{moment.day}/{moment:%y}"
    return f"{day}, {hour}:{moment:%M:%S} {half}"


def _belgian(moment: datetime) -> str:
    return f"{moment.day}-{moment:%m-%Y %H:%M:%S}"


@dataclass(frozen=True)
class _Words:
    moment: Callable[[datetime], str]
    summary: str
    title: str
    count: str
    start: str
    end: str
    participants: str
    header: str
    activities: str
    activity: str


_WORDS = {
    "en": _Words(
        _american,
        "1. Summary",
        "Meeting title",
        "Attended participants",
        "Start time",
        "End time",
        "2. Participants",
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\t"
        "Participant ID (UPN)\tRole",
        "3. In-Meeting Activities",
        "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole",
    ),
    "nl": _Words(
        _belgian,
        "1. Samenvatting",
        "Titel van vergadering",
        "Deelnemers die hebben deelgenomen",
        "Begintijd",
        "Eindtijd",
        "2. Deelnemers",
        "Naam\tEerste deelname\tLaatste vertrek\tDuur in vergadering\tE-mailadres\t"
        "Deelnemer-id (UPN)\tRol",
        "3. Activiteiten in vergadering",
        "Naam\tTijdstip van deelname\tTijdstip van vertrek\tDuur\tE-mailadres\tRol",
    ),
}


def teams_name(person: Someone, at: int) -> str:
    """In turn: plain, upper case with (EXT), and last name first."""
    shapes = (
        person.name,
        f"{person.last.upper()} {person.first.upper()} (EXT)",
        f"{person.last}, {person.first}",
    )
    return shapes[at % len(shapes)]


def teams_report(
    people: Iterable[Someone],
    *,
    title: str = TITLE,
    start: datetime = START,
    end: datetime = END,
    language: str = "en",
    encoding: str = "utf-16-le",
    mark: bool = True,
    name: Callable[[Someone, int], str] = teams_name,
    rooms: Iterable[str] = ("Vergaderzaal Turnhout",),
) -> bytes:
    """The report that Teams calls .csv: tabs, three blocks, the third repeats people.

    The last person stays for twenty seconds; everybody joins twice.
    """
    words = _WORDS[language]
    shown = [(name(person, at), person.email or "") for at, person in enumerate(people)]
    shown += [(room, "") for room in rooms]
    lines = [
        words.summary,
        f"{words.title}\t{title}",
        f"{words.count}\t{len(shown)}",
        f"{words.start}\t{words.moment(start)}",
        f"{words.end}\t{words.moment(end)}",
        "",
        words.participants,
        words.header,
    ]
    activities = ["", words.activities, words.activity]
    for at, (who, mail) in enumerate(shown):
        joined = start + timedelta(seconds=7 * at)
        left = end if at + 1 < len(shown) else joined + timedelta(seconds=20)
        first, last = words.moment(joined), words.moment(left)
        lines.append(f"{who}\t{first}\t{last}\t1h 20m 3s\t{mail}\t{mail}\tPresenter")
        row = f"{who}\t{first}\t{last}\t40m 1s\t{mail}\tPresenter"
        activities += [row, row]
    text = "\r\n".join([*lines, *activities, ""])
    if mark and encoding.startswith("utf-"):
        text = "\ufeff" + text
    return text.encode(encoding)


def old_teams_report(people: Iterable[Someone]) -> bytes:
    """The form of 2020: one block, a line for each joining and leaving."""
    lines = ["Full Name\tUser Action\tTimestamp"]
    for at, person in enumerate(people):
        joined = _american(START + timedelta(seconds=at))
        lines.append(f"{person.name}\tJoined\t{joined}")
        lines.append(f"{person.name}\tLeft\t{_american(END)}")
    return ("\ufeff" + "\n".join(lines) + "\n").encode("utf-16-le")


_BULLETS = ("- ", "* ", "• ", "", "{}. ", "{}) ")


def pasted(
    people: Iterable[Someone], *, bullet: str = "- ", inline: bool = False
) -> str:
    """Names under Aanwezig, Verontschuldigd and Afwezig, as a secretary writes them."""
    headings = {
        Presence.PRESENT: "Aanwezig",
        Presence.EXCUSED: "Verontschuldigd",
        Presence.ABSENT: "Afwezig",
    }
    numbers = count(1)
    lines: list[str] = []
    listed = list(people)
    for presence, heading in headings.items():
        shown = [
            pasted_name(person)
            for person in listed
            if (person.presence or Presence.PRESENT) is presence
        ]
        if not shown:
            continue
        if inline:
            lines.append(f"{heading}: {'; '.join(shown)}")
        else:
            lines.append(f"{heading}:")
            lines += [bullet.format(next(numbers)) + name for name in shown]
    return "\n".join(lines)


def pasted_name(person: Someone) -> str:
    """The name, the organisation in brackets, the address between angles."""
    shown = person.name
    if person.organisation:
        shown += f" ({person.organisation})"
    if person.email:
        shown += f" <{person.email}>"
    return shown


def _folded(line: str) -> str:
    """A line of a calendar or card, cut at 75 bytes, going on after a space."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])


_STATUS = {Presence.EXCUSED: "DECLINED", Presence.PRESENT: "ACCEPTED"}


def invitation(
    people: Iterable[Someone],
    *,
    title: str = TITLE,
    start: datetime = START,
    end: datetime = END,
    zone: str = "Romance Standard Time",
    organiser: Someone | None = None,
    rooms: Iterable[str] = (),
) -> bytes:
    """An invitation of Outlook: folded lines, names with commas, Windows zones."""
    lines = [
        "BEGIN:VCALENDAR",
        "METHOD:REQUEST",
        "PRODID:-//Schakel//test",
        "VERSION:2.0",
    ]
    lines += ["BEGIN:VTIMEZONE", f"TZID:{zone}", "BEGIN:STANDARD"]
    lines += ["DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100"]
    lines += ["END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1@example.org"]
    if organiser is not None:
        lines.append(f'ORGANIZER;CN="{organiser.name}":mailto:{organiser.email}')
    for person in people:
        status = _STATUS.get(person.presence or Presence.PRESENT, "NEEDS-ACTION")
        lines.append(
            f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={status};RSVP=TRUE;"
            f'CN="{person.last}, {person.first}":mailto:{person.email}'
        )
    lines += [
        f"ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN={room}:mailto:zaal{at}@example.org"
        for at, room in enumerate(rooms)
    ]
    escaped = title.replace(",", "\\,")
    lines += [
        f"SUMMARY;LANGUAGE=nl-BE:{escaped}",
        f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={zone}:{end:%Y%m%dT%H%M%S}",
        f"DESCRIPTION:{'Agenda en verslag in bijlage. ' * 20}",
        "BEGIN:VALARM",
        "SUMMARY:Herinnering",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return ("\r\n".join(map(_folded, lines)) + "\r\n").encode()


def mail(
    sender: Someone,
    to: Iterable[Someone] = (),
    cc: Iterable[Someone] = (),
    *,
    subject: str = TITLE,
    sent: datetime = START,
    body: str = "Dag allemaal,\n\nFrom: zo begint een regel in de tekst.\n",
) -> bytes:
    """A mail as a program saves it, with encoded words where names need them."""
    headers = {
        "From": _address(sender),
        "To": ",\r\n ".join(map(_address, to)),
        "Cc": ",\r\n ".join(map(_address, cc)),
        "Subject": _encoded(subject),
        "Date": format_datetime(sent.replace(tzinfo=ZoneInfo("Europe/Brussels"))),
        "Message-ID": "<1@example.org>",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([*lines, "", body]).encode()


def _address(person: Someone) -> str:
    name = f"{person.last}, {person.first}"
    shown = f'"{name}"' if name.isascii() else _encoded(name)
    return f"{shown} <{person.email}>"


def _encoded(text: str) -> str:
    """As encoded words of twelve letters, when it has more than plain letters."""
    if text.isascii():
        return text
    pieces = [text[at : at + 12].encode() for at in range(0, len(text), 12)]
    return "\r\n ".join(f"=?utf-8?B?{b64encode(piece).decode()}?=" for piece in pieces)


def cards(people: Iterable[Someone], *, version: str = "3.0") -> bytes:
    """Contact cards; version 2.1 writes accents as quoted-printable."""
    lines: list[str] = []
    for person in people:
        lines += ["BEGIN:VCARD", f"VERSION:{version}"]
        if version == "2.1":
            name = quopri.encodestring(person.name.encode()).decode()
            soft = name.replace("\n", "\r\n")
            lines.append(f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{soft}")
        else:
            lines.append(f"FN:{person.name}")
        lines.append(f"N:{person.last};{person.first};;;")
        if person.organisation:
            lines.append(f"ORG:{person.organisation};")
        if person.email:
            lines.append(f"EMAIL;TYPE=work:{person.email}")
        lines += ["PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 60, "END:VCARD"]
    folded = [line if "QUOTED" in line else _folded(line) for line in lines]
    return ("\r\n".join(folded) + "\r\n").encode()


def workbook(
    rows: Iterable[Iterable[object]],
    *,
    merged: Iterable[str] = (),
    hidden: bool = False,
) -> bytes:
    """An Excel workbook with one sheet, and a hidden one when asked."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    if hidden:
        other = book.create_sheet("Oud")
        other.append(["Naam", "E-mail"])
        other.append(["Verborgen Persoon", "weg@example.org"])
        other.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


_EXPORTS = {
    "outlook": ("First Name", "Last Name", "Company", "E-mail Address"),
    "outlook-nl": ("Voornaam", "Achternaam", "Bedrijf", "E-mailadres"),
    "google": (
        "First Name",
        "Last Name",
        "Organization Name",
        "E-mail 1 - Value",
    ),
    "google-old": (
        "Given Name",
        "Family Name",
        "Organization 1 - Name",
        "E-mail 1 - Value",
    ),
    "mailchimp": ("First Name", "Last Name", "Company", "Email Address"),
}
EXPORTS = tuple(_EXPORTS)


def export(people: Iterable[Someone], program: str, *, mark: str = ",") -> bytes:
    """Addresses as a program exports them, with columns that say nothing to us."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=mark, lineterminator="\r\n")
    writer.writerow([*_EXPORTS[program], "Notes", "Birthday"])
    for person in people:
        cells = [person.first, person.last, person.organisation or ""]
        writer.writerow([*cells, person.email or "", "Een regel\nnog een", ""])
    return file.getvalue().encode("utf-8-sig")


def outlook_mail(
    sender: Someone,
    to: Iterable[Someone] = (),
    *,
    subject: str = TITLE,
    sent: datetime = START,
) -> bytes:
    """A mail as Outlook saves it: a compound file with a storage for each receiver."""
    moment = sent.replace(tzinfo=ZoneInfo("Europe/Brussels"))
    since = moment - datetime(1601, 1, 1, tzinfo=UTC)
    receivers = list(to)
    root: dict[str, Storage | bytes] = {}
    root |= _storage(
        {
            0x001A: "IPM.Note",
            0x0037: subject,
            0x0C1A: f"{sender.last}, {sender.first}",
            0x0C1F: sender.email or "",
        },
        struct.pack("<8x4I8x", len(receivers), 0, len(receivers), 0),
        struct.pack("<HHIQ", 0x0040, 0x0039, 6, int(since.total_seconds()) * 10**7),
    )
    for at, person in enumerate(receivers):
        root[f"__recip_version1.0_#{at:08X}"] = _storage(
            {0x3001: person.name, 0x39FE: person.email or ""}, bytes(8)
        )
    return compound_file(root)


def _storage(
    texts: dict[int, str], header: bytes, fixed: bytes = b""
) -> dict[str, bytes]:
    """Properties as Outlook keeps them: a list of them, and a stream for each text."""
    storage: dict[str, bytes] = {}
    entries = fixed
    for number, text in texts.items():
        content = text.encode("utf-16-le")
        storage[f"__substg1.0_{number:04X}001F"] = content
        entries += struct.pack("<HHII4x", 0x001F, number, 6, len(content) + 2)
    storage["__properties_version1.0"] = header + entries
    return storage
