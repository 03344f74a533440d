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
