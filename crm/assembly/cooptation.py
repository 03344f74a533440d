"""Co-optation: the board names somebody for the rest of a term.

Who named the holder is kept where every nomination is: `nominated_by`, with the day of
the decision. The next general assembly confirms it; until then it says so, and after
that the same words say when. So no column, and it reads the same in every list.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from crm.access import Permission, writes
from crm.assembly.mandates import replace_mandate
from crm.assembly.statutes import Statutes
from crm.errors import InvalidInput
from crm.model.enums import StatuteRule
from crm.model.rows import MandateRow
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.texts import cooptation as t


def coopting_remark(statutes: Statutes) -> str | None:
    """What stands in the way: it may be done unless the statutes forbid it.

    Domain facts, section 2, board (WVV 9:6, from memory). Told, never enforced.
    """
    row = statutes.find(StatuteRule.COOPTATION)
    if row is None or statutes.yes(StatuteRule.COOPTATION):
        return None
    return t.forbidden(row.article, checked=row.checked)


@writes(Permission.EDIT_ASSEMBLY)
def coopt(
    tx: Transaction,
    mandate_id: int,
    revision: int,
    first_day: date,
    *,
    person_id: int | None,
    last_day: date | None,
    decided_on: date | None = None,
) -> Mandate:
    """Give somebody the seat until the end of the term. Raises `InvalidInput`."""
    if person_id is None:
        raise InvalidInput(t.PERSON_NEEDED)
    if last_day is None:
        raise InvalidInput(t.END_NEEDED)
    return replace_mandate(
        tx,
        mandate_id,
        revision,
        first_day,
        person_id=person_id,
        last_day=last_day,
        nominated_by=t.COOPTED,
        nominated_on=decided_on,
    )


@writes(Permission.EDIT_ASSEMBLY)
def confirm_cooptation(
    tx: Transaction, mandate_id: int, revision: int, on: date
) -> Mandate:
    """The assembly confirmed it on a day; the decision of the board stays.

    Raises `StaleRecord`, `InvalidInput`.
    """
    mandate = tx.get(Mandate, mandate_id)
    if not waits(mandate.nominated_by):
        raise InvalidInput(t.NOT_COOPTED)
    return tx.update(mandate, revision=revision, nominated_by=t.confirmed(on))


def waits(nominated_by: str | None) -> bool:
    """Whether these words say that the assembly has yet to confirm."""
    words = nominated_by or ""
    return words.startswith(t.COOPTED) and t.CONFIRMED not in words


def to_confirm(mandates: Iterable[MandateRow], on: date) -> list[MandateRow]:
    """What the next general assembly must confirm, the first to start first."""
    found = [
        row
        for row in mandates
        if waits(row.nominated_by) and (row.end is None or row.end >= on)
    ]
    return sorted(found, key=lambda row: (row.start or date.min, row.id))


def end_of_term(
    mandate: MandateRow, others: Iterable[MandateRow], on: date
) -> date | None:
    """Until when the seat was given, as far as known.

    The own end where it lies ahead, else that of most running mandates of the body.
    """
    if mandate.end is not None and mandate.end > on:
        return mandate.end
    ends = Counter(
        other.end
        for other in others
        if other.body_id == mandate.body_id
        and other.id != mandate.id
        and other.takes_place
        and other.active_on(on)
        and other.end is not None
    )
    return min(ends, key=lambda day: (-ends[day], day), default=None)
