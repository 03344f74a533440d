"""Three years of contact moments of the demo, and who was there."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from crm.exchange.generate.dice import Dice
from crm.exchange.generate.files import MADE_UP, REAL, Row, read_rows, split
from crm.exchange.generate.organisations import MadeOrganisation
from crm.exchange.generate.people import MadePerson
from crm.exchange.generate.seats import ASSEMBLY, BOARD, DAILY, Field, Seat
from crm.model.enums import ContactKind, Presence
from crm.texts import demo as t

WEEKS = 156
QUIET_SINCE = timedelta(weeks=45)
FORUM = "Platformvergadering"
_PRESENT, _EXCUSED = 76, 91
_BOARDS = {ASSEMBLY: 6, BOARD: 21, DAILY: 5}
_PLANNED = (
    (DAILY, 8, t.DAILY_MEETING),
    (BOARD, 10, t.BOARD_MEETING),
    ("Cluster welzijn", 15, t.CLUSTER_MEETING),
    ("Werkgroep mantelzorg", 18, t.CARERS_MEETING),
    ("Cluster lokale besturen", 23, t.CLUSTER_MEETING),
    (ASSEMBLY, 24, t.ASSEMBLY_MEETING),
    ("Werkgroep dementie", -6, t.DEMENTIA_MEETING),
)
"""Planned meetings, in days from the anchor; the last date has just passed."""


@dataclass(frozen=True)
class Meeting:
    """A made-up contact moment; `action` is the number of an action it serves."""

    on: date
    body: str
    title: str
    decision: str = ""
    kind: str = ContactKind.MEETING
    action: str = ""
    notes: str = ""
    unfinished: bool = False
    planned: bool = False
    presence: tuple[tuple[MadePerson, MadeOrganisation | None, str], ...] = field(
        default=()
    )

    def keys(self) -> Row:
        """What identifies it in every file."""
        return {"datum": self.on.isoformat(), "orgaan": self.body, "titel": self.title}

    def row(self) -> Row:
        """Its row in the file `vergaderingen`."""
        return {**self.keys(), "besluit": self.decision, "bron": t.SYNTHETIC}

    def presence_rows(self) -> Iterator[Row]:
        """Its rows in the file `aanwezigheden`."""
        for person, organisation, presence in self.presence:
            yield {
                **self.keys(),
                "persoon": person.name,
                "organisatie": organisation.name if organisation else "",
                "aanwezigheid": presence,
            }


def make_schedule(dice: Dice, anchor: date) -> list[Meeting]:
    """All made-up meetings of bodies, held and planned, without people yet."""
    counts = {row["orgaan"]: int(row["keren"]) for row in read_rows(MADE_UP, "ritme")}
    topics: dict[str, list[Row]] = {}
    for row in read_rows(MADE_UP, "onderwerpen"):
        topics.setdefault(row["orgaan"], []).append(row)
    meetings: list[Meeting] = []
    for body, count in {**_BOARDS, **counts}.items():
        subjects = [*topics.get(body, []), *topics["*"]]
        for turn, day in enumerate(_days(dice, count, anchor)):
            subject = subjects[turn % len(subjects)]
            meetings.append(
                Meeting(
                    day,
                    body,
                    subject["titel"],
                    subject["besluit"] if dice.chance(0.8) else "",
                    action=subject["actie"],
                    notes=dice.pick(t.NOTES) if dice.chance(0.4) else "",
                )
            )
    last = anchor - timedelta(days=4)
    meetings.append(
        Meeting(
            last,
            "Werkgroep mantelzorg",
            t.QUICK_NOTE,
            notes=t.QUICK_NOTE_TEXT,
            unfinished=True,
        )
    )
    for body, days, title in _PLANNED:
        day = anchor + timedelta(days=days)
        meetings.append(Meeting(day, body, f"{title} {t.PLANNED}", planned=True))
    return meetings


def _days(dice: Dice, count: int, anchor: date) -> Iterator[date]:
    """Dates evenly over three years, never in one week, the newest last week."""
    for turn in range(count):
        slot = WEEKS / count
        back = 1 + int((count - 1 - turn) * slot + dice.whole(max(1, int(slot / 2))))
        yield anchor - timedelta(weeks=back) + timedelta(days=dice.whole(5))


def real_meetings() -> list[Row]:
    """The meetings that the plan names; nobody is added to them."""
    return read_rows(REAL, "vergaderingen")


def make_contacts(dice: Dice, people: Field, anchor: date) -> Iterator[Meeting]:
    """Visits, calls, mails and events outside any body."""
    partners = people.of(split("zorg;welzijn;lokale besturen;pzon"))
    staff = next(
        people.people_of(o) for o in people.organisations if o.kind == "zorgraad"
    )
    turn = 0
    for spec in read_rows(MADE_UP, "contacten"):
        chosen = dice.sample(partners, int(spec["keren"]))
        for organisation in chosen:
            turn += 1
            back = 1 + dice.whole(WEEKS - 1)
            if organisation.quiet:
                back = max(back, QUIET_SINCE.days // 7 + 1)
            day = anchor - timedelta(weeks=back) + timedelta(days=dice.whole(5))
            colleague = staff[turn % 3]
            yield Meeting(
                day,
                "",
                spec["titel"].format(organisatie=organisation.name),
                kind=spec["soort"],
                presence=(
                    (people.people_of(organisation)[0], organisation, Presence.PRESENT),
                    (colleague, colleague.organisation, Presence.PRESENT),
                ),
            )


class Attendance:
    """Who usually takes part in each body, and who was there on a day."""

    def __init__(
        self, dice: Dice, people: Field, seats: list[Seat], anchor: date
    ) -> None:
        self._dice, self._people = dice, people
        self._quiet_since = anchor - QUIET_SINCE
        self._seats = seats
        self._regulars: dict[str, list[MadePerson]] = {}
        named: dict[str, list[MadePerson]] = {}
        for seat in seats:
            if seat.person is not None:
                named.setdefault(seat.body, []).append(seat.person)
        for spec in read_rows(MADE_UP, "ritme"):
            body, size = spec["orgaan"], int(spec["grootte"])
            members = [p for p in named.get(body, []) if p.organisation]
            if spec["deelnemers"] == "bestuursorgaan":
                members = [s.person for s in self._board(anchor) if s.person][:size]
            self._regulars[body] = self._fill(members, split(spec["deelnemers"]), size)

    def _board(self, day: date) -> list[Seat]:
        return [s for s in self._seats if s.body == BOARD and s.active(day)]

    def _fill(
        self, members: list[MadePerson], codes: list[str], size: int
    ) -> list[MadePerson]:
        """The named ones, then one person of each organisation, then second ones."""
        chosen = list(members)
        names = {person.name for person in chosen}
        homes = {p.organisation.name for p in chosen if p.organisation}
        firsts, seconds = [], []
        for organisation in self._people.of(codes):
            if organisation.municipality == "" and organisation.kind == "agentschap":
                continue
            colleagues = self._people.people_of(organisation)
            if organisation.name not in homes:
                firsts.append(colleagues[0])
            if len(colleagues) > 1 and not organisation.single_contact:
                seconds.append(colleagues[1])
        for group in (firsts, seconds):
            free = [p for p in group if p.name not in names]
            chosen += self._dice.sample(free, size - len(chosen))
            names |= {p.name for p in chosen}
        return chosen[:size]

    def of(self, meeting: Meeting, size: int | None = None) -> Meeting:
        """The meeting with the people who were asked, and who of them came."""
        asked = [
            person
            for person in self._invited(meeting)
            if not (
                meeting.on >= self._quiet_since
                and person.organisation
                and person.organisation.quiet
            )
        ]
        if size is not None:
            asked = self._dice.sample(asked, size)
        rows = tuple(
            (person, person.organisation, self._presence()) for person in asked
        )
        return replace(meeting, presence=rows)

    def _invited(self, meeting: Meeting) -> list[MadePerson]:
        if meeting.body not in {ASSEMBLY, BOARD, DAILY}:
            return self._regulars[meeting.body]
        holders = {
            seat.person.name: seat.person
            for seat in self._seats
            if seat.body == meeting.body
            and seat.active(meeting.on)
            and seat.person is not None
            and not seat.alternate_of
        }
        return list(holders.values())

    def _presence(self) -> Presence:
        roll = self._dice.whole(100)
        if roll < _PRESENT:
            return Presence.PRESENT
        return Presence.EXCUSED if roll < _EXCUSED else Presence.ABSENT
