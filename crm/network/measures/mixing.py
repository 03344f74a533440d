"""Whether ties cross the border of clusters."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from crm.network.measures.ties import Ints, Ties, as_ties


def numbered(nodes: tuple[Any, ...], groups: Mapping[Any, str | None]) -> Ints:
    """A number for the group of each node, in the order of names; -1 for none."""
    own = [groups.get(node) for node in nodes]
    names = sorted({name for name in own if name is not None})
    number = {name: position for position, name in enumerate(names)}
    return np.array(
        [-1 if name is None else number[name] for name in own], dtype=np.int64
    )


def e_i_index(
    network: "nx.Graph[Any] | Ties", groups: Mapping[Any, str | None]
) -> float | None:
    """External less internal ties, as a share of both: (E - I) / (E + I).

    From -1, all ties stay inside their group, to 1, all cross its border (Krackhardt
    & Stern 1988). Ties of who has no group do not count; without ties it is unknown.
    """
    ties = as_ties(network)
    group = numbered(ties.nodes, groups)
    left, right = (group[ends] for ends in ties.pairs)
    known = (left >= 0) & (right >= 0)
    if not known.any():
        return None
    outside = int((left != right)[known].sum())
    return (2 * outside - int(known.sum())) / int(known.sum())
