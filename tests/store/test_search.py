"""The search box forgives what hurried people type."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.model.tables import Affiliation, Body, Organisation, Person
from crm.store.search import search
from tests.conftest import ENGINES

ASKED = ("peeters", "peters", "ca peeters")
NAMES = (
    ("Griet", "Van den Broeck"),
    ("Jan", "Peeters"),
    ("José", "Müller"),
    ("Ann", "D'Hoore"),
    ("Els", "Wouters"),
    ("Katleen", "Verheyen"),
)


@pytest.fixture
def filled(store, actor):
    with store.change(actor, "begin") as tx:
        people = tx.add_all([Person(first_name=f, last_name=n) for f, n in NAMES])
        hvrt = tx.add(
            Organisation(
                name="Huisartsenkring HVRT",
                aliases=["Huisartsen Vereniging Regio Turnhout"],
                municipality="Beerse",
                cluster="zorg",
            )
        )
        tx.add(Affiliation(person_id=people[0].key, organisation_id=hvrt.key))
        tx.add(Body(name="Werkgroep mantelzorg", kind="werkgroep"))
    return store


def labels(store, text: str) -> list[str]:
    with store.read() as connection:
        return [hit.label for hit in search(connection, text)]


@pytest.mark.parametrize(
    "typed",
    [
        "van den broeck",
        "vandenbroeck",
        "broeck van den griet",
        "Griet Broek",
        "vanden broeck",
        "VAN DEN BROECK griet",
        "broe",
        "vandenbroek",
    ],
)
def test_particles_and_order_do_not_matter(filled, typed):
    assert labels(filled, typed)[0] == "Griet Van den Broeck"


@pytest.mark.parametrize("typed", ["jose muller", "Müler", "muller josé"])
def test_accents_and_a_typo_do_not_matter(filled, typed):
    assert labels(filled, typed) == ["José Müller"]


@pytest.mark.parametrize(
    "typed", ["Griet Van den Broeckx", "vandenbrouck", "vandenbroeckx"]
)
def test_another_spelling_of_a_sound_or_a_typo_too_many_in_a_long_name(filled, typed):
    assert labels(filled, typed)[0] == "Griet Van den Broeck"


def test_an_alias_and_its_beginning_are_found(filled):
    assert labels(filled, "regio turnh") == ["Huisartsenkring HVRT"]


def test_every_word_must_stand_in_it(filled):
    assert labels(filled, "griet peeters") == []
    assert labels(filled, "") == []


def test_a_hit_says_what_it_is(filled):
    with filled.read() as connection:
        (person, *_) = search(connection, "broeck")
        (organisation,) = search(connection, "hvrt")
    assert (person.table, person.detail, person.cluster) == (
        "person",
        "Huisartsenkring HVRT",
        "zorg",
    )
    assert (organisation.table, organisation.detail) == ("organisation", "Beerse")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_one_typo_still_finds_the_name(filled, data):
    first, last = data.draw(st.sampled_from(NAMES))
    word = max(re.split(r"[ ']", last), key=len)
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abekorst"))
    typo = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    assert f"{first} {last}" in labels(filled, f"{first} {typo}")


def test_both_engines_find_the_same_in_the_same_order_among_many(make_store, actor):
    """More share the letters than are compared: on both engines the same ones are."""
    found = []
    for engine in ENGINES:
        store = make_store(engine)
        with store.change(actor, "veel") as tx:
            tx.add_all(
                [
                    Person(first_name=first, last_name=f"Peeters{end}")
                    for end in ("", " Maes", "-Claes", "en")
                    for first in ("An", "Bo", "Ça", "Di") * 30
                ]
            )
            tx.add_all([Organisation(name=f"Peeters {n}") for n in range(60)])
        with store.read() as connection:
            found.append([search(connection, asked, 400) for asked in ASKED])
        assert store.engine.dialect.name == engine
    first, second = found
    assert first == second
    assert [len(hits) for hits in first] == [300, 300, 120]
