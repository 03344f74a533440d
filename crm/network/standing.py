"""Every cluster, sector and municipality that a node stands for."""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from crm.model.graph_rows import NetworkRows, TieKind
from crm.network.graph import Network
from crm.network.groups import Taxonomy


class Groups(NamedTuple):
    """Every cluster, sector and municipality that a node stands for in the period."""

    clusters: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()


def standing(
    graph: Network, rows: NetworkRows, taxonomy: Taxonomy
) -> dict[str, Groups]:
    """Own groups, those that mandates were given for, and those of one's organisations.

    A sub-type of a sector counts for that sector.
    """
    own: dict[str, Groups] = {
        node: _group(
            values["cluster"],
            taxonomy.lineage(values["sector"]),
            values["municipality"],
        )
        for node, values in graph.nodes(data=True)
    }
    more: dict[str, list[Groups]] = defaultdict(list)
    speaks_for: dict[str, set[str]] = defaultdict(set)
    for tie in rows.ties:
        if not tie.active_in(rows) or tie.left not in graph:
            continue
        if tie.kind is TieKind.MANDATE:
            group = _group(tie.cluster, taxonomy.lineage(tie.sector), None)
            more[tie.left].append(group)
            if tie.behalf is not None and tie.behalf in graph:
                speaks_for[tie.left].add(tie.behalf)
        elif tie.kind is TieKind.AFFILIATION and tie.right in graph:
            speaks_for[tie.left].add(tie.right)
    found = own | {node: _together((own[node], *more[node])) for node in more}
    # Who speaks for an organisation stands for all that it stands for.
    return found | {
        person: _together((found[person], *map(found.__getitem__, organisations)))
        for person, organisations in speaks_for.items()
    }


# Most nodes share their groups with others: each combination is made once.
@lru_cache(maxsize=10_000)
def _group(
    cluster: str | None, sectors: tuple[str, ...], municipality: str | None
) -> Groups:
    return Groups(
        frozenset(filter(None, [cluster])),
        frozenset(sectors),
        frozenset(filter(None, [municipality])),
    )


@lru_cache(maxsize=10_000)
def _together(several: tuple[Groups, ...]) -> Groups:
    return Groups(*(frozenset().union(*parts) for parts in zip(*several, strict=True)))
