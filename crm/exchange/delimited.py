"""Delimited text: CSV in the encodings and with the delimiters that offices make."""

import codecs
import csv
import re
from collections.abc import Callable, Iterator
from itertools import islice

from crm.errors import UnreadableInput
from crm.exchange.formulas import restore
from crm.exchange.lines import Line
from crm.texts import importing as t

DELIMITERS = (",", ";", "\t", "|")
_CELL_LIMIT = 1_000_000
_OPEN_QUOTES_LIMIT = 20
_LINE_ENDS = re.compile(r"\r\n|\n|\r")
_SEPARATOR_LINE = re.compile(r"sep=(.)", re.IGNORECASE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_END = "\x00end"


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 with or without mark, UTF-16 with, or Windows-1252.

    Raises `UnreadableInput` for an empty file and for one that is no text.
    """
    if not content.strip():
        raise UnreadableInput(t.EMPTY_FILE)
    try:
        if content.startswith(_UTF_16):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if _CONTROL.search(text):
        raise UnreadableInput(t.NO_TEXT)
    return text


def read_lines(
    text: str, score: Callable[[tuple[str, ...]], int], *, searched: int = 1
) -> list[Line]:
    """The lines under the delimiter that makes the header score best.

    `score` counts the known names in a header; a tie goes to the earlier delimiter.
    The header is among the first `searched` lines.
    """
    lines = _LINE_ENDS.split(text)
    if lines and lines[-1] == "":
        lines.pop()
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines and (told := _SEPARATOR_LINE.fullmatch(lines[start].strip())):
        return list(_parse(lines, start + 1, told[1]))

    def fit(mark: str) -> int:
        heads = islice(_parse(lines, start, mark), searched)
        return max((score(line.cells) for line in heads), default=0)

    best = max(DELIMITERS, key=fit)
    return list(_parse(lines, start, best))


def _parse(lines: list[str], start: int, delimiter: str) -> Iterator[Line]:
    """Parse from line index `start`; a quote that never closes spoils its own line."""
    opened = 0
    while start < len(lines):
        spoiled: int | None = None
        for line in _records(lines, start, delimiter):
            if line.fault is not None and opened < _OPEN_QUOTES_LIMIT:
                spoiled = line.number
                break
            yield line
        if spoiled is None:
            return
        opened += 1
        cells = tuple(lines[spoiled - 1].split(delimiter))
        yield Line(spoiled, _clean(cells), t.OPEN_QUOTE)
        start = spoiled


def _records(lines: list[str], start: int, delimiter: str) -> Iterator[Line]:
    """The records of the csv module; the last is faulty when its quote stays open."""
    csv.field_size_limit(_CELL_LIMIT)
    source = (f"{line}\n" for line in [*lines[start:], _END])
    reader = csv.reader(source, delimiter=delimiter)
    number = start + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Line(number, (), t.CELL_TOO_LONG)
            return
        if cells and cells[-1].endswith(f"{_END}\n"):
            yield Line(number, _clean(tuple(cells)), t.OPEN_QUOTE)
            return
        if cells != [_END]:
            yield Line(number, _clean(tuple(cells)))
        number = start + 1 + reader.line_num


def _clean(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(restore(cell.strip()).strip() for cell in cells)
