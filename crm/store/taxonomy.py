"""Reading the reference data: clusters, sectors, municipalities."""

from sqlalchemy import Connection, select

from crm.model.rows import ClusterRow, MunicipalityRow, SectorRow
from crm.model.tables import Cluster, Municipality, Sector, ZoneMunicipality
from crm.store.reading import columns, fetch, municipality_now
from crm.store.transaction import table_of

_CLUSTER, _SECTOR = table_of(Cluster), table_of(Sector)
_ZONE, _MUNICIPALITY = table_of(ZoneMunicipality), table_of(Municipality)


def clusters(connection: Connection) -> list[ClusterRow]:
    """The clusters in their fixed order."""
    query = select(*columns(_CLUSTER, "code", "label")).order_by(_CLUSTER.c.position)
    return fetch(connection, query, ClusterRow)


def sectors(connection: Connection) -> list[SectorRow]:
    """The taxonomy in its own order."""
    query = select(
        *columns(
            _SECTOR,
            "code",
            "label",
            "cluster",
            "line",
            "kind",
            "parent",
            "checklist",
            "synonyms",
        )
    ).order_by(_SECTOR.c.id)
    return fetch(connection, query, SectorRow)


def zone_municipalities(connection: Connection) -> list[MunicipalityRow]:
    """The municipalities of the council's own zone as they are now, by name."""
    query = select(
        *columns(_ZONE, "id", "nis", "postcodes"), municipality_now(_ZONE.c.name)
    )
    rows = fetch(connection, query.order_by(_ZONE.c.id), MunicipalityRow)
    once = {row.name: row for row in reversed(rows)}
    return sorted(once.values(), key=lambda row: row.name)


def municipalities_now(connection: Connection) -> list[str]:
    """Every municipality of the reference that exists now, by name."""
    query = select(_MUNICIPALITY.c.name).where(_MUNICIPALITY.c.valid_to.is_(None))
    return sorted(set(connection.scalars(query)))


def mergers(connection: Connection) -> dict[str, str]:
    """The municipalities that are no more, with the one each merged into."""
    query = select(_MUNICIPALITY.c.name, _MUNICIPALITY.c.merged_into)
    rows = connection.execute(query.where(_MUNICIPALITY.c.merged_into.is_not(None)))
    return {row.name: row.merged_into for row in rows}


def zones(connection: Connection) -> list[str]:
    """The names of the primary-care zones in the reference."""
    query = select(_MUNICIPALITY.c.zone).distinct().order_by(_MUNICIPALITY.c.zone)
    return list(connection.scalars(query))


def municipalities_of(connection: Connection, zone: str) -> list[MunicipalityRow]:
    """The municipalities of a zone in the reference that exist now, by name."""
    query = (
        select(*columns(_MUNICIPALITY, "id", "name", "nis", "postcodes"))
        .where(_MUNICIPALITY.c.zone == zone, _MUNICIPALITY.c.valid_to.is_(None))
        .order_by(_MUNICIPALITY.c.name)
    )
    return fetch(connection, query, MunicipalityRow)
