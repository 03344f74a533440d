"""The part of a network around one node: nearest first, and no more than can be read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm.model.graph_rows import TieKind
from crm.network.graph import Network, tie_kinds

LIMIT = 150
"""The most nodes that a map shows: more cannot be read."""

HALF_LIFE_DAYS = 180
"""After so many days a meeting weighs half."""


@dataclass(frozen=True)
class Neighbourhood:
    """The nodes around `focus`, itself first; `total` counts those cut off too."""

    focus: str
    nodes: tuple[str, ...]
    total: int

    @property
    def cut(self) -> bool:
        """Whether there is more than the map shows."""
        return self.total > len(self.nodes)


def neighbourhood(
    graph: Network,
    focus: str,
    *,
    steps: int,
    limit: int = LIMIT,
    keep: Callable[[str], bool] = lambda _: True,
    ties: frozenset[TieKind] = frozenset(TieKind),
) -> Neighbourhood:
    """The nodes within `steps` of the focus, by distance and then by strength.

    Paths run over kept nodes and these kinds of ties only, so whatever is shown hangs
    together. The focus is always in; `steps` of zero shows it alone.
    """
    found = [focus]
    distance = {focus: 0}
    ring = [focus]
    for step in range(1, steps + 1):
        weights: dict[str, float] = {}
        for node in ring:
            for other, tie in neighbours(graph, node, ties):
                if other not in distance and keep(other):
                    near = weights.get(other, 0.0)
                    weights[other] = near + strength(tie, graph.graph["on"])
        ring = sorted(weights, key=lambda node: (-weights[node], _name(graph, node)))
        distance.update(dict.fromkeys(ring, step))
        found.extend(ring)
    return Neighbourhood(focus, tuple(found[:limit]), len(found))


def neighbours(
    graph: Network, node: str, ties: frozenset[TieKind] = frozenset(TieKind)
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The nodes tied to a node by one of these kinds, with the tie."""
    every = len(ties) == len(TieKind)
    for other, tie in graph.adj[node].items():
        if every or tie_kinds(tie) & ties:
            yield other, tie


def strength(tie: dict[str, Any], on: date) -> float:
    """How strong a tie is on a day: one for a standing tie, plus its meetings.

    Each meeting weighs less the longer ago the last one was: half after 180 days.
    Only for choosing what to draw first; a map shows how strong the meetings are alone.
    """
    standing = 0.0 if tie["kind"] is TieKind.TAKING_PART else 1.0
    return standing + dated_strength(tie["times"], tie["last_seen"], on)


def dated_strength(times: int, last_seen: date | None, on: date) -> float:
    """Frequency x 2^(-age/180 days): meetings in twelve months, by how recent they are.

    >>> dated_strength(6, date(2026, 5, 27), date(2026, 11, 23))
    3.0
    """
    if not times or last_seen is None:
        return 0.0
    return float(times * 2 ** (-(on - last_seen).days / HALF_LIFE_DAYS))


def _name(graph: Network, node: str) -> tuple[str, str]:
    """A fixed order among equals: by label, then by key."""
    return graph.nodes[node]["label"].casefold(), node
