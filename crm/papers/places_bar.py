"""The places of a body as a row of shapes: filled where taken, hollow where open."""

import math
from collections.abc import Iterable

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from crm.model.palette import look
from crm.network.coverage import ClusterPlaces

SIZE, STEP, ROW = 5.0, 7.2, 9.0
_CORNERS = {
    "square": (4, 45),
    "triangle": (3, 90),
    "diamond": (4, 90),
    "hexagon": (6, 0),
}
"""How many corners a shape has, and at what angle the first stands."""


class PlacesBar(Flowable):  # type: ignore[misc]
    """Every place of a body, by cluster; wraps where the page ends."""

    def __init__(self, clusters: Iterable[ClusterPlaces]) -> None:
        super().__init__()
        self._marks = [
            (look(part.cluster), taken)
            for part in clusters
            for taken in [*[True] * part.filled, *[False] * part.open_seats]
        ]
        self._a_row = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The room that the rows take."""
        self._a_row = max(1, int(width // STEP))
        rows = math.ceil(len(self._marks) / self._a_row)
        self.width, self.height = width, rows * ROW
        return self.width, self.height

    def draw(self) -> None:
        """Draw each place."""
        for number, (shown, taken) in enumerate(self._marks):
            row, column = divmod(number, self._a_row)
            x = column * STEP + STEP / 2
            y = self.height - row * ROW - ROW / 2
            self.canv.setStrokeColor(HexColor(shown.light))
            self.canv.setFillColor(HexColor(shown.light))
            _shape(self.canv, shown.shape, (x, y), fill=taken)


def _shape(
    canvas: Canvas, shape: str, middle: tuple[float, float], *, fill: bool
) -> None:
    canvas.setLineWidth(0.8)
    x, y = middle
    if shape in {"dot", "ellipse"}:
        canvas.circle(x, y, SIZE / 2, fill=fill)
        return
    path = canvas.beginPath()
    for number, (dx, dy) in enumerate(_corners(shape)):
        move = path.lineTo if number else path.moveTo
        move(x + dx, y + dy)
    path.close()
    canvas.drawPath(path, fill=fill)


def _corners(shape: str) -> list[tuple[float, float]]:
    """The corners around the middle; a star has every second one halfway."""
    radius = SIZE * 0.62
    if shape == "star":
        return [
            _at(90 + 36 * n, radius if n % 2 == 0 else radius * 0.45) for n in range(10)
        ]
    corners, first = _CORNERS.get(shape, _CORNERS["square"])
    return [_at(first + 360 / corners * n, radius) for n in range(corners)]


def _at(angle: float, radius: float) -> tuple[float, float]:
    turned = math.radians(angle)
    return radius * math.cos(turned), radius * math.sin(turned)
