"""Who ties us to an organisation without having a function there."""

from datetime import date

import pytest

from crm.directory.spokespeople import Spokesperson, spokespeople
from crm.model.enums import ContactStatus, Presence
from crm.model.tables import (
    Affiliation,
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
)
from crm.store.bodies import mandates
from crm.store.contacts import participations
from crm.store.people import affiliations

TODAY = date(2026, 11, 23)


@pytest.fixture
def home(store, actor):
    """An organisation with a board; Bo is nobody to it yet."""
    with store.change(actor, "begin") as tx:
        tx.add(Organisation(name="CAW"))
        tx.add(Body(name="Bestuursorgaan"))
        tx.add(Person(last_name="Bo"))
    return store


def known(store):
    with store.read() as connection:
        return spokespeople(
            affiliations(connection, organisation_id=1),
            mandates(connection, organisation_id=1),
            participations(connection, organisation_id=1),
            TODAY,
        )


def sit(store, actor, **period):
    with store.change(actor, "zetel") as tx:
        tx.add(Mandate(body_id=1, organisation_id=1, person_id=1, **period))


def meet(store, actor, **how):
    with store.change(actor, "contact") as tx:
        status = how.pop("status", ContactStatus.HELD)
        moment = tx.add(ContactMoment(on=date(2026, 3, 12), status=status))
        tx.add(
            Participation(
                contact_moment_id=moment.key, person_id=1, organisation_id=1, **how
            )
        )


def work(store, actor, **period):
    with store.change(actor, "functie") as tx:
        tx.add(Affiliation(person_id=1, organisation_id=1, **period))


def test_who_sits_for_it_today_is_known(home, actor):
    sit(home, actor)
    sit(home, actor)
    assert known(home) == [Spokesperson(1, "Bo", ("Bestuursorgaan",))]


def test_a_seat_that_is_over_ties_nobody(home, actor):
    sit(home, actor, end=date(2026, 11, 22))
    assert known(home) == []


def test_who_was_there_for_it_is_known(home, actor):
    meet(home, actor)
    assert known(home) == [Spokesperson(1, "Bo", ())]


@pytest.mark.parametrize(
    "how", [{"status": ContactStatus.PLANNED}, {"presence": Presence.ABSENT}]
)
def test_who_was_not_there_is_not(home, actor, how):
    meet(home, actor, **how)
    assert known(home) == []


def test_who_has_a_function_today_is_named_with_it_and_not_twice(home, actor):
    sit(home, actor)
    work(home, actor)
    assert known(home) == []


def test_who_had_a_function_and_still_sits_stays_known(home, actor):
    sit(home, actor)
    work(home, actor, end=date(2025, 12, 31))
    assert known(home) == [Spokesperson(1, "Bo", ("Bestuursorgaan",))]
