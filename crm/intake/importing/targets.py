"""Records as they will stand, and the rows that make them so.

A `Target` is a stored record, or one to be made; rows give it values. What a row did
follows at the end: later rows win over earlier ones, so a file that says the same
thing twice, or two things one after the other, changes nothing the second time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crm.exchange.raw import RawRow
from crm.intake.importing.cells import Cells, RowFault
from crm.model.tables import Record
from crm.store.importing import StoredRecord

_EMPTY: tuple[object, ...] = (None, "", [])


@dataclass(eq=False, slots=True)
class Row:
    """A data row while it is planned; `main` is the record that it is about."""

    stem: str
    file: str
    raw: RawRow
    cells: Cells
    label: str = ""
    main: "Target | None" = None
    targets: tuple["Target", ...] = ()
    fault: RowFault | None = None


@dataclass(eq=False, slots=True)
class Target:
    """A record as it will stand: what is stored, and what rows give it.

    There may be millions, so what few of them have is made when it is needed.
    """

    noun: type[Record]
    stored: StoredRecord | None = None
    maker: Row | None = None
    given: dict[str, Any] = field(default_factory=dict)
    givers: dict[str, Row] | None = None
    """The rows that gave a field, where it was not the maker."""
    touched: set[Row] | None = None
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
            row.targets += (self,)
        for name, value in values.items():
            if name == "source" and self.value("source"):
                continue
            if self.stored is None and self.maker is not row:
                if self.value(name) == value:
                    continue
                self._touch(row)
            self.given[name] = value
            self._note_giver(row, name)

    def drop(self, row: Row) -> None:
        """Delete the record: the row's list no longer has it."""
        row.targets += (self,)
        self.deleted = True
        self._touch(row)

    def touched_by(self, row: Row) -> bool:
        """Whether the row made this new record, or changed what another row made."""
        return row is self.maker or (self.touched is not None and row in self.touched)

    def giver(self, name: str) -> Row | None:
        """The row that has the last word on a field that was given."""
        return (self.givers or {}).get(name, self.maker)

    def written(self, record_id: int) -> None:
        """The new record is stored: from here on others need no more than its id."""
        self.id = record_id
        self.given = {}
        self.maker = self.givers = self.touched = None

    def _touch(self, row: Row) -> None:
        if self.touched is None:
            self.touched = set()
        self.touched.add(row)

    def _note_giver(self, row: Row, name: str) -> None:
        if self.givers is None:
            if row is self.maker:
                return
            self.givers = {}
        self.givers[name] = row

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
        row.targets += (target,)
        self._targets.append(target)
        return target
