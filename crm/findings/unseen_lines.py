"""Pairs of organisations that were not seen together, followed up as cases."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from crm.findings.candidates import Field
from crm.findings.cases import BETWEEN, Finding, Followed, Subject, followed
from crm.model.dates import months_before
from crm.model.findings_rows import Partner
from crm.model.rows import CaseRow
from crm.network.both_sides import Spokesperson, invitees
from crm.network.cluster_lines import ClusterLine, cluster_lines
from crm.network.lines import Lines, MissingLine, clusters_of
from crm.network.stays import WINDOW_MONTHS

__all__ = [
    "ClusterLine",
    "ClusterPair",
    "Lines",
    "MissingLine",
    "Spokesperson",
    "UnseenLine",
    "cluster_pairs",
    "followed_pairs",
    "least_together",
    "of_clusters",
    "of_organisations",
    "unseen_lines",
]

EACH = 3
"""So many people of each of two organisations; of a cluster one of each."""


@dataclass(frozen=True)
class UnseenLine:
    """Two organisations that were not seen together, and the follow-up."""

    line: MissingLine
    one: Partner
    other: Partner
    followed: Followed


@dataclass(frozen=True)
class ClusterPair:
    """Two clusters, how often they met, and the follow-up where that is too little."""

    line: ClusterLine
    followed: Followed

    @property
    def key(self) -> str:
        """What a link calls the two."""
        return f"{self.line.one}{BETWEEN}{self.line.other}"


def unseen_lines(
    lines: Lines, field: Field, known: Iterable[CaseRow]
) -> list[UnseenLine]:
    """The pairs that were not seen together, a noted gap first."""
    found = lines.missing()
    findings = [Finding(Subject.line(*line.pair), line.since) for line in found]
    return [
        UnseenLine(one, field.partners[one.one], field.partners[one.other], row)
        for one, row in zip(found, followed(findings, known, field.on), strict=True)
    ]


def cluster_pairs(lines: Lines, field: Field) -> list[ClusterLine]:
    """Every pair of clusters that we saw; who meets least of what is expected first."""
    found = cluster_lines(lines.meetings, clusters_of(field))
    return sorted(found, key=_least_first)


def followed_pairs(
    pairs: Iterable[ClusterLine], known: Iterable[CaseRow], today: date
) -> list[ClusterPair]:
    """The pairs with their follow-up, in the order given.

    A pair that meets as expected is no finding: what was said of it before is closed.
    One that meets too little does so in the meetings of twelve months, from their first
    day on.
    """
    since = months_before(today, WINDOW_MONTHS)
    listed, cases = list(pairs), list(known)
    found = []
    for line in listed:
        finding = Finding(Subject.clusters(line.one, line.other), since)
        (row,) = followed([finding], cases if line.is_less else (), today)
        found.append(ClusterPair(line, row))
    return found


def _least_first(pair: ClusterLine) -> tuple[bool, float, str, str]:
    share = pair.together / pair.expected if pair.expected else 0.0
    return not pair.is_less, share, pair.one, pair.other


def least_together(
    pairs: Iterable[ClusterLine], clusters: Collection[str]
) -> ClusterLine | None:
    """Of the pairs among these clusters the one furthest below what was expected.

    Furthest is the smallest share of the expected number; only pairs that meet less
    than chance explains count.
    """
    return min(
        (p for p in pairs if p.is_less and {p.one, p.other} <= set(clusters)),
        key=_least_first,
        default=None,
    )


def of_organisations(field: Field, organisations: Iterable[int]) -> list[Spokesperson]:
    """Whom to invite of some organisations."""
    return invitees(field, organisations, EACH)


def of_clusters(
    lines: Lines, field: Field, clusters: Iterable[str]
) -> list[Spokesperson]:
    """Whom to invite of clusters: one of each organisation seen in twelve months."""
    wanted, cluster = set(clusters), clusters_of(field)
    seen = {one for who in lines.meetings for one in who}
    return invitees(field, [one for one in seen if cluster.get(one) in wanted], 1)
