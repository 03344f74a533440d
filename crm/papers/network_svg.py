"""A map as a drawing to print or put in a document: SVG, made without a browser."""

import math
import textwrap
from typing import Any

from crm.model.graph_rows import NodeKind, TieKind
from crm.model.palette import LOOKS, UNSORTED, Look, look
from crm.network.layout import wrapped
from crm.network.picture import Change, MapNode, MapTie, Picture
from crm.network.seating import Panel, Side
from crm.papers import svg
from crm.papers.network_drawing import (
    DASHES,
    WIDTHS,
    group_name,
    inside_panel,
    strength_class,
)
from crm.papers.svg import Part, part
from crm.texts import network as t

_EDGE, _HEAD, _LEGEND_LINE, _LINE = 30.0, 70.0, 22.0, 14.0
_TEXT, _SOFT, _ACCENT, _FONT = "#0f1114", "#c9ced6", "#0b5a73", "12px sans-serif"
_SIZE, _REACH = 11.0, 100.0
_CORNERS = {
    "square": (4, 45),
    "triangle": (3, 90),
    "diamond": (4, 0),
    "hexagon": (6, 0),
}


def network_svg(
    picture: Picture, cluster_labels: dict[str, str], *, title: str, sentence: str
) -> bytes:
    """The map with its title, a sentence and the legend."""
    left, top, right, bottom = _frame(picture)
    legend = _legend(picture, cluster_labels)
    width = max(right - left, 480.0) + 2 * _EDGE
    height = bottom - top + _HEAD + 2 * _EDGE + len(legend) * _LEGEND_LINE
    made = svg.drawing(width, height, label=title)
    part(made, "rect", width=width, height=height, fill="#ffffff")
    part(made, "title", title)
    text: dict[str, Any] = {"font_family": "sans-serif", "fill": _TEXT}
    short = textwrap.shorten(title, int(width / 11), placeholder="…")
    part(made, "text", short, x=_EDGE, y=32.0, font_size=20, font_weight=600, **text)
    short = textwrap.shorten(sentence, int(width / 7), placeholder="…")
    part(made, "text", short, x=_EDGE, y=56.0, font_size=13, **text)
    inner = part(
        made, "g", transform=f"translate({_EDGE - left:.1f} {_HEAD + _EDGE - top:.1f})"
    )
    for panel in picture.panels:
        _panel(inner, panel, picture, cluster_labels)
    middle = picture.nodes[0].key if picture.nodes else ""
    spots = {node.key: node for node in picture.nodes}
    for tie in picture.ties:
        _tie(inner, tie, spots, middle)
    for node in picture.nodes:
        _node(inner, node)
    for number, line in enumerate(legend):
        y = height - _EDGE / 2 - (len(legend) - 1 - number) * _LEGEND_LINE
        part(made, "text", line, x=_EDGE, y=y, font_size=12, **text)
    return svg.written(made).encode()


def _frame(picture: Picture) -> tuple[float, float, float, float]:
    """The box around all of it, labels included."""
    xs = [x for n in picture.nodes for x in (n.x - _REACH, n.x + _REACH)]
    ys = [y for n in picture.nodes for y in (n.y - 24, n.y + 48)]
    for panel in picture.panels:
        xs += [panel.left, panel.right]
        ys += [panel.top, panel.bottom]
    return (
        min(xs, default=0),
        min(ys, default=0),
        max(xs, default=0),
        max(ys, default=0),
    )


def _panel(
    inside: Part, panel: Panel, picture: Picture, cluster_labels: dict[str, str]
) -> None:
    colour = look(panel.group).light
    part(
        inside,
        "rect",
        x=panel.left,
        y=panel.top,
        width=panel.right - panel.left,
        height=panel.bottom - panel.top,
        rx=8,
        fill=colour,
        fill_opacity=0.06,
        stroke=colour,
        stroke_opacity=0.45,
    )
    counts = t.group_counts(inside_panel(picture, panel.group))
    words = f"{group_name(panel.group, cluster_labels)} · {counts}"
    short = textwrap.shorten(
        words, int((panel.right - panel.left) / 6.2), placeholder="…"
    )
    part(
        inside,
        "text",
        short,
        x=panel.left + 8,
        y=panel.top + 19,
        fill=colour,
        style=f"font: 600 {_FONT}",
    )


def _tie(inside: Part, tie: MapTie, spots: dict[str, MapNode], middle: str) -> None:
    one, other = spots[tie.left], spots[tie.right]
    dashes = DASHES[tie.kind]
    soft = middle in {tie.left, tie.right} or tie.gone
    line = part(
        inside,
        "line",
        x1=one.x,
        y1=one.y,
        x2=other.x,
        y2=other.y,
        stroke=_SOFT if soft else "#6b7280",
        stroke_width=WIDTHS[strength_class(tie.strength)],
    )
    if isinstance(dashes, list):
        line.set("stroke-dasharray", " ".join(map(str, dashes)))


