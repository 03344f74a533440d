"""What `crm bench` measures: each a ratio within one run, so computers do not matter.

A new measurement is a function and its line in `MEASUREMENTS`, with its words in
`crm.texts.bench`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from crm.access import undo
from crm.exchange.generate import ANCHOR, write_council
from crm.exchange.generate.scales import DEMO, SCALES
from crm.exchange.raw import NamedFile, Reading
from crm.exchange.sheets import read_files
from crm.findings.coverage import read_taxonomy
from crm.intake.attendance import look
from crm.intake.files import gather
from crm.intake.importing import write_import
from crm.model.actor import Actor
from crm.model.attendance import SeenPerson
from crm.network.graph import build_graph
from crm.store import Connection, Store
from crm.store.location import sqlite_path
from crm.store.network_rows import network_rows
from crm.store.organisations import organisations
from crm.store.people import people
from crm.store.throwaway import Make
from crm.store.yardsticks import write_bare, write_with_history
from crm.texts import bench as t

_NAMES = 25
_UNDONE = 5_000


@dataclass
class Course:
    """One run: where it writes, how many rows, and the yardsticks measured in it."""

    folder: Path
    fresh: Make
    scale: str
    seed: int
    rows: int
    actor: Actor
    day: date = ANCHOR

    @cached_property
    def blank(self) -> Store:
        """A database with nothing in it yet."""
        return self.fresh()

    @cached_property
    def council(self) -> Store:
        """A council of the scale, imported as any other."""
        files = self.folder / self.scale
        write_council(self.scale, self.seed, files)
        store = self.fresh()
        self._import(store, read_files(gather([files])))
        return store

    @cached_property
    def seats(self) -> Any:
        """The network of that council, for the measures of `crm.cli.measuring`."""
        with self.council.read() as connection:
            graph = build_graph(network_rows(connection, self.day))
        return _measuring().Seats(graph)

    @cached_property
    def loaded(self) -> Any:
        """The rows of a council of the scale, made in memory, for the findings."""
        with self.blank.read() as connection:
            taxonomy = read_taxonomy(connection)
        made = import_module("crm.cli.measuring.made_rows").made_rows(
            SCALES.get(self.scale, DEMO), taxonomy, self.day, self.seed
        )
        return _findings().Loaded(made, self.day)

    @cached_property
    def bare(self) -> float:
        """Seconds for a row that is just inserted."""
        return self._written(write_bare)

    @cached_property
    def with_history(self) -> float:
        """Seconds for a row that is validated and written with one row of history."""
        return self._written(
            lambda store, rows: write_with_history(store, rows, self.actor)
        )

    @cached_property
    def imported(self) -> float:
        """Seconds for a row that goes through the import, planning and search too."""
        reading, store = _reading(self.rows), self.fresh()
        with _clock(store) as seconds:
            self._import(store, reading)
        return seconds[0] / self.rows

    @cached_property
    def undone(self) -> float:
        """The time to undo an import of at most 5,000 rows; 1 is the import itself."""
        reading = _reading(min(self.rows, _UNDONE))
        store = self.fresh()
        with _clock(store) as importing, store.change(self.actor, self.scale) as tx:
            write_import(tx, reading)
        with _clock(store) as undoing:
            undo(store, self.actor, tx.change_set or 0)
        return undoing[0] / importing[0]

    def read(self, query: Callable[[Connection], int]) -> float:
        """Seconds for each of the things that a query of the council counts."""
        with self.council.read() as connection:
            query(connection)
            with _clock(self.council) as seconds:
                count = query(connection)
        return seconds[0] / max(count, 1)

    def _written(self, write: Callable[[Store, list[dict[str, Any]]], None]) -> float:
        store = self.fresh()
        rows = [_fields(row) for row in _listed(self.rows)]
        with _clock(store) as seconds:
            write(store, rows)
        return seconds[0] / self.rows

    def _import(self, store: Store, reading: Reading) -> None:
        with store.change(self.actor, self.scale) as tx:
            write_import(tx, reading)


def _reading(count: int) -> Reading:
    """A list as it is brought in."""
    header = "naam;type;gemeente;e-mail;website;bron"
    lines = [";".join(row.values()) for row in _listed(count)]
    content = "\n".join((header, *lines)).encode()
    return read_files([NamedFile("organisaties.csv", content)])


def _listed(count: int) -> Iterator[dict[str, str]]:
    """Rows of a list, in the columns of the contract."""
    for number in range(1, count + 1):
        yield {
            "naam": t.practice(number),
            "type": "praktijk",
            "gemeente": ("Geel", "Mol", "Turnhout")[number % 3],
            "e-mail": f"info@praktijk{number}.example.org",
            "website": f"https://praktijk{number}.example.org",
            "bron": "lijst",
        }


_FIELD_OF = {
    "naam": "name",
    "type": "kind",
    "gemeente": "municipality",
    "e-mail": "email",
    "website": "website",
    "bron": "source",
}


def _fields(row: dict[str, str]) -> dict[str, Any]:
    return {_FIELD_OF[column]: value for column, value in row.items()}


@contextmanager
def _clock(store: Store) -> Iterator[list[float]]:
    """Seconds of this process only, so that what else runs here does not count.

    A server does its part in processes of its own: there the time on the wall counts.
    """
    now = process_time if sqlite_path(store.url) else perf_counter
    start, seconds = now(), [0.0]
    yield seconds
    seconds[0] = max(now() - start, 1e-9)


def _network(course: Course) -> float:
    def build(connection: Connection) -> int:
        return len(build_graph(network_rows(connection, course.day)))

    return course.read(build) / course.bare


def _matching(course: Course) -> float:
    def match(connection: Connection) -> int:
        known = people(connection)[:_NAMES]
        return len(look(connection, [SeenPerson(1, p.name, p.name) for p in known]))

    return course.read(match) / course.bare


def _measuring() -> Any:
    """The measures of a network, brought in when asked.

    They need scipy, which would make every command start later.
    """
    return import_module("crm.cli.measuring.network")


def _findings() -> Any:
    return import_module("crm.cli.measuring.findings")


def _of_findings(name: str) -> Callable[[Course], float]:
    return lambda course: float(_findings().MEASUREMENTS[name](course.loaded))


def _of_names(name: str) -> Callable[[Course], float]:
    names = "crm.cli.measuring.names"
    return lambda _: float(import_module(names).MEASUREMENTS[name]())


def _of_network(name: str) -> Callable[[Course], float]:
    return lambda course: float(_measuring().MEASUREMENTS[name](course.seats))


MEASUREMENTS: dict[str, Callable[[Course], float]] = {
    "import_vs_history": lambda course: course.with_history / course.imported,
    "import_vs_bare": lambda course: course.bare / course.imported,
    "organisations_vs_bare": lambda course: (
        course.read(lambda c: len(organisations(c))) / course.bare
    ),
    "people_vs_bare": lambda course: (
        course.read(lambda c: len(people(c))) / course.bare
    ),
    "network_vs_bare": _network,
    "match_vs_bare": _matching,
    "undo_vs_import": lambda course: course.undone,
    **{name: _of_names(name) for name in t.NAME_RATIOS},
    **{name: _of_network(name) for name in t.NETWORK_RATIOS},
    **{name: _of_findings(name) for name in t.FINDING_RATIOS},
}
"""Each measurement by its name in the JSON."""
