"""A picture of the network in the form that pyvis and vis-network draw.

pyvis makes the nodes, edges and options; its own page is not used: that loads style
sheets from other hosts and reads a tooltip as HTML as soon as one holds "href". Here
every label and tooltip stays text.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network as Drawing

from crm.model.graph_rows import NodeKind, TieKind
from crm.model.palette import LOOKS, UNSORTED, Look, look
from crm.network.layout import wrapped
from crm.network.picture import MapNode, MapTie, Picture
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
_DASHES: dict[TieKind, bool | list[int]] = {
    TieKind.MANDATE: False,
    TieKind.AFFILIATION: False,
    TieKind.PARTNER: [8, 5],
    TieKind.TAKING_PART: [2, 4],
}
_SIGNS = {
    TieKind.MANDATE: "line",
    TieKind.AFFILIATION: "line thin",
    TieKind.PARTNER: "line dashed",
    TieKind.TAKING_PART: "line dotted",
}
_WIDE, _THIN = 2.0, 1.0


@cache
def script() -> str:
    """The code that draws, without vis-network itself."""
    return (_ASSETS / "network_drawing.js").read_text(encoding="utf-8")


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
            label=wrapped(node.label),
            shape=_shape(node),
            title=_tooltip(node, cluster_labels),
            name=node.label,
            spoken=t.spoken(node.label, _facts(node, cluster_labels)),
            kind=node.kind.value,
            cluster=node.cluster,
            x=node.x,
            y=node.y,
        )
    for tie in picture.ties:
        drawing.add_edge(
            tie.left,
            tie.right,
            id=f"{tie.left}-{tie.right}",
            arrows="",
            dashes=_DASHES[tie.kind],
            width=_WIDE if tie.kind is TieKind.MANDATE else _THIN,
            title=tie_words(tie),
        )
    return {
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "options": drawing.options,
        "looks": {"": _colours(UNSORTED), **{c: _colours(k) for c, k in LOOKS.items()}},
        "legend": _legend(picture, cluster_labels),
        "words": t.MAP_WORDS,
    }


def tie_words(tie: MapTie) -> str:
    """A tie in words: what it is, since when, seen how often."""
    return t.tie_words(tie.kind.value, tie.since, tie.times, tie.last_seen)


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
    return f"{node.label}\n{facts}\n{t.ties(node.ties)}"


def _colours(shown: Look) -> dict[str, str]:
    return {"light": shown.light, "dark": shown.dark}


def _legend(picture: Picture, cluster_labels: dict[str, str]) -> list[dict[str, Any]]:
    """Each shape and line on the map with its word; what is not there is left out."""
    there = {
        node.cluster for node in picture.nodes if node.kind is NodeKind.ORGANISATION
    }
    found: list[dict[str, Any]] = [
        {"glyph": look(code).glyph, "cluster": code, "word": cluster_labels[code]}
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
    ties = {tie.kind for tie in picture.ties}
    found.extend(
        {"sign": _SIGNS[kind], "word": t.TIE_LABELS[kind.value]}
        for kind in TieKind
        if kind in ties
    )
    return found
