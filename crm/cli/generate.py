"""`crm generate`: a made-up council in the files of the import contract."""

from pathlib import Path
from typing import Annotated

import typer

from crm.cli.base import app, say
from crm.exchange.generate import write_council
from crm.texts import demo as t


@app.command("generate", help=t.GENERATE_HELP)
def generate_files(
    out: Annotated[Path, typer.Option("--out", help=t.OUT_HELP)],
    scale: Annotated[str, typer.Option("--scale", help=t.SCALE_HELP)] = "demo",
    seed: Annotated[int, typer.Option("--seed", help=t.SEED_HELP)] = 1,
) -> None:
    """Write the files; existing ones with the same names are replaced."""
    written = write_council(scale, seed, out)
    say(t.written(str(out), written.files, written.rows))
