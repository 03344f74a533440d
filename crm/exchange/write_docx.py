"""A table as a Word document: A4, the header on every page, page numbers."""

from typing import Any

from docx import Document
from docx.shared import Pt

from crm.exchange.column_widths import column_widths, lies_on_its_side
from crm.exchange.table_document import TableDocument, cell_text, clean
from crm.exchange.word_document import saved, set_up
from crm.exchange.word_table import (
    TWENTIETHS_A_CM,
    group_row,
    header_row,
    text_row,
    word_table,
)
from crm.texts import papers as t


def write_docx(document: TableDocument) -> bytes:
    """The title, what it shows, the table, the notes."""
    word = Document()
    set_up(
        word, document.title, landscape=lies_on_its_side(document), foot=document.foot
    )
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
    return saved(word)


def table_part(document: TableDocument) -> Any:
    """The whole table, to put in a document."""
    columns = document.paper_columns()
    room = (29.7 if lies_on_its_side(document) else 21.0) - 3.0
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
