"""The label and the badge that Schakel comes with, as Word templates of one card.

The sheet is made by `crm.exchange.label_sheets`: a template holds what stands on one.
"""

from functools import cache
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from crm.exchange.word_document import saved
from crm.papers.template_parts import empty_page, only_if
from crm.texts import letters
from crm.texts import template_fields as t


@cache
def shipped_label() -> bytes:
    """To whom and where."""
    word = _card(t.LABEL, 70, 37)
    _close(word.add_paragraph("{{ naam }}"), bold=True)
    for field in ("organisatie", "adres"):
        _close(only_if(word, field, f"{{{{ {field} }}}}"))
    return saved(word)


@cache
def shipped_badge() -> bytes:
    """A name to read from a distance, for whom they sit, and whether they vote."""
    word = _card(t.BADGE, 85, 54)
    lines = [_close(word.add_paragraph("{{ naam }}"), size=18, bold=True)]
    lines += [
        _close(only_if(word, field, f"{{{{ {field} }}}}"))
        for field in ("organisatie", "stem")
    ]
    lines.append(_close(word.add_paragraph(letters.FOOT), size=6))
    for line in lines:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return saved(word)


def _card(title: str, width: float, height: float) -> Any:
    """A page as large as the card, so that one sees in Word what fits."""
    word = empty_page(title, numbered=False)
    section = word.sections[0]
    for below in section.footer.paragraphs:
        below.clear()
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(4)
    section.top_margin = section.bottom_margin = Mm(2)
    section.header_distance = section.footer_distance = Mm(0)
    return word


def _close(line: Any, *, size: float = 10, bold: bool = False) -> Any:
    """A line close to the next."""
    line.paragraph_format.space_after = Pt(0)
    line.runs[0].font.size, line.runs[0].bold = Pt(size), bold
    return line
