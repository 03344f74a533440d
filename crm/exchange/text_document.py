"""A text on its way to a file: headings with lines, no knowledge of what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading with its lines; without any, `empty` says so."""

    title: str
    lines: Sequence[str]
    empty: str = ""


@dataclass(frozen=True)
class TextDocument:
    """What every writer of texts writes."""

    title: str
    subtitle: Sequence[str]
    sections: Sequence[Section]
    notes: Sequence[str] = ()
