"""Cases, known ties and scenarios: read with their names, merged with their parties."""

import pytest

from crm.model.enums import FindingKind, LineState, RelationKind
from crm.model.tables import (
    Body,
    FindingCase,
    Organisation,
    Scenario,
    ScenarioSeat,
    Tie,
)
from crm.store.cases import cases
from crm.store.labels import labels
from crm.store.scenarios import scenario_seats, scenarios
from crm.store.ties import ties


@pytest.fixture
def followed(store, actor):
    with store.change(actor, "opzet") as tx:
        caw, ocmw, kring = tx.add_all(
            [Organisation(name=name) for name in ("CAW", "OCMW Geel", "Kring")]
        )
        board = tx.add(Body(name="Bestuursorgaan"))
        tx.add(FindingCase(kind=FindingKind.QUIET, organisation_id=caw.key, owner="An"))
        tx.add(
            Tie(
                organisation_id=ocmw.key,
                other_organisation_id=caw.key,
                kind=RelationKind.LINE,
                state=LineState.GAP,
            )
        )
        what_if = tx.add(Scenario(name="Met kring", body_id=board.key))
        tx.add(
            ScenarioSeat(
                scenario_id=what_if.key, organisation_id=kring.key, cluster="zorg"
            )
        )
    return store


def test_a_tie_is_read_from_either_side_with_both_names(followed):
    with followed.read() as connection:
        every = ties(connection)
        of_caw = ties(connection, organisation_id=1)
        of_kring = ties(connection, organisation_id=3)
    assert every == of_caw
    assert of_kring == []
    (tie,) = every
    assert (tie.organisation, tie.other_organisation) == ("OCMW Geel", "CAW")
    assert (tie.kind, tie.state) == (RelationKind.LINE, LineState.GAP)


def test_a_case_says_which_finding_it_follows(followed):
    with followed.read() as connection:
        (case,) = cases(connection)
    assert (case.kind, case.organisation_id, case.owner) == (FindingKind.QUIET, 1, "An")


def test_a_scenario_is_read_with_its_body_and_its_changes(followed):
    with followed.read() as connection:
        (scenario,) = scenarios(connection, body_id=1)
        (seat,) = scenario_seats(connection, scenario.id)
        assert scenarios(connection, body_id=2) == []
    assert (scenario.name, scenario.body) == ("Met kring", "Bestuursorgaan")
    assert (seat.organisation, seat.cluster, seat.mandate_id) == ("Kring", "zorg", None)


def test_history_names_them_by_what_they_are_about(followed):
    keys = [("findingcase", 1), ("tie", 1), ("scenarioseat", 1), ("scenario", 1)]
    with followed.read() as connection:
        named = labels(connection, keys)
    assert [named[key] for key in keys] == [
        "lang niet gezien: CAW",
        "OCMW Geel en CAW",
        "Kring in Met kring",
        "Met kring",
    ]