def _node(inside: Part, node: MapNode) -> None:
    shown = LOOKS.get(node.cluster or "", UNSORTED)
    group = part(inside, "g")
    if node.change is Change.GONE:
        group.set("opacity", "0.5")
    if node.change is Change.CAME:
        part(
            group,
            "circle",
            cx=node.x,
            cy=node.y,
            r=_SIZE + 6,
            fill="none",
            stroke=_ACCENT,
            stroke_width=2,
        )
    if node.kind is NodeKind.PERSON:
        _person(group, node, shown)
    elif node.kind is NodeKind.ORGANISATION:
        _organisation(group, node, shown)
    else:
        _table(group, node)
    _label(group, node)


def _person(group: Part, node: MapNode, shown: Look) -> None:
    x, y, r = node.x, node.y, 8.0
    path = f"M{x - r:.1f} {y + r:.1f}Q{x - r:.1f} {y:.1f} {x:.1f} {y:.1f}"
    path += f"Q{x + r:.1f} {y:.1f} {x + r:.1f} {y + r:.1f}Z"
    part(group, "path", d=path, fill=shown.light)
    part(group, "circle", cx=x, cy=y - r * 0.45, r=r / 2, fill=shown.light)


def _organisation(group: Part, node: MapNode, shown: Look) -> None:
    fill = shown.light if node.cluster and node.change is not Change.GONE else "#ffffff"
    drawn: dict[str, Any] = {"fill": fill, "stroke": shown.light, "stroke_width": 2}
    if shown.shape in _CORNERS or shown.shape == "star":
        points = " ".join(
            f"{node.x + dx:.1f},{node.y + dy:.1f}" for dx, dy in _corners(shown.shape)
        )
        part(group, "polygon", points=points, **drawn)
    else:
        part(group, "circle", cx=node.x, cy=node.y, r=_SIZE, **drawn)


def _corners(shape: str) -> list[tuple[float, float]]:
    if shape == "star":
        return [
            _at(90 + 36 * n, _SIZE * (1.25 if n % 2 == 0 else 0.55)) for n in range(10)
        ]
    corners, first = _CORNERS[shape]
    return [_at(first + 360 / corners * n, _SIZE * 1.25) for n in range(corners)]


def _at(angle: float, radius: float) -> tuple[float, float]:
    turned = math.radians(angle)
    return radius * math.cos(turned), -radius * math.sin(turned)


def _table(group: Part, node: MapNode) -> None:
    drawn = part(
        group,
        "rect",
        x=node.x - 14,
        y=node.y - 10,
        width=28,
        height=20,
        rx=4,
        fill="#f0f2f6",
        stroke=_TEXT,
        stroke_width=1.5,
    )
    if node.kind is NodeKind.ACTION:
        drawn.set("stroke-dasharray", "4 3")


def _label(group: Part, node: MapNode) -> None:
    lines = wrapped(node.label).split("\n")
    if node.change is not None:
        lines[-1] += f" ({node.change.value})"
    if node.side is Side.BELOW:
        x, y, anchor = node.x, node.y + 26, "middle"
    else:
        away = 18 if node.side is Side.RIGHT else -18
        x, anchor = node.x + away, "start" if away > 0 else "end"
        y = node.y + 4 - (len(lines) - 1) * _LINE / 2
    for number, line in enumerate(lines):
        part(
            group,
            "text",
            line,
            x=x,
            y=y + number * _LINE,
            text_anchor=anchor,
            fill=_TEXT,
            stroke="#ffffff",
            stroke_width=3,
            paint_order="stroke",
            style=f"font: {_FONT}",
        )


def _legend(picture: Picture, cluster_labels: dict[str, str]) -> list[str]:
    """Shapes and lines in words."""
    groups = {n.cluster for n in picture.nodes if n.kind is NodeKind.ORGANISATION}
    shapes = [
        f"{look(code).glyph} {label}"
        for code, label in cluster_labels.items()
        if code in groups
    ]
    kinds = {tie.kind for tie in picture.ties}
    lines = [
        f"{_LINES[kind]} {t.TIE_LABELS[kind.value]}"
        for kind in TieKind
        if kind in kinds
    ]
    return [text for text in ("   ".join(shapes), "   ".join(lines), t.THICKER) if text]


_LINES = {
    TieKind.MANDATE: "───",
    TieKind.AFFILIATION: "─ · ─",
    TieKind.PARTNER: "─ ─ ─",
    TieKind.TAKING_PART: "· · ·",
}
