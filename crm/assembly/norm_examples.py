"""The example norms that come with Schakel, in sets: proposals to check, never law."""

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.assembly.norms import TO_CHECK, identity
from crm.model.enums import NormKind
from crm.model.names import normalise
from crm.model.rows import BodyRow
from crm.model.tables import Body, Norm
from crm.store import Transaction
from crm.store.reference import REFERENCE


@dataclass(frozen=True)
class ExampleSet:
    """Examples that belong together, and the name of the body they were made for."""

    name: str
    body: str
    norms: tuple[Norm, ...]

    def fits(self, body: BodyRow) -> bool:
        """Whether they were made for such a body, by its name or its type."""
        return normalise(self.body) in {normalise(body.name), normalise(body.kind)}


@writes(Permission.EDIT_ASSEMBLY)
def adopt_example_sets(
    tx: Transaction, body_id: int, names: Collection[str]
) -> list[Norm]:
    """Give a body the example norms of these sets, each marked to check.

    A norm that the body has already is left as it is.
    """
    body = tx.get(Body, body_id)
    had = {identity(norm) for norm in tx.find(Norm, body_id=body.key)}
    found = [_of_body(row, body) for row in _examples() if row["norm"] in names]
    return tx.add_all([norm for norm in found if identity(norm) not in had])


@writes(Permission.EDIT_ASSEMBLY)
def adopt_example_norms(tx: Transaction) -> list[Norm]:
    """Give the example norms to the bodies that they name, each marked to check.

    A norm that the body has already is left as it is. Where it is not known since when
    the body exists, its example norms have no first day either: the day on which the
    rule was written says nothing about since when a seat is open here.
    """
    bodies = {body.name_key: body for body in tx.find(Body)}
    had = {identity(norm) for norm in tx.find(Norm)}
    found = [
        norm
        for row in _examples()
        if (body := bodies.get(normalise(row["orgaan"]))) is not None
        if identity(norm := _of_body(row, body)) not in had
    ]
    return tx.add_all(found)


def example_sets() -> list[ExampleSet]:
    """The example norms by set, in the order of the file; not stored."""
    rows = _examples()
    return [
        ExampleSet(
            name=name,
            body=body,
            norms=tuple(_example(row, 0) for row in rows if row["norm"] == name),
        )
        for name, body in dict.fromkeys((row["norm"], row["orgaan"]) for row in rows)
    ]


def example_norms() -> list[tuple[str, Norm]]:
    """The example norms with the name of the body that each is for; not stored."""
    return [(row["orgaan"], _example(row, 0)) for row in _examples()]


def _examples() -> list[dict[str, str]]:
    with (REFERENCE / "normen.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _example(row: Mapping[str, str], body_id: int) -> Norm:
    return Norm(
        name=row["norm"],
        body_id=body_id,
        kind=NormKind(row["soort"]),
        group=row["groep"],
        minimum=int(row["min"] or 0),
        maximum=int(row["max"]) if row["max"] else None,
        valid_from=_day(row["geldig_van"]),
        valid_to=_day(row["geldig_tot"]),
        source=row["bron"] or None,
        certainty=TO_CHECK,
    )


def _of_body(row: Mapping[str, str], body: Body) -> Norm:
    norm = _example(row, body.key)
    if body.start is None:
        norm.valid_from = None
    return norm


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
