"""Pairs of organisations that were not seen together, followed up as cases."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crm.findings.candidates import Field
from crm.findings.cases import Finding, Followed, Subject, followed
from crm.model.findings_rows import Partner
from crm.model.rows import CaseRow
from crm.network.both_sides import Spokesperson, invitees
from crm.network.cluster_lines import ClusterLine, cluster_lines
from crm.network.lines import Lines, MissingLine, clusters_of

__all__ = [
    "ClusterLine",
    "Lines",
    "MissingLine",
    "Spokesperson",
    "UnseenLine",
    "cluster_pairs",
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
    """Every pair of clusters that we saw; those that meet less than expected first."""
    found = cluster_lines(lines.meetings, clusters_of(field))
    return sorted(found, key=lambda pair: (not pair.is_less, pair.one, pair.other))


def least_together(
    pairs: Iterable[ClusterLine], clusters: Collection[str]
) -> ClusterLine | None:
    """Of the pairs among these clusters the one furthest below what was expected.

    Furthest is the smallest share of the expected number; only pairs that meet less
    than chance explains count.
    """
    return min(
        (p for p in pairs if p.is_less and {p.one, p.other} <= set(clusters)),
        key=lambda pair: (pair.together / pair.expected, pair.one, pair.other),
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
