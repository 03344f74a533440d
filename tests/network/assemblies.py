"""Small assemblies for tests: rows in as few words as possible."""

import csv
from collections.abc import Iterable
from datetime import date

from crm.model.enums import Capacity, Counting, DatePrecision, NormKind
from crm.model.findings_rows import Attendance, Partner, Post, Seat
from crm.model.rows import BodyRow, ClusterRow, NormRow, SectorRow
from crm.network.coverage import Assembly
from crm.network.groups import Taxonomy
from crm.store.reference import CLUSTERS, REFERENCE

BOARD = 1


def taxonomy() -> Taxonomy:
    """The taxonomy that Schakel ships."""
    with (REFERENCE / "taxonomie.csv").open(encoding="utf-8", newline="") as file:
        sectors = [
            SectorRow(
                code=row["code"],
                label=row["label"],
                cluster=row["cluster"],
                line=row["lijn"] or None,
                kind=row["soort"] or None,
                parent=row["onder"] or None,
                checklist=row["checklist"] or None,
                synonyms=[word for word in row["synoniemen"].split(";") if word],
            )
            for row in csv.DictReader(file)
        ]
    return Taxonomy([ClusterRow(*pair) for pair in CLUSTERS], sectors)


TAXONOMY = taxonomy()


def body(
    number: int = BOARD,
    name: str = "Bestuursorgaan",
    counting: Counting = Counting.MANDATE,
    *,
    start: date | None = None,
    end: date | None = None,
    checked: date | None = None,
) -> BodyRow:
    return BodyRow(
        id=number,
        revision=1,
        name=name,
        kind=None,
        counting=counting,
        purpose=None,
        size_text=None,
        start=start,
        end=end,
        owner_id=None,
        owner=None,
        list_checked_on=checked,
        source=None,
    )


def norm(
    kind: NormKind,
    group: str,
    minimum: int = 1,
    maximum: int | None = None,
    *,
    valid_from: date | None = None,
    valid_to: date | None = None,
    certainty: str | None = None,
    body_id: int = BOARD,
) -> NormRow:
    return NormRow(
        id=1,
        revision=1,
        name="BO-2025",
        body_id=body_id,
        body="Bestuursorgaan",
        kind=kind,
        group=group,
        minimum=minimum,
        maximum=maximum,
        valid_from=valid_from,
        valid_to=valid_to,
        source="plannen",
        certainty=certainty,
    )


def seat(
    number: int = 1,
    *,
    organisation: int | None = None,
    person: int | None = None,
    cluster: str | None = None,
    sector: str | None = None,
    competence: str | None = None,
    capacity: Capacity = Capacity.EFFECTIVE,
    alternate_of: int | None = None,
    start: date | None = None,
    end: date | None = None,
    body_id: int = BOARD,
) -> Seat:
    return Seat(
        id=number,
        body_id=body_id,
        organisation_id=organisation,
        person_id=person,
        cluster=cluster,
        sector=sector,
        competence=competence,
        capacity=capacity,
        alternate_of_id=alternate_of,
        start=start,
        end=end,
    )


def partner(
    number: int,
    *,
    name: str = "",
    aliases: Iterable[str] = (),
    kind: str | None = None,
    cluster: str | None = None,
    sector: str | None = None,
    line: str | None = None,
    municipality: str | None = None,
    working_area: Iterable[str] = (),
) -> Partner:
    return Partner(
        id=number,
        name=name or f"Organisatie {number}",
        aliases=list(aliases),
        kind=kind,
        cluster=cluster,
        sector=sector,
        line=line,
        municipality=municipality,
        working_area=list(working_area),
    )


def there(
    on: date,
    *,
    person: int | None = None,
    organisation: int | None = None,
    contact: int = 1,
    precision: DatePrecision = DatePrecision.DAY,
    body_id: int | None = BOARD,
) -> Attendance:
    return Attendance(contact, on, precision, body_id, person, organisation)


def assembly(
    *,
    bodies: list[BodyRow] | None = None,
    norms: Iterable[NormRow] = (),
    seats: Iterable[Seat] = (),
    attendances: Iterable[Attendance] = (),
    partners: Iterable[Partner] = (),
    posts: Iterable[Post] = (),
    municipalities: Iterable[str] = (),
) -> Assembly:
    return Assembly(
        bodies=bodies or [body()],
        norms=list(norms),
        seats=list(seats),
        attendances=list(attendances),
        partners={found.id: found for found in partners},
        posts=list(posts),
        taxonomy=TAXONOMY,
        municipalities=list(municipalities),
    )
