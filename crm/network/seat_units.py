"""What takes a place together on a map: an organisation with its people under it."""

from collections.abc import Sequence
from typing import NamedTuple

from crm.model.graph_rows import NodeKind
from crm.model.palette import LOOKS
from crm.network.graph import Network, kind_of
from crm.network.layout import wrapped

ONE_LINE, TWO_LINES, PERSON, APART = 26.0, 32.0, 18.0, 6.0
"""The heights of a label, of a person under it, and the room after a unit."""

_ORDER = {group: number for number, group in enumerate([*LOOKS, ""])}


class Unit(NamedTuple):
    """A node with the people that hang under it."""

    head: str
    people: tuple[str, ...]
    height: float


def group_of(graph: Network, node: str) -> str:
    """The group in whose panel a node stands: cluster, `overleg`, `actiefiche` or ``."""
    kind = kind_of(graph, node)
    if kind in {NodeKind.BODY, NodeKind.ACTION}:
        return kind.value
    return graph.nodes[node]["cluster"] or ""


def units_of(graph: Network, nodes: Sequence[str]) -> dict[str, list[Unit]]:
    """The nodes by group, organisations first, by sector and name; people under theirs."""
    own = {node: _own_organisation(graph, node, set(nodes)) for node in nodes}
    people: dict[str, list[str]] = {}
    for node in sorted(nodes, key=lambda node: _name(graph, node)):
        if own[node] is not None:
            people.setdefault(str(own[node]), []).append(node)
    found: dict[str, list[Unit]] = {}
    heads = [node for node in nodes if own[node] is None]
    for node in sorted(heads, key=lambda node: _order(graph, node)):
        hanging = tuple(people.get(node, ()))
        height = len(hanging) * PERSON + APART
        height += (
            PERSON
            if kind_of(graph, node) is NodeKind.PERSON
            else _label_height(graph.nodes[node]["label"])
        )
        unit = Unit(node, hanging, height)
        found.setdefault(group_of(graph, node), []).append(unit)
    ranked = sorted(found, key=lambda group: (_ORDER.get(group, len(_ORDER)), group))
    return {group: found[group] for group in ranked}


def cut(unit: Unit, room: float) -> list[Unit]:
    """The unit, or its nodes apart where it is higher than its panel."""
    if unit.height <= room:
        return [unit]
    alone = Unit(unit.head, (), unit.height - len(unit.people) * PERSON)
    return [alone, *(Unit(one, (), PERSON + APART) for one in unit.people)]


def _own_organisation(graph: Network, node: str, inside: set[str]) -> str | None:
    """The organisation under which a person hangs: the first by name of those shown."""
    if kind_of(graph, node) is not NodeKind.PERSON:
        return None
    return min(
        (
            other
            for other in graph.adj[node]
            if other in inside and kind_of(graph, other) is NodeKind.ORGANISATION
        ),
        key=lambda other: _name(graph, other),
        default=None,
    )


def _order(graph: Network, node: str) -> tuple[bool, str, str, str]:
    values = graph.nodes[node]
    is_person = values["kind"] is NodeKind.PERSON
    return is_person, values["sector"] or "~", *_name(graph, node)


def _name(graph: Network, node: str) -> tuple[str, str]:
    return graph.nodes[node]["label"].casefold(), node


def _label_height(label: str) -> float:
    return TWO_LINES if "\n" in wrapped(label) else ONE_LINE


def head_height(unit: Unit) -> float:
    """The height of a unit without its people."""
    return unit.height - APART - len(unit.people) * PERSON
