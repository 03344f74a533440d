"""How fast the findings are: against plain networkx, and next to the bare kernel.

From rows that are loaded, for all bodies or for one open seat. Plain networkx puts the
same rows in a graph and walks it for the same answer; what would take it minutes is
measured for some and counted by the one. The kernel is what numpy and scipy alone take
for the same numbers, without names, days and reasons.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from crm.cli.measuring.seats import seconds
from crm.findings.quiet import PULL, UNLIKELY, quiet
from crm.model.dates import months_before
from crm.model.logbook_rows import RhythmRow, SeenRow
from crm.network.acquaintance import HALF_LIFE
from crm.network.candidates import candidates
from crm.network.coverage import BodyCoverage, NormCoverage, coverage
from crm.network.field import Field
from crm.network.introductions import Acquaintance, Introducers
from crm.network.presences import Flags, Ints, Presences
from crm.network.sightings import Knowledge

_SOME = 20


@dataclass(frozen=True)
class Loaded:
    """The rows of a council, and the day that is asked."""

    rows: Knowledge
    on: date

    @property
    def attendance(self) -> Presences:
        """All of it."""
        return self.rows.assembly.presences

    @cached_property
    def covered(self) -> list[BodyCoverage]:
        """Every body."""
        return coverage(self.rows.assembly, self.on)

    @cached_property
    def seat(self) -> tuple[BodyCoverage, NormCoverage]:
        """An open seat in the middle of all of them."""
        every = [(found, gap) for found in self.covered for gap in found.gaps]
        return every[len(every) // 2]

    @cached_property
    def ours(self) -> set[int]:
        """The people at our end."""
        return Field(self.rows, self.on).ours

    @property
    def recent(self) -> Flags:
        """Which attendance counts for a place on the day."""
        since = months_before(self.on, 12).toordinal()
        return (self.attendance.day >= since) & (
            self.attendance.day <= self.on.toordinal()
        )

    def fresh(self) -> Knowledge:
        """The same rows, with nothing counted yet."""
        every = self.attendance.take(slice(None))
        assembly = replace(self.rows.assembly, attendances=every)
        return replace(self.rows, assembly=assembly)

    @cached_property
    def seen(self) -> tuple[list[SeenRow], list[RhythmRow]]:
        """What silence is counted from."""
        every = self.attendance
        bodies: dict[int, Ints] = {}
        for body in np.unique(every.body).tolist():
            bodies[body] = np.unique(every.day[every.body == body])
        pairs = np.unique(np.stack([every.organisation, every.body]), axis=1)
        order = np.lexsort((every.day, every.organisation))
        who, first = np.unique(every.organisation[order], return_index=True)
        days = np.split(every.day[order], first[1:])
        return (
            [
                SeenRow(int(one), str(one), _day(found[0]), _day(found[-1]), len(found))
                for one, found in zip(who, days, strict=True)
            ],
            [
                RhythmRow(one, body, _day(met[0]), _day(met[-1]), len(met))
                for one, body in pairs.T.tolist()
                for met in [bodies[body]]
            ],
        )


def _day(ordinal: int) -> date:
    return date.fromordinal(int(ordinal))


def _coverage(who: Loaded) -> float:
    rows = [who.fresh() for _ in range(4)]
    return seconds(lambda: coverage(rows.pop().assembly, who.on))


def _plain_coverage(who: Loaded) -> None:
    """A graph of who sits where, and for each group of each body its neighbours."""
    assembly = who.rows.assembly
    graph: nx.Graph[Any] = nx.Graph()
    rows = who.attendance.take(who.recent)
    for body, person, organisation in zip(
        rows.body.tolist(),
        rows.person.tolist(),
        rows.organisation.tolist(),
        strict=True,
    ):
        graph.add_edge(("b", body), ("p", person), organisation=organisation)
    for seat in assembly.seats:
        graph.add_edge(
            ("b", seat.body_id),
            ("p", seat.person_id),
            organisation=seat.organisation_id,
        )
    profiles = assembly.profiles
    numbers = {one: int(profiles.of(np.array([one]))[0]) for one in assembly.partners}
    for body in assembly.bodies:
        for norm in assembly.norms_of[body.id]:
            for demand in assembly.demands(norm):
                sum(
                    demand.key in profiles[numbers[tie["organisation"]]].keys
                    for tie in graph[("b", body.id)].values()
                )


def _bare_coverage(who: Loaded) -> None:
    """Who was there in twelve months, once, by sort, times what each sort counts for."""
    assembly = who.rows.assembly
    profiles = assembly.profiles
    rows = who.attendance.take(who.recent)
    people = int(who.attendance.person.max()) + 1
    _, once = np.unique(rows.body * people + rows.person, return_index=True)
    bodies = int(rows.body.max()) + 1
    sort = profiles.of(rows.organisation[once])
    held = csr_array(
        (np.ones(len(once)), (rows.body[once], sort)), shape=(bodies, len(profiles))
    )
    keys = {
        demand.key: None for norm in assembly.norms for demand in assembly.demands(norm)
    }
    counts = np.stack([profiles.counting_for(key) for key in keys], axis=1)
    _ = held @ counts.astype(np.float64)


def _candidates(who: Loaded) -> float:
    rows = [who.fresh() for _ in range(4)]

    def ask() -> None:
        for one in candidates(*who.seat, Field(rows.pop(), who.on)).by_score[:1]:
            _ = one.reasons, one.introductions

    return seconds(ask)


def _plain_candidates(who: Loaded) -> None:
    """A graph of who sits where; for each candidate the likeness of its bodies."""
    body = ("b", who.seat[0].body.id)
    graph: nx.Graph[Any] = nx.Graph()
    rows = who.attendance.take(who.recent)
    pairs = zip(rows.body.tolist(), rows.organisation.tolist(), strict=True)
    graph.add_edges_from((("b", b), ("o", o)) for b, o in pairs)
    graph.add_edges_from(
        (("b", seat.body_id), ("o", seat.organisation_id))
        for seat in who.rows.assembly.seats
    )
    graph.add_node(body)
    asked = list(Field(who.rows, who.on).invitable(who.seat[1].key))
    for one in asked:
        if ("o", one) in graph:
            for _ in nx.jaccard_coefficient(
                graph, [(body, other) for other in graph[("o", one)]]
            ):
                pass


def _bare_candidates(who: Loaded) -> None:
    """The likeness of the bodies of everybody to one body, on a sparse matrix."""
    rows = who.attendance.take(who.recent)
    shape = (int(rows.organisation.max()) + 1, int(rows.body.max()) + 1)
    pairs = np.unique(rows.organisation * shape[1] + rows.body)
    sits = csr_array(
        (np.ones(len(pairs)), (pairs // shape[1], pairs % shape[1])), shape=shape
    )
    both = (sits.T @ sits).tocsr()
    column = min(who.seat[0].body.id, shape[1] - 1)
    size = both.diagonal()
    shared = both[[column]].toarray()[0]
    _ = sits @ (shared / np.maximum(size + size[column] - shared, 1))


def _introductions(who: Loaded) -> float:
    def ask() -> None:
        Introducers(Acquaintance(who.attendance, who.on), who.ours).look_at_everybody()

    return seconds(ask)


def _plain_introductions(who: Loaded) -> float:
    """Who sat with whom as a graph, and the shortest way to some people, by the one."""
    rows, today = who.attendance, who.on.toordinal()
    present: dict[int, list[int]] = defaultdict(list)
    for contact, person in zip(
        rows.contact.tolist(), rows.person.tolist(), strict=True
    ):
        present[contact].append(person)
    some = list(present.items())[: max(len(present) // _SOME, 1)]
    days = dict(zip(rows.contact.tolist(), rows.day.tolist(), strict=True))

    def tie() -> None:
        graph: nx.Graph[int] = nx.Graph()
        for contact, people in some:
            share = 1 / max(len(people) - 1, 1)
            for place, one in enumerate(people):
                for other in people[place + 1 :]:
                    known = graph.get_edge_data(one, other, {"share": 0, "day": 0})
                    graph.add_edge(
                        one,
                        other,
                        share=known["share"] + share,
                        day=max(known["day"], days[contact]),
                    )
        for _, _, tie in graph.edges(data=True):
            fade = (today - tie["day"]) / HALF_LIFE * np.log(2)
            tie["weight"] = fade - np.log(min(1.0, tie["share"]))
        ours = who.ours & set(graph)
        if ours:
            nx.multi_source_dijkstra_path_length(graph, ours)

    return seconds(tie) * len(present) / len(some)


def _bare_introductions(who: Loaded) -> None:
    """Frequencies as a product of who was where; two steps from our people."""
    rows = who.attendance
    people, person = np.unique(rows.person, return_inverse=True)
    _, moment, size = np.unique(rows.contact, return_inverse=True, return_counts=True)
    was = csr_array((np.ones(len(person)), (person, moment)))
    ties = csr_array((was * (1 / np.maximum(size - 1, 1))) @ was.T)
    near = np.isin(people, list(who.ours)).astype(np.float64)
    for _ in range(2):
        near = csr_array(ties.multiply(near)).max(axis=1).toarray().ravel()


def _quiet(who: Loaded) -> float:
    seen, bodies = who.seen
    return seconds(lambda: quiet(seen, bodies, who.on))


def _plain_quiet(who: Loaded) -> None:
    """A graph of organisations and bodies; the rhythm of each from its neighbours."""
    seen, bodies = who.seen
    graph: nx.Graph[Any] = nx.Graph()
    for row in bodies:
        gap = (row.last - row.first).days / max(row.days - 1, 1)
        graph.add_edge(("o", row.organisation_id), ("b", row.body_id), gap=gap)
    for one in seen:
        if one.days == 1:
            continue
        gaps = [tie["gap"] for tie in graph[("o", one.organisation_id)].values()]
        own = (one.last - one.first).days
        rhythm = (own + PULL * sum(gaps) / len(gaps)) / (one.days - 1 + PULL)
        _ = np.exp(-(who.on - one.last).days / max(rhythm, 1e-9)) < UNLIKELY


def _bare_quiet(who: Loaded) -> None:
    """The same sums on columns."""
    every = who.attendance
    bodies = int(every.body.max()) + 1
    order = np.lexsort((every.day, every.organisation))
    _, first = np.unique(every.organisation[order], return_index=True)
    days = every.day[order]
    last = days[np.append(first[1:], len(days)) - 1]
    number = np.diff(np.append(first, len(days)))
    met = np.bincount(every.body, minlength=bodies)
    pairs = np.unique(every.organisation * bodies + every.body)
    usual = np.bincount(pairs // bodies, weights=1 / np.maximum(met, 1)[pairs % bodies])
    rhythm = (last - days[first] + PULL * usual[-len(first) :]) / (number + PULL)
    _ = np.exp(-(who.on.toordinal() - last) / np.maximum(rhythm, 1e-9)) < UNLIKELY


def _faster(
    ours: Callable[[Loaded], float], plain: Callable[[Loaded], None]
) -> Callable[[Loaded], float]:
    """How many times faster ours is than plain networkx."""
    return lambda who: seconds(lambda: plain(who)) / ours(who)


def _next_to(
    ours: Callable[[Loaded], float], bare: Callable[[Loaded], None]
) -> Callable[[Loaded], float]:
    """Our time where the bare kernel takes one."""
    return lambda who: ours(who) / seconds(lambda: bare(who))


MEASUREMENTS: dict[str, Callable[[Loaded], float]] = {
    "coverage_vs_networkx": _faster(_coverage, _plain_coverage),
    "coverage_vs_kernel": _next_to(_coverage, _bare_coverage),
    "candidates_vs_networkx": _faster(_candidates, _plain_candidates),
    "candidates_vs_kernel": _next_to(_candidates, _bare_candidates),
    "introductions_vs_networkx": lambda who: (
        _plain_introductions(who) / _introductions(who)
    ),
    "introductions_vs_kernel": _next_to(_introductions, _bare_introductions),
    "quiet_vs_networkx": _faster(_quiet, _plain_quiet),
    "quiet_vs_kernel": _next_to(_quiet, _bare_quiet),
}
"""Each measurement by its name in the JSON."""
