"""Reading bodies, their mandates and their norms."""

from datetime import date

from sqlalchemy import Connection, and_, case, func, or_, select

from crm.errors import MissingRecord
from crm.model.enums import Capacity
from crm.model.names import normalise
from crm.model.rows import BodyRow, MandateRow, MemberCountRow, NormRow
from crm.model.tables import Body, Cluster, Mandate, Norm, Organisation, Person, Sector
from crm.store.reading import columns, fetch, person_name
from crm.store.transaction import table_of
from crm.texts import store as t

_BODY, _MANDATE, _NORM = table_of(Body), table_of(Mandate), table_of(Norm)
_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
_CLUSTER, _SECTOR = table_of(Cluster), table_of(Sector)
_HOME = _CLUSTER.alias("home")
_BODIES = (
    select(
        *columns(
            _BODY,
            "id",
            "revision",
            "name",
            "kind",
            "counting",
            "purpose",
            "size_text",
            "start",
            "end",
            "owner_id",
            "list_checked_on",
            "source",
        ),
        _ORGANISATION.c.name.label("owner"),
    )
    .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _BODY.c.owner_id)
    .order_by(_BODY.c.id)
)
_MANDATES = (
    select(
        *columns(
            _MANDATE,
            "id",
            "revision",
            "body_id",
            "organisation_id",
            "person_id",
            "cluster",
            "cluster_text",
            "sector",
            "sector_text",
            "competence",
            "role",
            "capacity",
            "voting",
            "start",
            "end",
            "alternate_of_id",
            "follows_id",
            "follows_affiliation_id",
            "nominated_by",
            "nominated_on",
            "decided_by",
            "decided_on",
            "source",
        ),
        _BODY.c.name.label("body"),
        _ORGANISATION.c.name.label("organisation"),
        _ORGANISATION.c.municipality,
        _ORGANISATION.c.email.label("organisation_email"),
        person_name().label("person"),
        _PERSON.c.email,
        _PERSON.c.phone,
        _PERSON.c.no_mail,
        _CLUSTER.c.label.label("cluster_label"),
        _SECTOR.c.label.label("sector_label"),
        _SECTOR.c.cluster.label("sector_cluster"),
        _HOME.c.label.label("sector_cluster_label"),
    )
    .join(_BODY, _BODY.c.id == _MANDATE.c.body_id)
    .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _MANDATE.c.organisation_id)
    .outerjoin(_PERSON, _PERSON.c.id == _MANDATE.c.person_id)
    .outerjoin(_CLUSTER, _CLUSTER.c.code == _MANDATE.c.cluster)
    .outerjoin(_SECTOR, _SECTOR.c.code == _MANDATE.c.sector)
    .outerjoin(_HOME, _HOME.c.code == _SECTOR.c.cluster)
    .order_by(
        _CLUSTER.c.position,
        _ORGANISATION.c.name_key,
        _PERSON.c.last_name,
        _PERSON.c.first_name,
        _MANDATE.c.id,
    )
)
_NORMS = (
    select(
        *columns(
            _NORM,
            "id",
            "revision",
            "name",
            "body_id",
            "kind",
            "group",
            "minimum",
            "maximum",
            "valid_from",
            "valid_to",
            "source",
            "certainty",
        ),
        _BODY.c.name.label("body"),
    )
    .join(_BODY, _BODY.c.id == _NORM.c.body_id)
    .order_by(_NORM.c.body_id, _NORM.c.id)
)


def bodies(connection: Connection) -> list[BodyRow]:
    """Every body, oldest first."""
    return fetch(connection, _BODIES, BodyRow)


def body(connection: Connection, body_id: int) -> BodyRow:
    """One body. Raises `MissingRecord`."""
    found = fetch(connection, _BODIES.where(_BODY.c.id == body_id), BodyRow)
    if not found:
        raise MissingRecord(t.missing_record("body"))
    return found[0]


def mandates(
    connection: Connection,
    *,
    body_id: int | None = None,
    organisation_id: int | None = None,
    person_id: int | None = None,
    nominated_by: str | None = None,
) -> list[MandateRow]:
    """Mandates of all time, by cluster and organisation.

    `nominated_by` is how the words about who named the holder begin.
    """
    query = _MANDATES
    if body_id is not None:
        query = query.where(_MANDATE.c.body_id == body_id)
    if organisation_id is not None:
        query = query.where(_MANDATE.c.organisation_id == organisation_id)
    if person_id is not None:
        query = query.where(_MANDATE.c.person_id == person_id)
    if nominated_by is not None:
        query = query.where(
            _MANDATE.c.nominated_by.startswith(nominated_by, autoescape=True)
        )
    return fetch(connection, query, MandateRow)


def member_counts(connection: Connection, on: date) -> list[MemberCountRow]:
    """How many members each body has on a day, and how many of them vote."""
    votes = or_(
        _MANDATE.c.voting.is_(True),
        and_(
            _MANDATE.c.voting.is_(None),
            _MANDATE.c.capacity == Capacity.EFFECTIVE,
        ),
    )
    query = (
        select(
            _MANDATE.c.body_id,
            func.count().label("members"),
            func.sum(case((votes, 1), else_=0)).label("voting"),
        )
        .where(
            or_(_MANDATE.c.start.is_(None), _MANDATE.c.start <= on),
            or_(_MANDATE.c.end.is_(None), _MANDATE.c.end >= on),
            _MANDATE.c.capacity != Capacity.OBSERVER,
            _MANDATE.c.alternate_of_id.is_(None),
        )
        .group_by(_MANDATE.c.body_id)
    )
    return fetch(connection, query, MemberCountRow)


def norms(connection: Connection, *, body_id: int | None = None) -> list[NormRow]:
    """Norms of all time, of one body or of all."""
    query = _NORMS if body_id is None else _NORMS.where(_NORM.c.body_id == body_id)
    return fetch(connection, query, NormRow)


def bodies_named(connection: Connection, name: str) -> list[BodyRow]:
    """Bodies with this name, without case or accents."""
    return fetch(
        connection, _BODIES.where(_BODY.c.name_key == normalise(name)), BodyRow
    )
