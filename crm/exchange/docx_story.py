"""The parts of a Word document as those of a pdf, in their order."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepInFrame,
    LongTable,
    PageBreak,
    Paragraph,
    Spacer,
    TableStyle,
)

from crm.exchange.docx_looks import COLOUR, Look, Looks, marked_up, space_after
from crm.exchange.docx_pictures import pictures
from crm.exchange.pdf_text import BOLD, PLAIN

LINE = HexColor("#B8C4CE")
_HEADINGS = ("title", "heading")
_ASIDE = {1: TA_CENTER, 2: TA_RIGHT}
_LEADING = 1.3
_LITTLE = 4.0
_UNDER_HEADING = 60
"""Points that must be left on a page for a heading and what is under it."""
_TWENTIETHS = 20
"""Of a point, in which Word measures tables."""
_SIDE, _ABOVE, _BELOW = 3.0, 2.0, 3.0
"""Points around the words of a cell where the document does not say."""
_PAGE_FIELDS = ("PAGE", "NUMPAGES")


class Story:
    """Turns parts of a document into those of a pdf."""

    def __init__(self, word: Any) -> None:
        self.looks = Looks(word)

    def body(self, word: Any, room: float) -> list[Flowable]:
        """The whole text, with its page breaks; a heading not at a page's end."""
        story: list[Flowable] = []
        for part in _inside(word):
            if part.tag == qn("w:p"):
                if _begins_page(part) and story:
                    story.append(PageBreak())
                elif self.looks.of(WordParagraph(part, word)).name.startswith(
                    _HEADINGS
                ):
                    story.append(CondPageBreak(_UNDER_HEADING))
            story += self.part(part, word, room)
        return story

    def parts(self, container: Any, room: float) -> list[Flowable]:
        """What stands in a head, a foot or a cell, `room` points wide."""
        return [
            one
            for part in _inside(container)
            for one in self.part(part, container, room)
        ]

    def part(self, part: Any, container: Any, room: float) -> list[Flowable]:
        """A paragraph or a table; a line that counts pages not, the pdf counts itself."""
        if part.tag == qn("w:tbl"):
            return [self.table(part, container, room)]
        if part.tag == qn("w:p") and not counts_pages(part):
            return self.paragraph(WordParagraph(part, container), room)
        return []

    def paragraph(self, paragraph: WordParagraph, room: float) -> list[Flowable]:
        """The pictures of a paragraph, then its words; a line of space without both."""
        look = self.looks.of(paragraph)
        words, size = marked_up(paragraph, look)
        story = list(pictures(paragraph, room))
        if not words.strip():
            return story or [Spacer(0, _height(paragraph, size))]
        heading = look.name.startswith(_HEADINGS)
        bullet = look.name.startswith("list bullet")
        aligned = paragraph.alignment
        style = ParagraphStyle(
            "line",
            fontName=BOLD if heading else PLAIN,
            fontSize=size,
            leading=size * _LEADING,
            spaceBefore=8 if heading else 0,
            spaceAfter=_after(paragraph, look),
            leftIndent=12 if bullet else _indent(paragraph),
            bulletIndent=2,
            bulletFontName=PLAIN,
            alignment=TA_LEFT if aligned is None else _ASIDE.get(int(aligned), TA_LEFT),
            splitLongWords=1,
        )
        story.append(Paragraph(words, style, bulletText="•" if bullet else None))
        return story

    def table(self, part: Any, container: Any, room: float) -> LongTable:
        """A table; as wide as the document says, at most `room`."""
        properties = part.find(qn("w:tblPr"))
        widths = _widths(part, room)
        padding = _padding(properties)
        style: list[Any] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((name, (0, 0), (-1, -1), points) for name, points in padding.items()),
        ]
        if self._has_lines(properties):
            style.append(("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE))
        cells: list[list[Any]] = []
        heights: list[float | None] = []
        aside = padding["LEFTPADDING"] + padding["RIGHTPADDING"]
        for row in part.findall(qn("w:tr")):
            exact = _exact(row)
            line: list[Any] = []
            for cell in row.findall(qn("w:tc")):
                at = (len(line), len(cells))
                span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                wide = int(span.get(qn("w:val"))) if span is not None else 1
                inner = sum(widths[at[0] : at[0] + wide]) - aside
                inside: Any = self.parts(_Cell(cell, container), inner)
                if exact is not None:
                    high = exact - padding["TOPPADDING"] - padding["BOTTOMPADDING"]
                    inside = _fitted(inside, inner, high)
                line += [inside, *[""] * (wide - 1)]
                style += _cell_style(cell, at, wide)
            cells.append((line + [""] * len(widths))[: len(widths)])
            heights.append(exact)
            if row.find(f".//{qn('w:keepNext')}") is not None:
                style.append(("NOSPLIT", (0, len(cells) - 1), (-1, len(cells))))
        head = sum(
            row.find(f".//{qn('w:tblHeader')}") is not None
            for row in part.findall(qn("w:tr"))
        )
        return LongTable(
            cells,
            colWidths=widths,
            rowHeights=heights,
            repeatRows=head,
            splitInRow=int(None in heights),
            hAlign=_side(properties),
            spaceAfter=0 if None not in heights else 6,
            style=TableStyle(style),
        )

    def _has_lines(self, properties: Any) -> bool:
        if properties is None:
            return False
        borders = properties.find(qn("w:tblBorders"))
        if borders is not None:
            return any(
                one.get(qn("w:val")) not in ("nil", "none", None) for one in borders
            )
        named = properties.find(qn("w:tblStyle"))
        return named is not None and self.looks.table_has_lines(named.get(qn("w:val")))


class _Cell:
    """A cell as something that holds parts, in the file of what is around it."""

    def __init__(self, element: Any, around: Any) -> None:
        self.element, self.part = element, around.part


def counts_pages(element: Any) -> bool:
    """Whether a field in it counts the pages."""
    told = [one.get(qn("w:instr"), "") for one in element.iter(qn("w:fldSimple"))]
    told += [one.text or "" for one in element.iter(qn("w:instrText"))]
    return any(set(_PAGE_FIELDS) & set(one.split()) for one in told)


def _inside(container: Any) -> Any:
    element = getattr(container, "element", None)
    if element is None:
        return container._element
    return getattr(element, "body", element)


def _begins_page(part: Any) -> bool:
    """Whether a page begins before it, or a break stands in it."""
    breaks = part.findall(f".//{qn('w:br')}")
    return part.find(f".//{qn('w:pageBreakBefore')}") is not None or any(
        one.get(qn("w:type")) == "page" for one in breaks
    )


def _height(paragraph: WordParagraph, size: float) -> float:
    """The height of an empty line."""
    exact = paragraph.paragraph_format.line_spacing
    small = isinstance(exact, Length) and exact.pt < size
    return 1.0 if small else size


def _after(paragraph: WordParagraph, look: Look) -> float:
    """The space under a paragraph: its own, else that of its style, else a little."""
    own = space_after(paragraph._p.pPr)
    found = own if own is not None else look.after
    return found if found is not None else _LITTLE


def _indent(paragraph: WordParagraph) -> float:
    indent = paragraph.paragraph_format.left_indent
    return float(indent.pt) if indent is not None else 0.0


def _widths(part: Any, room: float) -> list[float]:
    """The columns in points; all narrower where they would not fit."""
    grid = [
        int(one.get(qn("w:w"), 1)) / _TWENTIETHS
        for one in part.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
    ]
    scale = min(1.0, room / max(sum(grid), 1.0))
    return [width * scale for width in grid]


def _side(properties: Any) -> str:
    """Where a table stands that is narrower than the page."""
    found = properties.find(qn("w:jc")) if properties is not None else None
    aside = found.get(qn("w:val")) if found is not None else ""
    return {"center": "CENTER", "right": "RIGHT", "end": "RIGHT"}.get(aside, "LEFT")


def _padding(properties: Any) -> dict[str, float]:
    """The space around the words of each cell."""
    found = {
        "LEFTPADDING": _SIDE,
        "RIGHTPADDING": _SIDE,
        "TOPPADDING": _ABOVE,
        "BOTTOMPADDING": _BELOW,
    }
    margins = properties.find(qn("w:tblCellMar")) if properties is not None else None
    if margins is not None:
        for side in margins:
            name = side.tag.partition("}")[2].upper()
            name = {"START": "LEFT", "END": "RIGHT"}.get(name, name)
            found[f"{name}PADDING"] = int(side.get(qn("w:w"), 0)) / _TWENTIETHS
    return found


def _exact(row: Any) -> float | None:
    """The height of a row in points, where the document fixes it."""
    height = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    if height is None or height.get(qn("w:hRule")) != "exact":
        return None
    return int(height.get(qn("w:val"))) / _TWENTIETHS


def _fitted(inside: list[Flowable], room: float, high: float) -> Any:
    """What a cell holds, smaller where it would not fit; nothing for white space."""
    if all(isinstance(part, Spacer) for part in inside):
        return ""
    return KeepInFrame(room, high, inside, mode="shrink")


def _cell_style(cell: Any, at: tuple[int, int], wide: int) -> list[Any]:
    """What a cell asks for itself: colour, more columns, words in the middle."""
    end = (at[0] + wide - 1, at[1])
    style: list[Any] = [("SPAN", at, end)] if wide > 1 else []
    shade = cell.find(f".//{qn('w:shd')}")
    fill = shade.get(qn("w:fill"), "") if shade is not None else ""
    if COLOUR.fullmatch(fill):
        style.append(("BACKGROUND", at, end, HexColor(f"#{fill}")))
    middle = cell.find(f"{qn('w:tcPr')}/{qn('w:vAlign')}")
    if middle is not None and middle.get(qn("w:val")) == "center":
        style.append(("VALIGN", at, end, "MIDDLE"))
    return style
