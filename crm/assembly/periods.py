"""Overlaps and gaps between mandates: shown after saving, never in the way of it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from crm.model.rows import MandateRow
from crm.texts import mandates as t


def remarks(mandate: MandateRow, others: Iterable[MandateRow]) -> list[str]:
    """What is odd about a mandate beside the others of its body.

    The same person twice at the same time; days without anybody between it and the
    mandate before it for the same place (organisation, cluster, sector and role).
    """
    same_body = [
        other
        for other in others
        if other.id != mandate.id and other.body_id == mandate.body_id
    ]
    found = [
        t.twice(mandate.person or "", mandate.body, other.start, other.end)
        for other in same_body
        if mandate.person_id is not None
        and other.person_id == mandate.person_id
        and overlap(mandate, other)
    ]
    gap = gap_before(mandate, same_body)
    return [*found, t.gap(*gap)] if gap else found


def overlap(one: MandateRow, other: MandateRow) -> bool:
    """Whether two mandates have a day in common."""
    return (one.start or date.min) <= (other.end or date.max) and (
        other.start or date.min
    ) <= (one.end or date.max)


def has_next(mandate: MandateRow, others: Iterable[MandateRow]) -> bool:
    """Whether the same place is already given for the day after a mandate ends."""
    if mandate.end is None:
        return False
    after = mandate.end + timedelta(days=1)
    return any(
        other.body_id == mandate.body_id
        and other.start == after
        and place(other) == place(mandate)
        and (other.organisation_id is not None or other.person_id == mandate.person_id)
        for other in others
    )


def successors(rows: Sequence[MandateRow], on: date) -> dict[int, MandateRow]:
    """Who has a place later, by the id of the mandate that runs now and ends.

    A later mandate comes after one other: that of the same person, else of the same
    organisation; the first to start goes first. Days between them do not matter.
    """
    running = [row for row in rows if row.active_on(on) and row.end is not None]
    later = sorted(
        (row for row in rows if row.start is not None and row.start > on),
        key=lambda row: (row.start or date.max, row.id),
    )
    found: dict[int, MandateRow] = {}
    for same_person in (True, False):
        for row in running:
            taken = {one.id for one in found.values()}
            heirs = (
                other
                for other in later
                if row.id not in found
                and other.id not in taken
                and _comes_after(other, row, same_person=same_person)
            )
            heir = next(heirs, None)
            if heir is not None:
                found[row.id] = heir
    return found


def _comes_after(other: MandateRow, row: MandateRow, *, same_person: bool) -> bool:
    return (
        other.body_id == row.body_id
        and place(other) == place(row)
        and (other.start or date.min) > (row.end or date.max)
        and (
            other.person_id == row.person_id
            if same_person
            else other.organisation_id is not None
        )
    )


def gap_before(
    mandate: MandateRow, others: list[MandateRow]
) -> tuple[date, date] | None:
    """The first and last day without a holder before the mandate began."""
    if mandate.start is None or mandate.organisation_id is None:
        return None
    before = [other for other in others if place(other) == place(mandate)]
    if any(
        (other.start is None or other.start < mandate.start)
        and (other.end is None or other.end >= mandate.start - timedelta(days=1))
        for other in before
    ):
        return None
    ends = [o.end for o in before if o.end is not None and o.end < mandate.start]
    if not ends:
        return None
    return max(ends) + timedelta(days=1), mandate.start - timedelta(days=1)


def place(mandate: MandateRow) -> tuple[object, ...]:
    """What makes two mandates the same place, within one body."""
    return (
        mandate.organisation_id,
        mandate.cluster,
        mandate.sector,
        mandate.role,
        mandate.alternate_of_id is None,
    )
