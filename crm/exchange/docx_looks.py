"""How a Word document says that its text looks: size, weight and colour of each style."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml.ns import qn
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph

from crm.exchange.pdf_text import readable

_USUAL = 10.0
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_OFF = ("0", "false", "off")


@dataclass(frozen=True)
class Look:
    """How text looks: points, RRGGBB; nothing where unsaid. `after` is space below."""

    name: str = ""
    size: float | None = None
    bold: bool | None = None
    colour: str | None = None
    after: float | None = None

    def over(self, base: "Look") -> "Look":
        """This look, with what it leaves unsaid from another."""
        return Look(
            self.name or base.name,
            self.size if self.size is not None else base.size,
            self.bold if self.bold is not None else base.bold,
            self.colour or base.colour,
            self.after if self.after is not None else base.after,
        )


class Looks:
    """The looks of a document's styles, read once: python-docx seeks them each time."""

    def __init__(self, word: Any) -> None:
        self._styles = word.styles.element
        self._found: dict[str, Look] = {}

    @cached_property
    def _by_id(self) -> dict[str, Any]:
        return {
            str(one.get(qn("w:styleId"))): one
            for one in self._styles.findall(qn("w:style"))
        }

    @cached_property
    def plain(self) -> Look:
        """The look of a paragraph without a style."""
        everywhere = self._styles.find(qn("w:docDefaults"))
        base = Look(size=_USUAL)
        if everywhere is not None:
            run = everywhere.find(f".//{qn('w:rPr')}")
            spacing = everywhere.find(f".//{qn('w:pPr')}")
            base = replace(said(run), after=space_after(spacing)).over(base)
        for key, one in self._by_id.items():
            usual = one.get(qn("w:default")) not in (None, *_OFF)
            if usual and one.get(qn("w:type")) == "paragraph":
                return self._resolved(key, base, frozenset())
        return base

    def of(self, paragraph: Paragraph) -> Look:
        """The look of a paragraph's style."""
        key = paragraph._p.style
        if key is None or key not in self._by_id:
            return self.plain
        if key not in self._found:
            self._found[key] = self._resolved(key, self.plain, frozenset())
        return self._found[key]

    def table_has_lines(self, key: str | None) -> bool:
        """Whether the style of a table draws lines."""
        style = self._by_id.get(key or "")
        return style is not None and style.find(f".//{qn('w:tblBorders')}") is not None

    def _resolved(self, key: str, base: Look, seen: frozenset[str]) -> Look:
        """A style over those it is based on; a circle of them ends."""
        style = self._by_id.get(key)
        if style is None or key in seen:
            return base
        parent = style.find(qn("w:basedOn"))
        if parent is not None:
            base = self._resolved(str(parent.get(qn("w:val"))), base, seen | {key})
        name = style.find(qn("w:name"))
        called = str(name.get(qn("w:val"))).lower() if name is not None else ""
        own = said(style.find(qn("w:rPr")))
        after = space_after(style.find(qn("w:pPr")))
        return replace(own, name=called, after=after).over(base)


def said(properties: Any) -> Look:
    """What the properties of a run or a style say."""
    if properties is None:
        return Look()
    size, bold, colour = (
        properties.find(qn(f"w:{name}")) for name in ("sz", "b", "color")
    )
    half = size.get(qn("w:val"), "") if size is not None else ""
    shade = colour.get(qn("w:val"), "") if colour is not None else ""
    return Look(
        size=int(half) / 2 if half.isdecimal() and int(half) else None,
        bold=None if bold is None else bold.get(qn("w:val")) not in _OFF,
        colour=shade if COLOUR.fullmatch(shade) else None,
    )


def space_after(properties: Any) -> float | None:
    """The space below that the properties of a paragraph say, in points."""
    spacing = properties.find(qn("w:spacing")) if properties is not None else None
    after = spacing.get(qn("w:after"), "") if spacing is not None else ""
    return int(after) / 20 if after.isdecimal() else None


def marked_up(paragraph: Paragraph, look: Look) -> tuple[str, float]:
    """The words of a paragraph as reportlab reads them, and their largest size."""
    told: list[str] = []
    largest = 0.0
    for run in _runs(paragraph):
        words = escape(readable(run.text)).replace("\n", "<br/>")
        if not words:
            continue
        own = said(run._r.rPr).over(look)
        size = own.size or _USUAL
        largest = max(largest, size)
        colour = f' color="#{own.colour}"' if own.colour else ""
        words = f'<font size="{size:g}"{colour}>{words}</font>'
        told.append(f"<b>{words}</b>" if own.bold else words)
    return "".join(told), largest or look.size or _USUAL


def _runs(paragraph: Paragraph) -> Iterator[Any]:
    """The runs of a paragraph, those of its links too."""
    for part in paragraph.iter_inner_content():
        if isinstance(part, Hyperlink):
            yield from part.runs
        else:
            yield part
