"""Reading everybody as a line of a list can be compared with, in a few queries."""

from collections import defaultdict

from sqlalchemy import Connection, select

from crm.model.attendance import KnownPerson, SpellingJudgement
from crm.model.tables import Affiliation, Judgement, Organisation, Person
from crm.store.transaction import table_of

_PERSON, _ORGANISATION = table_of(Person).c, table_of(Organisation).c
_AFFILIATION, _JUDGEMENT = table_of(Affiliation).c, table_of(Judgement).c


def known_people(connection: Connection) -> list[KnownPerson]:
    """Every person with their mails, other names and organisations, by number.

    Past organisations count: somebody may still be written with the old one. What an
    organisation is also called counts as its name.
    """
    names: dict[int, tuple[str, ...]] = {
        row.id: (row.name, *row.aliases)
        for row in connection.execute(
            select(_ORGANISATION.id, _ORGANISATION.name, _ORGANISATION.aliases)
        )
    }
    places: dict[int, dict[str, None]] = defaultdict(dict)
    posts = select(_AFFILIATION.person_id, _AFFILIATION.organisation_id)
    for person_id, organisation_id in connection.execute(
        posts.order_by(_AFFILIATION.id)
    ):
        places[person_id] |= dict.fromkeys(names[organisation_id])
    people = select(
        _PERSON.id,
        _PERSON.first_name,
        _PERSON.last_name,
        _PERSON.email,
        _PERSON.aliases,
    ).order_by(_PERSON.id)
    return [
        KnownPerson(
            row.id,
            row.first_name,
            row.last_name,
            mails_of(row.email),
            tuple(places.get(row.id, ())),
            tuple(row.aliases),
        )
        for row in connection.execute(people)
    ]


def judgements(connection: Connection) -> list[SpellingJudgement]:
    """What was decided about spellings, oldest first."""
    query = select(
        _JUDGEMENT.id, _JUDGEMENT.spelling, _JUDGEMENT.verdict, _JUDGEMENT.person_id
    ).where(_JUDGEMENT.spelling.is_not(None))
    return [
        SpellingJudgement(row.id, row.spelling, row.verdict, row.person_id)
        for row in connection.execute(query.order_by(_JUDGEMENT.id))
    ]


def mails_of(cell: str | None) -> tuple[str, ...]:
    """The mails in one field: people write several behind each other."""
    parts = (cell or "").replace(",", ";").split(";")
    return tuple(part.strip() for part in parts if part.strip())
