"""Municipalities as squares, each about where it lies.

The grid is as tight as the places are spread; who gets which square is the assignment
with the smallest sum of squared distances (Hungarian method), so the same zone always
gives the same picture. Neighbours mostly stay neighbours; the squares are no borders.
"""

import math
from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

Spot: TypeAlias = tuple[float, float]
"""Latitude and longitude, in degrees."""
Cell: TypeAlias = tuple[int, int]
"""Row from the north, column from the west, from zero."""

_KM_NORTH, _KM_EAST = 111.2, 70.0
"""Kilometres to a degree, at 51 degrees north."""
_MARGIN = 1


def arranged(spots: Mapping[str, Spot | None]) -> dict[str, Cell]:
    """A square for each place; those of which we do not know where come last, by name."""
    known = {name: spot for name, spot in spots.items() if spot is not None}
    found = _assigned(known)
    wide = max((column for _, column in found.values()), default=2) + 1
    first = max((row for row, _ in found.values()), default=-1) + 1
    for number, name in enumerate(sorted(set(spots) - set(known))):
        row, column = divmod(number, wide)
        found[name] = first + row, column
    return found


def _assigned(known: Mapping[str, Spot]) -> dict[str, Cell]:
    if not known:
        return {}
    names = sorted(known)
    places = np.array(
        [(-known[name][0] * _KM_NORTH, known[name][1] * _KM_EAST) for name in names]
    )
    places -= places.min(axis=0)
    high, wide = np.maximum(places.max(axis=0), 1.0)
    side = math.sqrt(high * wide / len(names))
    rows = math.ceil(high / side) + _MARGIN
    columns = math.ceil(wide / side) + _MARGIN
    cells = np.array([(r, c) for r in range(rows) for c in range(columns)])
    wanted = places / side
    far = ((wanted[:, None, :] - cells[None, :, :]) ** 2).sum(axis=2)
    _, chosen = linear_sum_assignment(far)
    taken = cells[chosen]
    tight = np.column_stack(
        [np.unique(axis, return_inverse=True)[1] for axis in taken.T]
    )
    return {
        name: (int(row), int(column))
        for name, (row, column) in zip(names, tight, strict=True)
    }
