"""Who takes part in a body that counts by taking part."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.findings.participant_list import participant_listing
from crm.findings.participants import participants
from crm.model.enums import ContactStatus, Presence
from crm.model.tables import (
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
)

ON = date(2026, 11, 23)


@pytest.fixture
def group(store, actor):
    """A working group; An was there twice, Jan long ago, Els is only named."""
    with store.change(actor, "begin") as tx:
        body = tx.add(Body(name="Werkgroep"))
        caw = tx.add(Organisation(name="CAW", cluster="welzijn"))
        an, jan, els, wim = tx.add_all(
            [
                Person(first_name=name, last_name="Maes", email=f"{name}@example.org")
                for name in ("An", "Jan", "Els", "Wim")
            ]
        )
        tx.add(
            Mandate(
                body_id=body.key,
                person_id=els.key,
                organisation_id=caw.key,
                cluster="welzijn",
            )
        )
        for day, status, who, presence in (
            (date(2025, 11, 22), ContactStatus.HELD, jan, Presence.PRESENT),
            (date(2025, 11, 23), ContactStatus.HELD, an, Presence.PRESENT),
            (date(2026, 11, 23), ContactStatus.HELD, an, Presence.PRESENT),
            (date(2026, 6, 1), ContactStatus.HELD, wim, Presence.EXCUSED),
            (date(2026, 7, 1), ContactStatus.CANCELLED, wim, Presence.PRESENT),
            (date(2026, 11, 24), ContactStatus.HELD, wim, Presence.PRESENT),
        ):
            moment = tx.add(ContactMoment(body_id=body.key, on=day, status=status))
            tx.add(
                Participation(
                    contact_moment_id=moment.key, person_id=who.key, presence=presence
                )
            )
    return store, body.key


def test_who_was_there_in_the_last_year_and_who_is_named_take_part(group):
    store, body_id = group
    with store.read() as connection:
        found = participants(connection, body_id, ON)
    assert [(one.person, one.times, one.last) for one in found] == [
        ("An Maes", 2, date(2026, 11, 23)),
        ("Els Maes", 0, None),
    ]
    assert found[1].organisation == "CAW"


def test_the_file_holds_the_participants_of_the_clusters_that_are_asked(group):
    store, body_id = group
    asked = {"id": str(body_id), "op": "2026-11-23"}
    with store.read() as connection:
        every = participant_listing(connection, asked, ON)
        some = participant_listing(connection, {**asked, "cluster": "welzijn"}, ON)
    assert [row[0] for row in every.rows] == ["An Maes", "Els Maes"]
    assert [row[0] for row in some.rows] == ["Els Maes"]
    assert every.subtitle == ("2 deelnemers op 23/11/2026",)
    assert "example.org" not in str(every)


def test_a_broken_link_is_refused(store):
    with store.read() as connection, pytest.raises(InvalidInput):
        participant_listing(connection, {"id": "x"}, ON)
