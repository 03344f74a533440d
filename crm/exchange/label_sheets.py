"""Sheets of labels as the shops sell them, as a table of a Word document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from crm.errors import InvalidInput
from crm.texts import assembly_papers as t

_INSIDE, _ABOVE = 4.0, 2.0
"""Millimetres that a label keeps free at its sides, above and below."""
_TWENTIETHS = 56.6929
"""Of a point in a millimetre, in which Word measures tables."""


@dataclass(frozen=True)
class LabelSheet:
    """Labels on an A4, in mm: how many, how large, where the first one lies."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    gap: float = 0

    @property
    def places(self) -> int:
        """How many on a sheet."""
        return self.columns * self.rows


SHEETS = {
    "3x8": LabelSheet(3, 8, 70, 37, 0, 0.5),
    "3x7": LabelSheet(3, 7, 63.5, 38.1, 7.25, 15.15, 2.5),
    "2x7": LabelSheet(2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),
    "2x5": LabelSheet(2, 5, 85, 54, 15, 13.5, 10),
    "2x4": LabelSheet(2, 4, 105, 74, 0, 0.5),
}
"""By name, columns x rows: 70 x 37, 63.5 x 38.1, 99.1 x 38.1, 85 x 54 and 105 x 74 mm."""


def sheet_named(name: str) -> LabelSheet:
    """The sheet of that name. Raises `InvalidInput`."""
    if name not in SHEETS:
        raise InvalidInput(t.unknown_sheet(list(SHEETS)))
    return SHEETS[name]


def check_start(sheet: LabelSheet, start: int) -> None:
    """Raise `InvalidInput` unless `start` is a label of the sheet, counted from 1."""
    if not 1 <= start <= sheet.places:
        raise InvalidInput(t.bad_start(sheet.places))


def label_table(sheet: LabelSheet, labels: Sequence[Sequence[Any]], start: int) -> Any:
    """A table with a label in each cell; `labels` are what each holds, as XML.

    `start` is the first label that is still on the sheet.
    """
    every = [*([()] * (start - 1)), *labels]
    table = _empty_table(sheet)
    for first in range(0, len(every), sheet.columns):
        table.append(_row(sheet, every[first : first + sheet.columns]))
    return table


def fit_page(section: Any, sheet: LabelSheet) -> None:
    """An A4 on which the first label lies where the sheet has it; no head, no foot."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    # Sheets are alike at both sides. In the middle a table lies exact; at the left
    # each office program moves it by the room in its cells, or not.
    section.left_margin = section.right_margin = Mm(sheet.left)
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(0)
    section.header_distance = section.footer_distance = Mm(0)
    for kind in ("w:headerReference", "w:footerReference", "w:titlePg"):
        for reference in section._sectPr.findall(qn(kind)):
            section._sectPr.remove(reference)


def last_line() -> Any:
    """The line that Word asks after a table, too low to begin another page."""
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" '
        'w:lineRule="exact"/></w:pPr></w:p>'
    )


def _empty_table(sheet: LabelSheet) -> Any:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(sheet))
    sides = "".join(
        f'<w:{side} w:w="{_units(free)}" w:type="dxa"/>'
        for side, free in (
            ("top", _ABOVE),
            ("left", _INSIDE),
            ("bottom", _ABOVE),
            ("right", _INSIDE),
        )
    )
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{sum(_widths(sheet))}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
    )


def _widths(sheet: LabelSheet) -> list[int]:
    """The columns, with those of the free space between the labels."""
    label, between = _units(sheet.width), _units(sheet.gap)
    found = [label]
    for _ in range(sheet.columns - 1):
        found += [between, label] if between else [label]
    return found


def _row(sheet: LabelSheet, labels: Sequence[Sequence[Any]]) -> Any:
    row = parse_xml(
        f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/>"
        f'<w:trHeight w:val="{_units(sheet.height)}" w:hRule="exact"/></w:trPr></w:tr>'
    )
    for place in range(sheet.columns):
        if place and sheet.gap:
            row.append(_cell(sheet.gap, ()))
        row.append(_cell(sheet.width, labels[place] if place < len(labels) else ()))
    return row


def _cell(width: float, parts: Sequence[Any]) -> Any:
    """A cell with its words in the middle of its height; one ends with a paragraph."""
    cell = parse_xml(
        f'<w:tc {nsdecls("w")}><w:tcPr><w:tcW w:w="{_units(width)}" w:type="dxa"/>'
        '<w:vAlign w:val="center"/></w:tcPr></w:tc>'
    )
    for part in parts:
        cell.append(part)
    if not parts or parts[-1].tag != qn("w:p"):
        cell.append(OxmlElement("w:p"))
    return cell


def _units(millimetres: float) -> int:
    return round(millimetres * _TWENTIETHS)
