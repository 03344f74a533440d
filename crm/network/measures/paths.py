"""Shortest paths from many nodes at once."""

import numpy as np

from crm.network.measures.ties import Bits, Floats, Ints, Ties

_WORDS, _COLUMNS = 16, 64


def distances(ties: Ties) -> tuple[Ints, Ints]:
    """For each node: how many others it reaches, and the sum of the steps to them.

    Breadth first from 1,024 nodes at a time, one bit each: in every round a node
    takes over what its neighbours have just heard.
    """
    size = len(ties)
    reached, total = np.zeros((2, size), dtype=np.int64)
    tied = np.flatnonzero(ties.degree)
    starts = ties.indptr[tied]
    for first in range(0, len(tied), 64 * _WORDS):
        sources = tied[first : first + 64 * _WORDS]
        seen: Bits = np.zeros((size, _WORDS), dtype=np.uint64)
        word, bit = np.divmod(np.arange(len(sources)), 64)
        seen[sources, word] = np.left_shift(np.uint64(1), bit.astype(np.uint64))
        news, step = seen.copy(), 0
        while news.any():
            step += 1
            heard = np.bitwise_or.reduceat(news[ties.indices], starts)
            news[tied] = heard & ~seen[tied]
            seen |= news
            fresh = np.bitwise_count(news).sum(axis=1, dtype=np.int64)
            reached += fresh
            total += step * fresh
    return reached, total


def dependencies(ties: Ties, sources: Ints) -> Floats:
    """Brandes' dependencies on each node, summed over the sources (Brandes 2001).

    The share of shortest paths from a source to all others that run through a node,
    ends not counted: 64 sources a block, one sparse product for each step.
    """
    found: Floats = np.zeros(len(ties))
    for first in range(0, len(sources), _COLUMNS):
        block = sources[first : first + _COLUMNS]
        columns = np.arange(len(block))
        rings: list[Floats] = [np.zeros((len(ties), len(block)))]
        rings[0][block, columns] = 1.0
        paths = rings[0].copy()
        while rings[-1].any():
            new = np.where(paths == 0, ties.matrix @ rings[-1], 0.0)
            paths += new
            rings.append(new)
        rest: Floats = np.zeros_like(paths)
        for outer, inner in zip(rings[:0:-1], rings[-2::-1], strict=True):
            share = np.divide(1 + rest, paths, where=outer > 0, out=np.zeros_like(rest))
            rest += inner * (ties.matrix @ share)
        rest[block, columns] = 0.0
        found += rest.sum(axis=1)
    return found
