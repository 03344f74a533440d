"""A picture of the network in the form that pyvis and vis-network draw.

pyvis makes the nodes, edges and options; its own page is not used: that loads style
sheets from other hosts and reads a tooltip as HTML as soon as one holds "href". Here
every label and tooltip stays text.
"""

import json
import math
import textwrap
from collections import Counter
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network as Drawing

from crm.model.graph_rows import NodeKind, TieKind
from crm.model.palette import LOOKS, UNSORTED, Look, look
from crm.network.layout import wrapped
from crm.network.picture import Change, MapNode, MapTie, Picture
from crm.network.seating import Side
from crm.texts import network as t

VIS_NETWORK = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
_ASSETS = Path(__file__).parent / "assets"
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "selectionWidth": 1, "hoverWidth": 0.5},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "hideEdgesOnDrag": False,
        "keyboard": False,
        "multiselect": False,
        "navigationButtons": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 200,
        "zoomSpeed": 0.6,
    },
}
DASHES: dict[TieKind, bool | list[int]] = {
    TieKind.MANDATE: False,
    TieKind.AFFILIATION: [9, 3, 2, 3],
    TieKind.PARTNER: [8, 5],
    TieKind.TAKING_PART: [2, 4],
}
_PERSON_WIDTH = 22
_STEPS = ((0.0, 1.0), (1.0, 2.0), (3.0, 3.5), (math.inf, 5.5))
"""Up to which strength a line has which width; zero is not seen in twelve months."""

WIDTHS = tuple(width for _, width in _STEPS)


@cache
def script() -> str:
    """The code that draws, without vis-network itself."""
    files = ("network_boxes", "network_shapes", "network_parts", "network_drawing")
    texts = ((_ASSETS / f"{name}.js").read_text(encoding="utf-8") for name in files)
    return "\n".join(texts)


@cache
def style() -> str:
    """How the parts around the drawing look."""
    return (_ASSETS / "network_drawing.css").read_text(encoding="utf-8")


def drawn(picture: Picture, cluster_labels: dict[str, str]) -> dict[str, Any]:
    """What the code that draws gets: plain values only."""
    drawing = Drawing(directed=True)  # undirected, pyvis compares all edges
    drawing.set_options(json.dumps(_OPTIONS))
    for node in picture.nodes:
        drawing.add_node(
            node.key,
            label=_label(node),
            shape=_shape(node),
            title=_tooltip(node, cluster_labels),
            name=node.label,
            spoken=t.spoken(node.label, _facts(node, cluster_labels)),
            kind=node.kind.value,
            cluster=node.cluster,
            panel=node.group,
            side=node.side.value,
            change=node.change.value if node.change else "",
            x=node.x,
            y=node.y,
        )
    middle = picture.nodes[0].key if picture.nodes else ""
    said_already = _said_by_their_organisation(picture, middle)
    for tie in picture.ties:
        drawing.add_edge(
            tie.left,
            tie.right,
            id=f"{tie.left}-{tie.right}",
            arrows="",
            dashes=DASHES[tie.kind],
            width=_STEPS[strength_class(tie.strength)][1],
            title=tie_words(tie),
            gone=tie.gone,
            quiet=bool(said_already & {tie.left, tie.right})
            and middle in {tie.left, tie.right},
        )
    return {
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "options": drawing.options,
        "looks": {"": _colours(UNSORTED), **{c: _colours(k) for c, k in LOOKS.items()}},
        "panels": _panels(picture, cluster_labels),
        "legend": _legend(picture, cluster_labels),
        "words": t.MAP_WORDS,
    }


def tie_words(tie: MapTie) -> str:
    """A tie in words: what it is, since when, seen how often."""
    return t.tie_words(tie.kind.value, tie.since, tie.times, tie.last_seen)


def _label(node: MapNode) -> str:
    """On two lines; a person in a panel, where the rows are low, on one."""
    if node.side is Side.BELOW or node.kind is not NodeKind.PERSON:
        return wrapped(node.label)
    return textwrap.shorten(node.label, _PERSON_WIDTH, placeholder="…")


def strength_class(strength: float) -> int:
    """How strong the meetings are, in four steps: 0 is not seen in twelve months.

    >>> [strength_class(value) for value in (0, 0.2, 1.5, 8)]
    [0, 1, 2, 3]
    """
    return next(number for number, (most, _) in enumerate(_STEPS) if strength <= most)


