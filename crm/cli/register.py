"""`crm register`: the legal register of members, as a file."""

from pathlib import Path
from typing import Annotated

import typer

from crm.assembly.register_state import register as read_register
from crm.cli.base import app, asked_day, open_asked_store, say
from crm.directory.council import council
from crm.papers.register_list import RegisterQuery, line_table, register_table
from crm.papers.table_file import file_format, save_table
from crm.settings import Settings
from crm.texts import members as member_texts
from crm.texts import register as t


@app.command(help=t.COMMAND)
def register(
    out: Annotated[Path, typer.Option("--out", help=t.OPTION_OUT)],
    on: Annotated[str, typer.Option("--on", help=t.OPTION_ON)] = "",
    known_on: Annotated[str, typer.Option("--known-on", help=t.OPTION_KNOWN)] = "",
    lines: Annotated[bool, typer.Option("--lines", help=t.OPTION_LINES)] = False,
) -> None:
    """Save the members, or the lines, on a day as they were known on a day."""
    day = asked_day(on)
    query = RegisterQuery(day, asked_day(known_on) if known_on else None)
    file_format(out.name)
    with open_asked_store().read() as connection:
        found = read_register(connection, Settings().day())
        name = council(connection).name
    table = line_table if lines else register_table
    save_table(table(found, query, name), out)
    say(member_texts.written(str(out)))
    if not found.entries:
        say(t.EMPTY_REGISTER)
