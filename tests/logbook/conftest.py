"""A small council to note contacts in."""

from dataclasses import dataclass

import pytest

from crm.model.tables import Affiliation, Body, Mandate, Organisation, Person


@dataclass(frozen=True)
class Council:
    """The ids of what stands in the store."""

    board: int
    caw: int
    town: int
    an: int
    bert: int
    carla: int


@pytest.fixture
def council(store, actor) -> Council:
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))
        caw = tx.add(Organisation(name="CAW De Kempen"))
        town = tx.add(Organisation(name="Gemeente Beerse"))
        an = tx.add(Person(first_name="An", last_name="Peeters"))
        bert = tx.add(Person(first_name="Bert", last_name="Claes"))
        carla = tx.add(Person(first_name="Carla", last_name="De Smet"))
        for person, organisation in ((an, caw), (bert, town), (carla, caw)):
            tx.add(Affiliation(person_id=person.key, organisation_id=organisation.key))
        for person, organisation in ((an, caw), (bert, town)):
            tx.add(
                Mandate(
                    body_id=board.key,
                    person_id=person.key,
                    organisation_id=organisation.key,
                )
            )
    return Council(board.key, caw.key, town.key, an.key, bert.key, carla.key)
