"""Word documents as files: opened, set up as every paper of ours, and saved."""

import io
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from crm.exchange.table_document import clean
from crm.texts import papers as t

SHORT, LONG, MARGIN = Cm(21.0), Cm(29.7), Cm(1.5)


def opened(content: bytes) -> Any:
    """The document in a file."""
    return Document(io.BytesIO(content))


def saved(word: Any) -> bytes:
    """The document as a file."""
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def set_up(
    word: Any, title: str, *, landscape: bool, foot: str = "", numbered: bool = True
) -> None:
    """A4 in Dutch, with a foot and page numbers, and no name of who made it."""
    properties = word.core_properties
    properties.title, properties.author = clean(title)[:255], ""
    properties.language, properties.comments = "nl-BE", ""
    properties.created = properties.modified = datetime.now(UTC)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    normal.element.get_or_add_rPr().append(_element("w:lang", val="nl-BE"))
    section = word.sections[0]
    section.page_width, section.page_height = SHORT, LONG
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = LONG, SHORT
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    if foot:
        section.footer.paragraphs[0].add_run(clean(foot)).font.size = Pt(8)
    if numbered:
        below = section.footer
        _number_pages(below.add_paragraph() if foot else below.paragraphs[0])


def _number_pages(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = t.page_of("\0", "\0").split("\0")
    paragraph.add_run(before)
    paragraph._p.append(_field("PAGE"))
    paragraph.add_run(between)
    paragraph._p.append(_field("NUMPAGES"))
    paragraph.add_run(after)


def _field(name: str) -> Any:
    field = _element("w:fldSimple", instr=name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    return field


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
