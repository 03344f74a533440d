"""Giving, changing, ending and handing over a place in a body."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from crm.access import Permission, writes
from crm.assembly.sources import next_source, placed, same_source, sourced
from crm.directory.following import follow, followers, hand_over, heir, move_alternates
from crm.errors import InvalidInput
from crm.model.enums import Capacity
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.texts import following as following_texts
from crm.texts import mandates as t


@dataclass(frozen=True)
class MandateInput:
    """What a form says about a mandate. An organisation, a person, or both.

    One that follows a mandate or a function (ambtshalve) has the holder of its source.
    """

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
    follows_id: int | None = None
    follows_affiliation_id: int | None = None
    nominated_by: str | None = None
    nominated_on: date | None = None
    decided_by: str | None = None
    decided_on: date | None = None


@writes(Permission.EDIT_ASSEMBLY)
def add_mandate(tx: Transaction, given: MandateInput) -> Mandate:
    """Give a place. Raises `InvalidInput`."""
    wanted = placed(tx, sourced(tx, Mandate(**asdict(given))))
    check(tx, wanted)
    return tx.add(wanted)


@writes(Permission.EDIT_ASSEMBLY)
def change_mandate(
    tx: Transaction, mandate_id: int, revision: int, given: MandateInput
) -> Mandate:
    """Save what the form says; words of a list that are now placed go.

    The seats that follow it change too. Raises `StaleRecord`, `InvalidInput`.
    """
    current = tx.get(Mandate, mandate_id)
    wanted = sourced(tx, Mandate(id=mandate_id, **asdict(given)))
    if not same_source(wanted, current):
        wanted = placed(tx, wanted)
    check(tx, wanted)
    words = {
        f"{column}_text": None
        for column in ("cluster", "sector")
        if getattr(given, column) is not None
    }
    values = {name: getattr(wanted, name) for name in asdict(given)}
    changed = tx.update(current, revision=revision, **values, **words)
    follow(tx, current, changed)
    return changed


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
    """Let a mandate end, and what follows it; `last_day` still counts.

    Raises `StaleRecord`, `InvalidInput`.
    """
    current = tx.get(Mandate, mandate_id)
    _check_period(current.start, last_day)
    ended = tx.update(current, revision=revision, end=last_day)
    follow(tx, current, ended)
    return ended


@writes(Permission.EDIT_ASSEMBLY)
def replace_mandate(
    tx: Transaction,
    mandate_id: int,
    revision: int,
    first_day: date,
    *,
    person_id: int | None,
    last_day: date | None = None,
    nominated_by: str | None = None,
    nominated_on: date | None = None,
) -> Mandate:
    """Hand a place over: the old mandate ends the day before, a new one starts.

    The new holder gets the same place: body, organisation, cluster, sector, role,
    capacity and vote. Its alternates go along, and the seats that follow it go to the
    new holder. Raises `StaleRecord`, `InvalidInput`.
    """
    old = tx.get(Mandate, mandate_id)
    if person_id is not None and person_id == old.person_id:
        raise InvalidInput(t.OWN_SUCCESSOR, "person_id")
    stop(tx, old, revision, first_day - timedelta(days=1))
    new = heir(
        old,
        person_id=person_id,
        start=first_day,
        end=last_day,
        nominated_by=nominated_by,
        nominated_on=nominated_on,
        **next_source(tx, old, person_id, first_day),
    )
    check(tx, new)
    new = tx.add(new)
    move_alternates(tx, old, new, first_day)
    hand_over(tx, old, new, first_day)
    return new


@writes(Permission.EDIT_ASSEMBLY)
def align_mandate(tx: Transaction, mandate_id: int, revision: int) -> Mandate:
    """Give a seat the holder and the days of what it follows, and those after it.

    Raises `StaleRecord`, `InvalidInput`.
    """
    seat = tx.get(Mandate, mandate_id)
    wanted = sourced(tx, seat, whole=True)
    check(tx, wanted)
    changed = tx.update(
        seat,
        revision=revision,
        person_id=wanted.person_id,
        start=wanted.start,
        end=wanted.end,
    )
    follow(tx, seat, changed)
    return changed


@writes(Permission.EDIT_ASSEMBLY)
def remove_mandate(tx: Transaction, mandate_id: int) -> None:
    """Take away a mandate that never was. Raises `InvalidInput` if others lean on it."""
    mandate = tx.get(Mandate, mandate_id)
    if tx.find(Mandate, alternate_of_id=mandate_id):
        raise InvalidInput(t.HAS_ALTERNATES)
    if followers(tx, mandate):
        raise InvalidInput(following_texts.HAS_FOLLOWERS)
    tx.delete(mandate)


def stop(tx: Transaction, current: Mandate, revision: int, last_day: date) -> Mandate:
    """End a mandate for who comes after; one that ended sooner keeps its end."""
    end = last_day if current.end is None else min(current.end, last_day)
    _check_period(current.start, end)
    return tx.update(current, revision=revision, end=end)


def check(tx: Transaction, wanted: Mandate) -> None:
    """Raise `InvalidInput` for a mandate that cannot be."""
    if wanted.organisation_id is None and wanted.person_id is None:
        raise InvalidInput(t.NOBODY_CHOSEN)
    _check_period(wanted.start, wanted.end)
    if wanted.alternate_of_id is None:
        return
    if wanted.alternate_of_id == wanted.id:
        raise InvalidInput(t.OWN_ALTERNATE)
    principal = tx.get(Mandate, wanted.alternate_of_id)
    if principal.body_id != wanted.body_id or principal.alternate_of_id is not None:
        raise InvalidInput(t.BAD_PRINCIPAL)


def _check_period(start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        raise InvalidInput(t.bad_period(start, end))
