"""Sheets of labels as the shops sell them, and texts drawn on them."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from crm.errors import InvalidInput
from crm.exchange.pdf_text import BOLD, PLAIN, glyphs, readable
from crm.exchange.table_document import clean
from crm.texts import assembly_papers as t
from crm.texts import letters

_INSIDE = 4 * mm
_SMALLEST = 5.5
_LEADING = 1.25


@dataclass(frozen=True)
class LabelSheet:
    """Labels on an A4, in mm: how many, how large, where the first one lies."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap: float = 0

    @property
    def places(self) -> int:
        """How many on a sheet."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of a label, in points from the foot of the page."""
        row, column = divmod(place, self.columns)
        x = self.left + column * (self.width + self.gap)
        return x * mm, A4[1] - (self.top + row * self.height) * mm


SHEETS = {
    "3x8": LabelSheet(3, 8, 70, 37, 0, 0.5),
    "3x7": LabelSheet(3, 7, 63.5, 38.1, 7.25, 15.15, 2.5),
    "2x7": LabelSheet(2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),
    "2x5": LabelSheet(2, 5, 85, 54, 15, 13.5, 10),
    "2x4": LabelSheet(2, 4, 105, 74, 0, 0.5),
}
"""By name, columns x rows: 70 x 37, 63.5 x 38.1, 99.1 x 38.1, 85 x 54 and 105 x 74 mm."""


@dataclass(frozen=True)
class LabelText:
    """What stands on a label: a first line that stands out, and the rest."""

    head: str
    lines: tuple[str, ...] = ()


def sheet_named(name: str) -> LabelSheet:
    """The sheet of that name. Raises `InvalidInput`."""
    if name not in SHEETS:
        raise InvalidInput(t.unknown_sheet(list(SHEETS)))
    return SHEETS[name]


def draw_labels(
    sheet: LabelSheet,
    labels: Iterable[LabelText],
    title: str,
    *,
    start: int = 1,
    size: float = 10,
    centred: bool = False,
    foot: bool = False,
) -> bytes:
    """The pdf; `start` is the first label that is still on the sheet.

    `foot` prints that statutes hold in small letters on each. Raises `InvalidInput`.
    """
    if not 1 <= start <= sheet.places:
        raise InvalidInput(t.bad_start(sheet.places))
    glyphs()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, lang="nl-BE")
    canvas.setTitle(clean(title))
    for number, label in enumerate(labels, start=start - 1):
        place = number % sheet.places
        if place == 0 and number >= sheet.places:
            canvas.showPage()
        _draw(canvas, sheet, place, label, size, centred=centred)
        if foot:
            x, y = sheet.corner(place)
            canvas.setFont(PLAIN, 5)
            low = y - (sheet.height - 2) * mm
            canvas.drawCentredString(x + sheet.width * mm / 2, low, letters.FOOT)
    canvas.save()
    return file.getvalue()


def _draw(
    canvas: Canvas,
    sheet: LabelSheet,
    place: int,
    label: LabelText,
    size: float,
    *,
    centred: bool,
) -> None:
    """The text in the middle of its height, smaller where it would not fit."""
    room = sheet.width * mm - 2 * _INSIDE
    high = sheet.height * mm - 2 * _INSIDE
    head = 1.8 if centred else 1.0
    lines = _wrapped(label, room, size, head)
    while size > _SMALLEST and _height(lines) > high:
        size -= 0.5
        lines = _wrapped(label, room, size, head)
    x, y = sheet.corner(place)
    y -= _INSIDE + max(0.0, (high - _height(lines)) / 2)
    for text, font, own in lines:
        y -= own * _LEADING
        if y < sheet.corner(place)[1] - sheet.height * mm + _INSIDE / 2:
            break
        canvas.setFont(font, own)
        if centred:
            canvas.drawCentredString(x + sheet.width * mm / 2, y, text)
        else:
            canvas.drawString(x + _INSIDE, y, text)


def _wrapped(
    label: LabelText, room: float, size: float, head: float
) -> list[tuple[str, str, float]]:
    first = simpleSplit(readable(label.head), BOLD, size * head, room)
    rest = [
        part
        for line in label.lines
        for part in simpleSplit(readable(line), PLAIN, size, room)
    ]
    return [
        *((text, BOLD, size * head) for text in first),
        *((text, PLAIN, size) for text in rest),
    ]


def _height(lines: Sequence[tuple[str, str, float]]) -> float:
    return sum(size * _LEADING for _, _, size in lines)
