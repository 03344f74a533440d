"""Giving, changing, ending and handing over a place in a body."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import Capacity
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.texts import mandates as t


@dataclass(frozen=True)
class MandateInput:
    """What a form says about a mandate. An organisation, a person, or both."""

    body_id: int
    organisation_id: int | None = None
    person_id: int | None = None
    cluster: str | None = None
    sector: str | None = None
    competence: str | None = None
    role: str | None = None
    capacity: Capacity = Capacity.EFFECTIVE
    voting: bool | None = None
    start: date | None = None
    end: date | None = None
    alternate_of_id: int | None = None
    nominated_by: str | None = None
    nominated_on: date | None = None


@writes(Permission.EDIT_ASSEMBLY)
def add_mandate(tx: Transaction, given: MandateInput) -> Mandate:
    """Give a place. Raises `InvalidInput`."""
    _check(tx, given)
    return tx.add(Mandate(**asdict(given)))


@writes(Permission.EDIT_ASSEMBLY)
def change_mandate(
    tx: Transaction, mandate_id: int, revision: int, given: MandateInput
) -> Mandate:
    """Save what the form says; words of a list that are now placed go.

    Raises `StaleRecord`, `InvalidInput`.
    """
    _check(tx, given, own_id=mandate_id)
    current = tx.get(Mandate, mandate_id)
    words = {
        f"{column}_text": None
        for column in ("cluster", "sector")
        if getattr(given, column) is not None
    }
    return tx.update(current, revision=revision, **asdict(given), **words)


@writes(Permission.EDIT_ASSEMBLY)
def sort_mandate(
    tx: Transaction, mandate_id: int, revision: int, cluster: str, sector: str | None
) -> Mandate:
    """Give a mandate the cluster and sector it was meant for; the list's words go.

    Without `sector` only the cluster is placed. Raises `StaleRecord`.
    """
    placed = {"cluster": cluster, "cluster_text": None}
    if sector is not None:
        placed |= {"sector": sector, "sector_text": None}
    return tx.update(tx.get(Mandate, mandate_id), revision=revision, **placed)


@writes(Permission.EDIT_ASSEMBLY)
def end_mandate(
    tx: Transaction, mandate_id: int, revision: int, last_day: date
) -> Mandate:
    """Let a mandate end; `last_day` still counts. Raises `InvalidInput`."""
    current = tx.get(Mandate, mandate_id)
    _check_period(current.start, last_day)
    return tx.update(current, revision=revision, end=last_day)


@writes(Permission.EDIT_ASSEMBLY)
def replace_mandate(
    tx: Transaction,
    mandate_id: int,
    revision: int,
    first_day: date,
    *,
    person_id: int | None,
    nominated_by: str | None = None,
    nominated_on: date | None = None,
) -> Mandate:
    """Hand a place over: the old mandate ends the day before, a new one starts.

    The new holder gets the same place: body, organisation, cluster, sector, role,
    capacity and vote. Its alternates go along. Raises `InvalidInput`.
    """
    old = tx.get(Mandate, mandate_id)
    if old.end is None or old.end >= first_day:
        old = end_mandate(tx, mandate_id, revision, first_day - timedelta(days=1))
    given = MandateInput(
        body_id=old.body_id,
        organisation_id=old.organisation_id,
        person_id=person_id,
        cluster=old.cluster,
        sector=old.sector,
        competence=old.competence,
        role=old.role,
        capacity=old.capacity,
        voting=old.voting,
        start=first_day,
        alternate_of_id=old.alternate_of_id,
        nominated_by=nominated_by,
        nominated_on=nominated_on,
    )
    new = add_mandate(tx, given)
    if old.cluster_text or old.sector_text:
        new = tx.update(new, cluster_text=old.cluster_text, sector_text=old.sector_text)
    for alternate in tx.find(Mandate, alternate_of_id=mandate_id):
        if alternate.end is None or alternate.end >= first_day:
            tx.update(alternate, alternate_of_id=new.key)
    return new


@writes(Permission.EDIT_ASSEMBLY)
def remove_mandate(tx: Transaction, mandate_id: int) -> None:
    """Take away a mandate that never was. Raises `InvalidInput` if others lean on it."""
    if tx.find(Mandate, alternate_of_id=mandate_id):
        raise InvalidInput(t.HAS_ALTERNATES)
    tx.delete(tx.get(Mandate, mandate_id))


def _check(tx: Transaction, given: MandateInput, own_id: int | None = None) -> None:
    if given.organisation_id is None and given.person_id is None:
        raise InvalidInput(t.NOBODY_CHOSEN)
    _check_period(given.start, given.end)
    if given.alternate_of_id is None:
        return
    if given.alternate_of_id == own_id:
        raise InvalidInput(t.OWN_ALTERNATE)
    principal = tx.get(Mandate, given.alternate_of_id)
    if principal.body_id != given.body_id or principal.alternate_of_id is not None:
        raise InvalidInput(t.BAD_PRINCIPAL)


def _check_period(start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        raise InvalidInput(t.bad_period(start, end))
