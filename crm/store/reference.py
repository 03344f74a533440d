"""Reference data of a new database: clusters, taxonomy, municipalities. No norms."""

import csv
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from crm.model.tables import Cluster, Municipality, Sector
from crm.store.transaction import columns_of, table_of

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
CLUSTERS = (
    ("zorg", "zorg"),
    ("welzijn", "welzijn"),
    ("lokale besturen", "lokale besturen"),
    ("pzon", "PZON"),
    ("optioneel", "optionele partner"),
    ("netwerkpartner", "netwerkpartner"),
)


def fill_reference_data(connection: Connection) -> None:
    """Store the shipped reference data. Outside change sets: it is nobody's edit."""
    for records in (_clusters(), _sectors(), _municipalities()):
        rows = [_row(record) for record in records]
        connection.execute(insert(table_of(type(records[0]))), rows)


def _row(record: SQLModel) -> dict[str, object]:
    return {name: v for name, v in columns_of(record).items() if name != "id"}


def _clusters() -> list[Cluster]:
    return [
        Cluster(code=code, label=label, position=position)
        for position, (code, label) in enumerate(CLUSTERS)
    ]


def _sectors() -> list[Sector]:
    return [
        Sector(
            code=row["code"],
            label=row["label"],
            cluster=row["cluster"],
            line=row["lijn"] or None,
            kind=row["soort"] or None,
            parent=row["onder"] or None,
            checklist=row["checklist"] or None,
            synonyms=[word for word in row["synoniemen"].split(";") if word],
            source=row["grond"] or None,
        )
        for row in _read("taxonomie.csv")
    ]


def _municipalities() -> list[Municipality]:
    """Today's municipalities; merged ones stay under their old name until 2024."""
    found: list[Municipality] = []
    for row in _read("elz_gemeenten.csv"):
        merged = row["gemeente_2022"] != row["gemeente_2025"]
        found.append(
            Municipality(
                name=row["gemeente_2022"],
                nis=row["nis_2022"],
                zone=row["elz"],
                province=row["provincie_2022"] or None,
                postcodes=row["postcodes_2025"].split(),
                merged_into=row["gemeente_2025"] if merged else None,
                remark=row["opmerking"] or None,
            )
        )
    return found


def _read(name: str) -> Iterator[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
