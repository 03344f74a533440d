"""`crm network`: the network of one day, in numbers or as a file."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from crm.cli.base import app, open_asked_store, print_json, say
from crm.errors import InvalidInput
from crm.model.dates import parse_partial_date
from crm.model.enums import DatePrecision
from crm.model.graph_rows import NodeKind
from crm.network.graph import build_graph
from crm.network.kinds import WITHOUT_PEOPLE
from crm.network.summary import summarise
from crm.papers.graph_files import write_graph_file
from crm.settings import Settings
from crm.store.network_rows import network_rows
from crm.store.taxonomy import clusters
from crm.texts import formats
from crm.texts import network as t


@app.command("network", help=t.COMMAND)
def show_network(
    on: Annotated[str, typer.Option("--on", help=t.ON)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON)] = False,
    out: Annotated[Path | None, typer.Option("--out", help=t.OUT)] = None,
    also: Annotated[list[NodeKind] | None, typer.Option("--also", help=t.ALSO)] = None,
) -> None:
    """Count the network of a day, and write it to a file when asked."""
    day = _day(on)
    with open_asked_store().read() as connection:
        graph = build_graph(network_rows(connection, day))
        labels = {row.code: row.label for row in clusters(connection)}
    summary = summarise(graph)
    if out is not None:
        write_graph_file(graph, out, labels, kinds=WITHOUT_PEOPLE | set(also or ()))
        say(t.written(str(out)))
    if as_json:
        print_json({"on": day.isoformat(), **asdict(summary)})
    else:
        typer.echo(
            t.network_sentence(
                formats.day(day),
                summary.by_kind,
                summary.edges,
                summary.density,
                summary.components,
            )
        )


def _day(text: str) -> date:
    """The day asked for, or today. Raises `InvalidInput`."""
    if not text:
        return Settings().day()
    try:
        asked = parse_partial_date(text)
    except ValueError as error:
        raise InvalidInput(t.not_a_day(text)) from error
    if asked.precision is not DatePrecision.DAY:
        raise InvalidInput(t.not_a_day(text))
    return asked.first
