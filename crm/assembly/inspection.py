"""Consulting the register of members and the decisions of the general assembly.

Members may; others only where the statutes say so (domain facts, section 2, found at
scwitch.be; article WVV 9:3 from memory). Said, never enforced: the board decides.
"""

from dataclasses import asdict, dataclass
from datetime import date

from crm.access import Permission, writes
from crm.assembly.statutes import Statutes
from crm.errors import InvalidInput
from crm.model.enums import StatuteRule
from crm.model.tables import Inspection
from crm.store import Transaction
from crm.texts import inspection as t
from crm.texts import statutes as statute_texts


@dataclass(frozen=True)
class InspectionInput:
    """What a form says: `member` is how the register names who asks, if a member."""

    asked_by: str
    on: date
    register_on: date
    member: str | None = None
    purpose: str | None = None


@dataclass(frozen=True)
class Right:
    """Whether somebody may consult; `None` where we do not know what is settled."""

    allowed: bool | None
    text: str


def right_to_inspect(*, member: bool, statutes: Statutes) -> Right:
    """What law and statutes say to who asks."""
    if member:
        return Right(True, t.MEMBER)
    row = statutes.find(StatuteRule.INSPECTION)
    if row is None:
        return Right(None, t.UNKNOWN)
    if not row.checked:
        return Right(None, t.unchecked(row.value, row.article))
    allowed = row.value == statute_texts.YES
    return Right(allowed, t.by_statutes(allowed, row.article))


@writes(Permission.EDIT_ASSEMBLY)
def note_inspection(tx: Transaction, given: InspectionInput) -> Inspection:
    """Note who gets a copy, of which day and what for. Raises `InvalidInput`."""
    if not given.asked_by.strip():
        raise InvalidInput(t.NAME_NEEDED)
    if given.register_on > given.on:
        raise InvalidInput(t.TOO_LATE)
    return tx.add(Inspection(**asdict(given)))
