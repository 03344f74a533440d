"""What the shipped templates are built from: pages, choices, lists and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.shared import Cm

from crm.exchange.word_document import set_up
from crm.exchange.word_table import (
    TWENTIETHS_A_CM,
    group_row,
    header_row,
    text_row,
    word_table,
)
from crm.texts import letters as t
from crm.texts.template_fields import LINES


@dataclass(frozen=True)
class ListColumn:
    """A column of a table: what stands above, in each row, and how wide in cm."""

    header: str
    said: str
    width: float


def empty_page(
    title: str, *, landscape: bool = False, numbered: bool = True, margin: float = 2.2
) -> Any:
    """An A4 in Dutch with the foot that every paper has; `margin` at the sides in cm."""
    word = Document()
    set_up(word, title, landscape=landscape, foot=t.FOOT, numbered=numbered)
    section = word.sections[0]
    section.left_margin = section.right_margin = Cm(margin)
    return word


def only_if(word: Any, field: str, said: str, style: str | None = None) -> Any:
    """A line that is left out where the field says nothing."""
    begin_if(word, field)
    line = word.add_paragraph(said, style=style)
    end_if(word)
    return line


def begin_if(word: Any, field: str) -> None:
    """What follows is left out where the field says nothing."""
    word.add_paragraph(f"{{%p if {field} %}}")


def or_else(word: Any, said: str) -> None:
    """Instead of what went before, where the field says nothing."""
    word.add_paragraph("{%p else %}")
    word.add_paragraph(said)
    end_if(word)


def end_if(word: Any) -> None:
    """The end of what is left out."""
    word.add_paragraph("{%p endif %}")


def begin_list(word: Any, name: str) -> None:
    """What follows goes for each line of a list."""
    word.add_paragraph(f"{{%p for {LINES[name]} in {name} %}}")


def end_list(word: Any) -> None:
    """The end of what goes for each line."""
    word.add_paragraph("{%p endfor %}")


def list_table(
    word: Any, name: str, columns: Sequence[ListColumn], *, grouped: bool = False
) -> None:
    """A table with a row for each line of a list, under the heading of its group."""
    widths = [round(column.width * TWENTIETHS_A_CM) for column in columns]
    line = LINES[name]
    rows = [
        header_row([column.header for column in columns], widths),
        _order(f"{{%tr for {line} in {name} %}}", widths),
    ]
    if grouped:
        rows += [
            _order(f"{{%tr if {line}.groep %}}", widths),
            group_row(f"{{{{ {line}.groep }}}}", widths),
            _order("{%tr endif %}", widths),
        ]
    rows += [
        text_row([column.said for column in columns], widths),
        _order("{%tr endfor %}", widths),
    ]
    word.element.body.insert(-1, word_table(widths, rows))
    word.add_paragraph()


def _order(said: str, widths: Sequence[int]) -> str:
    return text_row([said, *[""] * (len(widths) - 1)], widths)
