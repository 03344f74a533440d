"""Reading proposed changes to a body, kept under a name."""

from sqlalchemy import Connection, select

from crm.model.rows import ScenarioRow, ScenarioSeatRow
from crm.model.tables import Body, Organisation, Scenario, ScenarioSeat
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_SCENARIO, _SEAT = table_of(Scenario), table_of(ScenarioSeat)
_BODY, _ORGANISATION = table_of(Body), table_of(Organisation)


def scenarios(
    connection: Connection, *, body_id: int | None = None
) -> list[ScenarioRow]:
    """The scenarios of a body, or of all, by body and name."""
    query = (
        select(
            *columns(_SCENARIO, "id", "revision", "name", "body_id"),
            _BODY.c.name.label("body"),
        )
        .join(_BODY, _BODY.c.id == _SCENARIO.c.body_id)
        .order_by(_BODY.c.name_key, _SCENARIO.c.name, _SCENARIO.c.id)
    )
    if body_id is not None:
        query = query.where(_SCENARIO.c.body_id == body_id)
    return fetch(connection, query, ScenarioRow)


def scenario_seats(connection: Connection, scenario_id: int) -> list[ScenarioSeatRow]:
    """The changes of a scenario, in the order in which they were made."""
    query = (
        select(
            *columns(
                _SEAT,
                "id",
                "scenario_id",
                "mandate_id",
                "organisation_id",
                "person_id",
                "cluster",
                "sector",
                "competence",
            ),
            _ORGANISATION.c.name.label("organisation"),
        )
        .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _SEAT.c.organisation_id)
        .where(_SEAT.c.scenario_id == scenario_id)
        .order_by(_SEAT.c.id)
    )
    return fetch(connection, query, ScenarioSeatRow)
