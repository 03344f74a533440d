"""The gaps as `crm gaps` prints them: one entry for each group that a body misses."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from crm.findings.coverage import (
    BodyCoverage,
    NormCoverage,
    body_coverage,
    coverage_sentence,
)
from crm.store import Connection
from crm.texts import findings as t


def gaps(
    connection: Connection, on: date, *, body_id: int | None = None
) -> list[dict[str, Any]]:
    """Every norm that is not met on a day, as the contract prints it."""
    return [
        _entry(found, gap)
        for found in body_coverage(connection, on, body_id=body_id)
        for gap in found.gaps
    ]


def gaps_in_words(found: Iterable[BodyCoverage], on: date) -> str:
    """The gaps for people: a sentence for each body, a line for each group."""
    lines: list[str] = []
    for body in found:
        if body.gaps:
            lines.append(coverage_sentence(body))
            lines.extend(
                t.gap_line(gap.label, gap.present, gap.minimum, gap.since)
                for gap in body.gaps
            )
    return "\n".join(lines) or t.no_gaps(on)


def _entry(found: BodyCoverage, gap: NormCoverage) -> dict[str, Any]:
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
        "candidates": [],
    }
