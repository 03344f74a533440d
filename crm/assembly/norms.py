"""What a body must have (on screen: Samenstelling, wie hoort erbij).

Norms are versioned and contested: every norm can be changed, checked, copied, given an
end or a next version, and none ever stands in the way of saving something else.
"""

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from crm.access import Permission, writes
from crm.assembly.norm_rules import faults, period_faults, settled_group
from crm.errors import InvalidInput
from crm.model.dates import active_on
from crm.model.enums import NormKind
from crm.model.tables import Body, Norm
from crm.store import Transaction
from crm.texts import norms as t

TO_CHECK = "na te kijken"
"""The certainty of a norm that nobody here has checked yet."""


@dataclass(frozen=True)
class NormInput:
    """What a form says about a norm; of a balance, `maximum` is a percentage."""

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
    return tx.add(Norm(**asdict(_checked(given))))


@writes(Permission.EDIT_ASSEMBLY)
def change_norm(tx: Transaction, norm_id: int, revision: int, given: NormInput) -> Norm:
    """Save what the form says. Raises `StaleRecord`, `InvalidInput`."""
    fields = asdict(_checked(given))
    return tx.update(tx.get(Norm, norm_id), revision=revision, **fields)


@writes(Permission.EDIT_ASSEMBLY)
def end_norm(tx: Transaction, norm_id: int, revision: int, last: date | None) -> Norm:
    """Say until which day a norm holds, that day included; `None` takes it back.

    Raises `StaleRecord`, and `InvalidInput` for an end before the beginning.
    """
    norm = tx.get(Norm, norm_id)
    _check_period(norm.valid_from, last)
    return tx.update(norm, revision=revision, valid_to=last)


@writes(Permission.EDIT_ASSEMBLY)
def mark_checked(tx: Transaction, norm_id: int, revision: int, on: date) -> Norm:
    """Say that the actor held a norm against its source. Raises `StaleRecord`."""
    certainty = t.checked_by(tx.actor.name, on)
    return tx.update(tx.get(Norm, norm_id), revision=revision, certainty=certainty)


@writes(Permission.EDIT_ASSEMBLY)
def drop_norm(tx: Transaction, norm_id: int) -> None:
    """Remove a norm that should never have been there; else give it an end."""
    tx.delete(tx.get(Norm, norm_id))


@writes(Permission.EDIT_ASSEMBLY)
def copy_norms(
    tx: Transaction, body_id: int, norm_ids: Collection[int], valid_from: date | None
) -> list[Norm]:
    """Ask of a body what another body must have, from a day on; each to be checked.

    What the body has already is left as it is. Raises `InvalidInput` for a norm that
    ends before that day.
    """
    body = tx.get(Body, body_id)
    had = {identity(norm) for norm in tx.find(Norm, body_id=body.key)}
    found: list[Norm] = []
    for norm_id in norm_ids:
        copied = _copy(
            tx.get(Norm, norm_id),
            body_id=body.key,
            valid_from=valid_from,
            certainty=TO_CHECK,
        )
        if identity(copied) not in had:
            _check_period(copied.valid_from, copied.valid_to)
            had.add(identity(copied))
            found.append(copied)
    return tx.add_all(found)


@writes(Permission.EDIT_ASSEMBLY)
def start_version(
    tx: Transaction, body_id: int, start: date, name: str | None = None
) -> list[Norm]:
    """End the norms of a body the day before `start`, and go on with copies, to edit.

    Those are the norms that hold on both days; one that ends or begins then is left as
    it is. Raises `InvalidInput` when there are none.
    """
    before = start - timedelta(days=1)
    renewed = [
        norm
        for norm in tx.find(Norm, body_id=body_id)
        if all(active_on(norm.valid_from, norm.valid_to, d) for d in (before, start))
    ]
    if not renewed:
        raise InvalidInput(t.nothing_to_renew(start))
    copies = [
        _copy(
            norm,
            name=(name or "").strip() or norm.name,
            valid_from=start,
            certainty=TO_CHECK,
        )
        for norm in renewed
    ]
    for norm in renewed:
        tx.update(norm, valid_to=before)
    return tx.add_all(copies)


def identity(norm: Norm) -> tuple[object, ...]:
    """What makes two norms the same one, whatever their numbers and dates."""
    return norm.body_id, norm.name, norm.kind, norm.group


def _copy(norm: Norm, **other: object) -> Norm:
    kept = {name: getattr(norm, name) for name in NormInput.__dataclass_fields__}
    return Norm(**{**kept, **other})


def _checked(given: NormInput) -> NormInput:
    """The norm as it is stored. Raises `InvalidInput`."""
    settled = replace(given, group=settled_group(given.kind, given.group))
    for fault in faults(settled.kind, settled.group, settled.minimum, settled.maximum):
        raise InvalidInput(fault.sentence, fault.field)
    _check_period(settled.valid_from, settled.valid_to)
    return settled


def _check_period(start: date | None, end: date | None) -> None:
    for fault in period_faults(start, end):
        raise InvalidInput(fault.sentence, fault.field)