def _said_by_their_organisation(picture: Picture, middle: str) -> set[str]:
    """The people whose organisation is tied to the middle: its line says the same."""
    people = {n.key for n in picture.nodes if n.kind is NodeKind.PERSON} - {middle}
    organisations = {n.key for n in picture.nodes if n.kind is NodeKind.ORGANISATION}
    pairs = {
        pair
        for tie in picture.ties
        for pair in ((tie.left, tie.right), (tie.right, tie.left))
    }
    beside = {one for one, other in pairs if other == middle} & organisations
    return {one for one, other in pairs if one in people and other in beside}


def _panels(picture: Picture, cluster_labels: dict[str, str]) -> list[dict[str, Any]]:
    """The boxes around the groups, with how many are in each."""
    found = []
    for panel in picture.panels:
        inside = inside_panel(picture, panel.group)
        found.append(
            {
                **asdict(panel),
                "name": group_name(panel.group, cluster_labels),
                "counts": t.group_counts(inside),
                "glyph": look(panel.group).glyph,
                "shape": look(panel.group).shape if panel.group else "dot",
                "number": inside.total(),
            }
        )
    return found


def inside_panel(picture: Picture, group: str) -> Counter[str]:
    """How many of each kind stand in a group on the day."""
    return Counter(
        node.kind.value
        for node in picture.nodes
        if node.group == group
        and node.change is not Change.GONE
        # The middle stands in no panel.
        and (node.x, node.y) != (0.0, 0.0)
    )


def group_name(group: str, cluster_labels: dict[str, str]) -> str:
    """What a group is called."""
    if group in t.NODE_COUNTS:
        return t.NODE_COUNTS[group][1]
    return cluster_labels.get(group, group) or t.NO_CLUSTER


def _shape(node: MapNode) -> str:
    """The shape of the cluster for an organisation; the others are drawn by kind."""
    if node.kind is NodeKind.ORGANISATION:
        return look(node.cluster).shape
    return "custom"


def _facts(node: MapNode, cluster_labels: dict[str, str]) -> list[str]:
    cluster = cluster_labels.get(node.cluster or "", node.cluster)
    facts = [t.NODE_COUNTS[node.kind.value][0], cluster, node.municipality]
    return [fact for fact in facts if fact]


def _tooltip(node: MapNode, cluster_labels: dict[str, str]) -> str:
    facts = " · ".join(_facts(node, cluster_labels))
    change = [t.CHANGES[node.change.value]] if node.change else []
    return "\n".join([node.label, facts, t.ties(node.ties), *change])


def _colours(shown: Look) -> dict[str, str]:
    return {"light": shown.light, "dark": shown.dark}


def _legend(picture: Picture, cluster_labels: dict[str, str]) -> list[dict[str, Any]]:
    """Each shape and line on the map with its word; what is not there is left out."""
    there = {
        node.cluster for node in picture.nodes if node.kind is NodeKind.ORGANISATION
    }
    found: list[dict[str, Any]] = [
        {
            "glyph": look(code).glyph,
            "cluster": code,
            "group": code,
            "word": cluster_labels[code],
        }
        for code in cluster_labels
        if code in there
    ]
    if None in there:
        found.append({"glyph": UNSORTED.glyph, "cluster": "", "word": t.NO_CLUSTER})
    kinds = {node.kind for node in picture.nodes} - {NodeKind.ORGANISATION}
    found.extend(
        {"sign": kind.value, "word": t.NODE_COUNTS[kind.value][0]}
        for kind in NodeKind
        if kind in kinds
    )
    changes = {node.change for node in picture.nodes}
    found.extend(
        {"sign": change.value, "word": t.CHANGES[change.value]}
        for change in Change
        if change in changes
    )
    ties = [tie for tie in picture.ties if not tie.gone]
    kinds_of_ties = {tie.kind for tie in ties}
    found.extend(
        {
            "sign": "line",
            "dashes": DASHES[kind],
            "width": 2,
            "word": t.TIE_LABELS[kind],
        }
        for kind in TieKind
        if kind in kinds_of_ties
    )
    classes = {strength_class(tie.strength) for tie in ties}
    found.extend(
        {"sign": "line", "dashes": False, "width": width, "word": t.STRENGTHS[number]}
        for number, (_, width) in enumerate(_STEPS)
        if number in classes
    )
    return found
