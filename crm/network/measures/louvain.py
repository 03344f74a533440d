"""Louvain's method on arrays."""

from collections import deque
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from crm.network.measures.ties import Ints, Matrix, Ties

_LEAST_GAIN = 1e-9


def louvain_labels(ties: Ties, seed: int) -> Ints:
    """The number of a group for each node (Blondel et al. 2008).

    Whoever has one tie only joins the other end first: some best division has them
    together (Brandes et al. 2008), and moving nodes one by one may not find that.
    """
    labels = _with_their_only_tie(ties)
    if not len(ties.indices):
        return labels
    random = np.random.default_rng(seed)
    weights = _merged(ties.matrix, labels)
    while True:
        order = random.permutation(weights.shape[0])
        moved = _settle(weights, order)
        groups = np.unique(moved, return_inverse=True)[1]
        labels = groups[labels]
        if int(groups.max()) + 1 == weights.shape[0]:
            return labels
        weights = _merged(weights, groups)


def _with_their_only_tie(ties: Ties) -> Ints:
    """A group for each node: its own, or that of the only one it is tied to."""
    labels = np.arange(len(ties))
    single = np.flatnonzero(ties.degree == 1)
    other = ties.indices[ties.indptr[single]]
    first = (ties.degree[other] == 1) & (single < other)  # of two with only each other
    labels[single[~first]] = other[~first]
    return np.unique(labels, return_inverse=True)[1]


def _merged(weights: Matrix, labels: Ints) -> Matrix:
    """The weights between groups; those inside a group stand on the diagonal."""
    size = len(labels)
    member = csr_array(
        (np.ones(size), labels, np.arange(size + 1)), shape=(size, labels.max() + 1)
    )
    return csr_array(member.T @ weights @ member)


def _settle(weights: Matrix, order: Ints) -> Ints:
    """Move each node to the neighbouring group with the highest gain, until none gains.

    The gain of joining group c is w(i, c) - k(i) K(c) / 2m. Only neighbours of who
    moved are looked at again. Plain lists: numbers one by one are faster so.
    """
    total = float(weights.sum())
    degree = np.asarray(weights.sum(axis=1)).ravel().tolist()
    near = _neighbours(weights)
    group = list(range(len(degree)))
    held = degree.copy()
    waiting = deque(order.tolist())
    queued = [True] * len(degree)
    while waiting:
        node = waiting.popleft()
        queued[node] = False
        own, pull = group[node], degree[node] / total
        others, values = near[node]
        drawn = {own: 0.0}
        for other, value in zip(others, values, strict=False):
            there = group[other]
            drawn[there] = drawn.get(there, 0.0) + value
        held[own] -= degree[node]
        best, highest = own, drawn[own] - pull * held[own] + _LEAST_GAIN
        for there, value in drawn.items():
            gain = value - pull * held[there]
            if gain > highest:
                best, highest = there, gain
        held[best] += degree[node]
        if best != own:
            group[node] = best
            for other in others:
                if group[other] != best and not queued[other]:
                    queued[other] = True
                    waiting.append(other)
    return np.array(group, dtype=np.int64)


def _neighbours(weights: Matrix) -> list[tuple[list[int], list[float]]]:
    """The others that each node is tied to, and how strongly."""
    plain = weights.copy()
    plain.setdiag(0)
    plain.eliminate_zeros()
    ends: list[int] = plain.indptr.tolist()
    others: list[int] = plain.indices.tolist()
    values: list[float] = plain.data.tolist()
    return [(others[first:last], values[first:last]) for first, last in pairwise(ends)]
