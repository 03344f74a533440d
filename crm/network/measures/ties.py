"""The ties of a network as arrays, for measures that have to be fast."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray
from scipy.sparse import csr_array

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]
Bits: TypeAlias = NDArray[np.uint64]
Matrix: TypeAlias = "csr_array[Any, tuple[int, int]]"


@dataclass(frozen=True, eq=False)
class Ties:
    """Who is tied to whom: compressed sparse rows, symmetric, sorted, without loops.

    Node number `i` is `nodes[i]`; its neighbours are
    `indices[indptr[i] : indptr[i + 1]]`.
    """

    nodes: tuple[Any, ...]
    indptr: Ints
    indices: Ints

    def __len__(self) -> int:
        return len(self.nodes)

    @cached_property
    def index(self) -> dict[Any, int]:
        """The number of each node."""
        return {node: number for number, node in enumerate(self.nodes)}

    @cached_property
    def degree(self) -> Ints:
        """How many neighbours each node has."""
        return np.diff(self.indptr)

    @cached_property
    def rows(self) -> Ints:
        """The node that each entry of `indices` is a neighbour of."""
        return np.repeat(np.arange(len(self)), self.degree)

    @cached_property
    def pairs(self) -> tuple[Ints, Ints]:
        """Each tie once: its two nodes, the lower number first."""
        once = self.rows < self.indices
        return self.rows[once], self.indices[once]

    @cached_property
    def matrix(self) -> Matrix:
        """The adjacency matrix: one where two nodes are tied."""
        ones = np.ones(len(self.indices))
        return csr_array((ones, self.indices, self.indptr), shape=(len(self),) * 2)

    @cached_property
    def graph(self) -> "rx.PyGraph[None, None]":
        """The same ties for rustworkx."""
        graph: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
        graph.add_nodes_from([None] * len(self))
        left, right = self.pairs
        graph.add_edges_from_no_data(
            list(zip(left.tolist(), right.tolist(), strict=True))
        )
        return graph

    def named(self, values: NDArray[Any]) -> dict[Any, Any]:
        """The values, one a node in their order, by node."""
        return dict(zip(self.nodes, values.tolist(), strict=True))

    def numbers(self, nodes: Iterable[Hashable]) -> Ints:
        """The numbers of nodes. Raises `KeyError` for one that is not there."""
        return np.array([self.index[node] for node in nodes], dtype=np.int64)


def as_ties(network: "nx.Graph[Any] | Ties") -> Ties:
    """The ties of a graph, in the order of its nodes; what is converted stays it."""
    if isinstance(network, Ties):
        return network
    adjacency = network.adj
    number = dict(zip(adjacency, range(len(adjacency)), strict=True))
    # networkx wraps each row for reading; the plain dictionaries are ten times faster.
    rows = getattr(network, "_adj", adjacency).values()
    degree = np.fromiter(map(len, rows), dtype=np.int64, count=len(number))
    indices = np.fromiter(
        map(number.__getitem__, chain.from_iterable(rows)),
        dtype=np.int64,
        count=int(degree.sum()),
    )
    indptr = np.concatenate([[0], degree.cumsum()])
    order = csr_array((indices, indices, indptr), shape=(len(number),) * 2)
    order.sort_indices()
    ties = Ties(tuple(number), indptr, order.data)
    if (ties.rows == ties.indices).any():
        return from_pairs(ties.nodes, ties.rows, ties.indices)
    return ties


def from_pairs(nodes: tuple[Any, ...], one: Ints, other: Ints) -> Ties:
    """Ties from pairs of node numbers; loops and repeats are left out."""
    left, right = np.concatenate([one, other]), np.concatenate([other, one])
    size = max(len(nodes), 1)
    keys = np.unique((left * size + right)[left != right])
    rows, indices = np.divmod(keys, size)
    counts = np.bincount(rows, minlength=len(nodes))
    return Ties(nodes, np.concatenate([[0], counts.cumsum()]), indices)


def part(ties: Ties, keep: Bools) -> Ties:
    """The ties among the nodes to keep."""
    left, right = ties.pairs
    inside = keep[left] & keep[right]
    number = keep.cumsum() - 1
    nodes = tuple(
        node for node, kept in zip(ties.nodes, keep.tolist(), strict=True) if kept
    )
    return from_pairs(nodes, number[left[inside]], number[right[inside]])
