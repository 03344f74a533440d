"""Scenarios: what a body would look like, kept under a name, no seat touched."""

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.names import normalise
from crm.model.tables import Body, Scenario, ScenarioSeat
from crm.network.what_if import Changes, Joining, Outcome, outcome
from crm.store import Connection, Transaction
from crm.store.scenarios import scenario_seats
from crm.texts import what_if as t

__all__ = ["Changes", "Joining", "Outcome", "changes_of", "outcome"]


@writes(Permission.SEARCH_PARTNERS)
def keep_scenario(tx: Transaction, name: str, changes: Changes) -> Scenario:
    """Keep changes under a name; the scenario of that name and body is replaced.

    Raises `InvalidInput`, `MissingRecord`.
    """
    tx.get(Body, changes.body_id)
    if not name.strip():
        raise InvalidInput(t.NO_NAME)
    if not changes.count:
        raise InvalidInput(t.NOTHING_CHANGED)
    same = [
        row
        for row in tx.find(Scenario, body_id=changes.body_id)
        if normalise(row.name) == normalise(name)
    ]
    scenario = same[0] if same else None
    if scenario is None:
        scenario = tx.add(Scenario(name=name, body_id=changes.body_id))
    else:
        for seat in tx.find(ScenarioSeat, scenario_id=scenario.key):
            tx.delete(seat)
    tx.add_all(
        [
            ScenarioSeat(scenario_id=scenario.key, mandate_id=mandate)
            for mandate in sorted(changes.leaving)
        ]
    )
    tx.add_all(
        [
            ScenarioSeat(
                scenario_id=scenario.key,
                organisation_id=place.organisation_id,
                cluster=place.cluster,
                sector=place.sector,
                competence=place.competence,
            )
            for place in changes.joining
        ]
    )
    return scenario


@writes(Permission.SEARCH_PARTNERS)
def drop_scenario(tx: Transaction, scenario_id: int) -> None:
    """Throw a scenario away. Raises `MissingRecord`."""
    for seat in tx.find(ScenarioSeat, scenario_id=scenario_id):
        tx.delete(seat)
    tx.delete(tx.get(Scenario, scenario_id))


def changes_of(connection: Connection, scenario_id: int, body_id: int) -> Changes:
    """The changes that a scenario keeps."""
    rows = scenario_seats(connection, scenario_id)
    return Changes(
        body_id,
        leaving=frozenset(row.mandate_id for row in rows if row.mandate_id is not None),
        joining=tuple(
            Joining(row.organisation_id, row.cluster, row.sector, row.competence)
            for row in rows
            if row.mandate_id is None and row.organisation_id is not None
        ),
    )
