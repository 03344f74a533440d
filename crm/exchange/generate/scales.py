"""Large made-up councils, written row by row: nothing is held but the row at hand.

Every row follows from its number and the seed, so any file can be made on its own.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from crm.errors import InvalidInput
from crm.exchange.generate.demo import ANCHOR
from crm.exchange.generate.dice import Dice
from crm.exchange.generate.files import MADE_UP, REAL, REFERENCE, Row, read_rows
from crm.exchange.generate.folder import generate
from crm.exchange.generate.organisations import phone
from crm.texts import demo as t

T = TypeVar("T")
_STEP = 7919
"""A prime that goes into no size: steps through everybody before it meets one twice."""

_KINDS = ("praktijk", "voorziening", "vereniging", "kring")
_DAYS = 1_500
_NUMBERS = 10_000


@dataclass(frozen=True)
class Scale:
    """How many of each there are."""

    organisations: int
    people: int
    bodies: int
    mandates: int
    contacts: int
    participations: int


DEMO = Scale(120, 800, 40, 250, 300, 3_000)
"""About the size of the demo council, which is written by `generate`."""

SCALES: dict[str, Scale] = {
    "council": Scale(2_000, 6_000, 60, 1_500, 5_000, 50_000),
    "region": Scale(60_000, 200_000, 3_000, 60_000, 200_000, 2_000_000),
}


@dataclass(frozen=True)
class Written:
    """What was written."""

    files: int
    rows: int


def write_council(scale: str, seed: int, out: Path) -> Written:
    """Write the files of a scale; those with the same names are replaced.

    Same seed, same bytes. Raises `InvalidInput` for a scale that cannot be made.
    """
    if scale in SCALES:
        made = _Maker(SCALES[scale], seed).files()
        counts = [_stream(out / f"{stem}.csv", rows) for stem, rows in made.items()]
        return Written(len(counts), sum(counts))
    if scale != "demo":
        raise InvalidInput(t.unknown_scale(scale))
    files = generate(scale, seed)
    for name, content in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Written(len(files), sum(body.count(b"\n") - 1 for body in files.values()))


def _stream(path: Path, rows: Iterator[Row]) -> int:
    """Write the rows as they are made; their number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    first = next(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(first), lineterminator="\n")
        writer.writeheader()
        writer.writerow(first)
        count = 1
        for row in rows:
            writer.writerow(row)
            count += 1
    return count


class _Maker:
    """Makes the row of a number; the seed decides where each list begins."""

    def __init__(self, scale: Scale, seed: int) -> None:
        self.scale = scale
        dice = Dice(seed)
        self.firsts = _turned(dice, _column("voornamen", "voornaam"))
        self.lasts = _turned(dice, _column("achternamen", "naam"))
        self.places = _turned(
            dice, [row["gemeente"] for row in read_rows(REAL, "gemeenten")]
        )
        self.sectors = _turned(
            dice,
            [
                (row["cluster"], row["code"])
                for row in read_rows(REFERENCE, "taxonomie")
                if row["cluster"] and not row["onder"]
            ],
        )
        self.start = dice.whole(scale.people)

    def files(self) -> dict[str, Iterator[Row]]:
        """The rows of each file, made as they are asked for."""
        return {
            "gemeenten": iter(read_rows(REAL, "gemeenten")),
            "organisaties": self._organisations(),
            "personen": self._people(),
            "organen": self._bodies(),
            "mandaten": self._mandates(),
            "vergaderingen": self._meetings(),
            "aanwezigheden": self._presences(),
        }

    def _organisation(self, number: int) -> str:
        last = self.lasts[number % len(self.lasts)]
        kind = _KINDS[number % len(_KINDS)]
        return f"{kind.capitalize()} {last} {number + 1}"

    def _person(self, number: int) -> tuple[str, str]:
        """A name that nobody else has: rare ones get a second last name."""
        rest, first = divmod(number, len(self.firsts))
        second, last = divmod(rest, len(self.lasts))
        name = self.lasts[last]
        if second:
            name += f"-{self.lasts[(second - 1) % len(self.lasts)]}"
        return self.firsts[first], name

    def _somebody(self, number: int) -> tuple[str, str]:
        """Another person for each number, and the organisation spoken for."""
        person = (self.start + number * _STEP) % self.scale.people
        return " ".join(self._person(person)), self._employer(person)

    def _employer(self, person: int) -> str:
        return self._organisation(person % self.scale.organisations)

    def _body(self, number: int) -> str:
        return f"Werkgroep {self.lasts[number % len(self.lasts)]} {number + 1}"

    def _meeting(self, number: int) -> Row:
        return {
            "datum": (ANCHOR - timedelta(days=7 + number % _DAYS)).isoformat(),
            "orgaan": self._body(number % self.scale.bodies),
            "titel": f"Overleg {number + 1}",
        }

    def _organisations(self) -> Iterator[Row]:
        for number in range(self.scale.organisations):
            cluster, sector = self.sectors[number % len(self.sectors)]
            yield {
                "naam": self._organisation(number),
                "cluster": cluster,
                "sector": sector,
                "type": _KINDS[number % len(_KINDS)],
                "gemeente": self.places[number % len(self.places)],
                "e-mail": f"info@org{number + 1}.example.org",
                "telefoon": phone(number % _NUMBERS),
                "bron": t.SYNTHETIC,
            }

    def _people(self) -> Iterator[Row]:
        for number in range(self.scale.people):
            first, last = self._person(number)
            yield {
                "voornaam": first,
                "naam": last,
                "e-mail": f"persoon{number + 1}@example.org",
                "telefoon": phone(number % _NUMBERS),
                "organisatie": self._employer(number),
                "functie": t.MEMBER,
                "bron": t.SYNTHETIC,
            }

    def _bodies(self) -> Iterator[Row]:
        for number in range(self.scale.bodies):
            yield {
                "naam": self._body(number),
                "type": "werkgroep",
                "bron": t.SYNTHETIC,
            }

    def _mandates(self) -> Iterator[Row]:
        for number in range(self.scale.mandates):
            person, organisation = self._somebody(number)
            yield {
                "orgaan": self._body(number % self.scale.bodies),
                "organisatie": organisation,
                "persoon": person,
                "rol": t.MEMBER,
                "van": date(ANCHOR.year - number % 4, 1, 1).isoformat(),
                "bron": t.SYNTHETIC,
            }

    def _meetings(self) -> Iterator[Row]:
        for number in range(self.scale.contacts):
            yield {**self._meeting(number), "bron": t.SYNTHETIC}

    def _presences(self) -> Iterator[Row]:
        for number in range(self.scale.participations):
            person, organisation = self._somebody(number)
            yield {
                **self._meeting(
                    number * self.scale.contacts // self.scale.participations
                ),
                "persoon": person,
                "organisatie": organisation,
                "aanwezigheid": "verontschuldigd" if number % 8 == 0 else "aanwezig",
            }


def _column(stem: str, name: str) -> list[str]:
    return list(dict.fromkeys(row[name] for row in read_rows(MADE_UP, stem)))


def _turned(dice: Dice, items: Iterable[T]) -> list[T]:
    """The items, begun somewhere else."""
    every = list(items)
    at = dice.whole(len(every))
    return [*every[at:], *every[:at]]
