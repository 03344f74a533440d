"""How good the suggestions for a place are: a sentence for the board, figures for who asks.

With enough history of its own the council is judged by time on that; else the figures
are those of a public network, with its source.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from crm.model.affiliation_rows import Snapshot
from crm.model.dates import months_before
from crm.model.findings_rows import Attendance, Partner, Seat
from crm.network.field import Field
from crm.network.memberships import memberships
from crm.network.ranking import Interval
from crm.network.time_split import BASELINE, KEPT, Query, marks, time_split
from crm.store import Connection
from crm.store.findings_rows import attendances, count_meetings, partners, seats
from crm.texts import suggestions as t

ENOUGH = 30
"""Fewer queries say little: with 30 the interval of 95% on the gain in AUC is about .09
either side by the spread on the public network, .17 by that of the demo council."""

YEARS = 6
"""How far back the history is split, a snapshot a year on the same day."""

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Figures:
    """What suggestions were worth in a time split, beside popularity as baseline."""

    source: str
    since: date
    until: date
    queries: int
    auc: float
    hit_at_10: float
    baseline_auc: float
    baseline_hit_at_10: float
    auc_gain: Interval
    hit_at_10_gain: Interval


@dataclass(frozen=True, slots=True)
class SuggestionQuality:
    """How many meetings the suggestions rest on; `own` is None with little history."""

    meetings: int
    own: Figures | None

    @property
    def figures(self) -> Figures:
        """Those of the council itself where there are enough, else the public ones."""
        return self.own or PUBLIC


PUBLIC = Figures(
    source=t.PUBLIC_SOURCE,
    since=date(2020, 5, 22),
    until=date(2026, 4, 22),
    queries=123,
    auc=0.690,
    hit_at_10=0.382,
    baseline_auc=0.517,
    baseline_hit_at_10=0.153,
    auc_gain=Interval(0.173, 0.133, 0.213),
    hit_at_10_gain=Interval(0.229, 0.134, 0.325),
)
"""Measured by `crm evaluate-suggestions` on the later half, on which nothing was chosen."""


def read_suggestion_quality(connection: Connection, on: date) -> SuggestionQuality:
    """The quality on a day, from mandates and attendance up to that day."""
    seen, known = attendances(connection), partners(connection)
    found = _snapshots(seats(connection), seen, known, on)
    return _quality(found, count_meetings(connection, on))


def quality_of(field: Field, meetings: int) -> SuggestionQuality:
    """The same, from what is loaded."""
    known = field.known.assembly
    found = _snapshots(known.seats, known.presences, known.partners, field.on)
    return _quality(found, meetings)


def _quality(snapshots: list[Snapshot], meetings: int) -> SuggestionQuality:
    queries = time_split(snapshots)
    own = _figures(queries) if len(queries) >= ENOUGH else None
    return SuggestionQuality(meetings, own)


def quality_sentence(quality: SuggestionQuality) -> str:
    """What the suggestions rest on, in one plain sentence without rank or figure."""
    if quality.own is None:
        return t.too_little(quality.meetings)
    if quality.own.auc_gain.low > 0:
        return t.helps(quality.meetings)
    return t.not_proven(quality.meetings)


def _snapshots(
    mandates: Collection[Seat],
    seen: Collection[Attendance],
    known: Mapping[int, Partner],
    on: date,
) -> list[Snapshot]:
    days = [months_before(on, _MONTHS * years) for years in range(YEARS, -1, -1)]
    return [_snapshot(memberships(mandates, seen, day), known, day) for day in days]


def _snapshot(
    pairs: set[tuple[int, int]], known: Mapping[int, Partner], on: date
) -> Snapshot:
    """Who may join a body: organisations of the clusters that sit in it."""
    clusters = {actor: known[actor].cluster or "" for actor, _ in pairs}
    bodies: dict[int, set[str]] = defaultdict(set)
    for actor, body in pairs:
        bodies[body].add(clusters[actor])
    return Snapshot(
        on=on,
        seats=frozenset(pairs),
        groups_of_actor={actor: frozenset((one,)) for actor, one in clusters.items()},
        groups_of_body={body: frozenset(found) for body, found in bodies.items()},
    )


def _figures(queries: list[Query]) -> Figures:
    found = {mark.method: mark for mark in marks(queries)}
    kept, baseline = found[KEPT], found[BASELINE]
    return Figures(
        source=t.OWN_SOURCE,
        since=min(query.since for query in queries),
        until=max(query.until for query in queries),
        queries=len(queries),
        auc=kept.auc,
        hit_at_10=kept.hit_at_10,
        baseline_auc=baseline.auc,
        baseline_hit_at_10=baseline.hit_at_10,
        auc_gain=kept.auc_gain,
        hit_at_10_gain=kept.hit_at_10_gain,
    )
