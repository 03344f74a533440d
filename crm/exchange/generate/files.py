"""The files that a generator makes and reads: rows of text under named columns."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = dict[str, str]
Files: TypeAlias = dict[str, list[Row]]
"""The rows of each file, by its stem."""

DATA = Path(__file__).parents[3] / "data"
REAL = DATA / "kempenland"
MADE_UP = DATA / "voorbeeld"
REFERENCE = DATA / "reference"


def read_rows(folder: Path, stem: str) -> list[Row]:
    """The rows of one CSV file."""
    with (folder / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def to_csv(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    """The rows as UTF-8 CSV; columns that a row lacks stay empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def split(cell: str) -> list[str]:
    """The values of a cell that holds several."""
    return [part.strip() for part in cell.split(";") if part.strip()]
