"""Coverage read from the store, on both engines, and in words."""

from datetime import date

import pytest

from crm.findings.coverage import body_coverage, coverage_sentence, totals
from crm.model.enums import ContactStatus, Counting, DatePrecision, NormKind, Presence
from crm.model.tables import Participation
from crm.network.groups import LOCAL
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


def example_board(made: Council, members: int, **values):
    board = made.body(**values)
    for group in ("VAPH", "OPG"):
        made.norm(board, NormKind.SECTOR, group, certainty="na te kijken")
    made.norm(board, NormKind.CLUSTER, "welzijn", 4, 6, certainty="pers")
    for number in range(members):
        partner = made.organisation(f"Lid {number}", cluster="welzijn")
        made.mandate(board, partner, cluster="welzijn")
    return board


def test_the_first_answer_of_a_council_that_just_brought_its_board(store, actor):
    with store.change(actor, "begin") as tx:
        example_board(Council(tx), 20)
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert coverage_sentence(found) == (
        "Bestuursorgaan: 20 van 22 ingevuld. "
        "Geen mandaat voor VAPH of Opgroeien (voorbeeldnorm, na te kijken)."
    )


def test_a_body_that_misses_nobody_says_only_how_full_it_is(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH")
        made.mandate(board, sector="VAPH")
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert coverage_sentence(found) == "Bestuursorgaan: 1 van 1 ingevuld."


@pytest.mark.parametrize("group", ["Borgloon", "Tongeren-Borgloon"])
@pytest.mark.parametrize("place", ["Borgloon", "Tongeren", "Tongeren-Borgloon"])
def test_a_municipality_that_merged_counts_as_the_one_it_became(
    store, actor, group, place
):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.MUNICIPALITY, group)
        town = made.organisation("Bestuur", municipality=place)
        made.mandate(board, town, cluster=LOCAL)
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert [norm.missing for norm in found.norms] == [0]


def test_a_list_that_nobody_checked_says_what_is_known_and_adds_no_open_seats(
    store, actor
):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        example_board(made, 20, list_checked_on=None)
        assembly = made.body("Algemene vergadering", "algemene vergadering")
        made.norm(assembly, NormKind.SECTOR, "HA")
    with store.read() as connection:
        every = body_coverage(connection, DAY)
    assert coverage_sentence(every[0]) == (
        "Bestuursorgaan: 20 gekend. De lijst is nog niet nagekeken, dus open zetels "
        "tellen nog niet mee. "
        "Geen mandaat voor VAPH of Opgroeien (voorbeeldnorm, na te kijken)."
    )
    found = totals(every)
    assert (found.bodies, found.unchecked) == (1, 1)
    assert (found.filled, found.open_seats, found.places) == (0, 1, 1)


def test_too_few_is_not_nobody(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.CLUSTER, "zorg", 4)
        made.mandate(board, cluster="zorg")
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert coverage_sentence(found) == (
        "Bestuursorgaan: 1 van 4 ingevuld. Te weinig voor cluster zorg (1 van 4)."
    )


@pytest.mark.parametrize(
    ("moment", "present"),
    [
        ({}, 1),
        ({"status": ContactStatus.PLANNED}, 0),
        ({"status": ContactStatus.CANCELLED}, 0),
        ({"presence": Presence.EXCUSED}, 0),
        ({"presence": Presence.ABSENT}, 0),
        ({"precision": DatePrecision.UNKNOWN}, 0),
    ],
)
def test_only_being_present_at_what_took_place_counts(store, actor, moment, present):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        group = made.body("Werkgroep", "werkgroep", counting=Counting.PARTICIPATION)
        made.norm(group, NormKind.SECTOR, "CAW")
        who = (made.person("An", "Maes"), made.organisation("CAW", sector="CAW"))
        made.meeting(date(2026, 9, 1), who, body=group, **moment)
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert found.norms[0].present == present


def test_who_came_in_somebodys_place_was_there(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        group = made.body("Werkgroep", "werkgroep", counting=Counting.PARTICIPATION)
        made.norm(group, NormKind.SECTOR, "CAW")
        who = (made.person("An", "Maes"), made.organisation("CAW", sector="CAW"))
        moment = made.meeting(
            date(2026, 9, 1), who, body=group, presence=Presence.EXCUSED
        )
        other = made.person("Jan", "Claes")
        (row,) = tx.find(Participation, contact_moment_id=moment.key)
        tx.update(row, represented_by_id=other.key)
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
    assert [stay.person_id for stay in found.norms[0].holders] == [other.key]


def test_one_body_can_be_asked_apart(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        made.norm(made.body("AV", "algemene vergadering"), NormKind.SECTOR, "HA")
        made.norm(board, NormKind.SECTOR, "VAPH")
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY, body_id=board.key)
    assert [gap.group for gap in found.gaps] == ["VAPH"]
