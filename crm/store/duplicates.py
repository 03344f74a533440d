"""Reading what people and organisations can be recognised by."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from crm.model.duplicates import Compared
from crm.model.enums import Verdict
from crm.model.names import full_name
from crm.model.tables import Affiliation, Judgement, Mandate, Organisation, Person
from crm.store.reading import municipality_now
from crm.store.transaction import table_of

_PERSON, _ORGANISATION = table_of(Person), table_of(Organisation)
_AFFILIATION, _MANDATE = table_of(Affiliation), table_of(Mandate)
_JUDGEMENT = table_of(Judgement)


def people_to_compare(connection: Connection) -> list[Compared]:
    """Every person, with the organisations that he or she ever spoke for."""
    places: dict[int, set[str]] = {}
    towns: dict[int, set[str]] = {}
    for link in (_AFFILIATION, _MANDATE):
        query = (
            select(
                link.c.person_id,
                _ORGANISATION.c.name,
                municipality_now(_ORGANISATION.c.municipality),
            )
            .join(_ORGANISATION, _ORGANISATION.c.id == link.c.organisation_id)
            .where(link.c.person_id.is_not(None))
            .distinct()
        )
        for who, organisation, town in connection.execute(query):
            places.setdefault(who, set()).add(organisation)
            if town:
                towns.setdefault(who, set()).add(town)
    query = select(
        _PERSON.c.id,
        _PERSON.c.first_name,
        _PERSON.c.last_name,
        _PERSON.c.aliases,
        _PERSON.c.email,
        _PERSON.c.phone,
    ).order_by(_PERSON.c.id)
    return [
        Compared(
            id=row.id,
            name=full_name(row.first_name, row.last_name),
            aliases=tuple(row.aliases),
            emails=_addresses(row.email),
            phone=row.phone,
            municipalities=frozenset(towns.get(row.id, ())),
            places=frozenset(places.get(row.id, ())),
            first_name=row.first_name,
            last_name=row.last_name,
        )
        for row in connection.execute(query)
    ]


def organisations_to_compare(connection: Connection) -> list[Compared]:
    """Every organisation."""
    query = select(
        _ORGANISATION.c.id,
        _ORGANISATION.c.name,
        _ORGANISATION.c.aliases,
        _ORGANISATION.c.email,
        _ORGANISATION.c.phone,
        _ORGANISATION.c.kbo,
        municipality_now(_ORGANISATION.c.municipality),
    ).order_by(_ORGANISATION.c.id)
    return [
        Compared(
            id=row.id,
            name=row.name,
            aliases=tuple(row.aliases),
            emails=_addresses(row.email),
            phone=row.phone,
            kbo=row.kbo,
            municipalities=frozenset([row.municipality] if row.municipality else ()),
        )
        for row in connection.execute(query)
    ]


def judged_different(connection: Connection, table: str) -> set[tuple[int, int]]:
    """The pairs of ids, lowest first, that somebody said are not the same."""
    first = _JUDGEMENT.c[f"{table}_id"]
    second = _JUDGEMENT.c[f"other_{table}_id"]
    query = select(first, second).where(
        _JUDGEMENT.c.verdict == Verdict.DIFFERENT,
        _JUDGEMENT.c.spelling.is_(None),
        first.is_not(None),
        second.is_not(None),
    )
    return {_ordered(pair) for pair in connection.execute(query)}


def _ordered(pair: Iterable[int]) -> tuple[int, int]:
    low, high = sorted(pair)
    return low, high


def _addresses(text: str | None) -> tuple[str, ...]:
    return tuple(
        part.strip().lower() for part in (text or "").split(";") if part.strip()
    )
