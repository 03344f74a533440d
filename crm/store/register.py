"""Reading the register of members, who saw it, and who holds a place in the assembly."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from crm.model.register_rows import (
    ENTRY_FIELDS,
    ORGANISATION,
    EntryRow,
    HolderRow,
    InspectionRow,
    member_of,
)
from crm.model.tables import (
    Inspection,
    Mandate,
    Organisation,
    Person,
    RegisterEntry,
)
from crm.store.merging import merged_since
from crm.store.reading import columns, fetch, person_name
from crm.store.records import columns_of, table_of

_ENTRY, _MANDATE = table_of(RegisterEntry), table_of(Mandate)
_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
_INSPECTION = table_of(Inspection)


def entries(connection: Connection) -> list[EntryRow]:
    """Every line of the register, in the order of its number."""
    query = select(*columns(_ENTRY, *ENTRY_FIELDS)).order_by(_ENTRY.c.number)
    return [_row(dict(row)) for row in connection.execute(query).mappings()]


def entry_row(entry: RegisterEntry) -> EntryRow:
    """A line as it is stored."""
    return _row({name: columns_of(entry)[name] for name in ENTRY_FIELDS})


def _row(values: dict[str, object]) -> EntryRow:
    words = values["representatives"]
    assert isinstance(words, list)  # noqa: S101 (the column holds a JSON list)
    return EntryRow(**{**values, "representatives": tuple(words)})  # type: ignore[arg-type]


def inspections(connection: Connection) -> list[InspectionRow]:
    """Every copy of the register that was given, the newest first."""
    fields = ("id", "on", "asked_by", "member", "register_on", "purpose")
    query = select(*columns(_INSPECTION, *fields)).order_by(
        _INSPECTION.c.on.desc(), _INSPECTION.c.id.desc()
    )
    return fetch(connection, query, InspectionRow)


def holders(connection: Connection, body_id: int) -> list[HolderRow]:
    """Every place in a body, of all time."""
    query = (
        select(
            *columns(_MANDATE, "id", "organisation_id"),
            _ORGANISATION.c.name.label("organisation"),
            _ORGANISATION.c.legal_form,
            _ORGANISATION.c.address.label("seat"),
            _MANDATE.c.person_id,
            person_name().label("person"),
            _PERSON.c.address,
            *columns(
                _MANDATE,
                "capacity",
                "alternate_of_id",
                "start",
                "end",
                "nominated_by",
                "nominated_on",
            ),
        )
        .outerjoin(_ORGANISATION, _ORGANISATION.c.id == _MANDATE.c.organisation_id)
        .outerjoin(_PERSON, _PERSON.c.id == _MANDATE.c.person_id)
        .where(_MANDATE.c.body_id == body_id)
        .order_by(_MANDATE.c.id)
    )
    return fetch(connection, query, HolderRow)


def merged_members(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """Of these members, those whose record was merged, with what they are now."""
    ids: dict[str, set[int]] = {}
    for key in keys:
        table, record_id = member_of(key)
        ids.setdefault(table, set()).add(record_id)
    return {
        f"{table}-{one}": f"{table}-{now}"
        for table, wanted in ids.items()
        for one, now in merged_since(
            connection, Organisation if table == ORGANISATION else Person, wanted
        ).items()
    }
