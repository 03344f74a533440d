"""`crm gaps`: who is missing."""

from typing import Annotated

import typer

from crm.assembly.bodies import find_body
from crm.cli.base import app, asked_day, open_asked_store, print_json
from crm.findings.coverage import body_coverage
from crm.findings.gaps import gaps, gaps_in_words
from crm.texts import findings as t


@app.command("gaps", help=t.GAPS_HELP)
def show_gaps(
    body: Annotated[str, typer.Option("--body", help=t.BODY_HELP)] = "",
    on: Annotated[str, typer.Option("--on", help=t.ON_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """List the norms that are not met on a day."""
    day = asked_day(on)
    with open_asked_store().read() as connection:
        body_id = find_body(connection, body).id if body else None
        if as_json:
            print_json(gaps(connection, day, body_id=body_id))
            return
        found = body_coverage(connection, day, body_id=body_id)
    typer.echo(gaps_in_words(found, day))
