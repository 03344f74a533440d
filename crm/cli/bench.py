"""`crm bench`: how fast this computer imports and reads, as ratios."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from crm.access import local_actor
from crm.cli.base import app, database_url, print_json
from crm.cli.measurements import MEASUREMENTS, Course
from crm.store.throwaway import throwaway_stores
from crm.texts import bench as t


@app.command("bench", help=t.HELP)
def bench(
    scale: Annotated[str, typer.Option("--scale", help=t.SCALE_HELP)] = "demo",
    rows: Annotated[int, typer.Option("--rows", min=1, help=t.ROWS_HELP)] = 20_000,
    seed: Annotated[int, typer.Option("--seed", help=t.SEED_HELP)] = 1,
    only: Annotated[str, typer.Option("--only", help=t.ONLY_HELP)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """Measure in databases that are thrown away; no database of yours is touched.

    They are made on the engine that `--db` names: for PostgreSQL, on its server.
    """
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        throwaway_stores(database_url(), Path(folder)) as fresh,
    ):
        course = Course(Path(folder), fresh, scale, seed, rows, local_actor())
        found = {
            name: measure(course)
            for name, measure in MEASUREMENTS.items()
            if name.startswith(only)
        }
        engine = course.blank.engine.dialect.name
    if as_json:
        print_json({"engine": engine, "scale": scale, "rows": rows, "ratios": found})
        return
    for name, ratio in found.items():
        typer.echo(t.line(name, ratio))
