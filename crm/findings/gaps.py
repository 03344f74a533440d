"""The gaps as `crm gaps` prints them: one entry for each group that a body misses."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from crm.findings.candidates import Candidate, Field, candidates, read_field
from crm.findings.coverage import BodyCoverage, NormCoverage, coverage_sentence
from crm.network.coverage import coverage
from crm.store import Connection
from crm.texts import findings as t

MOST_CANDIDATES = 50
"""How many of each kind of candidate an entry names, those with the highest score."""


def gaps(
    connection: Connection, on: date, *, body_id: int | None = None
) -> list[dict[str, Any]]:
    """Every norm that is not met on a day, as the contract prints it."""
    field = read_field(connection, on)
    if body_id is None:
        field.introducers.look_at_everybody()
    return [
        _entry(found, gap, field)
        for found in coverage(field.known.assembly, on, body_id=body_id)
        for gap in found.gaps
    ]


def gaps_in_words(found: Iterable[BodyCoverage], on: date) -> str:
    """The gaps for people: a sentence for each body, a line for each group."""
    lines: list[str] = []
    for body in found:
        if body.gaps or body.unbalanced:
            lines.append(coverage_sentence(body))
            lines.extend(
                t.gap_line(gap.label, gap.present, gap.minimum, gap.since)
                for gap in body.gaps
            )
    return "\n".join(lines) or t.no_gaps(on)


def _entry(found: BodyCoverage, gap: NormCoverage, field: Field) -> dict[str, Any]:
    checked = found.checked
    return {
        "body": found.body.name,
        "norm": gap.norm.name,
        "kind": gap.kind.value,
        "group": gap.group,
        "minimum": gap.minimum,
        "present": gap.present,
        "missing": gap.missing,
        "checked": checked.isoformat() if checked else None,
        "since": gap.since.isoformat() if gap.since else None,
        "source": gap.norm.source,
        "candidates": [
            _candidate(candidate)
            for candidate in candidates(
                found, gap, field, limit=MOST_CANDIDATES
            ).by_score
        ],
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    """A candidate with its best route; the sentences alone."""
    routes = candidate.introductions[:1]
    return {
        "organisation": candidate.name,
        "score": candidate.score,
        "reasons": [reason.sentence for reason in candidate.reasons],
        "introduction": [step.sentence for route in routes for step in route.steps],
    }
