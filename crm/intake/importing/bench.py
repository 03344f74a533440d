"""The workbench: everything that is planned together, before anything is written."""

from collections.abc import Callable, Iterable
from typing import Any

from crm.exchange.contract import LETTERS, ROW_ID
from crm.intake.classification import Classification
from crm.intake.importing.cells import RowFault
from crm.intake.importing.places import Gazetteer
from crm.intake.importing.targets import Row, Shelf, Target
from crm.model.tables import Record
from crm.store import Connection
from crm.store.importing import stored_records
from crm.texts import importing as t
from crm.texts.store import noun as noun_word


class Bench:
    """Everything that is being planned together."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.classification = Classification.read(connection)
        self.places = Gazetteer.read(connection)
        self.shelves: dict[type[Record], Shelf] = {}
        self.misspelt: dict[str, str] = {}
        self._places_asked: set[str] = set()
        self._notes: dict[str, None] = {}
        self._made: dict[type[Record], dict[str, None]] = {}
        self._unclassified: dict[str, None] = {}
        self._row_ids: dict[str, Row] = {}

    def shelf(self, noun: type[Record]) -> Shelf:
        """The whole shelf of a noun, read once."""
        if noun not in self.shelves:
            stored = stored_records(self.connection, noun)
            self.shelves[noun] = Shelf(noun, stored)
        return self.shelves[noun]

    def empty_shelf(self, noun: type[Record]) -> Shelf:
        """A shelf on which stored records are put as they are needed."""
        return self.shelves.setdefault(noun, Shelf(noun, ()))

    def note(self, sentence: str) -> None:
        """Something good to know, said once."""
        self._notes[sentence] = None

    def note_made(self, noun: type[Record], name: str) -> None:
        """A record that a list names without the list of its kind knowing it."""
        self._made.setdefault(noun, {})[name] = None

    @property
    def notes(self) -> tuple[str, ...]:
        """Everything good to know."""
        made = [
            t.made(noun_word(str(noun.__tablename__)), list(names))
            for noun, names in self._made.items()
        ]
        words = list(self._unclassified)
        last = [t.unclassified(words)] if words else []
        return (*self._notes, *made, *last)

    def classified(
        self, row: Row, *, sector_only: bool = False
    ) -> dict[str, str | None]:
        """Cluster and sector of a row: a code, or the word as it stands."""
        asks: dict[str, Callable[[str], str | None]] = {
            "cluster": self.classification.cluster,
            "sector": self.classification.sector,
        }
        values: dict[str, str | None] = {}
        for column, ask in asks.items():
            word = row.cells.text(column)
            if word is None or (sector_only and column == "cluster"):
                continue
            code = ask(word)
            values[column] = code
            values[f"{column}_text"] = None if code else word
            if code is None:
                self._unclassified[word] = None
        return values

    def municipality(self, row: Row, column: str = "gemeente") -> str | None:
        """The municipality by its own name; strange ones are kept and noted."""
        text = row.cells.text(column)
        if text is None:
            return None
        _, remark = self.places.look_up(text)
        if remark:
            self.note(remark)
        return self.place(text)

    def place(self, text: str) -> str:
        """A municipality by its own name; a typing mistake stays, with what is meant."""
        name, _ = self.places.look_up(text)
        if name == text and text not in self._places_asked:
            self._places_asked.add(text)
            meant = self.places.meant(text)
            if meant is not None:
                self.misspelt[text] = meant
        return name

    def by_row_id(
        self, row: Row, shelf: Shelf, *, repeats: bool = False
    ) -> Target | None:
        """The record that `schakel_id` names. Raises `RowFault` for a strange one."""
        text = row.cells.text(ROW_ID)
        if text is None:
            return None
        letter, number = text[:1].upper(), text[1:]
        if letter != LETTERS[row.stem] or not number.isdecimal():
            raise row.cells.fault(ROW_ID, t.wrong_row_id(LETTERS[row.stem]))
        target = shelf.get(int(number))
        if target is None:
            raise row.cells.fault(ROW_ID, t.unknown_row_id())
        if self._row_ids.setdefault(text.upper(), row) is not row and not repeats:
            raise row.cells.fault(ROW_ID, t.repeated_row_id())
        return target


def current(target: Target | None, name: str) -> Any:
    """What a field says now; nothing for a record that is not there yet."""
    return target.value(name) if target else None


def plan_each(rows: Iterable[Row], plan: Callable[[Row], None]) -> None:
    """Plan row by row; one that cannot go in keeps its fault."""
    for row in rows:
        if row.raw.fault is not None:
            column = row.raw.fault_column
            value = row.raw.cells.get(column) if column else None
            row.fault = RowFault(column, value, row.raw.fault)
            continue
        try:
            plan(row)
        except RowFault as fault:
            row.fault = fault
            row.targets = ()


def named_first(rows: Iterable[Row], *columns: str) -> list[Row]:
    """Rows with `schakel_id` first, then those that fill these columns.

    So the order of rows does not decide which record an incomplete row means.
    """

    def empty(row: Row) -> int:
        """Which of the columns are empty, the first one weighing most."""
        found = 0
        for column in (ROW_ID, *columns):
            found = 2 * found + (row.cells.text(column) is None)
        return found

    return sorted(rows, key=empty)
