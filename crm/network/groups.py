"""The groups that a norm can ask for, and which of them a place counts for.

A place counts for the cluster and sector it was given for. A sub-type of a sector
counts for that sector too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crm.model.enums import NormKind
from crm.model.names import normalise
from crm.model.rows import ClusterRow, NormRow, SectorRow
from crm.texts import findings as t

LOCAL = "lokale besturen"
"""The cluster that speaks for the municipalities."""

MAIN_CLUSTERS = ("zorg", "welzijn", LOCAL, "pzon")
EVERY = "*"
BVR = "BVR"
"""The mark of the professions that the decision of the government lists."""

Key = tuple[NormKind, str]
"""A group in its comparable form; a profession is a sector."""

_DIGIT = re.compile(r"[0-3]")


class Taxonomy:
    """Clusters and sectors, ready to be asked."""

    def __init__(
        self, clusters: Iterable[ClusterRow], sectors: Iterable[SectorRow]
    ) -> None:
        self.clusters = {cluster.code: cluster for cluster in clusters}
        self.sectors = {sector.code: sector for sector in sectors}
        self._cluster_words: dict[str, str] = {}
        for cluster in self.clusters.values():
            self._cluster_words[normalise(cluster.label)] = cluster.code
            self._cluster_words[normalise(cluster.code)] = cluster.code
        self._sector_words: dict[str, str] = {}
        for sector in self.sectors.values():
            for word in (*sector.synonyms, sector.label):
                self._sector_words.setdefault(normalise(word), sector.code)
        for code in self.sectors:
            self._sector_words[normalise(code)] = code
        self._lineages = {code: self._climb(code) for code in self.sectors}

    def lineage(self, sector: str | None) -> tuple[str, ...]:
        """The sector and every sector that it counts for too."""
        if sector is None:
            return ()
        return self._lineages.get(sector, (sector,))

    def cluster_of(self, cluster: str | None, sector: str | None) -> str | None:
        """The cluster named, else the one that the sector belongs to.

        Empty text is a cluster given in words that are none of ours: it stays so,
        whatever the sector, until somebody says what was meant.
        """
        if cluster is None and sector in self.sectors:
            return self.sectors[sector].cluster
        return cluster

    def lines_of(self, line: str | None, sector: str | None) -> frozenset[str]:
        """The lines `0`, `1`, `2`: of the sector, else of the organisation."""
        known = self.sectors.get(sector or "")
        return read_lines(known.line if known and known.line else line)

    def sector_code(self, word: str) -> str:
        """The code that a code, label or synonym means; else the word itself."""
        return self._sector_words.get(normalise(word), word)

    def cluster_code(self, word: str) -> str:
        """The code that a code or label means; else the word itself."""
        return self._cluster_words.get(normalise(word), word)

    def sector_label(self, code: str) -> str:
        """The short name of a sector, for sentences."""
        sector = self.sectors.get(code)
        return t.short(sector.label) if sector else code

    def cluster_label(self, code: str | None) -> str:
        """The name of a cluster, for sentences."""
        if code is None:
            return t.NO_CLUSTER
        cluster = self.clusters.get(code)
        return cluster.label if cluster else code

    def _climb(self, code: str) -> tuple[str, ...]:
        found = [code]
        while (parent := self.sectors[found[-1]].parent) and parent not in found:
            found.append(parent)
            if parent not in self.sectors:
                break
        return tuple(found)


@dataclass(frozen=True)
class Demand:
    """A group that a norm asks for: `group` as contracts print it, `key` to compare.

    `cluster` is the one that new places for the group fall under, if it is one.
    """

    group: str
    key: Key
    label: str
    cluster: str | None = None


def demands(
    norm: NormRow, taxonomy: Taxonomy, municipalities: Iterable[str]
) -> list[Demand]:
    """The groups that a norm asks for; `*` asks for each one of a kind.

    For professions: those with the mark BVR. For municipalities: those of the zone.
    For clusters: the four. Elsewhere `*` asks for anybody.
    """
    if norm.group.strip() != EVERY:
        return [_demand(norm, norm.group, taxonomy)]
    if norm.kind is NormKind.PROFESSION:
        listed = [s.code for s in taxonomy.sectors.values() if s.checklist == BVR]
        return [_demand(norm, code, taxonomy) for code in listed]
    if norm.kind is NormKind.MUNICIPALITY:
        return [_demand(norm, name, taxonomy) for name in municipalities]
    if norm.kind is NormKind.CLUSTER:
        return [_demand(norm, code, taxonomy) for code in MAIN_CLUSTERS]
    label = group_label(norm.kind, EVERY, taxonomy)
    return [Demand(EVERY, (norm.kind, EVERY), label)]


def group_keys(
    taxonomy: Taxonomy,
    *,
    cluster: str | None,
    sector: str | None,
    municipality: str | None,
    lines: Iterable[str],
) -> Iterator[Key]:
    """The groups that a place, an organisation or a row of a list counts for.

    Only cluster lokale besturen speaks for a municipality.
    """
    cluster = taxonomy.cluster_of(cluster, sector)
    if cluster:
        yield NormKind.CLUSTER, cluster
    for code in taxonomy.lineage(sector):
        yield NormKind.SECTOR, code
    for number in lines:
        yield NormKind.LINE, number
    if cluster == LOCAL and municipality:
        yield NormKind.MUNICIPALITY, place(municipality)


def group_label(kind: NormKind, group: str, taxonomy: Taxonomy) -> str:
    """A group as sentences name it."""
    label = _LABELS.get(kind, _as_written)
    return label(group, taxonomy)


def _demand(norm: NormRow, group: str, taxonomy: Taxonomy) -> Demand:
    kind = norm.kind
    label = group_label(kind, group, taxonomy)
    if kind in {NormKind.SECTOR, NormKind.PROFESSION}:
        code = taxonomy.sector_code(group)
        cluster = taxonomy.cluster_of(None, code)
        return Demand(code, (NormKind.SECTOR, code), label, cluster)
    if kind is NormKind.CLUSTER:
        code = taxonomy.cluster_code(group)
        return Demand(group, (kind, code), label, code)
    if kind is NormKind.LINE:
        return Demand(group, (kind, _line(group)), label)
    cluster = LOCAL if kind is NormKind.MUNICIPALITY else None
    return Demand(group, (kind, normalise(group)), label, cluster)


def _line(group: str) -> str:
    return min(read_lines(group), default=group)


def _as_written(group: str, _: Taxonomy) -> str:
    return t.ANYBODY if group == EVERY else group


def _sector_label(group: str, taxonomy: Taxonomy) -> str:
    if group == EVERY:
        return t.ANYBODY
    return taxonomy.sector_label(taxonomy.sector_code(group))


_LABELS: Mapping[NormKind, Callable[[str, Taxonomy], str]] = {
    NormKind.SECTOR: _sector_label,
    NormKind.PROFESSION: _sector_label,
    NormKind.CLUSTER: lambda group, taxonomy: t.cluster(
        taxonomy.cluster_label(taxonomy.cluster_code(group))
    ),
    NormKind.LINE: lambda group, _: (
        t.ANYBODY if group == EVERY else t.line(_line(group))
    ),
    NormKind.ORGANISATIONS: lambda _group, _taxonomy: t.ORGANISATIONS,
    NormKind.BALANCE: lambda group, _: t.balance(group),
}
"""How each kind names a group; the others as it was written."""


@lru_cache(maxsize=4096)
def place(municipality: str) -> str:
    """A municipality in its comparable form; asked often for few names."""
    return normalise(municipality)


@lru_cache(maxsize=256)
def read_lines(text: str | None) -> frozenset[str]:
    """The lines in `0-1`, `1`, `eerste lijn`.

    >>> sorted(read_lines("0-1")), sorted(read_lines("Nulde lijn"))
    (['0', '1'], ['0'])
    """
    words = normalise(text)
    found = set(_DIGIT.findall(words))
    found.update(number for word, number in t.LINE_WORDS.items() if word in words)
    return frozenset(found)


def says(words: str | None, wanted: str) -> bool:
    """Whether a text holds the wanted words, whole and in that order.

    >>> says("Schepen van welzijn", "schepen"), says("Oud-schepenen", "schepen")
    (True, False)
    """
    return bool(wanted) and f" {wanted} " in f" {normalise(words)} "
