"""Reading people and whom they speak for."""

from sqlalchemy import Connection, select

from crm.errors import MissingRecord
from crm.model.rows import AffiliationRow, PersonRow
from crm.model.tables import Affiliation, Organisation, Person
from crm.store.reading import columns, fetch, person_name
from crm.store.transaction import table_of
from crm.texts import store as t

_PERSON, _ORGANISATION = table_of(Person), table_of(Organisation)
_AFFILIATION = table_of(Affiliation)
_PEOPLE = select(
    *columns(
        _PERSON,
        "id",
        "revision",
        "first_name",
        "last_name",
        "aliases",
        "email",
        "phone",
        "address",
        "preferred_channel",
        "competences",
        "data_access",
        "no_mail",
        "no_introductions",
        "source",
        "informed_on",
        "keep_until",
    ),
    person_name().label("name"),
)
_AFFILIATIONS = (
    select(
        *columns(
            _AFFILIATION,
            "id",
            "revision",
            "person_id",
            "organisation_id",
            "function",
            "start",
            "end",
        ),
        person_name().label("person"),
        _PERSON.c.email,
        _PERSON.c.phone,
        _PERSON.c.no_mail,
        _ORGANISATION.c.name.label("organisation"),
        _ORGANISATION.c.kind.label("organisation_kind"),
        _ORGANISATION.c.municipality,
    )
    .join(_PERSON, _PERSON.c.id == _AFFILIATION.c.person_id)
    .join(_ORGANISATION, _ORGANISATION.c.id == _AFFILIATION.c.organisation_id)
    .order_by(_PERSON.c.last_name, _PERSON.c.first_name, _AFFILIATION.c.id)
)


def people(connection: Connection) -> list[PersonRow]:
    """Every person, by last name."""
    query = _PEOPLE.order_by(_PERSON.c.last_name, _PERSON.c.first_name, _PERSON.c.id)
    return fetch(connection, query, PersonRow)


def person(connection: Connection, person_id: int) -> PersonRow:
    """One person. Raises `MissingRecord`."""
    found = fetch(connection, _PEOPLE.where(_PERSON.c.id == person_id), PersonRow)
    if not found:
        raise MissingRecord(t.missing_record("person"))
    return found[0]


def affiliations(
    connection: Connection,
    *,
    person_id: int | None = None,
    organisation_id: int | None = None,
) -> list[AffiliationRow]:
    """Affiliations, past ones too, of everybody or of one person or organisation."""
    query = _AFFILIATIONS
    if person_id is not None:
        query = query.where(_AFFILIATION.c.person_id == person_id)
    if organisation_id is not None:
        query = query.where(_AFFILIATION.c.organisation_id == organisation_id)
    return fetch(connection, query, AffiliationRow)
