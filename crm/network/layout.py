"""Where each node stands: the same network always gives the same picture.

A spring layout (rustworkx, seeded, started from a fixed order) puts tied nodes near
each other; then each node with its label gets a box that overlaps no other.
"""

import math
import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float]

LABEL_WIDTH, LONGEST_WORD = 18, 26
"""Characters on a line of a label; a longer word stays whole up to a point."""

LABEL_LINES = 2
NODE_SIZE = 26.0
"""Width and height of a node's shape."""

_CHARACTER, _LINE, _GAP = 6.6, 15.0, 6.0
_STRETCH = 1.9  # screens and labels are wider than high
_ROOM = 1.1  # how much larger than its boxes the whole picture starts
_ITERATIONS, _SEED = 300, 23
_SPOTS, _NEAREST = 900, 9.0
_LOOKS = (1, 8, 40, 120, 300)  # most find room near by


def wrapped(label: str) -> str:
    """A label on at most two short lines; what does not fit ends in an ellipsis.

    >>> wrapped("Centrum voor Algemeen Welzijnswerk De Kempen").split(chr(10))
    ['Centrum voor', 'Algemeen…']
    """
    words = label.split()
    longest = min(max(map(len, words), default=0), LONGEST_WORD)
    lines = textwrap.wrap(
        " ".join(words),
        max(LABEL_WIDTH, longest),
        max_lines=LABEL_LINES,
        placeholder="…",
    )
    return "\n".join(lines)


def box(label: str) -> Box:
    """The width and height that a node takes with its label below it."""
    lines = wrapped(label).split("\n")
    width = max(len(line) for line in lines) * _CHARACTER
    height = NODE_SIZE + len(lines) * _LINE
    return max(width, NODE_SIZE) + _GAP, height + _GAP


def positions(graph: Network, nodes: Sequence[str]) -> dict[str, Point]:
    """A place for each node; the first one stands in the middle."""
    if not nodes:
        return {}
    index = {node: number for number, node in enumerate(nodes)}
    ties = (
        (number, index[other])
        for node, number in index.items()
        for other in graph.adj[node]
        if index.get(other, -1) > number
    )
    start = _start(graph, nodes)
    places = _places(
        tuple(ties),
        tuple(box(graph.nodes[node]["label"]) for node in nodes),
        tuple(start[node] for node in nodes),
    )
    return dict(zip(nodes, places, strict=True))


# Most changes of the data leave the network as it is: its layout is known already.
@lru_cache(maxsize=128)
def _places(
    ties: tuple[tuple[int, int], ...],
    boxes: tuple[Box, ...],
    start: tuple[Point, ...],
) -> tuple[Point, ...]:
    """A place for each box, known by its number; the first is the middle."""
    scale = math.sqrt(sum(w * h for w, h in boxes) * _ROOM / math.pi)
    wanted = _spring(ties, start, scale)
    order = sorted(wanted, key=lambda number: _from_middle(wanted[number], wanted[0]))
    placed = _apart(order, wanted, boxes)
    return tuple(placed[number] for number in range(len(boxes)))


def _spring(
    ties: Iterable[tuple[int, int]],
    start: Sequence[Point],
    scale: float,
) -> dict[int, Point]:
    """Pull tied nodes together, in units of the picture's radius."""
    springs: rx.PyGraph[None, None] = rx.PyGraph()
    springs.add_nodes_from([None] * len(start))
    springs.add_edges_from_no_data(list(ties))
    layout = rx.spring_layout(
        springs,
        pos=dict(enumerate(start)),
        fixed={0},
        k=1.6 / math.sqrt(len(start)),
        num_iter=_ITERATIONS,
        seed=_SEED,
    )
    even = _evenly({number: layout[number] for number in range(len(start))})
    return {n: (x * scale * _STRETCH, y * scale) for n, (x, y) in even.items()}


def _evenly(layout: Mapping[int, Sequence[float]]) -> dict[int, Point]:
    """The same directions from the middle, but as dense at the rim as in the middle.

    Springs throw what hangs loose far away; here the distances keep their order only.
    """
    middle = next(iter(layout.values()))
    arms = {node: (x - middle[0], y - middle[1]) for node, (x, y) in layout.items()}
    order = sorted(arms, key=lambda node: math.hypot(*arms[node]))
    found: dict[int, Point] = {}
    for rank, node in enumerate(order):
        reach = math.hypot(*arms[node]) or 1.0
        factor = math.sqrt(rank / len(order)) / reach
        found[node] = (arms[node][0] * factor, arms[node][1] * factor)
    return found


def _start(graph: Network, nodes: Sequence[str]) -> dict[str, Point]:
    """Around the first node, cluster by cluster, people beside their organisation."""
    inside = set(nodes)
    others = sorted(nodes[1:], key=lambda node: _seat(graph, node, inside))
    start: dict[str, Point] = {nodes[0]: (0.0, 0.0)}
    for number, node in enumerate(others):
        angle = 2 * math.pi * number / len(others)
        start[node] = (math.cos(angle), math.sin(angle))
    return start


def _seat(
    graph: Network, node: str, inside: Collection[str]
) -> tuple[str, str, bool, str]:
    """Sorts a node to its cluster, and a person to the organisation it belongs to."""
    own = node
    if kind_of(graph, node) is NodeKind.PERSON:
        own = min(
            (
                other
                for other in graph.adj[node]
                if other in inside and kind_of(graph, other) is NodeKind.ORGANISATION
            ),
            default=node,
        )
    return graph.nodes[own]["cluster"] or "~", own, own != node, node


def _apart(
    order: Sequence[int],
    wanted: Mapping[int, Point],
    boxes: Sequence[Box],
) -> dict[int, Point]:
    """Each node as near as possible to where it wants to be, its box free of others."""
    placed: dict[int, Point] = {}
    taken = np.empty((0, 4))
    spiral = _spiral()
    for node in order:
        width, height = boxes[node]
        spots = np.array(wanted[node]) + spiral
        x, y = _first_free(spots, taken, width, height)
        placed[node] = (round(x, 1), round(y, 1))
        taken = np.vstack([taken, [*placed[node], width, height]])
    return placed


def _first_free(
    spots: NDArray[np.float64], taken: NDArray[np.float64], width: float, height: float
) -> Point:
    """The first spot where a box touches no taken one; else a spot beside them all."""
    wide, high = (taken[:, 2] + width) / 2, (taken[:, 3] + height) / 2
    for some in np.split(spots, _LOOKS):
        across = np.abs(some[:, None, 0] - taken[None, :, 0]) < wide
        down = np.abs(some[:, None, 1] - taken[None, :, 1]) < high
        free = np.flatnonzero(~(across & down).any(axis=1))
        if free.size:
            x, y = some[free[0]]
            return float(x), float(y)
    edge = (taken[:, 0] + taken[:, 2] / 2).max()
    return float(edge + width), float(spots[0, 1])


def _spiral() -> NDArray[np.float64]:
    """Steps away from a spot in all directions, nearest first, sparser farther off."""
    number = np.arange(_SPOTS, dtype=np.float64)
    angle = number * math.pi * (3 - math.sqrt(5))
    reach = _NEAREST * number**0.75
    return np.column_stack([np.cos(angle) * reach * _STRETCH, np.sin(angle) * reach])


def _from_middle(place: Point, middle: Point) -> float:
    return math.hypot(place[0] - middle[0], place[1] - middle[1])
