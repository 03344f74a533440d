"""A Word document as a pdf: its words, headings, tables and page breaks.

No office program is needed for it, so pictures, columns and fonts of the document stay
behind: for those there is the Word file itself.
"""

import io
import re
from collections.abc import Iterable
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    LongTable,
    PageBreak,
    Paragraph,
    Spacer,
    TableStyle,
)

from crm.exchange.pdf_text import BOLD, PLAIN, pages, readable
from crm.exchange.write_pdf import NumberedCanvas

MARGIN = 2 * cm
LINE = HexColor("#B8C4CE")
_SIZES = {"title": 17, "heading 1": 15, "heading 2": 12, "heading 3": 10.5}
_ASIDE = {1: TA_CENTER, 2: TA_RIGHT}
_SIZE, _CELL = 10, 8.5
_UNDER_HEADING = 60
"""Points that must be left on a page for a heading and what is under it."""
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def docx_pdf(content: bytes, foot: str, *, numbered: bool = True) -> bytes:
    """The pdf; `foot` stands on every page, page numbers when asked."""
    word = Document(io.BytesIO(content))
    title = word.core_properties.title or ""
    file = io.BytesIO()
    template = pages(file, title, MARGIN)
    story = _Reader(word, template.width - 12).story()
    template.build(
        story or [Spacer(0, 1)],
        canvasmaker=partial(NumberedCanvas, footer=readable(foot), numbered=numbered),
    )
    return file.getvalue()


class _Reader:
    """Turns the parts of a document into those of a pdf, `room` points wide."""

    def __init__(self, word: Any, room: float) -> None:
        self.word, self.room = word, room
        # Once: python-docx goes through all styles for each paragraph.
        self.styles = {
            one.get(qn("w:styleId")): name.get(qn("w:val"))
            for one in word.styles.element.findall(qn("w:style"))
            if (name := one.find(qn("w:name"))) is not None
        }

    def story(self) -> list[Flowable]:
        """The head of the first page, then everything in its order."""
        story = self.lines(self.word.sections[0].header.paragraphs)
        for part in self.word.element.body:
            if part.tag == qn("w:p"):
                if _begins_page(part) and story:
                    story.append(PageBreak())
                story += self.lines([WordParagraph(part, self.word)])
            elif part.tag == qn("w:tbl"):
                story += [self.table(part), Spacer(0, 6)]
        return story

    def lines(
        self, paragraphs: Iterable[WordParagraph], size: float = _SIZE
    ) -> list[Flowable]:
        """Paragraphs; those of a cell stand closer, a heading not at a page's end."""
        found: list[Flowable] = []
        for paragraph in paragraphs:
            if self.name(paragraph) in _SIZES and size == _SIZE:
                found.append(CondPageBreak(_UNDER_HEADING))
            found.append(self.line(paragraph, size))
        return found

    def name(self, paragraph: WordParagraph) -> str:
        """The name of a paragraph's style, in small letters."""
        return str(self.styles.get(paragraph._p.style, "")).lower()

    def line(self, paragraph: WordParagraph, size: float) -> Flowable:
        """A paragraph in its style; an empty one is white space of a line."""
        name = self.name(paragraph)
        words = "".join(map(_run, paragraph.runs))
        if not words.strip():
            exact = paragraph.paragraph_format.line_spacing
            small = isinstance(exact, Length) and exact.pt < size
            return Spacer(0, 1 if small else size)
        heading = _SIZES.get(name)
        bullet = name.startswith("list bullet")
        own = heading or size
        aligned = paragraph.alignment
        style = ParagraphStyle(
            "line",
            fontName=BOLD if heading else PLAIN,
            fontSize=own,
            leading=own * 1.35,
            spaceBefore=8 if heading else 0,
            spaceAfter=4 if size == _SIZE else 0,
            leftIndent=12 if bullet else _indent(paragraph),
            bulletIndent=2,
            alignment=TA_LEFT if aligned is None else _ASIDE.get(int(aligned), TA_LEFT),
            splitLongWords=1,
        )
        return Paragraph(words, style, bulletText="•" if bullet else None)

    def table(self, part: Any) -> LongTable:
        """A table over the whole width, each column its share of the document's."""
        rows = part.findall(qn("w:tr"))
        grid = [int(one.get(qn("w:w"), 1)) for one in part.iter(qn("w:gridCol"))]
        widths = [self.room * share / sum(grid) for share in grid]
        style: list[Any] = [
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        cells: list[list[Any]] = []
        for row in rows:
            line: list[Any] = []
            for cell in row.findall(qn("w:tc")):
                at = (len(line), len(cells))
                inside = [WordParagraph(p, self.word) for p in cell.findall(qn("w:p"))]
                line.append(self.lines(inside, _CELL))
                span = cell.find(f".//{qn('w:gridSpan')}")
                wide = int(span.get(qn("w:val"))) if span is not None else 1
                line += [""] * (wide - 1)
                end = (at[0] + wide - 1, at[1])
                shade = cell.find(f".//{qn('w:shd')}")
                fill = shade.get(qn("w:fill"), "") if shade is not None else ""
                if _COLOUR.fullmatch(fill):
                    style.append(("BACKGROUND", at, end, HexColor(f"#{fill}")))
                if wide > 1:
                    style.append(("SPAN", at, end))
            cells.append((line + [""] * len(widths))[: len(widths)])
        head = sum(row.find(f".//{qn('w:tblHeader')}") is not None for row in rows)
        return LongTable(
            cells,
            colWidths=widths,
            repeatRows=head,
            splitInRow=1,
            style=TableStyle(style),
        )


def _begins_page(part: Any) -> bool:
    """Whether a page begins before it, or a break stands in it."""
    breaks = part.findall(f".//{qn('w:br')}")
    return part.find(f".//{qn('w:pageBreakBefore')}") is not None or any(
        one.get(qn("w:type")) == "page" for one in breaks
    )


def _indent(paragraph: WordParagraph) -> float:
    indent = paragraph.paragraph_format.left_indent
    return float(indent.pt) if indent is not None else 0.0


def _run(run: Any) -> str:
    words = escape(readable(run.text)).replace("\n", "<br/>")
    return f"<b>{words}</b>" if run.bold and words else words
