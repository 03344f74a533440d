"""A table as a Word document: A4, the header on every page, page numbers."""

import io
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from crm.exchange.column_widths import column_widths
from crm.exchange.table_document import TableDocument, cell_text, clean
from crm.exchange.word_table import (
    TWENTIETHS_A_CM,
    group_row,
    header_row,
    text_row,
    word_table,
)
from crm.texts import papers as t

LANDSCAPE_FROM = 6
SHORT, LONG, MARGIN = Cm(21.0), Cm(29.7), Cm(1.5)


def write_docx(document: TableDocument) -> bytes:
    """The title, what it shows, the table, the notes."""
    word = Document()
    set_up(word, document.title, landscape=_landscape(document), foot=document.foot)
    word.add_heading(clean(document.title), level=1)
    for line in document.subtitle:
        word.add_paragraph(clean(line))
    if document.rows:
        word.element.body.insert(-1, table_part(document))
    else:
        word.add_paragraph(t.NO_ROWS)
    # A document may not end with a table.
    for note in document.notes or ("",):
        paragraph = word.add_paragraph()
        paragraph.add_run(clean(note)).font.size = Pt(9)
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


def _landscape(document: TableDocument) -> bool:
    return len(document.paper_columns()) >= LANDSCAPE_FROM


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


def table_part(document: TableDocument) -> Any:
    """The whole table, to put in a document."""
    columns = document.paper_columns()
    room = (29.7 if _landscape(document) else 21.0) - 3.0
    widths = [
        round(share * room * TWENTIETHS_A_CM) for share in column_widths(document)
    ]
    rows = [header_row([column.header for _, column in columns], widths)]
    for label, members in document.groups():
        if label is not None:
            rows.append(group_row(t.group_heading(label, len(members)), widths))
        rows += [
            text_row([cell_text(row[index]) for index, _ in columns], widths)
            for row in members
        ]
    return word_table(widths, rows)
