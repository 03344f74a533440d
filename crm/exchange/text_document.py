"""A text on its way to a file: headings with lines, no knowledge of what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm.exchange.table_document import TableDocument


@dataclass(frozen=True)
class Section:
    """A heading with its lines and a table; without both, `empty` says so."""

    title: str
    lines: Sequence[str]
    empty: str = ""
    table: TableDocument | None = None


@dataclass(frozen=True)
class TextDocument:
    """What every writer of texts writes; `foot` stands on every page of a paper."""

    title: str
    subtitle: Sequence[str]
    sections: Sequence[Section]
    notes: Sequence[str] = ()
    foot: str = ""
