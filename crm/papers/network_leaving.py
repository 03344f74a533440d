"""What of a map may leave: organisations and bodies; people only when asked for.

Never somebody who sits for the PZON, whatever was asked.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from crm.model.graph_rows import NodeKind
from crm.network.picture import MapNode, Picture
from crm.texts import network as t

KINDS = (NodeKind.ORGANISATION, NodeKind.BODY)
"""What a file holds unless people are asked for."""

PEOPLE, YES = "personen", "ja"
"""What a link adds to ask for people too."""

PZON = "pzon"
"""The cluster of those who speak for people with care needs."""


def leaving(drawn: Picture, *, people: bool) -> Picture:
    """The part of a picture that may leave."""
    nodes = tuple(node for node in drawn.nodes if _may_leave(node, people=people))
    keys = {node.key for node in nodes}
    used = {node.group for node in nodes}
    return replace(
        drawn,
        nodes=nodes,
        ties=tuple(tie for tie in drawn.ties if {tie.left, tie.right} <= keys),
        panels=tuple(panel for panel in drawn.panels if panel.group in used),
    )


def leaving_title(focus: MapNode, on: date, *, people: bool) -> str:
    """What a file is called; without people it names nobody either."""
    named = _may_leave(focus, people=people)
    return t.map_title(focus.label if named else None, on)


def asks_people(asked: Mapping[str, str]) -> bool:
    """Whether a link asks for people too."""
    return asked.get(PEOPLE) == YES


def why_logged(asked: Mapping[str, str]) -> str | None:
    """What the history says of a file with people in it; nothing of one without."""
    if not asks_people(asked):
        return None
    return t.people_left(asked.get("van", ""), asked.get("op", ""))


def _may_leave(node: MapNode, *, people: bool) -> bool:
    if node.kind is NodeKind.PERSON:
        return people and PZON not in {node.cluster, node.group}
    return node.kind in KINDS
