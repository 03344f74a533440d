"""Tables of a Word document as XML: cell by cell would take minutes on a long list."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

HEADER_FILL, GROUP_FILL = "E3EBF1", "F4F6F8"
TWENTIETHS_A_CM = 567


def word_table(widths: Sequence[int], rows: Sequence[str]) -> Any:
    """A table of `rows` as XML; `widths` of its columns in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders()}'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def header_row(texts: Sequence[str], widths: Sequence[int]) -> str:
    """A row that Word repeats on every page."""
    cells = "".join(
        _cell(text, width, bold=True, fill=HEADER_FILL)
        for text, width in zip(texts, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def group_row(text: str, widths: Sequence[int]) -> str:
    """A heading over the whole width, kept with the row under it."""
    cell = _cell(
        text, sum(widths), bold=True, fill=GROUP_FILL, span=len(widths), keep=True
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"


def text_row(texts: Sequence[str], widths: Sequence[int]) -> str:
    """A row of texts; a line break stays one."""
    cells = "".join(
        _cell(text, width) for text, width in zip(texts, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = 'w:val="single" w:sz="4" w:space="0" w:color="B8C4CE"'
    drawn = "".join(f"<w:{side} {line}/>" for side in sides)
    return f"<w:tblBorders>{drawn}</w:tblBorders>"


def _cell(
    text: str,
    width: int,
    *,
    bold: bool = False,
    fill: str | None = None,
    span: int = 1,
    keep: bool = False,
) -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    strong = "<w:b/>" if bold else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr>'
        f"<w:p><w:pPr>{'<w:keepNext/>' if keep else ''}"
        '<w:spacing w:before="20" w:after="20"/></w:pPr>'
        f'<w:r><w:rPr>{strong}<w:sz w:val="18"/></w:rPr>{lines}</w:r></w:p></w:tc>'
    )
