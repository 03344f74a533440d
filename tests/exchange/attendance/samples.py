"""Lists as programs and people write them, made from synthetic people."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from crm.model.enums import Presence

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
