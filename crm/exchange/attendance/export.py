"""Addresses as Outlook, Google and Mailchimp export them, and any CSV with a header."""

from crm.errors import UnreadableInput
from crm.exchange.attendance.columns import header_score
from crm.exchange.attendance.limits import MAX_CELLS, check_people
from crm.exchange.attendance.table import SEARCHED, read_table
from crm.exchange.attendance.text_lines import TextLine
from crm.exchange.delimited import read_lines
from crm.exchange.lines import Line
from crm.model.attendance import SeenList
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t

_MARKS = ",;\t|"


def read_export(
    text: str, lines: list[TextLine], problems: list[str]
) -> SeenList | None:
    """The people under the header; `None` when no line is a header."""
    if not any(mark in line.text for line in lines[:SEARCHED] for mark in _MARKS):
        return None
    if any(text.count(mark) > MAX_CELLS for mark in _MARKS):
        raise UnreadableInput(t.TOO_LONG)
    written = {line.number: line.text for line in lines}

    def as_written(line: Line) -> str:
        return written.get(line.number, "")

    table = read_table(read_lines(text, header_score, searched=SEARCHED), as_written)
    if table is None:
        return None
    return SeenList(
        ListKind.EXPORT,
        check_people(table.people),
        table.title,
        table.start,
        problems=(*problems, *table.problems),
    )
