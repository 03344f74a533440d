"""How the places of a body are spread over clusters, sectors, municipalities and lines.

Pure: what coverage found, cut by group. A place counts once in each cut: for the sector
it was given for, the municipality of its organisation, and its line or lines together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crm.model.enums import NormKind
from crm.network.assembly import Assembly
from crm.network.coverage import BodyCoverage, NormCoverage
from crm.network.groups import group_label, place
from crm.network.stays import Stay
from crm.texts import findings as t

CUTS = (NormKind.CLUSTER, NormKind.SECTOR, NormKind.MUNICIPALITY, NormKind.LINE)
BETWEEN_LINES = "-"


@dataclass(frozen=True)
class Part:
    """A group in a cut: the cluster of each of its places, and the norm on it, if any.

    `code` is empty for places whose group is not known. `cluster` is that of the group.
    """

    kind: NormKind
    code: str | None
    label: str
    cluster: str | None
    marks: tuple[str | None, ...]
    norm: NormCoverage | None = None

    @property
    def places(self) -> int:
        """How many places the group has."""
        return len(self.marks)


def balance(
    found: BodyCoverage, assembly: Assembly, kind: NormKind
) -> tuple[Part, ...]:
    """The groups of one cut, the largest first.

    Groups with a norm and the municipalities of the zone are there also when empty.
    Clusters stand in their own order. What has no known group stands last.
    """
    places: dict[str | None, list[Stay]] = defaultdict(list)
    names: dict[str, str] = {}
    if kind is NormKind.MUNICIPALITY:
        names = {place(name): name for name in assembly.municipalities}
    for stay in found.holders:
        code, name = _group(stay, assembly, kind)
        places[code].append(stay)
        if code is not None:
            names[code] = name
    norms = {norm.key[1]: norm for norm in found.norms if norm.key[0] is kind}
    order = list(assembly.taxonomy.clusters)
    parts = [
        Part(
            kind,
            code,
            _label(code, names, norms),
            _cluster(code, kind, assembly),
            _marks(places.get(code, []), order),
            norms.get(code or ""),
        )
        for code in {*places, *norms, *names}
    ]
    return tuple(sorted(parts, key=lambda part: _rank(part, order)))


def _group(stay: Stay, assembly: Assembly, kind: NormKind) -> tuple[str | None, str]:
    """The code of the group that a place counts for, and its name."""
    taxonomy = assembly.taxonomy
    if kind is NormKind.CLUSTER:
        return stay.cluster or None, taxonomy.cluster_label(stay.cluster or None)
    if kind is NormKind.SECTOR:
        return stay.sector, taxonomy.sector_label(stay.sector or "")
    if kind is NormKind.LINE:
        lines = sorted(stay.lines)
        words = [group_label(NormKind.LINE, line, taxonomy) for line in lines]
        return BETWEEN_LINES.join(lines) or None, t.some(words, "en")
    partner = assembly.partners.get(stay.organisation_id or 0)
    name = partner.municipality if partner else None
    return (place(name), name) if name else (None, "")


def _label(
    code: str | None, names: Mapping[str, str], norms: Mapping[str, NormCoverage]
) -> str:
    if code is None:
        return t.UNKNOWN_GROUP
    return names.get(code) or norms[code].label


def _cluster(code: str | None, kind: NormKind, assembly: Assembly) -> str | None:
    if kind is NormKind.CLUSTER:
        return code
    if kind is NormKind.SECTOR:
        return assembly.taxonomy.cluster_of(None, code)
    return None


def _marks(stays: Iterable[Stay], order: list[str]) -> tuple[str | None, ...]:
    marks = [stay.cluster or None for stay in stays]
    return tuple(sorted(marks, key=lambda code: _position(code, order)))


def _rank(part: Part, order: list[str]) -> tuple[object, ...]:
    unknown = part.code is None
    if part.kind is NormKind.CLUSTER:
        return unknown, _position(part.code, order), part.label
    return unknown, -part.places, part.label


def _position(code: str | None, order: list[str]) -> int:
    return order.index(code) if code in order else len(order)
