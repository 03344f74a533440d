"""Half of the demo's people against the other half: strangers are never known."""

import pytest

from crm.directory.matching import match_people
from crm.model.attendance import KnownPerson, SeenPerson
from crm.model.enums import MatchStatus
from crm.store.known_people import known_people


@pytest.fixture
def everybody(demo_store):
    with demo_store.read() as connection:
        return known_people(connection)


def full(person: KnownPerson) -> str:
    return f"{person.first_name} {person.last_name}"


def first(values: tuple[str, ...]) -> str | None:
    return values[0] if values else None


SHAPES = {
    "name": lambda p: (full(p), None, None),
    "turned": lambda p: (f"{p.last_name} {p.first_name}".upper(), None, None),
    "organisation": lambda p: (full(p), None, first(p.organisations)),
    "initial": lambda p: (
        f"{p.first_name[0]}. {p.last_name}",
        None,
        first(p.organisations),
    ),
    "mail": lambda p: (full(p), first(p.emails), None),
    "mail only": lambda p: ("", first(p.emails), None),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_nobody_is_known_as_somebody_else(everybody, shape):
    """Names that two bear in the demo are left out: they may be one person."""
    seen = [SeenPerson(1, "", *SHAPES[shape](person)) for person in everybody]
    found = match_people(seen, everybody)
    known = [
        (match.person_id, person.id)
        for match, person in zip(found, everybody, strict=True)
        if match.status is MatchStatus.KNOWN
    ]
    assert len(known) > len(everybody) * 0.8
    assert [pair for pair in known if pair[0] != pair[1]] == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_stranger_is_not_known(everybody, shape):
    strangers = everybody[::2]
    names = {full(person) for person in strangers}
    known = [person for person in everybody[1::2] if full(person) not in names]
    seen = [SeenPerson(1, "", *SHAPES[shape](person)) for person in strangers]
    found = match_people(seen, known)
    assert [m.seen for m in found if m.status is MatchStatus.KNOWN] == []
