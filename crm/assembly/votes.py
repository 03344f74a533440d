"""The votes on a point, and what the chair finds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.assembly.assemblies import refuse_settled
from crm.assembly.verdicts import Ballot
from crm.errors import InvalidInput
from crm.model.enums import Outcome
from crm.model.tables import AgendaItem, Vote
from crm.store import Transaction
from crm.texts import assembly_desk as t


@writes(Permission.EDIT_ASSEMBLY)
def note_votes(
    tx: Transaction, item_id: int, ballot: Ballot, cluster: str | None = None
) -> Vote:
    """Note the votes of everybody, or of one cluster. Raises `InvalidInput`."""
    refuse_settled(tx.get(AgendaItem, item_id))
    values = {
        "in_favour": ballot.in_favour,
        "against": ballot.against,
        "abstained": ballot.abstained,
    }
    if min(values.values()) < 0:
        raise InvalidInput(t.BELOW_ZERO)
    for vote in tx.find(Vote, agenda_item_id=item_id, cluster=cluster):
        return tx.update(vote, **values)
    return tx.add(Vote(agenda_item_id=item_id, cluster=cluster, **values))


@dataclass(frozen=True)
class Finding:
    """What the chair finds on a point, with the calculation as it was."""

    outcome: Outcome
    by: str
    on: date
    calculation: dict[str, Any]


@writes(Permission.EDIT_ASSEMBLY)
def find_outcome(
    tx: Transaction, item_id: int, revision: int, found: Finding
) -> AgendaItem:
    """Record what the chair finds, with the calculation as it is now.

    From then on the votes of the point stay as they are, until the finding is taken
    back. Raises `InvalidInput`, `StaleRecord`.
    """
    if not found.by.strip():
        raise InvalidInput(t.WHO_FINDS)
    return tx.update(
        tx.get(AgendaItem, item_id),
        revision=revision,
        outcome=found.outcome,
        found_by=found.by,
        found_on=found.on,
        finding=found.calculation,
    )


@writes(Permission.EDIT_ASSEMBLY)
def take_back_outcome(tx: Transaction, item_id: int, revision: int) -> AgendaItem:
    """Take back a finding; the history keeps what it was."""
    return tx.update(
        tx.get(AgendaItem, item_id),
        revision=revision,
        outcome=None,
        found_by=None,
        found_on=None,
        finding=None,
    )
