"""Reading the register of members, and who holds a place in the assembly."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, or_, select

from crm.model.dates import active_on
from crm.model.enums import StatuteRule
from crm.model.register_rows import (
    ENTRY_FIELDS,
    ORGANISATION,
    ClockRow,
    EntryRow,
    HolderRow,
    member_of,
)
from crm.model.tables import (
    Mandate,
    Organisation,
    Person,
    RegisterEntry,
    StatuteSetting,
)
from crm.store.merging import merged_since
from crm.store.reading import columns, fetch, person_name
from crm.store.records import columns_of, table_of

_ENTRY, _MANDATE = table_of(RegisterEntry), table_of(Mandate)
_ORGANISATION, _PERSON = table_of(Organisation), table_of(Person)
_RULE = table_of(StatuteSetting)

EXAMPLE_DAYS = 8
"""WVV, as three sources on the web tell it; an example until the statutes say so."""


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


def register_clock(connection: Connection, body_id: int, on: date) -> ClockRow:
    """The days that the statutes give, else those of the example."""
    query = (
        select(_RULE)
        .where(_RULE.c.body_id == body_id, _RULE.c.rule == StatuteRule.REGISTER)
        .where(or_(_RULE.c.valid_from.is_(None), _RULE.c.valid_from <= on))
        .order_by(_RULE.c.valid_from.desc().nulls_last(), _RULE.c.id.desc())
    )
    for rule in connection.execute(query):
        days = rule.value.strip()
        if active_on(rule.valid_from, rule.valid_to, on) and days.isdecimal():
            return ClockRow(
                int(days), rule.article, rule.checked_on is not None, by_statutes=True
            )
    return ClockRow(EXAMPLE_DAYS)
