"""Reading the action sheets and their partners."""

from dataclasses import fields

from sqlalchemy import Connection, select

from crm.model.rows import ActionPartnerRow, ActionRow
from crm.model.tables import Action, ActionPartner, Body, Organisation
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_ACTION, _PARTNER = table_of(Action), table_of(ActionPartner)
_ORGANISATION, _BODY = table_of(Organisation), table_of(Body)


def actions(connection: Connection) -> list[ActionRow]:
    """Every action sheet, in the order it came."""
    query = select(*columns(_ACTION, *(field.name for field in fields(ActionRow))))
    return fetch(connection, query.order_by(_ACTION.c.id), ActionRow)


def action_partners(connection: Connection) -> list[ActionPartnerRow]:
    """Every partner of every action."""
    query = (
        select(
            *columns(
                _PARTNER,
                "id",
                "action_id",
                "text",
                "organisation_id",
                "body_id",
                "sector",
            ),
            _ACTION.c.title.label("action"),
            _ACTION.c.number,
            _ORGANISATION.c.name.label("organisation"),
            _BODY.c.name.label("body"),
        )
        .join(_ACTION, _ACTION.c.id == _PARTNER.c.action_id)
        .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _PARTNER.c.organisation_id)
        .outerjoin(_BODY, _BODY.c.id == _PARTNER.c.body_id)
        .order_by(_PARTNER.c.id)
    )
    return fetch(connection, query, ActionPartnerRow)
