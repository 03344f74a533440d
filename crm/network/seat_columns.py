"""How many columns the panels of a map have, and which stand left and right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from crm.network.seat_units import Unit

COLUMN, HEADER = 154.0, 36.0
"""Width of a column of a panel; height of the words above it."""

GAP = 18.0
CENTRE_COLUMN, CENTRE_ROW, _AROUND_MIDDLE = 132.0, 72.0, 84.0
_ASPECT = 1.5  # the window of the map is half as wide again as high
_MOST_COLUMNS = 12
_FEW = 3
INNER = CENTRE_COLUMN / 2 + GAP
"""Where the panels at the sides begin."""


@dataclass
class Band:
    """Bodies above the middle or actions below it, so many to a row."""

    columns: int
    near: float
    number: int = 0


def band_of(number: int, high: float, wide: float) -> Band:
    """One column between the sides when there is room, else rows beyond the sides."""
    rows = max(_FEW, int((high / 2 - _AROUND_MIDDLE) // CENTRE_ROW))
    if number <= rows:
        return Band(1, _AROUND_MIDDLE)
    columns = max(1, min(number, int(wide // CENTRE_COLUMN)))
    return Band(columns, max(high / 2, _AROUND_MIDDLE) + HEADER)


def width_of(
    groups: dict[str, list[Unit]], stacks: tuple[list[str], list[str]], columns: int
) -> float:
    """How wide the sides are together, with what is between them."""
    sides = (
        max((min(columns, len(groups[group])) for group in stack), default=0)
        for stack in stacks
    )
    return 2 * INNER + sum(sides) * COLUMN


def best_columns(
    groups: dict[str, list[Unit]], centre: Sequence[int]
) -> tuple[tuple[list[str], list[str]], int]:
    """Which groups stand left and right, and in how many columns, to fill a window."""

    def off(columns: int) -> float:
        stacks = _stacks(groups, columns)
        high = max(*(height_of(groups, stack, columns) for stack in stacks), 1.0)
        wide = width_of(groups, stacks, columns)
        bands = [band_of(number, high, wide) for number in centre]
        beyond = sum(
            math.ceil(number / band.columns) * CENTRE_ROW
            for number, band in zip(centre, bands, strict=True)
            if band.near > _AROUND_MIDDLE
        )
        return abs(math.log(wide / (high + beyond) / _ASPECT))

    columns = min(range(1, _MOST_COLUMNS + 1), key=off)
    return _stacks(groups, columns), columns


def _stacks(groups: dict[str, list[Unit]], columns: int) -> tuple[list[str], list[str]]:
    """Each group to the side that is less full."""
    left: list[str] = []
    right: list[str] = []
    for group in groups:
        shorter = (
            left
            if height_of(groups, left, columns) <= height_of(groups, right, columns)
            else right
        )
        shorter.append(group)
    return left, right


def height_of(
    groups: dict[str, list[Unit]], stack: Sequence[str], columns: int
) -> float:
    """The height of panels on top of each other."""
    return sum(
        HEADER
        + max(sum(unit.height for unit in c) for c in masonry(groups[group], columns))
        + GAP
        for group in stack
    )


def masonry(units: Sequence[Unit], columns: int) -> list[list[Unit]]:
    """Columns of about the same height; each unit goes to the least full one."""
    found: list[list[Unit]] = [[] for _ in range(min(columns, len(units)))]
    heights = [0.0] * len(found)
    for unit in units:
        number = min(range(len(found)), key=heights.__getitem__)
        found[number].append(unit)
        heights[number] += unit.height
    return found
