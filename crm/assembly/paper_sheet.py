"""A sheet that was signed on paper, taken over afterwards in its own order."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm.access import Permission, writes
from crm.assembly.seating import forget_seat, give_proxy, take_seat
from crm.errors import InvalidInput
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.texts import assembly_desk as t


@dataclass(frozen=True)
class SheetLine:
    """What the sheet says of one seat. Points: from one up to and without another."""

    mandate_id: int
    present: bool
    from_item: int = 0
    until_item: int | None = None
    holder_id: int | None = None


@writes(Permission.EDIT_ASSEMBLY)
def note_sheet(tx: Transaction, contact_id: int, lines: Sequence[SheetLine]) -> None:
    """Let the seats of these lines be as the sheet says. Raises `InvalidInput`."""
    for line in lines:
        if line.until_item is not None and line.until_item <= line.from_item:
            raise InvalidInput(t.BAD_POINTS)
        forget_seat(tx, contact_id, line.mandate_id)
    for line in lines:
        if line.present:
            person = tx.get(Mandate, line.mandate_id).person_id
            sitting = take_seat(tx, contact_id, line.mandate_id, person, line.from_item)
            tx.update(sitting, until_item=line.until_item)
        if line.holder_id is not None:
            give_proxy(tx, contact_id, line.mandate_id, holder_id=line.holder_id)
