"""`crm history` and `crm undo`."""

import sys
from typing import Annotated

import typer

from crm.access import local_actor
from crm.access import undo as undo_change_set
from crm.cli.base import app, open_asked_store, print_json, say
from crm.store.history import history as read_history
from crm.texts import history as t


@app.command(help=t.COMMAND_HELP)
def history(
    *,
    as_json: Annotated[bool, typer.Option("--json", help=t.COMMAND_JSON)] = False,
    limit: Annotated[int, typer.Option(help=t.COMMAND_LIMIT, min=0)] = 0,
) -> None:
    """Show the change sets, newest first."""
    store = open_asked_store()
    with store.read() as connection:
        rows = read_history(connection, limit=limit or None)
    if as_json:
        print_json(
            [
                {
                    "change_set": row.change_set,
                    "at": row.at.isoformat(),
                    "who": row.who,
                    "why": row.why,
                    "changes": row.changes,
                }
                for row in rows
            ]
        )
        return
    if not rows:
        say(t.NO_HISTORY)
    for row in rows:
        line = t.line(row.change_set, row.at, row.who, row.why, row.changes)
        sys.stdout.write(f"{line}\n")
        if row.undone_by is not None:
            sys.stdout.write(f"{t.undone_by(row.undone_by)}\n")


@app.command(help=t.UNDO_HELP)
def undo(
    change_set: Annotated[int, typer.Argument(help=t.UNDO_NUMBER)],
) -> None:
    """Undo a change set."""
    store = open_asked_store()
    number = undo_change_set(store, local_actor(), change_set)
    say(t.undone(change_set, number))
