"""The workbench: records as they will stand, before anything is written.

A `Target` is a stored record, or one to be made; rows give it values. What a row did
follows at the end: later rows win over earlier ones, so a file that says the same
thing twice, or two things one after the other, changes nothing the second time.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crm.exchange.contract import LETTERS, ROW_ID
from crm.exchange.raw import RawRow
from crm.intake.classification import Classification
from crm.intake.importing.cells import Cells, RowFault
from crm.intake.importing.places import Gazetteer
from crm.model.tables import Record
from crm.store import Connection
from crm.store.importing import StoredRecord, stored_records
from crm.texts import importing as t
from crm.texts.store import noun as noun_word

_EMPTY: tuple[object, ...] = (None, "", [])


@dataclass(eq=False)
class Row:
    """A data row while it is planned; `main` is the record that it is about."""

    stem: str
    file: str
    raw: RawRow
    cells: Cells
    label: str = ""
    main: "Target | None" = None
    targets: list["Target"] = field(default_factory=list)
    fault: RowFault | None = None


@dataclass(eq=False)
class Target:
    """A record as it will stand: what is stored, and what rows give it."""

    noun: type[Record]
    stored: StoredRecord | None = None
    maker: Row | None = None
    given: dict[str, Any] = field(default_factory=dict)
    givers: dict[str, Row] = field(default_factory=dict)
    touched: set[Row] = field(default_factory=set)
    deleted: bool = False
    id: int | None = None

    def __post_init__(self) -> None:
        if self.stored is not None:
            self.id = self.stored.id

    def value(self, name: str) -> Any:
        """The value that the field will have."""
        if name in self.given:
            return self.given[name]
        return self.stored.values.get(name) if self.stored else None

    def give(self, row: Row, **values: Any) -> None:
        """Values from cells: an empty one never overwrites, a source never changes."""
        for name, value in values.items():
            if value not in _EMPTY:
                self.put(row, **{name: value})

    def put(self, row: Row, **values: Any) -> None:
        """Values as they must be, empty ones too; a source never changes."""
        if self not in row.targets:
            row.targets.append(self)
        for name, value in values.items():
            if name == "source" and self.value("source"):
                continue
            if self.stored is None and self.maker is not row:
                if self.value(name) == value:
                    continue
                self.touched.add(row)
            self.given[name] = value
            self.givers[name] = row

    def drop(self, row: Row) -> None:
        """Delete the record: the row's list no longer has it."""
        row.targets.append(self)
        self.deleted = True
        self.touched.add(row)

    def stands_for(self, reference: object) -> bool:
        """Whether a reference, to a target or to a stored id, means this record."""
        return reference is self or (self.id is not None and reference == self.id)

    def changes(self) -> dict[str, Any]:
        """The fields that will not be what is stored."""
        if self.stored is None:
            return dict(self.given)
        return {
            name: value
            for name, value in self.given.items()
            if not _same(value, self.stored.values.get(name))
        }


def _same(value: Any, stored: Any) -> bool:
    if isinstance(value, Target):
        return value.id is not None and value.id == stored
    return bool(value == stored)


class Shelf:
    """The targets of one noun, stored ones first."""

    def __init__(self, noun: type[Record], stored: Iterable[StoredRecord]) -> None:
        self.noun = noun
        self._targets: list[Target] = []
        self._by_id: dict[int, Target] = {}
        self.extend(stored)

    def extend(self, stored: Iterable[StoredRecord]) -> list[Target]:
        """Put more stored records on the shelf."""
        added = [Target(self.noun, record) for record in stored]
        self._targets.extend(added)
        self._by_id.update((target.id, target) for target in added if target.id)
        return added

    def __iter__(self) -> Iterator[Target]:
        return iter(self._targets)

    def get(self, record_id: int | None) -> Target | None:
        """The stored record with this id."""
        return None if record_id is None else self._by_id.get(record_id)

    def make(self, row: Row) -> Target:
        """A new record that `row` makes."""
        target = Target(self.noun, maker=row)
        row.targets.append(target)
        self._targets.append(target)
        return target


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
            row.targets.clear()


def named_first(rows: Iterable[Row], *columns: str) -> list[Row]:
    """Rows with `schakel_id` first, then those that fill these columns.

    So the order of rows does not decide which record an incomplete row means.
    """
    return sorted(
        rows,
        key=lambda row: (
            row.cells.text(ROW_ID) is None,
            *(row.cells.text(column) is None for column in columns),
        ),
    )
