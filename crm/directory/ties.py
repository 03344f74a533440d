"""Known links between organisations: noting, changing and removing one."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import LineState, RelationKind
from crm.model.tables import Organisation, Tie
from crm.store import Transaction
from crm.texts import ties as t

DIRECTED = frozenset({RelationKind.UMBRELLA, RelationKind.REFERS})
"""Of these it matters which organisation comes first."""


@dataclass(frozen=True)
class TieInput:
    """What a form says of a link; `state` is kept of lines of communication only."""

    organisation_id: int
    other_organisation_id: int
    kind: RelationKind
    state: LineState | None = None
    start: date | None = None
    end: date | None = None
    source: str | None = None
    confirmed_on: date | None = None


@writes(Permission.EDIT_DIRECTORY)
def note_tie(tx: Transaction, given: TieInput) -> Tie:
    """A new link between two organisations. Raises `InvalidInput`."""
    return tx.add(Tie(**_values(tx, given, None)))


@writes(Permission.EDIT_DIRECTORY)
def change_tie(tx: Transaction, tie_id: int, revision: int, given: TieInput) -> Tie:
    """Every field as the form says. Raises `StaleRecord`, `InvalidInput`."""
    record = tx.get(Tie, tie_id)
    return tx.update(record, revision=revision, **_values(tx, given, tie_id))


@writes(Permission.EDIT_DIRECTORY)
def remove_tie(tx: Transaction, tie_id: int) -> None:
    """The link was noted by mistake; one that ended gets an end. Undo brings it back."""
    tx.delete(tx.get(Tie, tie_id))


def _values(tx: Transaction, given: TieInput, own_id: int | None) -> dict[str, Any]:
    if given.organisation_id == given.other_organisation_id:
        raise InvalidInput(t.WITH_ITSELF, "other_organisation_id")
    if given.start and given.end and given.end < given.start:
        raise InvalidInput(t.END_FIRST, "end")
    _refuse_twice(tx, given, own_id)
    values = asdict(given)
    if given.kind is RelationKind.LINE:
        values["state"] = given.state or LineState.UNKNOWN
    else:
        values["state"] = None
    return values


def _refuse_twice(tx: Transaction, given: TieInput, own_id: int | None) -> None:
    """Two organisations have one link of a kind at a time."""
    pairs = [(given.organisation_id, given.other_organisation_id)]
    if given.kind not in DIRECTED:
        pairs.append(pairs[0][::-1])
    for one, other in pairs:
        for known in tx.find(
            Tie, organisation_id=one, other_organisation_id=other, kind=given.kind
        ):
            if known.key != own_id and overlap(known, given):
                names = [tx.get(Organisation, number).name for number in pairs[0]]
                raise InvalidInput(t.known_already(given.kind.value, *names))


def overlap(known: Tie, given: TieInput) -> bool:
    """Whether there is a day on which both hold; ends are inclusive."""
    starts = [day for day in (known.start, given.start) if day]
    ends = [day for day in (known.end, given.end) if day]
    return not (starts and ends) or max(starts) <= min(ends)
