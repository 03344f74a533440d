"""Whom we know of each sector in each municipality, and of each local board."""

from datetime import date

import pytest

from crm.findings.candidates import read_field
from crm.model.enums import Counting
from crm.network.matrices import function_matrix, sector_matrix
from crm.texts import findings as t
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


@pytest.fixture
def made(sqlite_store, actor):
    """Fill the store, then ask: `made(fill)` hands the field of that day."""

    def make(fill):
        with sqlite_store.change(actor, "begin") as tx:
            council = Council(tx)
            council.zone("Beerse", "Turnhout")
            ids = fill(council)
        with sqlite_store.read() as connection:
            return read_field(connection, DAY), ids

    return make


def test_a_cell_knows_who_is_known_met_seated_and_on_a_list(made):
    def fill(council):
        board = council.body()
        ark = council.organisation("De Ark", sector="VAPH", municipality="Turnhout")
        brug = council.organisation("De Brug", sector="VAPH", municipality="Turnhout")
        council.mandate(board, ark, sector="VAPH")
        council.meeting(date(2025, 11, 23), (None, ark))
        council.meeting(date(2025, 11, 22), (None, brug))
        row = council.listed("Nieuw", sector="VAPH", municipality="Turnhout")
        return ark.key, brug.key, row.key

    field, (ark, brug, row) = made(fill)
    cell = sector_matrix(field).cell("VAPH", "Turnhout")
    assert (cell.known, cell.met, cell.seated) == ((ark, brug), (ark,), (ark,))
    assert cell.listed == (row,)


def test_sub_types_stand_in_the_row_of_their_sector(made):
    def fill(council):
        return council.organisation("HvhK", sector="HVHK", municipality="Beerse").key

    field, house = made(fill)
    matrix = sector_matrix(field)
    assert matrix.cell("OPG", "Beerse").known == (house,)
    assert "HVHK" not in [row.code for row in matrix.sectors]


def test_who_sits_for_another_sector_stands_in_that_row_too(made):
    def fill(council):
        house = council.organisation("Zorgbedrijf", sector="ZB", municipality="Beerse")
        council.mandate(council.body(), house, sector="WZC")
        return house.key

    field, house = made(fill)
    matrix = sector_matrix(field)
    assert matrix.cell("ZB", "Beerse").seated == ()
    assert matrix.cell("WZC", "Beerse").seated == (house,)


def test_seats_are_those_of_the_body_asked(made):
    def fill(council):
        board = council.body()
        group = council.body("Groep", "werkgroep", counting=Counting.PARTICIPATION)
        ark = council.organisation("De Ark", sector="VAPH", municipality="Turnhout")
        council.mandate(group, ark, sector="VAPH")
        return board.key, group.key, ark.key

    field, (board, group, ark) = made(fill)
    seated = [
        sector_matrix(field, body_id=body).cell("VAPH", "Turnhout").seated
        for body in (None, board, group)
    ]
    assert seated == [(), (), (ark,)]


def test_places_are_the_zone_then_outside_it_then_unknown(made):
    def fill(council):
        council.organisation("Ver", sector="VAPH", municipality="Geel")
        council.organisation("Ergens", sector="VAPH")
        near = council.organisation(
            "Streek", sector="VAPH", municipality="Turnhout", working_area=["Beerse"]
        )
        return near.key

    field, near = made(fill)
    matrix = sector_matrix(field)
    assert matrix.places == ("Beerse", "Turnhout", t.OUTSIDE_ZONE, t.PLACE_UNKNOWN)
    assert matrix.cell("VAPH", "Beerse").serving == (near,)
    assert len(matrix.cell("VAPH", t.OUTSIDE_ZONE).known) == 1


def test_an_agency_is_no_organisation_of_the_sector(made):
    def fill(council):
        council.organisation("VAPH", sector="VAPH", kind="agentschap")

    field, _ = made(fill)
    assert sector_matrix(field).cells == {}


def test_a_local_board_is_known_by_function_seat_and_last_contact(made):
    def fill(council):
        town = council.organisation(
            "Stad Turnhout", cluster="lokale besturen", municipality="Turnhout"
        )
        mayor, gone = council.person("An", "Maes"), council.person("Jan", "Claes")
        council.post(mayor, town, "Eerste schepen")
        council.post(gone, town, "schepen", end=date(2026, 11, 22))
        council.post(council.person("Els", "Bols"), town, "zorgcoach")
        council.mandate(council.body(), town, mayor, cluster="lokale besturen")
        moment = council.meeting(date(2026, 3, 12), (mayor, town))
        other = council.organisation("AZ", municipality="Turnhout")
        council.post(council.person("Bo", "Nys"), other, "diensthoofd")
        return mayor.key, moment.key

    field, (mayor, moment) = made(fill)
    matrix = function_matrix(field)
    assert matrix.places == ("Beerse", "Turnhout")
    assert matrix.functions == (
        "burgemeester",
        "schepen",
        "diensthoofd",
        "gezondheidsambtenaar",
        "zorgcoach",
    )
    (found,) = matrix.cell("Turnhout", "schepen")
    assert (found.person_id, found.bodies, found.last_seen, found.contact_id) == (
        mayor,
        ("Bestuursorgaan",),
        date(2026, 3, 12),
        moment,
    )
    assert matrix.cell("Turnhout", "diensthoofd") == ()
    assert matrix.cell("Beerse", "schepen") == ()
