"""The network from quarter to quarter."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from crm.model.dates import months_before
from crm.model.graph_rows import NodeKind
from crm.network.graph import Network, kind_of

_MONTHS = 3


def quarter_ends(first: date, last: date) -> Iterator[date]:
    """The last day of each quarter that ends from `first` to `last`.

    >>> [day.isoformat() for day in quarter_ends(date(2026, 1, 1), date(2026, 7, 1))]
    ['2026-03-31', '2026-06-30']
    """
    start = date(first.year, first.month - (first.month - 1) % _MONTHS, 1)
    while True:
        start = months_before(start, -_MONTHS)
        end = start - timedelta(days=1)
        if end > last:
            return
        if end >= first:
            yield end


def reach(graph: Network) -> dict[str, float]:
    """By cluster: the share of its organisations that are tied to a body, 0 to 1.

    By a mandate on the day of the graph, or by taking part in the twelve months
    before. Organisations without a cluster do not count.
    """
    bodies = {node for node in graph if kind_of(graph, node) is NodeKind.BODY}
    known: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for node, values in graph.nodes(data=True):
        if values["kind"] is NodeKind.ORGANISATION and values["cluster"]:
            known[values["cluster"]] += 1
            met[values["cluster"]] += not bodies.isdisjoint(graph.adj[node])
    return {name: met[name] / number for name, number in sorted(known.items())}
