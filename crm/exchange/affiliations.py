"""A dated affiliation file: who sat in which body on which days.

One line a seat, with the columns `snapshot` (a day), `committee` and `member`; others
are passed over. The layout is that of the committees of the United States Congress
(repository unitedstates/congress-legislators): the first letter of a committee is its
chamber, H or S, and J is joint; a code longer than four characters is a subcommittee,
which is left out. Who sits in a committee of a chamber is of that chamber.
"""

from collections import defaultdict
from datetime import date
from functools import lru_cache

from crm.errors import UnreadableInput
from crm.exchange.delimited import decode, read_lines
from crm.exchange.lines import Line
from crm.model.affiliation_rows import Actor, Body, Pair, Snapshot
from crm.model.dates import parse_partial_date
from crm.model.enums import DatePrecision
from crm.texts import suggestions as t

COLUMNS = ("snapshot", "committee", "member")
_LENGTH = 4
_JOINT = "J"
_CHAMBERS = frozenset("HS")
_FEWEST = 2


def read_affiliations(content: bytes) -> list[Snapshot]:
    """The snapshots of a file, oldest first. Raises `UnreadableInput`."""
    lines = read_lines(decode(content), _known)
    header, rows = lines[0], [line for line in lines[1:] if not line.blank]
    places = _places(header)
    seats: dict[date, set[Pair]] = defaultdict(set)
    for line in rows:
        day, body, actor = _cells(line, places)
        found = seats[_day(day, line.number)]
        if len(body) <= _LENGTH:
            found.add((actor, body))
    if len(seats) < _FEWEST:
        raise UnreadableInput(t.TOO_FEW_DATES)
    return [_snapshot(day, frozenset(seats[day])) for day in sorted(seats)]


def _known(cells: tuple[str, ...]) -> int:
    return len(set(COLUMNS) & {cell.casefold() for cell in cells})


def _places(header: Line) -> list[int]:
    names = [cell.casefold() for cell in header.cells]
    missing = [column for column in COLUMNS if column not in names]
    if missing:
        raise UnreadableInput(t.missing_columns(missing))
    return [names.index(column) for column in COLUMNS]


def _cells(line: Line, places: list[int]) -> list[str]:
    if line.fault is not None:
        raise UnreadableInput(t.bad_line(line.number))
    cells = [line.cells[at] if at < len(line.cells) else "" for at in places]
    if not all(cells):
        raise UnreadableInput(t.bad_line(line.number))
    return cells


def _day(text: str, number: int) -> date:
    day = _read_day(text)
    if day is None:
        raise UnreadableInput(t.bad_date(text, number))
    return day


@lru_cache(maxsize=1000)
def _read_day(text: str) -> date | None:
    try:
        found = parse_partial_date(text)
    except ValueError:
        return None
    return found.first if found.precision is DatePrecision.DAY else None


def _snapshot(on: date, seats: frozenset[Pair]) -> Snapshot:
    chambers: dict[Actor, set[str]] = defaultdict(set)
    bodies: dict[Body, frozenset[str]] = {}
    for actor, body in seats:
        chamber = str(body)[0].upper()
        bodies[body] = _CHAMBERS if chamber == _JOINT else frozenset(chamber)
        if chamber != _JOINT:
            chambers[actor].add(chamber)
    actors = {actor: frozenset(found) for actor, found in chambers.items()}
    return Snapshot(on, seats, actors, bodies)
