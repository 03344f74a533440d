"""One A4 to print: a title, sentences, and sections; always one page."""

import io

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, KeepInFrame, Spacer

from crm.exchange.pdf_text import BOLD, PLAIN, pages, paragraph
from crm.exchange.text_document import TextDocument

MARGIN = 1.6 * cm
INK, GREY = HexColor("#0f1114"), HexColor("#4A5560")


def text_pdf(document: TextDocument) -> bytes:
    """The page of a text."""
    story: list[Flowable] = [paragraph(document.title, style(18, BOLD))]
    story += [paragraph(line, style(10)) for line in document.subtitle]
    for section in document.sections:
        story += [Spacer(0, 8), paragraph(section.title, style(12, BOLD))]
        story += [paragraph(line, style(9.5)) for line in section.lines]
        if not section.lines and section.empty:
            story.append(paragraph(section.empty, style(9.5, colour=GREY)))
    for note in document.notes:
        story += [Spacer(0, 8), paragraph(note, style(7.5, colour=GREY))]
    return one_page_pdf(document.title, story)


def one_page_pdf(title: str, story: list[Flowable]) -> bytes:
    """The page; what is too much for it is drawn smaller."""
    file = io.BytesIO()
    template = pages(file, title, MARGIN)
    width, height = template.width - 12, template.height - 12
    template.build([KeepInFrame(width, height, story, mode="shrink")])
    return file.getvalue()


def style(
    size: float, font: str = PLAIN, *, indent: float = 0, colour: Color = INK
) -> ParagraphStyle:
    """How a paragraph looks."""
    return ParagraphStyle(
        f"{font}{size}{indent}",
        fontName=font,
        fontSize=size,
        leading=size * 1.3,
        leftIndent=indent,
        textColor=colour,
        spaceBefore=2,
    )
