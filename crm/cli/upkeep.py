"""`crm backup`, `crm restore` and `crm check`."""

from pathlib import Path
from typing import Annotated

import typer

from crm.access import Permission, local_actor, require
from crm.cli.base import NOTHING_DONE, app, database_url, open_asked_store, say
from crm.store import open_store
from crm.store.backup import back_up
from crm.store.backup import restore as put_back
from crm.store.check import faults
from crm.texts import upkeep as t


@app.command(help=t.BACKUP_HELP)
def backup(file: Annotated[Path, typer.Argument(help=t.BACKUP_FILE)]) -> None:
    """Write everything into a new file."""
    require(local_actor(), Permission.ADMINISTER)
    back_up(open_asked_store(), file)
    say(t.backed_up(str(file)))


@app.command(help=t.RESTORE_HELP)
def restore(file: Annotated[Path, typer.Argument(help=t.RESTORE_FILE)]) -> None:
    """Put a backup back."""
    actor = local_actor()
    require(actor, Permission.ADMINISTER)
    kept = put_back(database_url(), file, actor)
    say(t.restored(str(file), str(kept) if kept else None))


@app.command(help=t.CHECK_HELP)
def check() -> None:
    """Look for faults and change nothing; exit code 2 when there are."""
    with open_store(database_url()).read() as connection:
        found = faults(connection)
    for fault in found:
        say(fault)
    if found:
        say(t.faults_found(len(found)))
        raise typer.Exit(NOTHING_DONE)
    say(t.ALL_RIGHT)
