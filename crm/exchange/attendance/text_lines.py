"""Bytes of an unknown encoding as text, and text as numbered lines."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm.errors import UnreadableInput
from crm.exchange.attendance.limits import MAX_LINE, MAX_LINES
from crm.texts import attendance_lists as t

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_LINE_END = re.compile(r"\r\n|\n|\r|\x0b|\x0c|\u2028|\u2029")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_MOST_FOLDED = 1_000_000
_SAMPLE = 4_000
_MANY = 0.3
_FEW = 0.05


@dataclass(frozen=True)
class TextLine:
    """A line that is not blank; `number` is physical, the first line is 1."""

    number: int
    text: str


def decode(content: bytes) -> str:
    """The text, in UTF-8, UTF-16 of either order (with or without mark) or CP1252.

    Raises `UnreadableInput` for what is no text. A last letter that is cut in two is
    left out.
    """
    text = _decoded(content).removeprefix("\ufeff").rstrip("\x1a\ufffd")
    if _CONTROL.search(text):
        raise UnreadableInput(t.NO_TEXT)
    return text


def _decoded(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF16_LE):
        return content[2:].decode("utf-16-le", errors="replace")
    if content.startswith(codecs.BOM_UTF16_BE):
        return content[2:].decode("utf-16-be", errors="replace")
    if order := _byte_order(content[:_SAMPLE]):
        return content.decode(order, errors="replace")
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return decoder.decode(content)  # keeps a half letter at the end for itself
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _byte_order(sample: bytes) -> str | None:
    """UTF-16 without a mark shows in the zeros beside Latin letters."""
    pairs = len(sample) // 2
    if pairs < 2:  # noqa: PLR2004 (one letter proves nothing)
        return None
    first, second = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if second > _MANY and first < _FEW:
        return "utf-16-le"
    if first > _MANY and second < _FEW:
        return "utf-16-be"
    return None


def physical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Every line with its number, one at a time: a list of them could be large.

    Raises `UnreadableInput` for more lines than a folded attachment of our size has.
    """
    if text.count("\n") + text.count("\r") > _MOST_FOLDED:
        raise UnreadableInput(t.TOO_LONG)
    return enumerate((found[1] for found in _LINE.finditer(text)), start=1)


def text_lines(text: str) -> tuple[list[TextLine], list[str]]:
    """The lines that are not blank, and a sentence for each that is too long."""
    if len(text) > MAX_LINES and sum(map(text.count, "\n\r\v\f")) > 2 * MAX_LINES:
        raise UnreadableInput(t.TOO_LONG)
    lines: list[TextLine] = []
    problems: list[str] = []
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if not line.strip():
            continue
        if len(line) > MAX_LINE:
            problems.append(t.line_too_long(number))
            continue
        lines.append(TextLine(number, line))
        if len(lines) > MAX_LINES:
            raise UnreadableInput(t.TOO_LONG)
    return lines, problems
