"""Whom to invite of an organisation: the people to speak to, whom we saw last first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.model.names import normalise
from crm.network.field import Field


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """An organisation, and somebody of it; nobody where we know nobody there."""

    organisation_id: int
    person_id: int | None
    function: str | None = None
    last_seen: date | None = None


def invitees(
    field: Field, organisations: Iterable[int], each: int
) -> list[Spokesperson]:
    """At most `each` people of each organisation; the organisations by name."""
    known = [n for n in dict.fromkeys(organisations) if n in field.partners]
    known.sort(key=lambda number: (normalise(field.partners[number].name), number))
    found: list[Spokesperson] = []
    for organisation in known:
        people = [
            Spokesperson(
                organisation, person, _function(field, person, organisation), seen
            )
            for person in field.people_of(organisation)
            for seen in [_last_seen(field, person)]
        ]
        people.sort(key=lambda one: -(one.last_seen or date.min).toordinal())
        found += people[:each] or [Spokesperson(organisation, None)]
    return found


def _function(field: Field, person: int, organisation: int) -> str | None:
    posts = field.posts_of.get(person, ())
    return next((p.function for p in posts if p.organisation_id == organisation), None)


def _last_seen(field: Field, person: int) -> date | None:
    seen = field.last_seen(person)
    return seen.on if seen else None
