"""The pictures in a paragraph of a Word document, on their way to a pdf."""

import io
import warnings
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from PIL import Image as Pixels
from reportlab.platypus import Flowable, Image

_A_POINT = 12_700
"""English metric units, in which Word measures a picture."""
_KINDS = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
_MOST_PIXELS = 25_000_000
_HIGHEST = 700.0


def pictures(paragraph: Paragraph, room: float) -> Iterator[Flowable]:
    """The pictures at their own size, smaller where they would not fit in `room`.

    A drawing of another kind than a picture stays behind.
    """
    for drawing in paragraph._p.iter(qn("w:drawing")):
        content = _content(drawing, paragraph.part)
        extent = drawing.find(f".//{qn('wp:extent')}")
        if content is None or extent is None:
            continue
        size = [int(extent.get(side, 0)) / _A_POINT for side in ("cx", "cy")]
        if min(size) <= 0:
            continue
        scale = min(1.0, room / size[0], _HIGHEST / size[1])
        image = Image(io.BytesIO(content), size[0] * scale, size[1] * scale)
        image.hAlign = _aside(drawing, paragraph)
        yield image


def _content(drawing: Any, part: Any) -> bytes | None:
    blip = drawing.find(f".//{qn('a:blip')}")
    kept = part.related_parts.get(blip.get(qn("r:embed"))) if blip is not None else None
    return kept.blob if kept is not None and is_picture(kept.blob) else None


def is_picture(content: bytes, kinds: tuple[str, ...] = _KINDS) -> bool:
    """Whether it is a picture that can be drawn, and not one that fills the memory."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Pixels.DecompressionBombWarning)
            with Pixels.open(io.BytesIO(content), formats=kinds) as picture:
                width, height = picture.size
                if width * height > _MOST_PIXELS:
                    return False
                picture.load()
    except (OSError, ValueError, SyntaxError, Pixels.DecompressionBombError):
        return False
    return True


def _aside(drawing: Any, paragraph: Paragraph) -> str:
    """Left, in the middle or right: as it floats, else as its paragraph stands."""
    floats = drawing.find(f".//{qn('wp:positionH')}/{qn('wp:align')}")
    if floats is not None and floats.text in ("left", "center", "right"):
        return str(floats.text).upper()
    return {1: "CENTER", 2: "RIGHT"}.get(int(paragraph.alignment or 0), "LEFT")
