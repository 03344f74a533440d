"""Reference data of a new database: clusters, taxonomy, municipalities. No norms."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, insert

from crm.model.tables import Cluster, Municipality, Record, Sector
from crm.store.records import columns_of, table_of

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
LAST_DAY_BEFORE_MERGERS = date(2024, 12, 31)
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
    everything: tuple[Sequence[Record], ...] = (
        _clusters(),
        _sectors(),
        _municipalities(),
    )
    for records in everything:
        rows = [_row(record) for record in records]
        connection.execute(insert(table_of(type(records[0]))), rows)


def _row(record: Record) -> dict[str, object]:
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
    """Every municipality since 2022: those that merged end on 31/12/2024.

    A merged municipality appears in each zone in which one of its parts lay. Where
    that makes two zones the remark of the source says that this was never verified.
    """
    rows = list(_read("elz_gemeenten.csv"))
    found = [_municipality_of_2022(row) for row in rows]
    parts: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows:
        parts.setdefault((row["elz"], row["nis_2025"]), []).append(row)
    kept = {(row["elz"], row["nis_2022"]) for row in rows if not _merged(row)}
    for (zone, nis), olds in parts.items():
        if (zone, nis) not in kept:
            everywhere = [row for row in rows if row["nis_2025"] == nis]
            found.append(_municipality_of_2025(zone, olds, everywhere))
    return found


def _merged(row: dict[str, str]) -> bool:
    return row["nis_2022"] != row["nis_2025"]


def _municipality_of_2022(row: dict[str, str]) -> Municipality:
    merged = _merged(row)
    return Municipality(
        name=row["gemeente_2022"],
        nis=row["nis_2022"],
        zone=row["elz"],
        province=row["provincie_2022"] or None,
        postcodes=[] if merged else row["postcodes_2025"].split(),
        valid_to=LAST_DAY_BEFORE_MERGERS if merged else None,
        merged_into=row["gemeente_2025"] if merged else None,
        remark=row["opmerking"] or None,
    )


def _municipality_of_2025(
    zone: str, olds: list[dict[str, str]], everywhere: list[dict[str, str]]
) -> Municipality:
    """The municipality that these old ones of one zone became (part of)."""
    new = olds[0]
    postcodes = {code for row in everywhere for code in row["postcodes_2025"].split()}
    return Municipality(
        name=new["gemeente_2025"],
        nis=new["nis_2025"],
        zone=zone,
        # The first digit of a NIS code is the province: a merger may cross one.
        province=next(
            (
                row["provincie_2022"]
                for row in everywhere
                if row["nis_2022"][0] == new["nis_2025"][0]
            ),
            None,
        ),
        postcodes=sorted(postcodes),
        remark=next((row["opmerking"] for row in olds if row["opmerking"]), None),
    )


def _read(name: str) -> Iterator[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
