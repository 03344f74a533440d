"""`crm import`: lists into the database."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from crm.access import local_actor
from crm.cli.base import NOTHING_DONE, app, open_asked_store, print_json, say
from crm.errors import UnreadableInput
from crm.exchange.sheets import read_files
from crm.intake.files import gather
from crm.intake.importing import ImportPlan, Outcome, plan_import, write_import
from crm.model.enums import ChangeKind
from crm.texts import importing as t

SOME_REJECTED = 1


@app.command("import", help=t.IMPORT_HELP)
def import_lists(
    paths: Annotated[list[Path], typer.Argument(help=t.PATHS_HELP)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=t.DRY_RUN_HELP)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """Import folders, CSV files or workbooks in one change set."""
    reading = read_files(gather(paths))
    if not reading.tables:
        for file in reading.unreadable:
            say(t.unreadable(file.file, file.reason))
        for note in reading.notes:
            say(note)
        raise UnreadableInput(t.NOTHING_READ)
    store = open_asked_store()
    change_set: int | None = None
    if dry_run:
        with store.read() as connection:
            plan = plan_import(connection, reading)
    else:
        why = t.why([table.file for table in reading.tables])
        with store.change(local_actor(), why, kind=ChangeKind.IMPORT) as tx:
            plan = write_import(tx, reading, _progress)
        change_set = tx.change_set
    _report(plan, change_set, dry_run=dry_run, as_json=as_json)
    raise SystemExit(_exit_code(plan, dry_run=dry_run))


def _progress(done: float, what: str) -> None:
    """How far it is, for somebody who watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{t.progress(done, what)}\033[K")
        if done >= 1:
            sys.stderr.write("\r\033[K")


def _report(
    plan: ImportPlan, change_set: int | None, *, dry_run: bool, as_json: bool
) -> None:
    for note in plan.notes:
        say(note)
    for file in plan.unreadable:
        say(t.unreadable(file.file, file.reason))
    for row in plan.rejected:
        say(t.rejection(row.file, row.line, row.column, row.value, row.reason or ""))
    if as_json:
        print_json(_answer(plan, change_set, dry_run=dry_run))
        return
    for stem, counts in plan.counts().items():
        say(t.counts(stem, *(counts[outcome] for outcome in Outcome)))
    if plan.useless:
        say(t.NOTHING_WRITTEN)
    elif dry_run:
        say(t.dry_run_done())
    else:
        say(t.done(change_set))


def _answer(
    plan: ImportPlan, change_set: int | None, *, dry_run: bool
) -> dict[str, object]:
    """The contract's JSON; an unreadable file stands among the rejected too."""
    files: list[dict[str, object]] = [
        {
            "file": file.file,
            "line": 1,
            "column": None,
            "value": None,
            "reason": file.reason,
        }
        for file in plan.unreadable
    ]
    rows: list[dict[str, object]] = [
        {
            "file": row.file,
            "line": row.line,
            "column": row.column,
            "value": row.value,
            "reason": row.reason,
        }
        for row in plan.rejected
    ]
    return {
        "dry_run": dry_run,
        "change_set": change_set,
        "tables": {
            stem: {outcome.value: counts[outcome] for outcome in Outcome}
            for stem, counts in plan.counts().items()
        },
        "rejected": [*files, *rows],
    }


def _exit_code(plan: ImportPlan, *, dry_run: bool) -> int:
    if plan.useless:
        return NOTHING_DONE
    some = bool(plan.rejected or plan.unreadable)
    return SOME_REJECTED if some and not dry_run else 0
