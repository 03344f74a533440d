"""Where each node of a map stands: the groups as panels around the middle.

A panel holds the organisations and people of one cluster, at the left or the right;
other bodies stand above the middle, actions below it. People hang under the
organisation that they speak for, so most ties are short. A place depends only on who
may ever be on the map, not on the day: nobody jumps when the day changes.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import NamedTuple, TypeAlias

from crm.model.graph_rows import NodeKind
from crm.model.palette import LOOKS
from crm.network.graph import Network, kind_of
from crm.network.layout import Point, wrapped

COLUMN, HEADER = 154.0, 36.0
"""Width of a column of a panel; height of the words above it."""

_ONE_LINE, _TWO_LINES, _PERSON, _APART = 26.0, 32.0, 18.0, 6.0
_EDGE, _INDENT, _GAP = 20.0, 14.0, 18.0
_CENTRE_COLUMN, _CENTRE_ROW, _AROUND_MIDDLE = 132.0, 72.0, 84.0
_ASPECT = 1.5  # the window of the map is half as wide again as high
_MOST_COLUMNS = 12
_FEW = 3
_INNER = _CENTRE_COLUMN / 2 + _GAP
"""Where the panels at the sides begin."""


Tier: TypeAlias = "tuple[Network, Sequence[str]]"
"""Nodes of a network that get their places at the same time."""


MIDDLE = "midden"
"""The group of the node in the middle, which stands in no panel."""


class Side(StrEnum):
    """At which side of its shape a label stands."""

    LEFT = "left"
    RIGHT = "right"
    BELOW = "below"


@dataclass(frozen=True)
class Panel:
    """The box of a group: a cluster, those without one, bodies or actions."""

    group: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Seating:
    """The place of each node, its group, at which side its label stands; the panels."""

    places: dict[str, Point] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    sides: dict[str, Side] = field(default_factory=dict)
    panels: tuple[Panel, ...] = ()


class _Unit(NamedTuple):
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


def seating(tiers: Sequence[Tier]) -> Seating:
    """A place for every node; the first of all stands in the middle.

    The first tier makes the panels. A later tier is put at their outer side and moves
    nobody of an earlier one.
    """
    focus = next((node for _, nodes in tiers for node in nodes), None)
    if focus is None:
        return Seating()
    plan = _Plan(focus)
    done = {focus}
    for number, (graph, nodes) in enumerate(tiers):
        fresh = [node for node in nodes if node not in done]
        done.update(fresh)
        groups = _units(graph, fresh)
        if number == 0:
            plan.lay_out(groups)
        else:
            plan.add(groups)
    return plan.seating()


@dataclass
class _Column:
    """A panel at a side while it is being filled; `reach` is its width in columns."""

    side: Side
    top: float
    height: float
    reach: int = 0
    filled: float = 0.0


@dataclass
class _Band:
    """Bodies above the middle or actions below it, so many to a row."""

    columns: int
    near: float
    number: int = 0


class _Plan:
    """The panels as far as they are filled."""

    def __init__(self, focus: str) -> None:
        self._places: dict[str, Point] = {focus: (0.0, 0.0)}
        self._sides: dict[str, Side] = {focus: Side.BELOW}
        self._groups: dict[str, str] = {focus: MIDDLE}
        self._panels: dict[str, _Column] = {}
        self._ends = {Side.LEFT: 0.0, Side.RIGHT: 0.0}
        self._centre: dict[str, _Band] = {}

    def lay_out(self, groups: dict[str, list[_Unit]]) -> None:
        """Give every group its panel."""
        at_sides = {g: u for g, u in groups.items() if g not in _CENTRE}
        centre = [len(groups.get(group, ())) for group in _CENTRE]
        stacks, columns = _best(at_sides, centre)
        high = max(_stacked(at_sides, stack, columns) for stack in stacks)
        wide = _width(at_sides, stacks, columns)
        for group in _CENTRE:
            self._centre[group] = _band(len(groups.get(group, ())), high, wide)
        for side, stack in zip((Side.LEFT, Side.RIGHT), stacks, strict=True):
            top = -_stacked(at_sides, stack, columns) / 2
            for group in stack:
                filled = _masonry(at_sides[group], columns)
                height = HEADER + max(sum(u.height for u in one) for one in filled)
                self._panels[group] = _Column(side, top, height, len(filled), height)
                for number, column in enumerate(filled):
                    self._stand(group, number, top + HEADER, column)
                top += height + _GAP
            self._ends[side] = top
        for group in _CENTRE:
            self._in_centre(group, groups.get(group, []))

    def add(self, groups: dict[str, list[_Unit]]) -> None:
        """Put more units outside of what stands."""
        for group, units in groups.items():
            if group in _CENTRE:
                self._in_centre(group, units)
                continue
            panel = self._panels.get(group)
            if panel is None:
                panel = self._new(group, max(u.height for u in units))
            room = panel.height - HEADER
            for unit in chain.from_iterable(_cut(one, room) for one in units):
                if not panel.reach or panel.filled + unit.height > panel.height:
                    panel.reach, panel.filled = panel.reach + 1, HEADER
                top = panel.top + panel.filled
                self._stand(group, panel.reach - 1, top, [unit])
                panel.filled += unit.height

    def seating(self) -> Seating:
        """What is laid out."""
        panels = [
            Panel(group, *self._sideways(panel), panel.top + panel.height)
            for group, panel in self._panels.items()
        ]
        panels += [
            self._centre_box(group)
            for group, band in self._centre.items()
            if band.number
        ]
        return Seating(self._places, self._groups, self._sides, tuple(panels))

    def _new(self, group: str, height: float) -> _Column:
        side = min(self._ends, key=lambda side: self._ends[side])
        panel = _Column(side, self._ends[side], HEADER + max(height, 4 * _TWO_LINES))
        self._panels[group] = panel
        self._ends[side] += panel.height + _GAP
        return panel

    def _stand(
        self, group: str, column: int, top: float, units: Iterable[_Unit]
    ) -> None:
        side = self._panels[group].side
        sign = -1 if side is Side.LEFT else 1
        x = _INNER + column * COLUMN + _EDGE
        for unit in units:
            y = top
            step = _head_height(unit) if unit.people else unit.height - _APART
            self._put(group, unit.head, (sign * x, y + step / 2), side)
            y += step
            for person in unit.people:
                at = (sign * (x + _INDENT), y + _PERSON / 2)
                self._put(group, person, at, side)
                y += _PERSON
            top += unit.height

    def _in_centre(self, group: str, units: list[_Unit]) -> None:
        sign = -1 if group == NodeKind.BODY.value else 1
        band = self._centre[group]
        for unit in units:
            row, column = divmod(band.number, band.columns)
            x = (column - (band.columns - 1) / 2) * _CENTRE_COLUMN
            y = sign * (band.near + HEADER / 2 + row * _CENTRE_ROW)
            self._put(group, unit.head, (x, y), Side.BELOW)
            band.number += 1

    def _put(self, group: str, node: str, at: Point, side: Side) -> None:
        self._places[node] = (round(at[0], 1), round(at[1], 1))
        self._sides[node], self._groups[node] = side, group

    def _sideways(self, panel: _Column) -> tuple[float, float, float]:
        outer = _INNER + max(panel.reach, 1) * COLUMN
        if panel.side is Side.LEFT:
            return -outer, panel.top, -_INNER
        return _INNER, panel.top, outer

    def _centre_box(self, group: str) -> Panel:
        band = self._centre[group]
        rows = math.ceil(band.number / band.columns)
        wide = band.columns * _CENTRE_COLUMN / 2
        near, far = band.near, band.near + rows * _CENTRE_ROW
        if group == NodeKind.BODY.value:
            return Panel(group, -wide, -far - HEADER / 2, wide, -near + HEADER)
        return Panel(group, -wide, near - HEADER, wide, far)


_CENTRE = (NodeKind.BODY.value, NodeKind.ACTION.value)
_ORDER = {group: number for number, group in enumerate([*LOOKS, ""])}


def _units(graph: Network, nodes: Sequence[str]) -> dict[str, list[_Unit]]:
    """The nodes by group, organisations first, by sector and name; people under theirs."""
    own = {node: _own_organisation(graph, node, set(nodes)) for node in nodes}
    people: dict[str, list[str]] = {}
    for node in sorted(nodes, key=lambda node: _name(graph, node)):
        if own[node] is not None:
            people.setdefault(str(own[node]), []).append(node)
    found: dict[str, list[_Unit]] = {}
    heads = [node for node in nodes if own[node] is None]
    for node in sorted(heads, key=lambda node: _order(graph, node)):
        hanging = tuple(people.get(node, ()))
        height = len(hanging) * _PERSON + _APART
        height += (
            _PERSON
            if kind_of(graph, node) is NodeKind.PERSON
            else _label_height(graph.nodes[node]["label"])
        )
        unit = _Unit(node, hanging, height)
        found.setdefault(group_of(graph, node), []).append(unit)
    ranked = sorted(found, key=lambda group: (_ORDER.get(group, len(_ORDER)), group))
    return {group: found[group] for group in ranked}


def _cut(unit: _Unit, room: float) -> list[_Unit]:
    """The unit, or its nodes apart where it is higher than its panel."""
    if unit.height <= room:
        return [unit]
    alone = _Unit(unit.head, (), unit.height - len(unit.people) * _PERSON)
    return [alone, *(_Unit(one, (), _PERSON + _APART) for one in unit.people)]


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
    return _TWO_LINES if "\n" in wrapped(label) else _ONE_LINE


def _head_height(unit: _Unit) -> float:
    return unit.height - _APART - len(unit.people) * _PERSON


def _band(number: int, high: float, wide: float) -> _Band:
    """One column between the sides when there is room, else rows beyond the sides."""
    rows = max(_FEW, int((high / 2 - _AROUND_MIDDLE) // _CENTRE_ROW))
    if number <= rows:
        return _Band(1, _AROUND_MIDDLE)
    columns = max(1, min(number, int(wide // _CENTRE_COLUMN)))
    return _Band(columns, max(high / 2, _AROUND_MIDDLE) + HEADER)


def _width(
    groups: dict[str, list[_Unit]], stacks: tuple[list[str], list[str]], columns: int
) -> float:
    """How wide the sides are together, with what is between them."""
    sides = (
        max((min(columns, len(groups[group])) for group in stack), default=0)
        for stack in stacks
    )
    return 2 * _INNER + sum(sides) * COLUMN


def _best(
    groups: dict[str, list[_Unit]], centre: Sequence[int]
) -> tuple[tuple[list[str], list[str]], int]:
    """Which groups stand left and right, and in how many columns, to fill a window."""

    def off(columns: int) -> float:
        stacks = _stacks(groups, columns)
        high = max(*(_stacked(groups, stack, columns) for stack in stacks), 1.0)
        wide = _width(groups, stacks, columns)
        bands = [_band(number, high, wide) for number in centre]
        beyond = sum(
            math.ceil(number / band.columns) * _CENTRE_ROW
            for number, band in zip(centre, bands, strict=True)
            if band.near > _AROUND_MIDDLE
        )
        return abs(math.log(wide / (high + beyond) / _ASPECT))

    columns = min(range(1, _MOST_COLUMNS + 1), key=off)
    return _stacks(groups, columns), columns


def _stacks(
    groups: dict[str, list[_Unit]], columns: int
) -> tuple[list[str], list[str]]:
    """Each group to the side that is less full."""
    left: list[str] = []
    right: list[str] = []
    for group in groups:
        shorter = (
            left
            if _stacked(groups, left, columns) <= _stacked(groups, right, columns)
            else right
        )
        shorter.append(group)
    return left, right


def _stacked(
    groups: dict[str, list[_Unit]], stack: Sequence[str], columns: int
) -> float:
    """The height of panels on top of each other."""
    return sum(
        HEADER
        + max(sum(unit.height for unit in c) for c in _masonry(groups[group], columns))
        + _GAP
        for group in stack
    )


def _masonry(units: Sequence[_Unit], columns: int) -> list[list[_Unit]]:
    """Columns of about the same height; each unit goes to the least full one."""
    found: list[list[_Unit]] = [[] for _ in range(min(columns, len(units)))]
    heights = [0.0] * len(found)
    for unit in units:
        number = min(range(len(found)), key=heights.__getitem__)
        found[number].append(unit)
        heights[number] += unit.height
    return found
