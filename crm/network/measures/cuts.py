"""What hangs on one node or on one tie."""

from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx
from scipy.sparse.csgraph import breadth_first_order, connected_components

from crm.network.measures.ties import Ints, Ties, as_ties, from_pairs, part


def articulation_points(network: "nx.Graph[Any] | Ties") -> set[Any]:
    """The nodes without which some others are no longer tied to each other.

    Hopcroft & Tarjan 1973.
    """
    ties = as_ties(network)
    return {ties.nodes[number] for number in rx.articulation_points(ties.graph)}


def bridges(network: "nx.Graph[Any] | Ties") -> set[frozenset[Any]]:
    """The ties without which some are no longer tied to each other (Tarjan 1974)."""
    ties = as_ties(network)
    found: set[Any] = set(rx.bridges(ties.graph))
    return {frozenset(ties.nodes[number] for number in tie) for tie in found}


def cut_off(network: "nx.Graph[Any] | Ties") -> dict[Any, int]:
    """For each articulation point: how many nodes are cut off when it leaves.

    Those of its part of the network that are left outside the largest piece. All
    points at once, on the tree of blocks and points (Hopcroft & Tarjan 1973).
    """
    ties = as_ties(network)
    points = np.fromiter(rx.articulation_points(ties.graph), dtype=np.int64)
    if not points.size:
        return {}
    order, parent, blocks = _block_tree(ties)
    below = np.ones(len(parent), dtype=np.int64)
    below[len(ties) : len(ties) + blocks] = 0
    weights = below.tolist()
    up = parent.tolist()
    for number in order[:0:-1].tolist():
        weights[up[number]] += weights[number]
    below = np.array(weights)
    number, part_of = connected_components(ties.matrix, directed=False)
    others = np.bincount(part_of, minlength=number)[part_of] - 1
    largest = others + 1 - below[: len(ties)]
    block = np.arange(len(ties), len(ties) + blocks)
    np.maximum.at(largest, parent[block], below[block])
    return {
        ties.nodes[point]: int(others[point] - largest[point])
        for point in np.sort(points).tolist()
    }


def who_is_cut_off(network: "nx.Graph[Any] | Ties", node: Any) -> set[Any]:
    """The nodes that are cut off when a node leaves; see `cut_off`.

    Of pieces of the same size, the one with the first node of the network counts as
    the largest. Raises `KeyError` when the node is not there.
    """
    ties = as_ties(network)
    number = ties.index[node]
    _, part_of = connected_components(ties.matrix, directed=False)
    keep = part_of == part_of[number]
    keep[number] = False
    left = part(ties, keep)
    if not len(left):
        return set()
    _, piece = connected_components(left.matrix, directed=False)
    largest = np.bincount(piece).argmax()
    return {left.nodes[n] for n in np.flatnonzero(piece != largest).tolist()}


def _block_tree(ties: Ties) -> tuple[Ints, Ints, int]:
    """The tree of nodes and blocks from one root: an order, parents, number of blocks.

    Nodes come first, then blocks, then a root that is tied to one node of each part
    of the network, so that there is one tree.
    """
    block_of = rx.biconnected_components(ties.graph)
    ends = np.array(list(block_of.keys()), dtype=np.int64).reshape(-1, 2)
    block = np.fromiter(block_of.values(), dtype=np.int64, count=len(ends))
    blocks = int(block.max()) + 1
    size = len(ties)
    root = size + blocks
    _, part_of = connected_components(ties.matrix, directed=False)
    firsts = np.unique(part_of, return_index=True)[1]
    left = np.concatenate([ends[:, 0], ends[:, 1], firsts])
    right = np.concatenate([size + block, size + block, np.full(len(firsts), root)])
    tree = from_pairs(tuple(range(root + 1)), left, right)
    order, parent = breadth_first_order(tree.matrix, root, directed=False)
    return order.astype(np.int64), parent.astype(np.int64), blocks
