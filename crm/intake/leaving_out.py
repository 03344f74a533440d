"""What somebody leaves out of a list, or spells otherwise, before it goes in.

The file stays as it is; only what the import reads of it changes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from crm.exchange.raw import RawRow, RawTable, Reading
from crm.intake.importing.outcome import ImportPlan, PlannedRow

SPARED: dict[str, frozenset[str]] = {
    "gemeenten": frozenset({"nis", "in_plan_genoemd"}),
    "organisaties": frozenset({"e-mail", "kbo"}),
    "personen": frozenset({"e-mail", "van", "tot"}),
    "organen": frozenset({"nagekeken_op"}),
}
"""Columns that a row can do without: they say neither who it is nor whom it names."""

_PLACES = ("gemeente", "werkingsgebied")


@dataclass(frozen=True)
class LeftOut:
    """Cells by file, line and column, and whole rows by file and line."""

    cells: frozenset[tuple[str, int, str]] = frozenset()
    rows: frozenset[tuple[str, int]] = frozenset()

    def and_cells(self, cells: Iterable[tuple[str, int, str]]) -> "LeftOut":
        """These cells too."""
        return replace(self, cells=self.cells | set(cells))


def without(reading: Reading, left: LeftOut) -> Reading:
    """The lists without what is left out; a fault of such a cell goes with it."""

    def row(table: RawTable, raw: RawRow) -> RawRow:
        gone = {c for f, n, c in left.cells if (f, n) == (table.file, raw.line)}
        if not gone:
            return raw
        healed = raw.fault_column in gone
        return RawRow(
            raw.line,
            {name: text for name, text in raw.cells.items() if name not in gone},
            None if healed else raw.fault,
            None if healed else raw.fault_column,
        )

    touched = {(file, line) for file, line, _ in left.cells}
    return _with_rows(
        reading,
        lambda table: tuple(
            row(table, raw) if (table.file, raw.line) in touched else raw
            for raw in table.rows
            if (table.file, raw.line) not in left.rows
        ),
    )


def respelt(reading: Reading, spelling: Mapping[str, str]) -> Reading:
    """The lists with municipalities written as `spelling` says."""

    def row(raw: RawRow) -> RawRow:
        cells = dict(raw.cells)
        for name in _PLACES:
            if name in cells:
                parts = [part.strip() for part in cells[name].split(";")]
                cells[name] = "; ".join(spelling.get(part, part) for part in parts)
        return raw if cells == raw.cells else replace(raw, cells=cells)

    if not spelling:
        return reading
    return _with_rows(reading, lambda table: tuple(row(raw) for raw in table.rows))


def spare_cells(plan: ImportPlan) -> frozenset[tuple[str, int, str]]:
    """The bad cells for which rows stay behind that could go in without them."""
    return frozenset(
        (row.file, row.line, row.column)
        for stem, rows in plan.tables.items()
        for row in rows
        if row.reason and row.column is not None and _can_do_without(stem, row)
    )


def _can_do_without(stem: str, row: PlannedRow) -> bool:
    return row.column in SPARED.get(stem, frozenset())


def _with_rows(
    reading: Reading, rows: Callable[[RawTable], tuple[RawRow, ...]]
) -> Reading:
    return replace(
        reading, tables=tuple(replace(x, rows=rows(x)) for x in reading.tables)
    )
