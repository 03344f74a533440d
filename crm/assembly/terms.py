"""Mandates that are about to end."""

from collections.abc import Iterable
from datetime import date

from crm.model.dates import months_before
from crm.model.rows import MandateRow

SOON = 3
"""How many months ahead an end counts as near."""


def ends_soon(mandate: MandateRow, on: date, months: int = SOON) -> bool:
    """Whether a mandate that runs on `on` ends within so many months after it."""
    return (
        mandate.active_on(on)
        and mandate.end is not None
        and mandate.end <= months_before(on, -months)
    )


def ending_soon(
    mandates: Iterable[MandateRow], on: date, months: int = SOON
) -> list[MandateRow]:
    """The places that fall free within so many months, the first to end first."""
    found = [
        mandate
        for mandate in mandates
        if mandate.takes_place and ends_soon(mandate, on, months)
    ]
    return sorted(found, key=lambda mandate: (mandate.end or date.max, mandate.id))


IN_A_ROW = 3
"""Months between two mandates of one holder that still count as one after another."""


def terms_in_a_row(mandate: MandateRow, others: Iterable[MandateRow]) -> int:
    """How many mandates in the body its holder has had without a break, this one too.

    The holder is the person, else the organisation. A mandate that began before the
    other ended runs beside it and does not count; the rest of a term counts as one.
    """
    mine = [
        other
        for other in others
        if other.body_id == mandate.body_id
        and other.takes_place
        and _holder(other) == _holder(mandate)
    ]
    count, start = 1, mandate.start
    while start is not None:
        earliest = months_before(start, IN_A_ROW)
        before = [o for o in mine if o.end is not None and earliest <= o.end < start]
        if not before:
            break
        latest = max(before, key=lambda o: (o.end or date.min, o.start or date.min))
        count, start = count + 1, latest.start
    return count


def _holder(mandate: MandateRow) -> tuple[int | None, int | None]:
    if mandate.person_id is not None:
        return mandate.person_id, None
    return None, mandate.organisation_id
