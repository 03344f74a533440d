"""Which cluster or sector a word means: by code, label or synonym, or not known yet.

A word that is none of the taxonomy's is kept as it is, "nog in te delen": see
`crm.intake.sorting` for the proposals.
"""

from collections.abc import Iterable

from crm.intake.taxonomy_words import TaxonomyWords, near_words
from crm.model.names import normalise
from crm.model.rows import ClusterRow, SectorRow
from crm.store import Connection
from crm.store.taxonomy import clusters, sectors
from crm.texts import importing as t


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

    def cluster_meant(self, word: str) -> str | None:
        """The code of the one cluster whose name is one typing mistake away."""
        found = {self._clusters[near] for near in near_words(word, self._clusters)}
        return found.pop() if len(found) == 1 else None

    def sector_meant(self, word: str) -> str | None:
        """The word of the one sector that is one typing mistake away."""
        found = TaxonomyWords(self.sectors.values()).meant(word)
        return found[1] if found else None

    def cluster_label(self, word: str) -> str:
        """What people see for a cluster; a word that is none stays as it is."""
        code = self.cluster(word)
        return self._labels[code] if code else word

    def sector_label(self, word: str) -> str:
        """What people see for a sector; a word that is none stays as it is."""
        code = self.sector(word)
        return self.sectors[code].label if code else word
