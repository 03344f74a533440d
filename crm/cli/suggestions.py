"""`crm evaluate-suggestions`: how good suggestions for a place are, judged by time."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from crm.cli.base import app, print_json
from crm.errors import UnreadableInput
from crm.exchange.affiliations import read_affiliations
from crm.model.affiliation_rows import Snapshot
from crm.network.ranking import RESAMPLES
from crm.network.time_split import BASELINE, KEPT, Query, halves, marks, time_split
from crm.texts import suggestions as t


@app.command("evaluate-suggestions", help=t.EVALUATE_HELP)
def evaluate_suggestions(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t.FILE_HELP)],
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """Print AUC and hit@10 of each method, and its gain on popularity."""
    snapshots = _read(file)
    queries = time_split(snapshots)
    if not queries:
        raise UnreadableInput(t.NOBODY_JOINED)
    earlier, later = halves(queries)
    parts = {"all": queries, "earlier": earlier, "later": later}
    filled = {name: part for name, part in parts.items() if part}
    if as_json:
        print_json(_as_data(file, snapshots, queries, filled))
        return
    typer.echo(_in_words(snapshots, queries, filled))


def _read(file: Path) -> list[Snapshot]:
    try:
        return read_affiliations(file.read_bytes())
    except OSError as error:
        raise UnreadableInput(t.unreadable(str(file))) from error
    except UnreadableInput as error:
        raise UnreadableInput(t.unreadable(str(file), str(error))) from error


def _as_data(
    file: Path,
    snapshots: list[Snapshot],
    queries: list[Query],
    parts: dict[str, list[Query]],
) -> dict[str, Any]:
    return {
        "file": file.name,
        "snapshots": [one.on for one in snapshots],
        "transitions": len(snapshots) - 1,
        "queries": len(queries),
        "candidates": sum(one.candidates for one in queries),
        "joined": sum(one.joined for one in queries),
        "baseline": BASELINE,
        "kept": KEPT,
        "resamples": RESAMPLES,
        **{
            name: {
                "queries": len(part),
                "from": min(one.since for one in part),
                "to": max(one.until for one in part),
                "methods": {one.method: asdict(one) for one in marks(part)},
            }
            for name, part in parts.items()
        },
    }


def _in_words(
    snapshots: list[Snapshot], queries: Sequence[Query], parts: dict[str, list[Query]]
) -> str:
    names = {"all": t.ALL, "earlier": t.EARLIER, "later": t.LATER}
    mean = sum(one.candidates for one in queries) / len(queries)
    first, last = snapshots[0].on, snapshots[-1].on
    said = [t.measured(len(snapshots) - 1, first, last, len(queries), mean)]
    for name, part in parts.items():
        said.append(t.part(names[name], len(part)))
        for one in marks(part):
            said.append(t.mark(one.method, one.auc, one.hit_at_10))
            if one.method != BASELINE:
                areas, hits = one.auc_gain, one.hit_at_10_gain
                said.append(t.gain((areas.low, areas.high), (hits.low, hits.high)))
    return "\n".join(said)
