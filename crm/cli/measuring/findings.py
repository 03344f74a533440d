"""How fast the findings are: against plain networkx, and next to the bare kernel.

From rows that are loaded, for all bodies or for one open seat. Plain networkx puts the
same rows in a graph and walks it for the same answer (`plain` for the two first, with a
test that says so); what would take it minutes is measured for some and counted by the
one. The kernel is what numpy and scipy alone take for the same numbers, from columns
that are there: without rows, names, days and reasons.

- coverage: of every body the places taken, and for every norm how many there are and
  how many miss. Since when, and who they are, nobody asks of all of them.
- candidates: for an open seat in each of at most 60 bodies everybody who may be invited
  with a score, with what is made once for all of them. Their reasons and introductions
  are found for the few that are shown; introductions are measured on their own.
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

from crm.cli.measuring.plain import plain_candidates, plain_coverage
from crm.cli.measuring.seats import seconds
from crm.findings.quiet import PULL, UNLIKELY, quiet
from crm.model.dates import months_before
from crm.model.logbook_rows import RhythmRow, SeenRow
from crm.network.acquaintance import HALF_LIFE
from crm.network.candidates import candidates
from crm.network.coverage import BodyCoverage, NormCoverage, coverage
from crm.network.field import Field
from crm.network.introductions import Acquaintance, Introducers
from crm.network.mandates import Mandates
from crm.network.presences import Flags, Ints, Presences
from crm.network.sightings import Knowledge

_SOME = 20
_SEATS = 60


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
    def open_seats(self) -> list[tuple[BodyCoverage, NormCoverage]]:
        """One of each of some bodies, with who holds its places."""
        short = [found for found in self.covered if found.gaps]
        some = short[:: max(len(short) // _SEATS, 1)][:_SEATS]
        seats = [
            (found, found.gaps[number % len(found.gaps)])
            for number, found in enumerate(some)
        ]
        for found, gap in seats:
            _ = found.holders, gap.holders
        return seats

    @cached_property
    def ours(self) -> set[int]:
        """The people at our end."""
        return Field(self.rows, self.on).ours

    @cached_property
    def mandates(self) -> Mandates:
        """The mandates that run."""
        return self.rows.assembly.mandates.running(self.on)

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


def _bare_coverage(who: Loaded) -> None:
    """Who is named, and who was there in twelve months, once; by body and group."""
    profiles, mandates = who.rows.assembly.profiles, who.mandates
    rows = who.attendance.take(who.recent)
    people = int(who.attendance.person.max()) + 1
    body = np.concatenate([mandates.body, rows.body])
    holder = np.concatenate([mandates.holder, rows.person])
    sort = np.concatenate([mandates.profile, profiles.of(rows.organisation)])
    _, once = np.unique(body * people + holder, return_index=True)
    size = len(profiles.groups) + 1
    codes = body[once][:, np.newaxis] * size + profiles.columns[sort[once]]
    _ = np.bincount(codes.ravel())


def _candidates(who: Loaded) -> float:
    rows = [who.fresh() for _ in range(4)]

    def ask() -> None:
        field = Field(rows.pop(), who.on)
        for found, gap in who.open_seats:
            candidates(found, gap, field)

    return seconds(ask)


def _bare_candidates(who: Loaded) -> None:
    """The likeness to every body on a sparse matrix; of the open seats the best first."""
    rows, every = who.attendance.take(who.recent), who.attendance
    shape = (max(who.rows.assembly.partners) + 1, len(who.rows.assembly.bodies) + 1)
    pairs = np.unique(rows.organisation * shape[1] + rows.body)
    sits = csr_array(
        (np.ones(len(pairs)), (pairs // shape[1], pairs % shape[1])), shape=shape
    )
    both = (sits.T @ sits).tocsr()
    size = both.diagonal()
    first, last = np.full(shape[0], every.day.max()), np.zeros(shape[0])
    np.minimum.at(first, every.organisation, every.day)
    np.maximum.at(last, every.organisation, every.day)
    today = who.on.toordinal()
    apart = np.exp2((last - today) / HALF_LIFE) + 1 / (1 + (today - first) / 730)
    profiles = who.rows.assembly.profiles
    sort = profiles.of(np.arange(shape[0]))
    for found, gap in who.open_seats:
        shared = both[[found.body.id]].toarray()[0]
        alike = shared / np.maximum(size + size[found.body.id] - shared, 1)
        some = np.flatnonzero(profiles.counting_for(gap.key)[sort])
        score = (sits @ alike)[some] + apart[some]
        _ = some[np.argsort(-score)]


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
    ours: Callable[[Loaded], float], plain: Callable[[Loaded], object]
) -> Callable[[Loaded], float]:
    """How many times faster ours is than plain networkx."""
    return lambda who: seconds(lambda: plain(who)) / ours(who)


def _next_to(
    ours: Callable[[Loaded], float], bare: Callable[[Loaded], None]
) -> Callable[[Loaded], float]:
    """Our time where the bare kernel takes one."""
    return lambda who: ours(who) / seconds(lambda: bare(who))


MEASUREMENTS: dict[str, Callable[[Loaded], float]] = {
    "coverage_vs_networkx": _faster(
        _coverage, lambda who: plain_coverage(who.rows, who.on)
    ),
    "coverage_vs_kernel": _next_to(_coverage, _bare_coverage),
    "candidates_vs_networkx": _faster(
        _candidates, lambda who: plain_candidates(who.rows, who.on, who.open_seats)
    ),
    "candidates_vs_kernel": _next_to(_candidates, _bare_candidates),
    "introductions_vs_networkx": lambda who: (
        _plain_introductions(who) / _introductions(who)
    ),
    "introductions_vs_kernel": _next_to(_introductions, _bare_introductions),
    "quiet_vs_networkx": _faster(_quiet, _plain_quiet),
    "quiet_vs_kernel": _next_to(_quiet, _bare_quiet),
}
"""Each measurement by its name in the JSON."""
