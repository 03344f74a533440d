"""What is odd about the mandates of a body or of all, with what seats follow.

How many terms in a row a body allows stands with its own statutes, else with those of
the general assembly.
"""

from collections.abc import Collection, Iterable
from datetime import date

from crm.assembly.bodies import is_assembly
from crm.assembly.function_heirs import heirs
from crm.assembly.mandate_remarks import Kind, Remark, Sources, mandate_remarks
from crm.assembly.statutes import Statutes, statutes_on
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import StatuteRule
from crm.store import Connection
from crm.store.assemblies import statute_rows
from crm.store.bodies import bodies, mandates
from crm.store.people import affiliations
from crm.texts import cooptation

__all__ = ["Remark", "remarks_on", "sources_on", "statutes_of"]

_OF_BODIES = frozenset({StatuteRule.TERM, StatuteRule.TERMS, StatuteRule.COOPTATION})
"""Rules about the seats of a body; the assembly's hold where it has none."""


def remarks_on(
    connection: Connection, on: date, *, body_id: int | None = None
) -> list[Remark]:
    """The remarks on a day about one body, or about all.

    The general assembly is told too what it has to confirm elsewhere.
    """
    known = sources_on(connection, on, body_id=body_id)
    found = mandate_remarks(mandates(connection, body_id=body_id), on, known)
    if body_id not in _assemblies(connection):
        return found
    coopted = mandates(connection, nominated_by=cooptation.COOPTED)
    elsewhere = [row for row in coopted if row.body_id != body_id]
    return [
        *found,
        *(r for r in mandate_remarks(elsewhere, on) if r.kind is Kind.CONFIRM),
    ]


def sources_on(
    connection: Connection, on: date, *, body_id: int | None = None
) -> Sources:
    """What the seats of a body, or of all, follow, and how many terms in a row it allows."""
    rows = mandates(connection, body_id=body_id)
    followed = {row.follows_id for row in rows} - {None}
    functions = {row.follows_affiliation_id for row in rows} - {None}
    every = mandates(connection) if followed else []
    posts = affiliations(connection) if functions else []
    followed_posts = {row.id: row for row in posts if row.id in functions}
    return Sources(
        mandates={row.id: row for row in every if row.id in followed},
        functions=followed_posts,
        heirs=heirs(followed_posts.values(), posts),
        most_terms=_most_terms(connection, on),
    )


def statutes_of(connection: Connection, body_id: int, on: date) -> Statutes:
    """The rules about seats: those of the body go before those of the assembly."""
    return _statutes(statute_rows(connection), _assemblies(connection), body_id, on)


def _most_terms(connection: Connection, on: date) -> dict[int, int]:
    rules = statute_rows(connection)
    if not any(row.rule is StatuteRule.TERMS for row in rules):
        return {}
    assemblies = _assemblies(connection)
    found = {
        body.id: _statutes(rules, assemblies, body.id, on).number(StatuteRule.TERMS)
        for body in bodies(connection)
    }
    return {body: most for body, most in found.items() if most is not None}


def _statutes(
    rules: Iterable[StatuteRow], assemblies: Collection[int], body_id: int, on: date
) -> Statutes:
    own = [row for row in rules if row.rule in _OF_BODIES and row.body_id == body_id]
    settled = {row.rule for row in own if row.valid_on(on)}
    general = [
        row
        for row in rules
        if row.rule in _OF_BODIES - settled and row.body_id in assemblies
    ]
    return statutes_on([*own, *general], on)


def _assemblies(connection: Connection) -> set[int]:
    return {body.id for body in bodies(connection) if is_assembly(body)}
