"""The norms of a body as a list: what holds now, before and later, and what is met."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.findings.norm_list import composition, first_line, norm_listing
from crm.findings.norm_offers import example_offers, norms_to_copy
from crm.model.enums import NormKind, NormStatus
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


@pytest.fixture
def board(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        made.zone("Beerse", "Turnhout")
        board = made.body()
        city = made.organisation("Stad Turnhout", municipality="Turnhout")
        made.mandate(board, city, cluster="lokale besturen", sector="LB")
        made.mandate(board, made.organisation("Stad"), cluster="zorg", sector="LB")
        made.norm(board, NormKind.BALANCE, "sector", 0, 50)
        made.norm(board, NormKind.ORGANISATIONS, "*", 2)
        made.norm(board, NormKind.MUNICIPALITY, "*")
        made.norm(board, NormKind.SECTOR, "VAPH", valid_to=date(2025, 12, 31))
        made.norm(board, NormKind.SECTOR, "OPG", valid_from=date(2027, 1, 1))
        made.norm(board, NormKind.CLUSTER, "optioneel", 0, 4)
    return board


def read(store, board, day=DAY):
    with store.read() as connection:
        return composition(connection, board.key, day)


def test_norms_of_one_sort_stand_together_each_with_its_status(store, board):
    found = read(store, board)
    assert [(line.norm.kind, line.now, line.status) for line in found.current] == [
        (NormKind.CLUSTER, "0", NormStatus.MET),
        (NormKind.MUNICIPALITY, "1 van 2", NormStatus.NOT_MET),
        (NormKind.ORGANISATIONS, "2", NormStatus.MET),
        (NormKind.BALANCE, "2 van 2", NormStatus.NOT_MET),
    ]
    assert [line.norm.group for line in found.past] == ["VAPH"]
    assert [line.norm.group for line in found.future] == ["OPG"]
    assert first_line(found) == "Bestuursorgaan: 4 normen, 2 voldoen, 2 niet."


def test_a_norm_on_a_star_says_which_of_its_groups_do_not_meet_it(store, board):
    line = read(store, board).current[1]
    assert line.label == "elke gemeente van de zone"
    assert line.unmet == ("Beerse",)


def test_organisations_and_balance_are_told_in_a_sentence(store, board):
    number, balance = read(store, board).current[2:]
    assert number.sentence == "2 organisaties, minstens 2: voldoet"
    assert balance.sentence == (
        "2 van de 2 plaatsen zijn van de sector gemeente / stad, meer dan de helft"
    )


def test_an_unchecked_list_leaves_what_is_missing_unknown(store, actor, board):
    with store.change(actor, "niet nagekeken") as tx:
        tx.update(board, list_checked_on=None)
    found = read(store, board)
    assert first_line(found) == "Bestuursorgaan: 4 normen, 2 voldoen, 2 onbekend."


def test_of_a_body_that_is_gone_nothing_is_counted(store, actor, board):
    with store.change(actor, "voorbij") as tx:
        tx.update(board, end=date(2026, 1, 31))
    assert {line.status for line in read(store, board).current} == {NormStatus.UNKNOWN}


def test_the_list_goes_out_by_sort_with_what_is_optional_in_words(store, board):
    with store.read() as connection:
        paper = norm_listing(connection, {"overleg": "bestuursorgaan"}, DAY)
        with pytest.raises(InvalidInput):
            norm_listing(connection, {"overleg": "bestaat niet"}, DAY)
    assert [name for name, _ in paper.groups()] == [
        *("cluster", "gemeente", "aantal organisaties", "evenwicht", "sector"),
    ]
    rows = [row[1:4] for row in paper.rows]
    assert ("evenwicht tussen sectoren", "", "50%") in rows
    assert ("optionele partner", "mag, hoeft niet", "4") in rows
    assert {row[7] for row in paper.rows} == {
        *("voldoet", "voldoet niet", "geldt later", "geldt niet meer"),
    }


def test_the_examples_say_what_each_set_would_add(store, actor, board):
    with store.change(actor, "norm") as tx:
        Council(tx).norm(board, NormKind.SECTOR, "VAPH", name="BO-2025")
    with store.read() as connection:
        found = example_offers(connection, board.key)
    assert [(offer.name, offer.fits, offer.new) for offer in found] == [
        ("BO-2019", True, 5),
        ("BO-2025", True, 0),
        ("AV-eigen", False, 4),
    ]


def test_another_body_offers_the_norms_that_hold_now(store, actor, board):
    with store.change(actor, "ander") as tx:
        other = Council(tx).body("Werkgroep", "werkgroep")
    with store.read() as connection:
        (offer,) = norms_to_copy(connection, other.key, DAY)
        assert norms_to_copy(connection, board.key, DAY) == []
    assert (offer.name, offer.new) == ("Bestuursorgaan", 4)
    lines = [one.line for one in offer.norms]
    assert "evenwicht tussen sectoren: hoogstens de helft" in lines
