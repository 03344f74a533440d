"""`crm evaluate-matches`: how well names are recognised, on labelled pairs."""

import csv
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from crm.cli.base import app, print_json
from crm.directory.match_marks import Marks, mark_matches
from crm.errors import UnreadableInput
from crm.texts import matching as t

FOLDER = Path(__file__).parents[2] / "data" / "eval"


@app.command("evaluate-matches", help=t.EVALUATE_HELP)
def evaluate_matches(
    folder: Annotated[Path, typer.Option("--folder", help=t.FOLDER_HELP)] = FOLDER,
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """Print precision at known and recall at known and probable, and the faults."""
    try:
        marks = mark_matches(
            _rows(folder / "name_people.csv"), _rows(folder / "name_pairs.csv")
        )
    except (OSError, ValueError, KeyError) as error:
        raise UnreadableInput(t.unreadable_measure(str(folder))) from error
    if as_json:
        print_json(
            {"precision": marks.precision, "recall": marks.recall} | asdict(marks)
        )
        return
    typer.echo(_in_words(marks))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _in_words(marks: Marks) -> str:
    said = [
        t.measured_known(marks.precision, marks.known, marks.right),
        t.measured_found(marks.recall, marks.same, marks.found),
        t.measured_more(marks.lines, marks.decidable, marks.decided, marks.bold),
    ]
    said += [
        t.measured_kind(kind, counts) for kind, counts in sorted(marks.kinds.items())
    ]
    said += [
        t.measured_fault(one.case, one.kind, one.seen, one.what, one.label_why)
        for one in marks.faults
    ]
    return "\n".join(said)
