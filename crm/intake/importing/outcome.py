"""What an import would do or did, row by row: for the command line and the page."""

from dataclasses import dataclass, field
from enum import StrEnum

from crm.exchange.raw import UnreadableFile

_FEW = 5
_SHARE = 0.2
"""From so many values, and of so large a part of a column, on we warn."""


class Outcome(StrEnum):
    """What becomes of a row. The words of the JSON contract."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(frozen=True)
class CellChange:
    """One field of a record, before and after, as cells would show them."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class PlannedRow:
    """One data row: what it is about and what becomes of it, or why it cannot go in."""

    file: str
    line: int
    label: str
    outcome: Outcome
    changes: tuple[CellChange, ...] = ()
    column: str | None = None
    value: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Overwriting:
    """How many of the values that a column holds now would become other ones."""

    noun: str
    field: str
    changed: int
    existing: int


@dataclass(frozen=True)
class ImportPlan:
    """Every data row of every file, by stem, with what is good to know.

    `misspelt` is the municipalities that are unknown, with the name that may be meant.
    """

    tables: dict[str, tuple[PlannedRow, ...]]
    notes: tuple[str, ...] = ()
    unreadable: tuple[UnreadableFile, ...] = ()
    overwriting: tuple[Overwriting, ...] = ()
    misspelt: dict[str, str] = field(default_factory=dict)

    @property
    def risky(self) -> list[Overwriting]:
        """Columns of which so much changes that somebody must look first."""
        return [
            one
            for one in self.overwriting
            if one.changed >= _FEW and one.changed > _SHARE * one.existing
        ]

    def counts(self) -> dict[str, dict[Outcome, int]]:
        """The four counts of each file; they sum to its data rows."""
        found: dict[str, dict[Outcome, int]] = {}
        for stem, rows in self.tables.items():
            found[stem] = dict.fromkeys(Outcome, 0)
            for row in rows:
                found[stem][row.outcome] += 1
        return found

    def total(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return sum(counts[outcome] for counts in self.counts().values())

    @property
    def rejected(self) -> list[PlannedRow]:
        """The rows that cannot go in."""
        return [
            row
            for rows in self.tables.values()
            for row in rows
            if row.outcome is Outcome.REJECTED
        ]

    @property
    def writes(self) -> bool:
        """Whether anything would be created or changed."""
        return bool(self.total(Outcome.CREATED) + self.total(Outcome.UPDATED))

    @property
    def useless(self) -> bool:
        """Whether there is nothing that could go in, though something was offered."""
        rows = sum(len(rows) for rows in self.tables.values())
        return len(self.rejected) == rows and bool(rows or self.unreadable)
