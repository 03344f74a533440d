"""How many seats are open: shortages that one new place can meet count once."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from crm.model.enums import NormKind
from crm.network.groups import LOCAL, Key, Taxonomy

_ANY_CLUSTER = (NormKind.LINE, NormKind.FUNCTION, NormKind.ORGANISATIONS)
"""What a place of any cluster can bring."""


def open_seats(missing: Mapping[Key, int], taxonomy: Taxonomy) -> Counter[str | None]:
    """The fewest new places that meet every shortage, by cluster.

    A new place for a sub-type meets its sector too, one for a sector meets its
    cluster, one for a municipality meets cluster lokale besturen: there the larger
    shortage counts, not the sum. A competence asks for a seat of its own, and stands
    under no cluster. Lines, functions and numbers of organisations are met by places
    of any cluster: only what is more than all the others together is added under no
    cluster.
    """
    sectors = {key[1]: n for key, n in missing.items() if key[0] is NormKind.SECTOR}
    inside = _by_cluster(sectors, taxonomy)
    towns = sum(n for (kind, _), n in missing.items() if kind is NormKind.MUNICIPALITY)
    if towns:
        inside[LOCAL] = max(inside[LOCAL], towns)
    found: Counter[str | None] = Counter(inside)
    for (kind, group), number in missing.items():
        if kind is NormKind.CLUSTER:
            found[group] = max(found[group], number)
    apart = _total(missing, NormKind.COMPETENCE)
    across = max(_total(missing, kind) for kind in _ANY_CLUSTER)
    found[None] += apart + max(0, across - apart - found.total())
    return found


def _by_cluster(missing: Mapping[str, int], taxonomy: Taxonomy) -> Counter[str | None]:
    """The shortages of sectors, added up from sub-types to sectors to clusters."""
    parts: dict[str, set[str]] = defaultdict(set)
    for code, number in missing.items():
        if number:
            lineage = taxonomy.lineage(code)
            for child, parent in pairwise(lineage):
                parts[parent].add(child)
    tops = {taxonomy.lineage(code)[-1] for code, number in missing.items() if number}
    found: Counter[str | None] = Counter()
    for top in tops:
        found[taxonomy.cluster_of(None, top)] += _needed(top, missing, parts)
    return found


def _needed(
    code: str, missing: Mapping[str, int], parts: Mapping[str, set[str]]
) -> int:
    below = sum(_needed(part, missing, parts) for part in parts.get(code, ()))
    return max(missing.get(code, 0), below)


def _total(missing: Mapping[Key, int], kind: NormKind) -> int:
    return sum(number for key, number in missing.items() if key[0] is kind)
