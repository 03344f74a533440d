"""Which cluster or sector a word means: by code, label or synonym, or not known yet.

A word that is none of the taxonomy's is kept as it is, "nog in te delen", and comes
with proposals; a person decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from crm.model.names import normalise
from crm.model.rows import ClusterRow, SectorRow
from crm.store import Connection
from crm.store.taxonomy import clusters, sectors
from crm.texts import importing as t

_NEAR = 78
_SHORT = 3


@dataclass(frozen=True)
class Proposal:
    """A sector that a word or name may mean, with the word that says so."""

    code: str
    label: str
    cluster: str
    because: str


class Classification:
    """The taxonomy, ready to be asked."""

    def __init__(
        self, cluster_rows: Iterable[ClusterRow], sector_rows: Iterable[SectorRow]
    ) -> None:
        self._clusters: dict[str, str] = dict(t.CLUSTER_WORDS)
        self._labels: dict[str, str] = {}
        for cluster in cluster_rows:
            self._clusters[normalise(cluster.label)] = cluster.code
            self._clusters[normalise(cluster.code)] = cluster.code
            self._labels[cluster.code] = cluster.label
        self.sectors = {sector.code: sector for sector in sector_rows}
        self._words: dict[str, set[str]] = {}
        for sector in self.sectors.values():
            for word in (sector.code, sector.label, *sector.synonyms):
                self._words.setdefault(normalise(word), set()).add(sector.code)

    @classmethod
    def read(cls, connection: Connection) -> "Classification":
        """The taxonomy as it stands in the database."""
        return cls(clusters(connection), sectors(connection))

    def cluster(self, word: str) -> str | None:
        """The code of the one cluster that `word` names."""
        return self._clusters.get(normalise(word))

    def sector(self, word: str) -> str | None:
        """The code of the one sector that `word` names."""
        found = self._words.get(normalise(word), set())
        return next(iter(found)) if len(found) == 1 else None

    def cluster_label(self, word: str) -> str:
        """What people see for a cluster; a word that is none stays as it is."""
        code = self.cluster(word)
        return self._labels[code] if code else word

    def sector_label(self, word: str) -> str:
        """What people see for a sector; a word that is none stays as it is."""
        code = self.sector(word)
        return self.sectors[code].label if code else word

    def propose_clusters(self, text: str) -> list[str]:
        """Codes of clusters that `text` may mean, the likeliest first."""
        wanted = normalise(text)
        if not wanted:
            return []
        hinted = [code for hint, code in t.CLUSTER_HINTS.items() if hint in wanted]
        near = [
            code
            for word, code in self._clusters.items()
            if fuzz.ratio(word, wanted) >= _NEAR or word in wanted.split()
        ]
        return list(dict.fromkeys([*near, *hinted]))

    def propose_sectors(self, *texts: str | None, limit: int = 3) -> list[Proposal]:
        """Sectors that these words or this name may mean, the likeliest first."""
        best: dict[str, tuple[float, str]] = {}
        for text in texts:
            wanted = normalise(text)
            for word, codes in self._words.items():
                score = _likeness(word, wanted)
                for code in codes:
                    if score >= _NEAR and score > best.get(code, (0.0, ""))[0]:
                        best[code] = (score, word)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return [self._proposal(code, word) for code, (_, word) in ranked[:limit]]

    def _proposal(self, code: str, because: str) -> Proposal:
        sector = self.sectors[code]
        return Proposal(code, sector.label, sector.cluster, because)


def _likeness(word: str, wanted: str) -> float:
    """How well a word of the taxonomy fits, 0 to 100; short words only whole."""
    if not word or not wanted:
        return 0.0
    if f" {word} " in f" {wanted} ":
        return 100.0
    if len(word) <= _SHORT:
        return 0.0
    if " " not in word and word in wanted:
        return 90.0
    return float(fuzz.ratio(word, wanted))
