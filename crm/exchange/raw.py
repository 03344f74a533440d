"""What a reader hands on: named bytes in, raw tables of text out."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class NamedFile:
    """A file that was dropped or found, with its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class RawRow:
    """One data row: its physical line and the text of each known column.

    A `fault` (with the column, when it is one cell's) says why it cannot be read.
    """

    line: int
    cells: dict[str, str]
    fault: str | None = None
    fault_column: str | None = None


@dataclass(frozen=True)
class RawTable:
    """The data rows of one file or sheet; blank lines are no rows."""

    file: str
    stem: str
    columns: tuple[str, ...]
    rows: tuple[RawRow, ...]


@dataclass(frozen=True)
class UnreadableFile:
    """A file that could not be read, with the reason as a sentence."""

    file: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """Everything that was read, what was passed over, and what could not be read."""

    tables: tuple[RawTable, ...] = ()
    notes: tuple[str, ...] = ()
    unreadable: tuple[UnreadableFile, ...] = field(default=())
