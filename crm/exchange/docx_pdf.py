"""A Word document as a pdf: words, headings, tables, pictures, colours, page breaks.

No office program is needed for it, so fonts, text boxes and columns of the document
stay behind: for those there is the Word file itself.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from docx.shared import Length
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepInFrame, Spacer

from crm.exchange.docx_story import Story, counts_pages
from crm.exchange.pdf_text import pages
from crm.exchange.word_document import opened
from crm.exchange.write_pdf import NumberedCanvas

_FRAME = 6
"""Points that a frame keeps at each side."""
_BETWEEN = 6
"""Points between the words of a page and what stands above or below."""
_HIGHEST = 9 * cm


def docx_pdf(content: bytes) -> bytes:
    """The pdf, with the document's own paper, margins, head, foot and page numbers."""
    word = opened(content)
    section = word.sections[0]
    story = Story(word)
    paper = (_points(section.page_width, A4[0]), _points(section.page_height, A4[1]))
    sides = (_points(section.left_margin), _points(section.right_margin))
    room = paper[0] - sum(sides)
    first, later = (
        (
            _Edge(
                partial(story.parts, head, room),
                _points(section.header_distance),
                above=True,
            ),
            _Edge(
                partial(story.parts, foot, room),
                _points(section.footer_distance),
                above=False,
            ),
        )
        for head, foot in _edges(section)
    )
    file = io.BytesIO()
    template = pages(file, word.core_properties.title or "", 0, paper)
    template.leftMargin, template.rightMargin = (side - _FRAME for side in sides)
    template.topMargin = _margin(section.top_margin, room, first[0], later[0])
    template.bottomMargin = _margin(section.bottom_margin, room, first[1], later[1])
    draw = partial(_draw, left=sides[0], room=room)
    # The foot after the words, so that the file reads in that order.
    template.afterPage = lambda: draw(
        template.canv, template, edge=(first if template.page == 1 else later)[1]
    )
    template.build(
        story.body(word, room) or [Spacer(0, 1)],
        onFirstPage=partial(draw, edge=first[0]),
        onLaterPages=partial(draw, edge=later[0]),
        canvasmaker=partial(NumberedCanvas, footer="", numbered=_numbered(section)),
    )
    return file.getvalue()


@dataclass(frozen=True)
class _Edge:
    """What stands above or below each page, `away` points from the paper's edge."""

    made: Callable[[], list[Flowable]]
    away: float
    above: bool

    def frame(self, room: float) -> KeepInFrame | None:
        """Its parts in one piece, made anew for each page; nothing when empty."""
        parts = self.made()
        if all(isinstance(part, Spacer) for part in parts):
            return None
        return KeepInFrame(room, _HIGHEST, parts, mode="shrink")

    def height(self, room: float) -> float:
        """From the paper's edge to its inner side, in points."""
        frame = self.frame(room)
        if frame is None:
            return 0.0
        _, high = frame.wrapOn(Canvas(io.BytesIO()), room, _HIGHEST)
        return self.away + float(high) + _BETWEEN


def _edges(section: Any) -> list[tuple[Any, Any]]:
    """The head and foot of the first page, and of those after it."""
    usual = (section.header, section.footer)
    if section.different_first_page_header_footer:
        return [(section.first_page_header, section.first_page_footer), usual]
    return [usual, usual]


def _margin(own: Length | None, room: float, *edges: _Edge) -> float:
    """The document's margin, or more where what stands there is higher."""
    return max(_points(own), *(edge.height(room) for edge in edges)) - _FRAME


def _points(length: Length | None, usual: float = 0.0) -> float:
    return float(length.pt) if length is not None else usual


def _draw(canvas: Any, template: Any, *, edge: _Edge, left: float, room: float) -> None:
    """The head or the foot of a page."""
    frame = edge.frame(room)
    if frame is not None:
        _, high = frame.wrapOn(canvas, room, _HIGHEST)
        top = template.pagesize[1] - edge.away - high
        frame.drawOn(canvas, left, top if edge.above else edge.away)


def _numbered(section: Any) -> bool:
    """Whether a head or foot of the document counts the pages."""
    edges = [part for pair in _edges(section) for part in pair]
    return any(counts_pages(part._element) for part in edges)
