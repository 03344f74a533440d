"""A table on its way to a file: plain values, no knowledge of what they mean."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from crm.texts import formats

Cell: TypeAlias = str | int | float | date | None
Row: TypeAlias = tuple[Cell, ...]

ROOM_TO_SIGN = "\u00a0" * 30 + "\n\u00a0"
"""An empty cell with room for a signature."""

_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True)
class Column:
    """A column. An unprinted one is in the data files only, for reading back."""

    header: str
    kind: ColumnKind = ColumnKind.TEXT
    printed: bool = True


@dataclass(frozen=True)
class TableDocument:
    """What every writer writes.

    `name` is the sheet's name, so that the import knows the file again. `group_by` is
    the header of a column that papers show as a heading above its rows, `no_group` the
    heading of rows without one; `headings` says it for each row where paper shows
    another word than the column. `file_name` is what a file is called, else its title.
    `sheets` go along in a workbook only. `foot` stands on every page of a paper.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    subtitle: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    group_by: str | None = None
    no_group: str = ""
    headings: tuple[str, ...] = ()
    file_name: str = ""
    sheets: tuple["TableDocument", ...] = ()
    foot: str = ""

    def groups(self) -> list[tuple[str | None, list[Row]]]:
        """The rows for paper, by group in order of appearance."""
        if self.group_by is None:
            return [(None, list(self.rows))]
        at = [column.header for column in self.columns].index(self.group_by)
        found: dict[str, list[Row]] = {}
        for number, row in enumerate(self.rows):
            heading = self.headings[number] if self.headings else cell_text(row[at])
            found.setdefault(heading or self.no_group, []).append(row)
        return list(found.items())

    def paper_columns(self) -> list[tuple[int, Column]]:
        """The columns that paper shows, with their place in a row."""
        return [
            (index, column)
            for index, column in enumerate(self.columns)
            if column.printed and column.header != self.group_by
        ]


def clean(text: str) -> str:
    """The text without characters that no office file can hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def cell_text(value: Cell) -> str:
    """A cell as people read it: Belgian dates and numbers, nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, int):
        return str(value)
    return formats.number(value)
