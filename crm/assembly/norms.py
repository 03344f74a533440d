"""What a body must have (on screen: Samenstelling, wie hoort erbij).

Norms are versioned and contested: example norms are marked as such, every norm can be
changed or given an end, and none ever stands in the way of saving something else.
"""

import csv
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import NormKind
from crm.model.names import normalise
from crm.model.tables import Body, Norm
from crm.store import Transaction
from crm.store.reference import REFERENCE
from crm.texts import norms as t

TO_CHECK = "na te kijken"
"""The certainty of an example norm."""


@dataclass(frozen=True)
class NormInput:
    """What a form says about a norm."""

    body_id: int
    name: str
    kind: NormKind
    group: str
    minimum: int = 0
    maximum: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    certainty: str | None = None


@writes(Permission.EDIT_ASSEMBLY)
def add_norm(tx: Transaction, given: NormInput) -> Norm:
    """Say what a body must have. Raises `InvalidInput`, `MissingRecord`."""
    tx.get(Body, given.body_id)
    _check(given)
    return tx.add(Norm(**asdict(given)))


@writes(Permission.EDIT_ASSEMBLY)
def change_norm(tx: Transaction, norm_id: int, revision: int, given: NormInput) -> Norm:
    """Save what the form says. Raises `StaleRecord`, `InvalidInput`."""
    _check(given)
    return tx.update(tx.get(Norm, norm_id), revision=revision, **asdict(given))


@writes(Permission.EDIT_ASSEMBLY)
def drop_norm(tx: Transaction, norm_id: int) -> None:
    """Remove a norm that should never have been there; else give it an end."""
    tx.delete(tx.get(Norm, norm_id))


@writes(Permission.EDIT_ASSEMBLY)
def adopt_example_norms(tx: Transaction) -> list[Norm]:
    """Give the example norms to the bodies that they name, each marked to check.

    A norm that the body has already is left as it is. Where it is not known since when
    the body exists, its example norms have no first day either: the day on which the
    rule was written says nothing about since when a seat is open here.
    """
    bodies = {body.name_key: body for body in tx.find(Body)}
    had = {_identity(norm) for norm in tx.find(Norm)}
    found = [
        norm
        for row in _examples()
        if (body := bodies.get(normalise(row["orgaan"]))) is not None
        if _identity(norm := _of_body(row, body)) not in had
    ]
    return tx.add_all(found)


def _check(given: NormInput) -> None:
    if given.minimum < 0:
        raise InvalidInput(t.NEGATIVE)
    if given.maximum is not None and given.maximum < given.minimum:
        raise InvalidInput(t.maximum_below_minimum(given.minimum, given.maximum))
    if given.valid_from and given.valid_to and given.valid_to < given.valid_from:
        raise InvalidInput(t.ends_before_it_starts(given.valid_from, given.valid_to))


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


def _identity(norm: Norm) -> tuple[object, ...]:
    return norm.body_id, norm.name, norm.kind, norm.group
