"""Where each Flemish municipality lies, roughly: for tiles, not for measuring.

`gemeenten_ligging.csv` holds latitude and longitude to a hundredth of a degree, derived
from the populated places of GeoNames (geonames.org, licence CC BY 4.0) with the
municipality's name. One that has no place of its own name, and one that came out of a
merger, stands in the middle of the places in the column `plaatsen`: for Herstappe, too
small for that list, those are its neighbours.
"""

import csv
from functools import cache

from crm.model.names import normalise
from crm.store.reference import REFERENCE


@cache
def locations() -> dict[str, tuple[float, float]]:
    """Latitude and longitude by comparable name and by NIS code, old ones too."""
    found: dict[str, tuple[float, float]] = {}
    path = REFERENCE / "gemeenten_ligging.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spot = float(row["breedte"]), float(row["lengte"])
            found[normalise(row["gemeente"])] = found[row["nis"]] = spot
    return found


def location(name: str, nis: str | None = None) -> tuple[float, float] | None:
    """Where a municipality lies, by its present name, else by its code."""
    known = locations()
    return known.get(normalise(name)) or known.get(nis or "")
