"""Drawings in SVG: parts with their values, and whatever people typed as text only."""

import re
import xml.etree.ElementTree as ET
from typing import TypeAlias

SPACE = "http://www.w3.org/2000/svg"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIRECTIONS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Part: TypeAlias = ET.Element


def drawing(width: float, height: float, *, label: str, style: str = "") -> Part:
    """An empty drawing of this size, with what it shows in words."""
    made = ET.Element(
        "svg",
        {
            "xmlns": SPACE,
            "viewBox": f"0 0 {_plain(width)} {_plain(height)}",
            "width": _plain(width),
            "height": _plain(height),
            "role": "group",
            "aria-label": typed(label),
        },
    )
    if style:
        part(made, "style").text = style
    return made


def part(inside: Part, name: str, text: str = "", **values: object) -> Part:
    """Add a part; `stroke_width` stands for `stroke-width`, `class_` for `class`."""
    made = ET.SubElement(
        inside,
        name,
        {key.strip("_").replace("_", "-"): _plain(v) for key, v in values.items()},
    )
    if text:
        made.text = typed(text)
    return made


def typed(text: str) -> str:
    """What people typed, without what XML cannot hold or what turns a line around."""
    return _DIRECTIONS.sub("", _NOT_XML.sub("", text))


def written(made: Part) -> str:
    """The drawing as text."""
    return ET.tostring(made, encoding="unicode")


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return typed(str(value))
