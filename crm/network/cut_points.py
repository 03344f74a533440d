"""Which node holds a network together: without it, what falls off the rest.

Tarjan's low points (R. Tarjan, Depth-first search and linear graph algorithms, SIAM
Journal on Computing 1, 1972), with for each articulation point the nodes that lose
the largest part of their network. In time linear in nodes and ties.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

Adjacent = Mapping[str, Collection[str]]
"""The neighbours of each node; a tie stands at both its ends."""


def cut_off(adjacent: Adjacent) -> dict[str, tuple[str, ...]]:
    """Each articulation point, with the nodes that lose the largest part without it.

    Of parts of the same size the one with the first node of the alphabet stays.
    """
    found: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    # From a busy node the largest part is mostly the one that is not walked again.
    for root in sorted(adjacent, key=lambda node: (-len(adjacent[node]), node)):
        if root not in seen:
            walk = _walked(adjacent, root)
            seen.update(walk.order)
            for node, branches in walk.branches.items():
                parts = _parts(walk, node, branches)
                if len(parts) > 1:
                    found[node] = _lost(parts)
    return found


@dataclass
class _Walk:
    """One component in the order in which it was walked.

    `branches` holds, for a node, the stretches of `order` that hang on it alone.
    """

    order: list[str] = field(default_factory=list)
    branches: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def _walked(adjacent: Adjacent, root: str) -> _Walk:
    walk, came_from = _Walk([root]), {root: root}
    place, low = {root: 0}, {root: 0}
    path: list[tuple[str, Iterator[str]]] = [(root, iter(adjacent[root]))]
    while path:
        node, rest = path[-1]
        for other in rest:
            if other not in place:
                came_from[other] = node
                place[other] = low[other] = len(walk.order)
                walk.order.append(other)
                path.append((other, iter(adjacent[other])))
                break
            if other != came_from[node]:
                low[node] = min(low[node], place[other])
        else:
            path.pop()
            before = came_from[node]
            low[before] = min(low[before], low[node])
            if node != root and low[node] >= place[before]:
                stretch = (place[node], len(walk.order))
                walk.branches.setdefault(before, []).append(stretch)
    return walk


def _parts(
    walk: _Walk, node: str, branches: list[tuple[int, int]]
) -> list[tuple[str, ...]]:
    """What the component falls into without a node."""
    parts = [tuple(walk.order[start:end]) for start, end in branches]
    hanging = {node}.union(*parts)
    if len(hanging) < len(walk.order):
        parts.append(tuple(one for one in walk.order if one not in hanging))
    return parts


def _lost(parts: list[tuple[str, ...]]) -> tuple[str, ...]:
    stays = min(parts, key=lambda part: (-len(part), min(part)))
    return tuple(sorted(node for part in parts if part is not stays for node in part))
