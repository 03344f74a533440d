"""Judging suggestions by time: what was known at one date against who joined by the next.

A query is a body and two consecutive dates. Candidates: the actors present at both
dates who share a group with the body and did not sit in it at the first. Right: those
who sit in it at the second. Bodies are present at both, and somebody joined.
(Liben-Nowell and Kleinberg 2007; holding out ties at random flatters.)
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from crm.model.affiliation_rows import Actor, Affiliations, Body, Pair, Snapshot
from crm.network.likeness import Likeness, Vector
from crm.network.ranking import Flags, Interval, auc, hit, paired

BASELINE, KEPT = "popularity", "fit"


@dataclass(frozen=True, slots=True)
class Query:
    """One body between two dates, and how each method ordered its candidates."""

    body: Body
    since: date
    until: date
    candidates: int
    joined: int
    auc: dict[str, float]
    hit_at_10: dict[str, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A method's means over queries, and its gain on popularity, paired by query."""

    method: str
    queries: int
    auc: float
    hit_at_10: float
    auc_gain: Interval
    hit_at_10_gain: Interval


def time_split(snapshots: Iterable[Snapshot]) -> list[Query]:
    """Every query of consecutive snapshots; of each, only the past is known."""
    ordered = sorted(snapshots, key=lambda one: one.on)
    found: list[Query] = []
    before: set[Pair] = set()
    since: dict[Actor, date] = {}
    for first, then in pairwise(ordered):
        for actor, _ in first.seats:
            since.setdefault(actor, first.on)
        known = Affiliations(first.on, first.seats, before - first.seats, since)
        found += _queries(first, then, Likeness(known))
        before |= first.seats
    return found


def _queries(first: Snapshot, then: Snapshot, likeness: Likeness) -> Iterable[Query]:
    there = _flags({actor for actor, _ in first.seats}, likeness)
    there &= _flags({actor for actor, _ in then.seats}, likeness)
    groups = _groups(first, likeness)
    joining: dict[Body, set[Actor]] = {}
    for actor, body in then.seats:
        joining.setdefault(body, set()).add(actor)
    present = {body for _, body in first.seats} & joining.keys()
    for body in sorted(present, key=str):
        asked = there.copy()
        asked[likeness.members(body)] = False
        wanted = first.groups_of_body.get(body, frozenset())
        asked &= np.logical_or.reduce([groups[g] for g in wanted if g in groups])
        joined = _flags(joining[body], likeness)[asked]
        if joined.any() and not joined.all():
            alike = likeness.likeness(body)
            scores = {
                BASELINE: likeness.seats[asked],
                "likeness": alike[asked],
                KEPT: likeness.with_past(body, alike)[asked],
            }
            yield _query(body, first, then, scores, joined)


def _query(
    body: Body,
    first: Snapshot,
    then: Snapshot,
    scores: dict[str, Vector],
    joined: Flags,
) -> Query:
    return Query(
        body=body,
        since=first.on,
        until=then.on,
        candidates=len(joined),
        joined=int(joined.sum()),
        auc={name: auc(score, joined) for name, score in scores.items()},
        hit_at_10={name: hit(score, joined) for name, score in scores.items()},
    )


def _flags(actors: Iterable[Actor], likeness: Likeness) -> Flags:
    found = np.zeros(len(likeness.rows), dtype=np.bool_)
    found[[likeness.rows[a] for a in actors if a in likeness.rows]] = True
    return found


def _groups(first: Snapshot, likeness: Likeness) -> dict[str, Flags]:
    """Who is of each group."""
    actors: dict[str, list[Actor]] = defaultdict(list)
    for actor, groups in first.groups_of_actor.items():
        for group in groups:
            actors[group].append(actor)
    return {group: _flags(found, likeness) for group, found in actors.items()}


def marks(queries: Sequence[Query]) -> list[Mark]:
    """Each method over these queries. There is at least one query."""
    return [_mark(method, queries) for method in queries[0].auc]


def _mark(method: str, queries: Sequence[Query]) -> Mark:
    areas = np.array([query.auc[method] for query in queries])
    hits = np.array([query.hit_at_10[method] for query in queries])
    return Mark(
        method=method,
        queries=len(queries),
        auc=float(areas.mean()),
        hit_at_10=float(hits.mean()),
        auc_gain=paired(areas - [query.auc[BASELINE] for query in queries]),
        hit_at_10_gain=paired(hits - [query.hit_at_10[BASELINE] for query in queries]),
    )


def halves(queries: Sequence[Query]) -> tuple[list[Query], list[Query]]:
    """The queries of the earlier and of the later transitions.

    With an odd number of transitions the middle one is of the later half.
    """
    days = sorted({query.since for query in queries})
    earlier = set(days[: len(days) // 2])
    return (
        [query for query in queries if query.since in earlier],
        [query for query in queries if query.since not in earlier],
    )
