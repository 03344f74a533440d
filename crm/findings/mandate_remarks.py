"""What is odd about the mandates of a body or of all, with what seats follow.

How many terms in a row a body allows stands with its own statutes, else with those of
the general assembly.
"""

from datetime import date

from crm.assembly.bodies import SHORT_KINDS
from crm.assembly.mandate_remarks import Remark, Sources, mandate_remarks
from crm.assembly.statutes import Statutes, statutes_on
from crm.model.enums import StatuteRule
from crm.model.names import normalise
from crm.store import Connection
from crm.store.assemblies import statute_rows
from crm.store.bodies import bodies, mandates
from crm.store.people import affiliations

__all__ = ["Remark", "remarks_on", "sources_on", "statutes_of"]


def remarks_on(
    connection: Connection, on: date, *, body_id: int | None = None
) -> list[Remark]:
    """The remarks on a day about one body, or about all."""
    rows = mandates(connection)
    found = [row for row in rows if body_id in {None, row.body_id}]
    return mandate_remarks(found, on, sources_on(connection, on))


def sources_on(connection: Connection, on: date) -> Sources:
    """What seats may follow, and how many terms in a row the statutes allow."""
    rules = statute_rows(connection)
    most: dict[int, int] = {}
    if any(row.rule is StatuteRule.TERMS for row in rules):
        for body in bodies(connection):
            allowed = statutes_of(connection, body.id, on).number(StatuteRule.TERMS)
            if allowed is not None:
                most[body.id] = allowed
    rows = mandates(connection)
    followed = {row.follows_id for row in rows}
    functions = {row.follows_affiliation_id for row in rows} - {None}
    return Sources(
        mandates={row.id: row for row in rows if row.id in followed},
        functions={
            row.id: row for row in affiliations(connection) if row.id in functions
        }
        if functions
        else {},
        most_terms=most,
    )


def statutes_of(connection: Connection, body_id: int, on: date) -> Statutes:
    """The rules about terms: those of the body go before those of the assembly."""
    assemblies = {
        body.id
        for body in bodies(connection)
        if normalise(body.kind) == SHORT_KINDS["av"]
    }
    rules = [
        row
        for row in statute_rows(connection)
        if row.rule in {StatuteRule.TERM, StatuteRule.TERMS}
    ]
    own = [row for row in rules if row.body_id == body_id]
    settled = {row.rule for row in own if row.valid_on(on)}
    general = [
        row for row in rules if row.body_id in assemblies and row.rule not in settled
    ]
    return statutes_on([*own, *general], on)
