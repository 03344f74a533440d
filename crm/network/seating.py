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
from typing import TypeAlias

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network
from crm.network.layout import Point
from crm.network.seat_columns import (
    CENTRE_COLUMN,
    CENTRE_ROW,
    COLUMN,
    GAP,
    HEADER,
    INNER,
    Band,
    band_of,
    best_columns,
    height_of,
    masonry,
    width_of,
)
from crm.network.seat_units import (
    APART,
    PERSON,
    TWO_LINES,
    Unit,
    cut,
    head_height,
    units_of,
)

_EDGE, _INDENT = 20.0, 14.0
_CENTRE = (NodeKind.BODY.value, NodeKind.ACTION.value)

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
        groups = units_of(graph, fresh)
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


class _Plan:
    """The panels as far as they are filled."""

    def __init__(self, focus: str) -> None:
        self._places: dict[str, Point] = {focus: (0.0, 0.0)}
        self._sides: dict[str, Side] = {focus: Side.BELOW}
        self._groups: dict[str, str] = {focus: MIDDLE}
        self._panels: dict[str, _Column] = {}
        self._ends = {Side.LEFT: 0.0, Side.RIGHT: 0.0}
        self._centre: dict[str, Band] = {}

    def lay_out(self, groups: dict[str, list[Unit]]) -> None:
        """Give every group its panel."""
        at_sides = {g: u for g, u in groups.items() if g not in _CENTRE}
        centre = [len(groups.get(group, ())) for group in _CENTRE]
        stacks, columns = best_columns(at_sides, centre)
        high = max(height_of(at_sides, stack, columns) for stack in stacks)
        wide = width_of(at_sides, stacks, columns)
        for group in _CENTRE:
            self._centre[group] = band_of(len(groups.get(group, ())), high, wide)
        for side, stack in zip((Side.LEFT, Side.RIGHT), stacks, strict=True):
            top = -height_of(at_sides, stack, columns) / 2
            for group in stack:
                filled = masonry(at_sides[group], columns)
                height = HEADER + max(sum(u.height for u in one) for one in filled)
                self._panels[group] = _Column(side, top, height, len(filled), height)
                for number, column in enumerate(filled):
                    self._stand(group, number, top + HEADER, column)
                top += height + GAP
            self._ends[side] = top
        for group in _CENTRE:
            self._in_centre(group, groups.get(group, []))

    def add(self, groups: dict[str, list[Unit]]) -> None:
        """Put more units outside of what stands."""
        for group, units in groups.items():
            if group in _CENTRE:
                self._in_centre(group, units)
                continue
            panel = self._panels.get(group)
            if panel is None:
                panel = self._new(group, max(u.height for u in units))
            room = panel.height - HEADER
            for unit in chain.from_iterable(cut(one, room) for one in units):
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
        panel = _Column(side, self._ends[side], HEADER + max(height, 4 * TWO_LINES))
        self._panels[group] = panel
        self._ends[side] += panel.height + GAP
        return panel

    def _stand(
        self, group: str, column: int, top: float, units: Iterable[Unit]
    ) -> None:
        side = self._panels[group].side
        sign = -1 if side is Side.LEFT else 1
        x = INNER + column * COLUMN + _EDGE
        for unit in units:
            y = top
            step = head_height(unit) if unit.people else unit.height - APART
            self._put(group, unit.head, (sign * x, y + step / 2), side)
            y += step
            for person in unit.people:
                at = (sign * (x + _INDENT), y + PERSON / 2)
                self._put(group, person, at, side)
                y += PERSON
            top += unit.height

    def _in_centre(self, group: str, units: list[Unit]) -> None:
        sign = -1 if group == NodeKind.BODY.value else 1
        band = self._centre[group]
        for unit in units:
            row, column = divmod(band.number, band.columns)
            x = (column - (band.columns - 1) / 2) * CENTRE_COLUMN
            y = sign * (band.near + HEADER / 2 + row * CENTRE_ROW)
            self._put(group, unit.head, (x, y), Side.BELOW)
            band.number += 1

    def _put(self, group: str, node: str, at: Point, side: Side) -> None:
        self._places[node] = (round(at[0], 1), round(at[1], 1))
        self._sides[node], self._groups[node] = side, group

    def _sideways(self, panel: _Column) -> tuple[float, float, float]:
        outer = INNER + max(panel.reach, 1) * COLUMN
        if panel.side is Side.LEFT:
            return -outer, panel.top, -INNER
        return INNER, panel.top, outer

    def _centre_box(self, group: str) -> Panel:
        band = self._centre[group]
        rows = math.ceil(band.number / band.columns)
        wide = band.columns * CENTRE_COLUMN / 2
        near, far = band.near, band.near + rows * CENTRE_ROW
        if group == NodeKind.BODY.value:
            return Panel(group, -wide, -far - HEADER / 2, wide, -near + HEADER)
        return Panel(group, -wide, near - HEADER, wide, far)
