"""`crm generate`: a made-up council in the files of the import contract."""

from pathlib import Path
from typing import Annotated

import typer

from crm.cli.base import app, say
from crm.exchange.generate import generate
from crm.texts import demo as t


@app.command("generate", help=t.GENERATE_HELP)
def generate_files(
    out: Annotated[Path, typer.Option("--out", help=t.OUT_HELP)],
    scale: Annotated[str, typer.Option("--scale", help=t.SCALE_HELP)] = "demo",
    seed: Annotated[int, typer.Option("--seed", help=t.SEED_HELP)] = 1,
) -> None:
    """Write the files; existing ones with the same names are replaced."""
    files = generate(scale, seed)
    for name, content in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    rows = sum(content.count(b"\n") - 1 for content in files.values())
    say(t.written(str(out), len(files), rows))
