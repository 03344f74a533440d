"""A table as a pdf: A4, the header on every page, every European name readable."""

import io
from functools import partial
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    LongTable,
    Spacer,
    TableStyle,
)

from crm.exchange.column_widths import column_widths, lies_on_its_side
from crm.exchange.pdf_text import BOLD, PLAIN, pages, paragraph, readable
from crm.exchange.table_document import TableDocument, cell_text
from crm.texts import papers as t

MARGIN, PADDING, SIZE, LEADING = 1.5 * cm, 3, 8, 10
HEADER_FILL, GROUP_FILL = HexColor("#E3EBF1"), HexColor("#F4F6F8")
LINE, GREY = HexColor("#B8C4CE"), HexColor("#4A5560")


def write_pdf(document: TableDocument) -> bytes:
    """The title, what it shows, the table, the notes; page numbers below."""
    paper = landscape(A4) if lies_on_its_side(document) else tuple(A4)
    file = io.BytesIO()
    template = pages(file, document.title, MARGIN, paper)
    room = paper[0] - 2 * MARGIN - 12  # the frame keeps 6 points at each side
    template.build(
        _story(document, room),
        canvasmaker=partial(NumberedCanvas, footer=readable(_foot(document))),
    )
    return file.getvalue()


def _foot(document: TableDocument) -> str:
    return " · ".join(part for part in (document.foot, document.title) if part)


def _story(document: TableDocument, room: float) -> list[Any]:
    title = ParagraphStyle("title", fontName=BOLD, fontSize=15, leading=20)
    line = ParagraphStyle("line", fontName=PLAIN, fontSize=10, leading=14)
    note = ParagraphStyle("note", parent=line, fontSize=8, leading=11, textColor=GREY)
    story: list[Any] = [paragraph(document.title, title)]
    story += [paragraph(text, line) for text in document.subtitle]
    story.append(Spacer(0, 8))
    if document.rows:
        story.append(_table(document, room))
    else:
        story.append(paragraph(t.NO_ROWS, line))
    story.append(Spacer(0, 8))
    story += [paragraph(text, note) for text in document.notes]
    return story


def _table(document: TableDocument, room: float) -> LongTable:
    columns = document.paper_columns()
    widths = [share * room for share in column_widths(document)]
    style: list[Any] = [
        ("FONT", (0, 0), (-1, -1), PLAIN, SIZE, LEADING),
        ("FONT", (0, 0), (-1, 0), BOLD, SIZE, LEADING),
        ("BACKGROUND", (0, 0), (-1, 0), HEADER_FILL),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    lines: list[list[Any]] = [
        [
            _fitted(column.header, width, BOLD)
            for (_, column), width in zip(columns, widths, strict=True)
        ]
    ]
    for label, members in document.groups():
        if label is not None:
            at = len(lines)
            heading = readable(t.group_heading(label, len(members)))
            lines.append([heading, *[""] * (len(columns) - 1)])
            style += [
                ("SPAN", (0, at), (-1, at)),
                ("BACKGROUND", (0, at), (-1, at), GROUP_FILL),
                ("FONT", (0, at), (-1, at), BOLD, SIZE + 1, LEADING + 1),
                ("NOSPLIT", (0, at), (-1, at + 1)),
            ]
        lines += [
            [
                _fitted(cell_text(row[index]), width, PLAIN)
                for (index, _), width in zip(columns, widths, strict=True)
            ]
            for row in members
        ]
    return LongTable(
        lines,
        colWidths=widths,
        repeatRows=1,
        splitInRow=1,
        style=TableStyle(style),
    )


def _fitted(text: str, width: float, font: str) -> Any:
    """Plain text where it fits, which is far quicker; else a wrapping paragraph."""
    shown = readable(text)
    room = width - 2 * PADDING
    if "\n" not in shown and pdfmetrics.stringWidth(shown, font, SIZE) <= room:
        return shown
    style = ParagraphStyle(
        "cell", fontName=font, fontSize=SIZE, leading=LEADING, splitLongWords=1
    )
    return paragraph(shown, style)


class NumberedCanvas(Canvas):  # type: ignore[misc]
    """Writes "Pagina 1 van 3" once the number of pages is known, unless told not to."""

    def __init__(
        self, *args: Any, footer: str, numbered: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._footer, self._numbered = footer, numbered
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Keep the page until the end."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages and write the file."""
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self.setFont(PLAIN, SIZE)
            self.setFillColor(GREY)
            self.drawString(MARGIN + 6, 0.8 * cm, self._footer[:120])
            right = self._pagesize[0] - MARGIN - 6
            if self._numbered:
                place = t.page_of(number, len(self._pages))
                self.drawRightString(right, 0.8 * cm, place)
            super().showPage()
        super().save()
