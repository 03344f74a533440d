"""The triangles of a network."""

from collections.abc import Iterator

import numpy as np

from crm.network.measures.ties import Ints, Ties

_AT_ONCE = 2_000_000


def triangles(ties: Ties) -> Iterator[tuple[Ints, Ints]]:
    """Every triangle once, in blocks: its nodes and, opposite each, its ties.

    Both have three columns; a tie is known by its place in `ties.pairs`. Each tie
    points to its node with more ties, which keeps the pairs to look at few
    (Chiba & Nishizeki 1985; Latapy 2008).
    """
    left, right = ties.pairs
    size = len(ties)
    order = np.lexsort((np.arange(size), ties.degree))
    rank = np.empty(size, dtype=np.int64)
    rank[order] = np.arange(size)
    low = np.minimum(rank[left], rank[right])
    high = np.maximum(rank[left], rank[right])
    number = np.argsort(low * size + high)
    low, high = low[number], high[number]
    keys = low * size + high
    ends = np.searchsorted(low, low, side="right")
    later = ends - np.arange(len(low)) - 1  # the ties of the same node after this one
    for some in _blocks(later):
        one = np.repeat(some, later[some])
        starts = later[some].cumsum() - later[some]
        two = one + 1 + np.arange(len(one)) - np.repeat(starts, later[some])
        wanted = high[one] * size + high[two]
        three = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        closed = keys[three] == wanted
        one, two, three = one[closed], two[closed], three[closed]
        nodes = order[np.column_stack([low[one], high[one], high[two]])]
        yield nodes, number[np.column_stack([three, two, one])]


def _blocks(counts: Ints) -> Iterator[Ints]:
    """The numbers of the counts above zero, in blocks of about as much work."""
    some = np.flatnonzero(counts)
    block = counts[some].cumsum() // _AT_ONCE
    yield from np.split(some, np.flatnonzero(np.diff(block)) + 1) if some.size else ()
