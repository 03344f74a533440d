"""The field names its delegate: seat filled, search over, in one change set."""

from datetime import date

import pytest

from crm.access import undo
from crm.errors import InvalidInput
from crm.findings.coverage import body_coverage, read_taxonomy
from crm.findings.nominations import (
    Named,
    Nomination,
    Place,
    doubts,
    note_nomination,
    place_of,
)
from crm.findings.outreach import OutreachInput, start_outreach
from crm.model.enums import NormKind, OutreachStage
from crm.model.tables import Mandate, Outreach
from crm.store.bodies import mandates
from crm.store.organisations import organisations
from crm.store.searches import outreaches
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


@pytest.fixture
def zone(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH")
        ark = made.organisation("De Ark", sector="VAPH")
        brug = made.listed("De Brug", sector="VAPH", municipality="Beerse")
        gap = (board.key, NormKind.SECTOR, "VAPH")
        for partner in (ark.key, None):
            start_outreach(
                tx,
                OutreachInput(
                    *gap,
                    DAY,
                    organisation_id=partner,
                    partner=None if partner else "De Brug",
                ),
            )
    return gap, ark.key, brug.key


def nominate(store, actor, gap, **who):
    given = Nomination(gap, Place("welzijn", "VAPH"), DAY, date(2026, 12, 1), **who)
    with store.change(actor, "voordracht") as tx:
        made = note_nomination(tx, given, DAY)
    return made, tx.change_set


def test_the_seat_is_filled_and_its_search_is_over_until_it_is_undone(
    store, actor, zone
):
    gap, ark, _ = zone
    made, change_set = nominate(store, actor, gap, organisation_id=ark)
    assert (made.holder, made.searches) == ("De Ark", 1)
    with store.read() as connection:
        (seat,) = mandates(connection)
        every = {row.partner: row for row in outreaches(connection, open_only=False)}
        (found,) = body_coverage(connection, date(2026, 12, 1))
    assert (seat.cluster, seat.sector, seat.nominated_by, seat.nominated_on) == (
        "welzijn",
        "VAPH",
        "het werkveld",
        DAY,
    )
    assert found.gaps == ()
    assert every["De Ark"].stage is OutreachStage.SEATED
    assert every["De Ark"].closed_on == DAY
    assert every["De Brug"].closed_on is None
    undo(store, actor, change_set)
    with store.change(actor, "kijk") as tx:
        assert tx.find(Mandate) == []
        assert len(tx.find(Outreach, closed_on=None)) == 2


def test_a_partner_never_met_becomes_an_organisation_with_its_place(store, actor, zone):
    gap, _, brug = zone
    made, _ = nominate(store, actor, gap, reference_id=brug)
    assert (made.holder, made.searches) == ("De Brug", 1)
    with store.read() as connection:
        new = next(o for o in organisations(connection) if o.name == "De Brug")
    assert (new.sector, new.municipality) == ("VAPH", "Beerse")
    assert made.mandate.organisation_id == new.id


def test_nobody_twice_nobody_at_all_and_nothing_in_the_future(store, actor, zone):
    gap, ark, _ = zone
    nominate(store, actor, gap, organisation_id=ark)
    with pytest.raises(InvalidInput):
        nominate(store, actor, gap, organisation_id=ark)
    with pytest.raises(InvalidInput):
        nominate(store, actor, gap)
    later = Nomination(gap, Place(), date(2026, 12, 24), DAY, organisation_id=ark)
    with store.change(actor, "later") as tx, pytest.raises(InvalidInput):
        note_nomination(tx, later, DAY)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (Named("De Ark", "Jan Claes", ["De Ark"], True, True), []),
        (Named("De Ark", "Jan Claes", [], False, True), []),
        (Named("De Ark", None, [], False, True), []),
        (
            Named("De Ark", "Bo Nys", ["Stad Turnhout"], False, True),
            ["Bo Nys werkt volgens Schakel bij Stad Turnhout, niet bij De Ark."],
        ),
        (
            Named(None, "Bo Nys", ["Stad Turnhout", "CAW"], False, False),
            ["Bo Nys werkt volgens Schakel bij Stad Turnhout en CAW, en je koos geen"],
        ),
        (
            Named("CAW", "Jan Claes", ["De Ark"], False, False),
            [
                "CAW staat niet bij de partners voor VAPH.",
                "Jan Claes werkt volgens Schakel bij De Ark, niet bij CAW.",
            ],
        ),
    ],
)
def test_who_comes_from_elsewhere_is_remarked_upon(named, said):
    found = doubts(named, "VAPH")
    assert len(found) == len(said)
    assert all(line.startswith(part) for line, part in zip(found, said, strict=True))


@pytest.mark.parametrize(
    ("kind", "group", "place"),
    [
        (NormKind.SECTOR, "vaph", Place("welzijn", "VAPH")),
        (NormKind.PROFESSION, "HA", Place("zorg", "HA")),
        (NormKind.CLUSTER, "zorg", Place("zorg")),
        (NormKind.MUNICIPALITY, "Beerse", Place("lokale besturen")),
        (NormKind.COMPETENCE, "financiën", Place(competence="financiën")),
        (NormKind.FUNCTION, "schepen", Place()),
        (NormKind.SECTOR, "onbekend", Place()),
    ],
)
def test_a_mandate_is_given_for_what_its_seat_counts(store, actor, kind, group, place):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        made.norm(made.body(), kind, group)
    with store.read() as connection:
        (found,) = body_coverage(connection, DAY)
        taxonomy = read_taxonomy(connection)
    (gap,) = found.gaps
    assert place_of(gap, taxonomy) == place
