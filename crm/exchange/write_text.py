"""A text as plain text for a mail, and as a Word document."""

from docx import Document

from crm.exchange.table_document import TableDocument, cell_text, clean
from crm.exchange.text_document import TextDocument
from crm.exchange.word_document import saved, set_up
from crm.exchange.write_docx import table_part


def write_text(document: TextDocument) -> str:
    """Headings with their lines under them, as one pastes in a mail."""
    blocks = ["\n".join([document.title, *document.subtitle])]
    for section in document.sections:
        told = (*section.lines, *_told(section.table))
        lines = [f"- {line}" for line in told]
        if lines or section.empty:
            blocks.append("\n".join([section.title, *(lines or [section.empty])]))
    return clean("\n\n".join([*blocks, *document.notes]))


def write_text_docx(document: TextDocument) -> bytes:
    """The same with headings and bullets that Word knows."""
    word = Document()
    set_up(word, document.title, landscape=False, foot=document.foot)
    word.add_heading(clean(document.title), level=1)
    for line in document.subtitle:
        word.add_paragraph(clean(line))
    for section in document.sections:
        filled = section.lines or (section.table and section.table.rows)
        if not filled and not section.empty:
            continue
        word.add_heading(clean(section.title), level=2)
        for line in section.lines:
            word.add_paragraph(clean(line), style="List Bullet")
        if section.table and section.table.rows:
            word.element.body.insert(-1, table_part(section.table))
            word.add_paragraph()
        elif not filled:
            word.add_paragraph(clean(section.empty))
    for note in document.notes:
        word.add_paragraph(clean(note))
    return saved(word)


def _told(table: TableDocument | None) -> list[str]:
    """The rows of a table, each as one line."""
    rows = table.rows if table else ()
    return [" · ".join(filter(None, map(cell_text, row))) for row in rows]
