"""What waits for its sector: organisations and mandates, each with proposals.

A proposal carries its reasons as sentences that a colleague can check; a person
decides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from crm.intake.classification import Classification
from crm.intake.taxonomy_words import TaxonomyWords
from crm.model.names import normalise
from crm.model.rows import (
    AffiliationRow,
    MandateRow,
    OrganisationRow,
    ReferenceRow,
)
from crm.store import Connection
from crm.store.bodies import mandates
from crm.store.organisations import organisations
from crm.store.people import affiliations
from crm.store.searches import reference_entries
from crm.store.taxonomy import clusters, sectors
from crm.texts import sorting as t

_MOST = 3


@dataclass(frozen=True)
class SectorProposal:
    """A sector that something may belong to, and why; without code only a cluster."""

    code: str
    label: str
    cluster: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Unsorted:
    """An organisation that waits for its sector; the likeliest proposal first."""

    organisation: OrganisationRow
    proposals: tuple[SectorProposal, ...]


@dataclass(frozen=True)
class UnsortedMandate:
    """A mandate whose sector or cluster a list named in words of its own."""

    mandate: MandateRow
    proposals: tuple[SectorProposal, ...]


def unsorted_organisations(connection: Connection, today: date) -> list[Unsorted]:
    """Every organisation without a sector, those with a proposal first."""
    desk = _Desk(connection, today)
    found = [
        Unsorted(row, desk.proposals(desk.about_organisation(row)))
        for row in organisations(connection)
        if row.sector is None
    ]
    return sorted(found, key=lambda one: not one.proposals)


def unsorted_mandates(connection: Connection, today: date) -> list[UnsortedMandate]:
    """Every mandate whose words are not in the taxonomy, in the order of the list."""
    desk = _Desk(connection, today)
    return [
        UnsortedMandate(
            row, (*desk.meant_cluster(row), *desk.proposals(desk.about_mandate(row)))
        )
        for row in desk.mandates
        if (row.sector is None and row.sector_text)
        or (row.cluster is None and row.cluster_text)
    ]


class _Desk:
    """The rows that speak about sectors, at hand by organisation."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._sectors = {row.code: row for row in sectors(connection)}
        self._words = TaxonomyWords(self._sectors.values())
        self._classification = Classification(clusters(connection), [])
        self.mandates = mandates(connection)
        self._organisations = {row.id: row for row in organisations(connection)}
        self._seats: dict[int | None, list[MandateRow]] = {}
        for seat in self.mandates:
            self._seats.setdefault(seat.organisation_id, []).append(seat)
        self._posts: dict[int, list[AffiliationRow]] = {}
        for post in affiliations(connection):
            self._posts.setdefault(post.organisation_id, []).append(post)
        self._listed: dict[str, list[ReferenceRow]] = {}
        for entry in reference_entries(connection, today):
            self._listed.setdefault(normalise(entry.name), []).append(entry)

    def about_organisation(self, row: OrganisationRow) -> Iterator[tuple[str, str]]:
        """Sector codes with a reason each, the strongest kind of reason first."""
        yield from self._meant(row.sector_text)
        yield from self._seated(row.id)
        yield from self._kept(row.sector_text)
        for entry in self._listed.get(normalise(row.name), []):
            if entry.sector:
                yield entry.sector, t.on_list(entry.source)
        for code in self._words.found_in(row.kind):
            yield code, t.kind_is(str(row.kind))
        for name in (row.name, *row.aliases):
            for code, word in self._words.found_in(name).items():
                yield code, t.word_in_name(word, name)
        yield from self._peopled(row.id)

    def about_mandate(self, row: MandateRow) -> Iterator[tuple[str, str]]:
        """The same for a mandate; it has a sector where only its cluster waits."""
        yield from self._meant(row.sector_text)
        if row.sector:
            yield row.sector, t.MANDATE_IS
        yield from self._kept(row.sector_text)
        holder = self._organisations.get(row.organisation_id or 0)
        if holder is not None and holder.sector:
            yield holder.sector, t.holder_is(holder.name)

    def meant_cluster(self, row: MandateRow) -> Iterator[SectorProposal]:
        """The cluster that the list's word is one typing mistake away from."""
        word = row.cluster_text if row.cluster is None else None
        code = self._classification.cluster_meant(word) if word else None
        if word and code:
            label = self._classification.cluster_label(code)
            yield SectorProposal("", label, code, (t.like_kept(label, word),))

    def proposals(
        self, reasons: Iterable[tuple[str, str]]
    ) -> tuple[SectorProposal, ...]:
        """The sectors in the order of their first reason, with all of them."""
        grouped: dict[str, list[str]] = {}
        for code, reason in reasons:
            known = grouped.setdefault(code, [])
            if reason not in known:
                known.append(reason)
        return tuple(
            SectorProposal(
                code,
                self._sectors[code].label,
                self._sectors[code].cluster,
                tuple(found[:_MOST]),
            )
            for code, found in list(grouped.items())[:_MOST]
        )

    def _seated(self, organisation_id: int) -> Iterator[tuple[str, str]]:
        bodies: dict[str, list[str]] = {}
        for seat in self._seats.get(organisation_id, []):
            if seat.sector and seat.body not in bodies.setdefault(seat.sector, []):
                bodies[seat.sector].append(seat.body)
        for code in sorted(bodies, key=lambda code: -len(bodies[code])):
            yield code, t.has_seats(bodies[code][:_MOST])

    def _peopled(self, organisation_id: int) -> Iterator[tuple[str, str]]:
        posts = self._posts.get(organisation_id, [])
        functions = Counter(post.function for post in posts if post.function)
        for function, count in functions.most_common():
            for code in self._words.found_in(function):
                yield code, t.people_are(count, function)

    def _meant(self, text: str | None) -> Iterator[tuple[str, str]]:
        """The one sector of which the list's word is a typing mistake."""
        found = self._words.meant(text)
        if found:
            yield found[0], t.like_kept(found[1], str(text))

    def _kept(self, text: str | None) -> Iterator[tuple[str, str]]:
        """What the words of a list may mean: its own words, or nearly those."""
        for code, word in self._words.found_in(text).items():
            yield code, t.word_in_kept(word, str(text))
        for code, word in self._words.nearly(text).items():
            yield code, t.like_kept(word, str(text))
