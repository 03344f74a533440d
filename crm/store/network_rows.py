"""Reading the network of one day: one query for each kind of node and tie."""

from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, Table, func, null, select

from crm.model.dates import months_before
from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
    node_key,
)
from crm.model.tables import (
    Action,
    ActionPartner,
    Affiliation,
    Body,
    Mandate,
    Organisation,
    Person,
)
from crm.network.stays import WINDOW_MONTHS
from crm.store.findings_rows import attendance_query
from crm.store.reading import municipality_now, person_name
from crm.store.transaction import table_of

_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
_BODY, _ACTION = table_of(Body), table_of(Action)
_MANDATE, _AFFILIATION = table_of(Mandate), table_of(Affiliation)
_PARTNER = table_of(ActionPartner)

_Pair: TypeAlias = "tuple[int, int]"


def network_rows(
    connection: Connection, on: date, since: date | None = None
) -> NetworkRows:
    """Everything that the network on a day is built from.

    Nodes and ties of all time, each with its period; taking part in the twelve months
    up to and with the day. With `since` it is the network of every day from then on
    together.
    """
    return NetworkRows(
        on=on,
        nodes=[
            *_nodes(connection, NodeKind.ORGANISATION, _organisations()),
            *_nodes(connection, NodeKind.PERSON, _people()),
            *_nodes(connection, NodeKind.BODY, _dated(_BODY, _BODY.c.name)),
            *_nodes(connection, NodeKind.ACTION, _dated(_ACTION, _ACTION.c.title)),
        ],
        ties=[
            *_mandates(connection),
            *_affiliations(connection),
            *_partners(connection),
        ],
        seen=_seen(connection, on, since or on),
        since=since,
    )


def first_noted(connection: Connection) -> date | None:
    """The first day of which we know anything: a mandate or a meeting that was held."""
    known = (
        connection.scalar(select(func.min(_MANDATE.c.start))),
        connection.scalar(select(func.min(attendance_query().subquery().c.on))),
    )
    return min((day for day in known if day is not None), default=None)


def _nodes(connection: Connection, kind: NodeKind, query: Select[Any]) -> list[NodeRow]:
    return [NodeRow(kind, *row) for row in connection.execute(query)]


def _organisations() -> Select[Any]:
    table = _ORGANISATION.c
    return select(
        table.id,
        table.name,
        table.cluster,
        table.sector,
        municipality_now(table.municipality),
    ).order_by(table.id)


def _people() -> Select[Any]:
    return select(_PERSON.c.id, person_name()).order_by(_PERSON.c.id)


def _dated(table: Table, label: ColumnElement[str]) -> Select[Any]:
    unknown = null()
    return select(
        table.c.id, label, unknown, unknown, unknown, table.c.start, table.c.end
    ).order_by(table.c.id)


def _mandates(connection: Connection) -> list[TieRow]:
    """A mandate ties both its organisation and its person to the body."""
    table = _MANDATE.c
    query = select(
        table.body_id,
        table.organisation_id,
        table.person_id,
        table.start,
        table.end,
        table.cluster,
        table.sector,
    ).order_by(table.id)
    found: list[TieRow] = []
    for row in connection.execute(query):
        body = node_key(NodeKind.BODY, row.body_id)
        holders = (
            (NodeKind.ORGANISATION, row.organisation_id),
            (NodeKind.PERSON, row.person_id),
        )
        organisation, person = (
            None if holder is None else node_key(kind, holder)
            for kind, holder in holders
        )
        found.extend(
            TieRow(
                TieKind.MANDATE,
                holder,
                body,
                row.start,
                row.end,
                row.cluster,
                row.sector,
                behalf,
            )
            for holder, behalf in ((organisation, None), (person, organisation))
            if holder is not None
        )
    return found


def _affiliations(connection: Connection) -> list[TieRow]:
    table = _AFFILIATION.c
    query = select(
        table.person_id, table.organisation_id, table.start, table.end
    ).order_by(table.id)
    return [
        TieRow(
            TieKind.AFFILIATION,
            node_key(NodeKind.PERSON, row.person_id),
            node_key(NodeKind.ORGANISATION, row.organisation_id),
            row.start,
            row.end,
        )
        for row in connection.execute(query)
    ]


def _partners(connection: Connection) -> list[TieRow]:
    """The partners of an action that are an organisation or a body we know."""
    table = _PARTNER.c
    query = (
        select(
            table.action_id,
            table.organisation_id,
            table.body_id,
            _ACTION.c.start,
            _ACTION.c.end,
        )
        .join(_ACTION, _ACTION.c.id == table.action_id)
        .order_by(table.id)
    )
    found: list[TieRow] = []
    for row in connection.execute(query):
        partners = (
            (NodeKind.ORGANISATION, row.organisation_id),
            (NodeKind.BODY, row.body_id),
        )
        found.extend(
            TieRow(
                TieKind.PARTNER,
                node_key(kind, partner),
                node_key(NodeKind.ACTION, row.action_id),
                row.start,
                row.end,
            )
            for kind, partner in partners
            if partner is not None
        )
    return found


def _seen(connection: Connection, on: date, first: date) -> list[SeenRow]:
    """Who was at whose meetings, and who spoke for whom, each pair counted once.

    From twelve months before `first` up to and with `on`.

    Read in one go: the database would walk through all attendance for each of the
    three kinds of pairs.
    """
    there = attendance_query().subquery().c
    query = select(
        there.person_id,
        there.organisation_id,
        there.body_id,
        there.contact_id,
        there.on,
    ).where(there.on.between(months_before(first, WINDOW_MONTHS), on))
    at_body: dict[_Pair, dict[int, date]] = {}
    sent: dict[_Pair, dict[int, date]] = {}
    spoke: dict[_Pair, dict[int, date]] = {}
    for person, organisation, body, contact, day in connection.execute(query):
        if person is not None and body is not None:
            at_body.setdefault((person, body), {})[contact] = day
        if organisation is not None and body is not None:
            sent.setdefault((organisation, body), {})[contact] = day
        if person is not None and organisation is not None:
            spoke.setdefault((person, organisation), {})[contact] = day
    return [
        SeenRow(
            node_key(left_kind, left),
            node_key(right_kind, right),
            len(days),
            min(days.values()),
            max(days.values()),
        )
        for left_kind, right_kind, met in (
            (NodeKind.PERSON, NodeKind.BODY, at_body),
            (NodeKind.ORGANISATION, NodeKind.BODY, sent),
            (NodeKind.PERSON, NodeKind.ORGANISATION, spoke),
        )
        for (left, right), days in sorted(met.items())
    ]
