"""Text on its way to a pdf: every European name readable."""

from functools import cache
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import escape

from anyascii import anyascii
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from crm.exchange.table_document import clean

FONTS = Path(__file__).parent / "fonts"
PLAIN, BOLD = "DejaVuSansCondensed", "DejaVuSansCondensed-Bold"


def pages(
    file: BinaryIO, title: str, margin: float, paper: tuple[float, float] = A4
) -> SimpleDocTemplate:
    """The pages of a document, with its fonts at hand; `margin` in points."""
    glyphs()
    return SimpleDocTemplate(
        file,
        pagesize=paper,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
        title=clean(title),
        author="",
        lang="nl-BE",
    )


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Plain text as a paragraph; a line break stays one."""
    return Paragraph(escape(readable(text)).replace("\n", "<br/>"), style)


def readable(text: str) -> str:
    """The text; letters that the font lacks are written in Latin ones."""
    known = glyphs()
    return "".join(
        letter if ord(letter) in known or letter == "\n" else anyascii(letter)
        for letter in clean(text).replace("\t", " ")
    )


@cache
def glyphs() -> frozenset[int]:
    """Register the fonts once; the characters that they can draw."""
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD)
    return frozenset(pdfmetrics.getFont(PLAIN).face.charToGlyph)
