"""Reading the known links between organisations that our meetings do not show."""

from sqlalchemy import Connection, or_, select

from crm.model.rows import KnownTieRow
from crm.model.tables import Organisation, Tie
from crm.store.reading import columns, fetch
from crm.store.transaction import table_of

_TIE, _ONE = table_of(Tie), table_of(Organisation)
_OTHER = _ONE.alias("other_organisation")
_TIES = (
    select(
        *columns(
            _TIE,
            "id",
            "revision",
            "organisation_id",
            "other_organisation_id",
            "kind",
            "state",
            "start",
            "end",
            "source",
            "confirmed_on",
        ),
        _ONE.c.name.label("organisation"),
        _OTHER.c.name.label("other_organisation"),
    )
    .join(_ONE, _ONE.c.id == _TIE.c.organisation_id)
    .join(_OTHER, _OTHER.c.id == _TIE.c.other_organisation_id)
    .order_by(_ONE.c.name_key, _OTHER.c.name_key, _TIE.c.id)
)


def ties(
    connection: Connection, *, organisation_id: int | None = None
) -> list[KnownTieRow]:
    """Every known link by name, or those of one organisation from either side."""
    query = _TIES
    if organisation_id is not None:
        query = query.where(
            or_(
                _TIE.c.organisation_id == organisation_id,
                _TIE.c.other_organisation_id == organisation_id,
            )
        )
    return fetch(connection, query, KnownTieRow)
