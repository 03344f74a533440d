"""How much of the paper's width each column gets."""

import re

from crm.exchange.table_document import Column, ColumnKind, TableDocument, cell_text

NARROWEST, WIDEST = 6.0, 34.0
DATE = 10.5
_LONGEST_WORD = 18
_ROOM = {False: 110.0, True: 162.0}
"""Letters that fit beside each other, upright and on its side."""
LANDSCAPE_FROM = 6
"""So many columns or more lie on their side."""
_BREAK = re.compile(r"[\s@/.-]+")


def lies_on_its_side(document: TableDocument) -> bool:
    """Whether the paper has more width than height."""
    return len(document.paper_columns()) >= LANDSCAPE_FROM


def column_widths(document: TableDocument) -> list[float]:
    """A share for each paper column, together 1: the longer the text, the wider.

    Half of a wide column's excess is left to wrapping. Where the paper is too narrow
    for all of it, dates and words stay in one piece as long as that can be: the
    columns give what they have above that.
    """
    columns = document.paper_columns()
    wanted = [_wanted(document, index, column) for index, column in columns]
    least = [
        min(_least(document, index, column), want)
        for (index, column), want in zip(columns, wanted, strict=True)
    ]
    room = _ROOM[lies_on_its_side(document)]
    spare = sum(wanted) - sum(least)
    given = max(0.0, min(1.0, (room - sum(least)) / spare)) if spare else 1.0
    weights = [
        low + given * (want - low) for low, want in zip(least, wanted, strict=True)
    ]
    return [weight / sum(weights) for weight in weights]


def _wanted(document: TableDocument, index: int, column: Column) -> float:
    """The letters of nine in ten cells, and of the header."""
    if column.kind is ColumnKind.DATE:
        return max(DATE, len(column.header) + 1)
    lengths = sorted(len(cell_text(row[index])) for row in document.rows)
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    return min(max(float(len(column.header) + 1), usual + 1.0, NARROWEST), WIDEST)


def _least(document: TableDocument, index: int, column: Column) -> float:
    """A date, or the longest word: what a line must not break."""
    said = [column.header]
    if column.kind is not ColumnKind.DATE:
        said += [cell_text(row[index]) for row in document.rows]
    longest = max(map(len, _BREAK.split("\n".join(said))))
    least = DATE if column.kind is ColumnKind.DATE else NARROWEST
    return max(min(longest, _LONGEST_WORD) + 1.0, least)
