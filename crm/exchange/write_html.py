"""A table as a page to print: one file, nothing from elsewhere, all text escaped."""

from html import escape

from crm.exchange.table_document import TableDocument, cell_text, clean
from crm.texts import papers as t

PRINT = "window.print()"
"""The page's only script: it opens the print window."""

_STYLE = """
@page { size: A4 %s; margin: 15mm }
body { font: 10pt/1.35 "Source Sans 3", Calibri, Arial, sans-serif; color: #1b232b;
  background: #fff; margin: 1.5rem }
h1 { font-size: 16pt; margin: 0 0 .3rem }
p { margin: .15rem 0 }
table { border-collapse: collapse; width: 100%%; margin: .8rem 0; font-size: 9pt }
th, td { text-align: left; vertical-align: top; padding: .18rem .4rem;
  border-bottom: 1px solid #b8c4ce; white-space: pre-line }
thead th { background: #e3ebf1; print-color-adjust: exact }
tbody th { background: #f4f6f8; print-color-adjust: exact; break-after: avoid }
tr { break-inside: avoid }
thead { display: table-header-group }
.notes { color: #4a5560; font-size: 8.5pt }
@media print { body { margin: 0 } }
"""
LANDSCAPE_FROM = 6


def write_html(document: TableDocument) -> bytes:
    """The print page."""
    columns = document.paper_columns()
    side = "landscape" if len(columns) >= LANDSCAPE_FROM else "portrait"
    header = "".join(f'<th scope="col">{_text(c.header)}</th>' for _, c in columns)
    parts = [
        '<!doctype html><html lang="nl-BE"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(document.title)}</title><style>{_STYLE % side}</style></head>",
        f"<body><main><h1>{_text(document.title)}</h1>",
        *(f"<p>{_text(line)}</p>" for line in document.subtitle),
    ]
    if document.rows:
        parts.append(f"<table><thead><tr>{header}</tr></thead>")
        parts += _bodies(document)
        parts.append("</table>")
    else:
        parts.append(f"<p>{t.NO_ROWS}</p>")
    parts += [
        f'<p class="notes">{_text(note)}</p>'
        for note in (*document.notes, document.foot)
        if note
    ]
    parts.append(f"</main><script>{PRINT}</script></body></html>")
    return "".join(parts).encode()


def _bodies(document: TableDocument) -> list[str]:
    columns = document.paper_columns()
    parts: list[str] = []
    for label, rows in document.groups():
        parts.append("<tbody>")
        if label is not None:
            heading = _text(t.group_heading(label, len(rows)))
            parts.append(
                f'<tr><th scope="rowgroup" colspan="{len(columns)}">{heading}</th></tr>'
            )
        for row in rows:
            cells = "".join(f"<td>{_text(cell_text(row[i]))}</td>" for i, _ in columns)
            parts.append(f"<tr>{cells}</tr>")
        parts.append("</tbody>")
    return parts


def _text(text: str) -> str:
    return escape(clean(text))
