"""A text as plain text for a mail, and as a Word document."""

import io

from docx import Document

from crm.exchange.table_document import clean
from crm.exchange.text_document import TextDocument
from crm.exchange.write_docx import set_up


def write_text(document: TextDocument) -> str:
    """Headings with their lines under them, as one pastes in a mail."""
    blocks = ["\n".join([document.title, *document.subtitle])]
    for section in document.sections:
        lines = [f"- {line}" for line in section.lines]
        if lines or section.empty:
            blocks.append("\n".join([section.title, *(lines or [section.empty])]))
    return clean("\n\n".join([*blocks, *document.notes]))


def write_text_docx(document: TextDocument) -> bytes:
    """The same with headings and bullets that Word knows."""
    word = Document()
    set_up(word, document.title, landscape=False)
    word.add_heading(clean(document.title), level=1)
    for line in document.subtitle:
        word.add_paragraph(clean(line))
    for section in document.sections:
        if not section.lines and not section.empty:
            continue
        word.add_heading(clean(section.title), level=2)
        for line in section.lines:
            word.add_paragraph(clean(line), style="List Bullet")
        if not section.lines:
            word.add_paragraph(clean(section.empty))
    for note in document.notes:
        word.add_paragraph(clean(note))
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()
