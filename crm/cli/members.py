"""`crm members`: who sits in a body on a date."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from crm.assembly.bodies import find_body
from crm.assembly.members import members_on
from crm.cli.base import app, asked_day, open_asked_store, print_json, say
from crm.papers.member_list import member_table, members_json, members_text
from crm.papers.table_file import file_format, save_table
from crm.settings import Settings
from crm.texts import members as t


@app.command(help=t.COMMAND)
def members(
    body: Annotated[str, typer.Argument(help=t.OPTION_BODY)],
    on: Annotated[str, typer.Option("--on", help=t.OPTION_ON)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=t.OPTION_JSON)] = False,
    out: Annotated[Path | None, typer.Option("--out", help=t.OPTION_OUT)] = None,
) -> None:
    """Print the members, or save them as a file."""
    day = asked_day(on)
    if out is not None:
        file_format(out.name)
    with open_asked_store().read() as connection:
        found = members_on(connection, find_body(connection, body), day)
    if out is not None:
        save_table(member_table(found, made_on=Settings().day()), out)
        say(t.written(str(out)))
    if as_json:
        print_json(members_json(found))
    elif out is None:
        sys.stdout.write(f"{members_text(found)}\n")
