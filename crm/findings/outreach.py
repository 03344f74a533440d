"""The search for a missing partner (on screen: Zoektocht), from open seat to seated.

A search belongs to a gap: a body, what sort of group, which group. One gap and one
partner have at most one running search.
"""

from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import NormKind, OutreachStage
from crm.model.names import normalise
from crm.model.rows import OutreachRow
from crm.model.tables import Body, Organisation, Outreach
from crm.store import Connection, Transaction
from crm.store.searches import outreaches
from crm.texts import outreach as t

Gap = tuple[int, NormKind, str]
"""What a search fills: body, sort of group, group."""


@dataclass(frozen=True)
class OutreachInput:
    """What a form says about a new search; the partner may not be known yet."""

    body_id: int
    kind: NormKind
    group: str
    started_on: date
    organisation_id: int | None = None
    partner: str | None = None
    owner: str | None = None
    next_step: str | None = None
    next_on: date | None = None


@writes(Permission.SEARCH_PARTNERS)
def start_outreach(tx: Transaction, given: OutreachInput) -> Outreach:
    """Start a search; the one that runs already for this gap and partner is kept.

    Raises `InvalidInput`, `MissingRecord`.
    """
    tx.get(Body, given.body_id)
    if not given.group.strip():
        raise InvalidInput(t.NO_GROUP)
    partner = given.partner
    if given.organisation_id is not None:
        partner = tx.get(Organisation, given.organisation_id).name
    running = _running(tx, given, partner)
    if running is not None:
        return running
    return tx.add(
        Outreach(
            body_id=given.body_id,
            kind=given.kind,
            group=given.group,
            organisation_id=given.organisation_id,
            partner=partner,
            owner=given.owner,
            next_step=given.next_step,
            next_on=given.next_on,
            started_on=given.started_on,
        )
    )


@writes(Permission.SEARCH_PARTNERS)
def move_outreach(
    tx: Transaction, outreach_id: int, revision: int, stage: OutreachStage, on: date
) -> Outreach:
    """Put a search in another stage; with a seat it is over.

    Raises `StaleRecord`, `MissingRecord`.
    """
    record = tx.get(Outreach, outreach_id)
    closed = on if stage is OutreachStage.SEATED else None
    return tx.update(record, revision=revision, stage=stage, closed_on=closed)


@writes(Permission.SEARCH_PARTNERS)
def plan_next_step(
    tx: Transaction,
    outreach_id: int,
    revision: int,
    *,
    owner: str | None,
    next_step: str | None,
    next_on: date | None,
) -> Outreach:
    """Say who does what next, and when. Raises `StaleRecord`, `MissingRecord`."""
    record = tx.get(Outreach, outreach_id)
    return tx.update(
        record, revision=revision, owner=owner, next_step=next_step, next_on=next_on
    )


@writes(Permission.SEARCH_PARTNERS)
def close_outreach(
    tx: Transaction, outreach_id: int, revision: int, on: date
) -> Outreach:
    """Stop a search; its stage says how far it came.

    Raises `StaleRecord`, `MissingRecord`.
    """
    return tx.update(tx.get(Outreach, outreach_id), revision=revision, closed_on=on)


def running_searches(connection: Connection) -> dict[Gap, list[OutreachRow]]:
    """The running searches by the gap that each of them is for."""
    found: dict[Gap, list[OutreachRow]] = {}
    for row in outreaches(connection):
        if row.body_id is not None and row.kind is not None and row.group is not None:
            found.setdefault((row.body_id, row.kind, row.group), []).append(row)
    return found


def _running(
    tx: Transaction, given: OutreachInput, partner: str | None
) -> Outreach | None:
    """The open search for the same gap and the same partner."""
    same_gap = tx.find(
        Outreach,
        body_id=given.body_id,
        kind=given.kind,
        group=given.group,
        closed_on=None,
    )
    for search in same_gap:
        same_record = search.organisation_id == given.organisation_id
        if given.organisation_id is not None and same_record:
            return search
        if normalise(search.partner) == normalise(partner):
            return search
    return None
