"""The findings in plain Python and networkx, as somebody would first write them.

Each gives the same answer as ours; a test says so. They get the same rows, and may use
the rules that are no part of what is measured: which groups an organisation counts for.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import networkx as nx

from crm.model.dates import active_on, months_before
from crm.model.enums import Counting
from crm.model.findings_rows import Partner, Seat
from crm.model.names import normalise
from crm.network.agencies import is_agency, is_any_council
from crm.network.coverage import BodyCoverage, NormCoverage
from crm.network.groups import Key, group_keys
from crm.network.likeness import BEFORE, HALF_NEW, NEW, YEAR
from crm.network.places import open_seats
from crm.network.presences import Presences
from crm.network.score import CONTACT, FIT, PLACE, PLAN
from crm.network.score_parts import HALF_LIFE
from crm.network.sightings import Knowledge
from crm.network.stays import lines_of_place, participant

Asked = tuple[int, Key]
"""A body and a group."""


@dataclass(frozen=True)
class Covered:
    """Of each body and group how many there are and miss; of each body all seats."""

    counts: dict[Asked, tuple[int, int]]
    seats: dict[int, tuple[int, int]]


class _Groups:
    """Which groups an organisation, or a mandate of one, counts for."""

    def __init__(self, rows: Knowledge) -> None:
        self._partners = rows.assembly.partners
        self._taxonomy = rows.assembly.taxonomy
        self._usual: dict[int, frozenset[Key]] = {}

    def usual(self, organisation: int) -> frozenset[Key]:
        """Those of an organisation."""
        if organisation not in self._usual:
            partner = self._partners.get(organisation)
            self._usual[organisation] = self._keys(
                partner,
                partner.cluster if partner else None,
                partner.sector if partner else None,
                None,
            )
        return self._usual[organisation]

    def of(
        self, organisation: int | None, cluster: str | None, sector: str | None
    ) -> frozenset[Key]:
        """Those of a mandate."""
        return self._keys(
            self._partners.get(organisation or 0), cluster, sector, sector
        )

    def _keys(
        self,
        partner: Partner | None,
        cluster: str | None,
        sector: str | None,
        given: str | None,
    ) -> frozenset[Key]:
        return frozenset(
            group_keys(
                self._taxonomy,
                cluster=cluster,
                sector=sector,
                municipality=partner.municipality if partner else None,
                lines=lines_of_place(partner, given, self._taxonomy),
            )
        )


def plain_coverage(rows: Knowledge, on: date) -> Covered:
    """A graph of bodies and who has a place, walked for every group of every norm."""
    assembly, graph = rows.assembly, _seated(rows, on)
    counts: dict[Asked, tuple[int, int]] = {}
    seats: dict[int, tuple[int, int]] = {}
    for body in assembly.bodies:
        missing: dict[Key, int] = {}
        around = graph.adj["body", body.id]
        for norm in assembly.norms_of[body.id]:
            for demand in assembly.demands(norm):
                present = sum(
                    any(demand.key in tie["keys"] for tie in ties.values())
                    for ties in around.values()
                )
                short = max(0, norm.minimum - present)
                counts[body.id, demand.key] = present, short
                missing[demand.key] = max(short, missing.get(demand.key, 0))
        seats[body.id] = len(around), open_seats(missing, assembly.taxonomy).total()
    return Covered(counts, seats)


def _seated(rows: Knowledge, on: date) -> "nx.MultiGraph[Any]":
    """Bodies and the holders of their places, by mandate and by being there."""
    assembly, groups = rows.assembly, _Groups(rows)
    graph: nx.MultiGraph[Any] = nx.MultiGraph()
    graph.add_nodes_from(("body", body.id) for body in assembly.bodies)
    by_mandate = {b.id for b in assembly.bodies if b.counting is Counting.MANDATE}
    named: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for seat in assembly.seats:
        if active_on(seat.start, seat.end, on):
            own = seat.body_id in by_mandate
            holder = ("m", seat.id) if own else participant(seat)
            named[seat.body_id].add(holder)
            if seat.takes_place:
                keys = groups.of(seat.organisation_id, seat.cluster, seat.sector)
                graph.add_edge(("body", seat.body_id), holder, keys=keys)
    year_ago, seen = months_before(on, 12), assembly.presences.until(on)
    for day, body, person, organisation in zip(
        seen.day.tolist(),
        seen.body.tolist(),
        seen.person.tolist(),
        seen.organisation.tolist(),
        strict=True,
    ):
        if body not in by_mandate and body and day >= year_ago.toordinal():
            whole = ("o", organisation)
            holder = ("p", person) if person else whole
            if holder not in named[body] and whole not in named[body]:
                keys = groups.usual(organisation)
                graph.add_edge(("body", body), holder, organisation, keys=keys)
    return graph


def plain_candidates(
    rows: Knowledge, on: date, seats: Iterable[tuple[BodyCoverage, NormCoverage]]
) -> list[dict[int, float]]:
    """For each open seat the organisations that may be invited, with their scores."""
    known = _Partners(rows, on)
    return [
        {
            one: known.score(one, found.body.id)
            for one in known.members[gap.key]
            - {stay.organisation_id for stay in gap.holders}
        }
        for found, gap in seats
    ]


class _Partners:
    """Organisations by group, who sits where as a graph, and when each was seen."""

    def __init__(self, rows: Knowledge, on: date) -> None:
        self._on, self._partners = on, rows.assembly.partners
        self._zone = {normalise(name) for name in rows.assembly.municipalities}
        self._planned = {row.organisation_id for row in rows.action_partners}
        self._graph: nx.Graph[Any] = nx.Graph()
        self._graph.add_nodes_from(("body", body.id) for body in rows.assembly.bodies)
        self._first: dict[int, date] = {}
        self._last: dict[int, date] = {}
        self._before: set[tuple[int, int]] = set()
        self.members: dict[Key, set[int]] = defaultdict(set)
        groups = _Groups(rows)
        for partner in self._partners.values():
            if not is_agency(partner) and not is_any_council(partner):
                for key in groups.usual(partner.id):
                    self.members[key].add(partner.id)
        self._see(rows.assembly.presences.until(on))
        for seat in rows.assembly.seats:
            self._sit(seat, groups)

    def score(self, one: int, body: int) -> float:
        """How much speaks for an organisation; by the Jaccard of networkx."""
        here, graph = ("body", body), self._graph
        others = [(here, there) for there in graph.adj.get(one, ()) if there != here]
        alike = sum(found for _, _, found in nx.jaccard_coefficient(graph, others))
        fit = alike / len(others) if others else 0.0
        if (one, body) in self._before and not graph.has_edge(here, one):
            fit += BEFORE
        if one in self._first:
            years = (self._on - self._first[one]).days / YEAR
            fit += NEW / (1 + years / HALF_NEW)
        seen = self._last.get(one)
        age = math.inf if seen is None else (self._on - seen).days
        inside = normalise(self._partners[one].municipality) in self._zone
        return (
            FIT * fit / (1 + BEFORE + NEW)
            + CONTACT * 2 ** (-age / HALF_LIFE)
            + PLACE * inside
            + PLAN * (one in self._planned)
        )

    def _see(self, seen: Presences) -> None:
        year_ago = months_before(self._on, 12)
        for day, body, one in zip(
            map(date.fromordinal, seen.day.tolist()),
            seen.body.tolist(),
            seen.organisation.tolist(),
            strict=True,
        ):
            self._first[one] = min(day, self._first.get(one, day))
            self._last[one] = max(day, self._last.get(one, day))
            if day >= year_ago:
                self._graph.add_edge(("body", body), one)

    def _sit(self, seat: Seat, groups: _Groups) -> None:
        one = seat.organisation_id
        if one is None:
            return
        if active_on(seat.start, seat.end, self._on):
            self._graph.add_edge(("body", seat.body_id), one)
            for key in groups.of(one, seat.cluster, seat.sector):
                self.members[key].add(one)
        elif seat.end is not None and seat.end < self._on:
            self._before.add((one, seat.body_id))
        if seat.start is not None and seat.start <= self._on:
            self._first[one] = min(seat.start, self._first.get(one, seat.start))
