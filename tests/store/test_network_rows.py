"""Reading the network of one day from the store."""

from datetime import date

import pytest

from crm.model.enums import ContactStatus, Presence
from crm.model.graph_rows import SeenRow, TieKind, TieRow
from crm.model.tables import (
    Action,
    ActionPartner,
    Affiliation,
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
)
from crm.network.graph import build_graph
from crm.store.network_rows import network_rows

ON = date(2026, 11, 23)


@pytest.fixture
def council(store, actor):
    """A board, an organisation with one person, and an action."""
    with store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
        tx.add(Organisation(name="CAW", cluster="welzijn", sector="CAW"))
        tx.add(Person(first_name="An", last_name="Peeters"))
        tx.add(Action(title="Stakeholderanalyse", start=date(2024, 1, 1)))
    return store


def read(store, on=ON):
    with store.read() as connection:
        return network_rows(connection, on)


def hold(store, actor, on, *, status=ContactStatus.HELD, presence=Presence.PRESENT):
    with store.change(actor, "overleg") as tx:
        moment = tx.add(ContactMoment(body_id=1, on=on, status=status))
        tx.add(
            Participation(
                contact_moment_id=moment.key,
                person_id=1,
                organisation_id=1,
                presence=presence,
            )
        )


def test_every_noun_of_the_network_is_a_node(council):
    labels = {row.key: row.label for row in read(council).nodes}
    assert labels == {
        "B1": "Bestuursorgaan",
        "O1": "CAW",
        "P1": "An Peeters",
        "A1": "Stakeholderanalyse",
    }
    organisation = next(row for row in read(council).nodes if row.key == "O1")
    assert (organisation.cluster, organisation.sector) == ("welzijn", "CAW")


def test_every_kind_of_tie_is_read(council, actor):
    start, end = date(2024, 3, 1), date(2028, 3, 1)
    with council.change(actor, "banden") as tx:
        tx.add(
            Mandate(
                body_id=1, organisation_id=1, person_id=1, cluster="pzon", start=start
            )
        )
        tx.add(Affiliation(person_id=1, organisation_id=1, end=end))
        tx.add(ActionPartner(action_id=1, text="CAW", organisation_id=1))
        tx.add(ActionPartner(action_id=1, text="BO", body_id=1))
        tx.add(ActionPartner(action_id=1, text="sleutelfiguren"))
    sheet = date(2024, 1, 1)
    assert read(council).ties == [
        TieRow(TieKind.MANDATE, "O1", "B1", start, None, "pzon"),
        TieRow(TieKind.MANDATE, "P1", "B1", start, None, "pzon", None, "O1"),
        TieRow(TieKind.AFFILIATION, "P1", "O1", None, end),
        TieRow(TieKind.PARTNER, "O1", "A1", sheet),
        TieRow(TieKind.PARTNER, "B1", "A1", sheet),
    ]


def test_meetings_of_the_twelve_months_up_to_the_day_count(council, actor):
    for day in (date(2025, 11, 22), date(2025, 11, 23), ON, date(2026, 11, 24)):
        hold(council, actor, day)
    first = date(2025, 11, 23)
    assert read(council).seen == [
        SeenRow("P1", "B1", 2, first, ON),
        SeenRow("O1", "B1", 2, first, ON),
        SeenRow("P1", "O1", 2, first, ON),
    ]


@pytest.mark.parametrize("status", [ContactStatus.PLANNED, ContactStatus.CANCELLED])
def test_a_meeting_that_did_not_take_place_ties_nobody(council, actor, status):
    hold(council, actor, ON, status=status)
    assert read(council).seen == []


@pytest.mark.parametrize("presence", [Presence.EXCUSED, Presence.ABSENT])
def test_who_was_not_there_is_not_tied(council, actor, presence):
    hold(council, actor, ON, presence=presence)
    assert read(council).seen == []


def test_who_came_in_somebody_s_place_was_there(council, actor):
    with council.change(actor, "vervangen") as tx:
        other = tx.add(Person(last_name="Bos"))
        moment = tx.add(ContactMoment(body_id=1, on=ON))
        tx.add(
            Participation(
                contact_moment_id=moment.key,
                person_id=1,
                organisation_id=1,
                presence=Presence.EXCUSED,
                represented_by_id=other.key,
            )
        )
    pairs = {(row.left, row.right) for row in read(council).seen}
    assert pairs == {("P2", "B1"), ("O1", "B1"), ("P2", "O1")}


def test_two_people_of_one_organisation_are_one_meeting_for_it(council, actor):
    hold(council, actor, ON)
    with council.change(actor, "tweede persoon") as tx:
        other = tx.add(Person(last_name="Bos"))
        tx.add(
            Participation(contact_moment_id=1, person_id=other.key, organisation_id=1)
        )
    times = {(row.left, row.right): row.times for row in read(council).seen}
    assert times["O1", "B1"] == 1
    assert len(times) == 5


def test_a_visit_without_body_still_shows_when_somebody_spoke_for_an_organisation(
    council, actor
):
    with council.change(actor, "bezoek") as tx:
        tx.add(Affiliation(person_id=1, organisation_id=1))
        visit = tx.add(ContactMoment(on=ON))
        tx.add(
            Participation(contact_moment_id=visit.key, person_id=1, organisation_id=1)
        )
    graph = build_graph(read(council))
    assert graph.edges["P1", "O1"]["last_seen"] == ON
    assert graph.number_of_edges() == 1
