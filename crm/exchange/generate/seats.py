"""Who sits where in the demo: mandates of now and before, and alternates.

Nothing in the assembly, board or daily board starts or ends within four weeks of the
anchor, so the sizes hold on every day of the week in which the demo is loaded.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm.exchange.generate.dice import Dice
from crm.exchange.generate.files import MADE_UP, Row, read_rows, split
from crm.exchange.generate.organisations import MadeOrganisation
from crm.exchange.generate.people import MadePerson
from crm.model.enums import Capacity
from crm.texts import demo as t

ASSEMBLY, BOARD, DAILY = (
    "Algemene vergadering",
    "Bestuursorgaan",
    "Dagelijks bestuur",
)
UNSEATED_MUNICIPALITY = "Baarle-Hertog"
ENDING_IN_WEEKS = {ASSEMBLY: (5, 6, 8, 10, 12), BOARD: (6, 9)}
PAST = {ASSEMBLY: 40, BOARD: 20}
ALTERNATES = {ASSEMBLY: 8, BOARD: 5}
UNNAMED = 3
_TERM = timedelta(weeks=156)
_TERM_STARTED = timedelta(weeks=26)
_ODD_SECTORS = {"Werkgroep betaalbaarheid van zorg": "thuiszorg en poetshulp"}
"""Words that are no sector, to show how they are kept "nog in te delen"."""


@dataclass(frozen=True)
class Seat:
    """A mandate of the demo."""

    body: str
    organisation: MadeOrganisation | None
    person: MadePerson | None
    cluster: str
    sector: str
    capacity: str = Capacity.EFFECTIVE
    role: str = t.MEMBER
    competence: str = ""
    start: date | None = None
    end: date | None = None
    alternate_of: str = ""

    def row(self) -> Row:
        """Its row in the file `mandaten`."""
        if self.organisation is not None and self.organisation.kind == "lokaal bestuur":
            nominated = t.nominated_by_council(self.organisation.municipality)
        elif self.cluster:
            nominated = t.nominated_by_cluster(self.cluster)
        else:
            nominated = ""
        return {
            "orgaan": self.body,
            "organisatie": self.organisation.name if self.organisation else "",
            "persoon": self.person.name if self.person else "",
            "cluster": self.cluster,
            "sector": self.sector,
            "competentie": self.competence,
            "rol": self.role,
            "hoedanigheid": self.capacity,
            "van": self.start.isoformat() if self.start else "",
            "tot": self.end.isoformat() if self.end else "",
            "plaatsvervanger_van": self.alternate_of,
            "voorgedragen_door": nominated if self.body in {ASSEMBLY, BOARD} else "",
            "bron": t.SYNTHETIC,
        }

    def active(self, day: date) -> bool:
        """Whether it runs on the day."""
        return (self.start is None or self.start <= day) and (
            self.end is None or day <= self.end
        )


class Field:
    """The organisations and their people, to choose holders of seats from."""

    def __init__(
        self, organisations: list[MadeOrganisation], people: list[MadePerson]
    ) -> None:
        self.organisations = organisations
        self._people: dict[str, list[MadePerson]] = {}
        for person in people:
            name = person.organisation.name if person.organisation else ""
            self._people.setdefault(name, []).append(person)

    def people_of(self, organisation: MadeOrganisation | None) -> list[MadePerson]:
        """Its people; those in own name for `None`."""
        return self._people.get(organisation.name if organisation else "", [])

    def of(self, codes: list[str]) -> list[MadeOrganisation]:
        """Organisations with people, of these sectors or clusters, in their order."""
        return [
            organisation
            for organisation in self.organisations
            if (organisation.seat_sector in codes or organisation.cluster in codes)
            and self.people_of(organisation)
        ]


def make_seats(dice: Dice, field: Field, anchor: date) -> list[Seat]:
    """Every mandate of the demo, body by body."""
    assembly = list(_seats_of(ASSEMBLY, field, anchor))
    board = list(_board(assembly))
    seats: list[Seat] = []
    for body, renewed in ((ASSEMBLY, assembly), (BOARD, board)):
        current = _ending(renewed, ENDING_IN_WEEKS[body], anchor)
        seats += current
        seats += _alternates(current, field, ALTERNATES[body])
        seats += _past(dice, current, field, PAST[body], anchor)
    seats += _daily(board, anchor)
    seats += _groups(dice, field, anchor)
    return seats


def _seats_of(body: str, field: Field, anchor: date) -> Iterator[Seat]:
    """The seats of a body as `zetels.csv` says, each organisation in its turn."""
    used: dict[str, int] = {}
    unnamed = 0
    start = anchor - _TERM_STARTED
    for spec in _specs(body):
        named = spec["organisatie"]
        for _ in range(int(spec["aantal"])):
            organisation: MadeOrganisation | None = None
            if named != t.ABSENT_BODY:
                choices = [
                    o
                    for o in field.of([spec["sector"]])
                    if not o.quiet
                    and o.municipality != UNSEATED_MUNICIPALITY
                    and named in {"", o.name}
                ]
                organisation = min(
                    choices, key=lambda o: (used.get(o.name, 0), choices.index(o))
                )
            key = organisation.name if organisation else ""
            holders = field.people_of(organisation)
            holder: MadePerson | None = holders[used.get(key, 0) % len(holders)]
            used[key] = used.get(key, 0) + 1
            if spec["hoedanigheid"] == Capacity.ADHERENT and unnamed < UNNAMED:
                holder, unnamed = None, unnamed + 1
            yield Seat(
                body,
                organisation,
                holder,
                spec["cluster"],
                spec["sector"],
                spec["hoedanigheid"],
                t.OBSERVER if spec["hoedanigheid"] == Capacity.OBSERVER else t.MEMBER,
                start=start,
                end=start + _TERM - timedelta(days=1),
            )


def _specs(body: str) -> list[Row]:
    return [row for row in read_rows(MADE_UP, "zetels") if row["orgaan"] == body]


def _board(assembly: list[Seat]) -> Iterator[Seat]:
    """The board sits with people of the assembly, sector by sector."""
    roles = [t.CHAIR, t.VICE_CHAIR, t.SECRETARY]
    free = [seat for seat in assembly if seat.capacity == Capacity.EFFECTIVE]
    for spec in _specs(BOARD):
        for _ in range(int(spec["aantal"])):
            seat = next(seat for seat in free if seat.sector == spec["sector"])
            free.remove(seat)
            role = roles.pop(0) if roles else t.DIRECTOR
            yield replace(seat, body=BOARD, role=role, cluster=spec["cluster"])


def _ending(seats: list[Seat], weeks: tuple[int, ...], anchor: date) -> list[Seat]:
    """The last effective seats run out soon; they began a full term before that."""
    found = list(seats)
    places = [i for i, s in enumerate(seats) if s.capacity == Capacity.EFFECTIVE]
    for place, week in zip(places[-len(weeks) :], weeks, strict=True):
        end = anchor + timedelta(weeks=week, days=2)
        start = end - _TERM + timedelta(days=1)
        found[place] = replace(found[place], start=start, end=end)
    return found


def _alternates(seats: list[Seat], field: Field, size: int) -> Iterator[Seat]:
    """A colleague of the same organisation who takes over now and then."""
    seated = {seat.person.name for seat in seats if seat.person}
    found = 0
    for seat in seats:
        if found == size:
            return
        if seat.person is None or seat.organisation is None:
            continue
        free = [p for p in field.people_of(seat.organisation) if p.name not in seated]
        if not free or seat.organisation.single_contact:
            continue
        seated.add(free[-1].name)
        found += 1
        yield replace(
            seat, person=free[-1], role=t.ALTERNATE, alternate_of=seat.person.name
        )


def _past(
    dice: Dice, seats: list[Seat], field: Field, size: int, anchor: date
) -> Iterator[Seat]:
    """The term before: mostly the same people, some colleagues of theirs."""
    end = anchor - _TERM_STARTED - timedelta(days=1)
    start = end - _TERM + timedelta(days=1)
    renewed = [
        seat
        for seat in seats
        if seat.start == anchor - _TERM_STARTED
        and seat.person is not None
        and seat.capacity != Capacity.OBSERVER
    ]
    for seat in renewed[:size]:
        holder = seat.person
        colleagues = field.people_of(seat.organisation)
        others = colleagues[2:3] if seat.organisation else []
        if others and dice.chance(0.25):
            (holder,) = others
        yield replace(seat, person=holder, start=start, end=end)


def _daily(board: list[Seat], anchor: date) -> Iterator[Seat]:
    """Two directors; the expert for finance left and nobody followed."""
    for seat, competence in zip(board[:2], (t.LAW, t.PEOPLE), strict=True):
        now = replace(seat, body=DAILY, competence=competence, cluster="", sector="")
        yield now
        start = anchor - _TERM_STARTED - _TERM
        yield replace(now, start=start, end=anchor - _TERM_STARTED - timedelta(days=1))
    left = anchor - timedelta(weeks=14)
    expert = replace(board[-1], body=DAILY, competence=t.FINANCE, role=t.EXPERT)
    yield replace(expert, cluster="", sector="", start=left - _TERM, end=left)


def _groups(dice: Dice, field: Field, anchor: date) -> Iterator[Seat]:
    """Named participants of working groups and steering groups."""
    for spec in read_rows(MADE_UP, "ritme"):
        size = int(spec["genoemd"])
        choices = [
            o
            for o in field.of(split(spec["deelnemers"]))
            if not o.quiet and o.municipality != UNSEATED_MUNICIPALITY
        ]
        for place, organisation in enumerate(dice.sample(choices, size)):
            odd = _ODD_SECTORS.get(spec["orgaan"], "") if place == size - 1 else ""
            yield Seat(
                spec["orgaan"],
                organisation,
                field.people_of(organisation)[0],
                organisation.cluster,
                odd or organisation.seat_sector,
                role=t.DRIVER if place == 0 else t.MEMBER,
                start=anchor - timedelta(weeks=40 + dice.whole(100)),
            )
