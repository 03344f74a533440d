"""The search for a missing partner, on both engines."""

from datetime import date

import pytest

from crm.access import Permission
from crm.errors import InvalidInput, MissingRecord, NotAllowed, StaleRecord
from crm.findings.outreach import (
    OutreachInput,
    close_outreach,
    move_outreach,
    plan_next_step,
    running_searches,
    start_outreach,
)
from crm.model.actor import Actor
from crm.model.enums import NormKind, OutreachStage
from crm.model.tables import Outreach
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


@pytest.fixture
def board(store, actor):
    with store.change(actor, "begin") as tx:
        return Council(tx).body()


def search(board, partner: str | None = "De Ark", **values) -> OutreachInput:
    given = {"kind": NormKind.SECTOR, "group": "VAPH", "started_on": DAY, **values}
    return OutreachInput(body_id=board.key, partner=partner, **given)


def test_a_search_starts_from_a_gap_and_is_found_by_it(store, actor, board):
    with store.change(actor, "zoektocht") as tx:
        start_outreach(
            tx,
            search(board, owner="An", next_step="bellen", next_on=date(2026, 12, 1)),
        )
    with store.read() as connection:
        found = running_searches(connection)
    ((gap, (row,)),) = found.items()
    assert gap == (board.key, NormKind.SECTOR, "VAPH")
    assert (row.partner, row.owner, row.next_step, row.next_on, row.stage) == (
        "De Ark",
        "An",
        "bellen",
        date(2026, 12, 1),
        OutreachStage.LOOKED_UP,
    )


@pytest.mark.parametrize("again", ["De Ark", "DE ARK "])
def test_the_same_gap_and_partner_make_no_second_search(store, actor, board, again):
    with store.change(actor, "zoektocht") as tx:
        first = start_outreach(tx, search(board))
    with store.change(actor, "zoektocht") as tx:
        second = start_outreach(tx, search(board, again, owner="Ben"))
    assert second.key == first.key
    assert tx.change_set is None


def test_the_same_organisation_makes_no_second_search(store, actor, board):
    with store.change(actor, "zoektocht") as tx:
        ark = Council(tx).organisation("De Ark")
        given = search(board, None, organisation_id=ark.key)
        assert start_outreach(tx, given).key == start_outreach(tx, given).key
        assert len(tx.find(Outreach)) == 1
        assert tx.find(Outreach)[0].partner == "De Ark"


@pytest.mark.parametrize(
    "other",
    [{"partner": "De Brug"}, {"group": "OPG"}, {"kind": NormKind.CLUSTER}],
)
def test_another_partner_or_gap_is_another_search(store, actor, board, other):
    with store.change(actor, "zoektocht") as tx:
        first = start_outreach(tx, search(board))
        assert start_outreach(tx, search(board, **other)).key != first.key


def test_after_a_search_stopped_the_same_may_start_again(store, actor, board):
    with store.change(actor, "zoektocht") as tx:
        first = start_outreach(tx, search(board))
        close_outreach(tx, first.key, first.revision, DAY)
        assert start_outreach(tx, search(board)).key != first.key


def test_a_search_that_leads_to_a_seat_is_over_and_can_be_taken_up_again(
    store, actor, board
):
    with store.change(actor, "zoektocht") as tx:
        made = start_outreach(tx, search(board))
        seated = move_outreach(tx, made.key, made.revision, OutreachStage.SEATED, DAY)
        assert seated.closed_on == DAY
        back = move_outreach(tx, made.key, seated.revision, OutreachStage.TALKING, DAY)
        assert (back.stage, back.closed_on) == (OutreachStage.TALKING, None)


def test_the_next_step_is_planned_and_a_stale_save_refused(store, actor, board):
    with store.change(actor, "zoektocht") as tx:
        made = start_outreach(tx, search(board))
    with store.change(actor, "plannen") as tx:
        planned = plan_next_step(
            tx, made.key, made.revision, owner="Ben", next_step="mailen", next_on=DAY
        )
        assert (planned.owner, planned.next_step, planned.next_on) == (
            "Ben",
            "mailen",
            DAY,
        )
    with pytest.raises(StaleRecord), store.change(actor, "te laat") as tx:
        close_outreach(tx, made.key, made.revision, DAY)


def test_a_search_needs_an_existing_body_and_a_group(store, actor, board):
    with store.change(actor, "zoektocht") as tx:
        with pytest.raises(InvalidInput):
            start_outreach(tx, search(board, group=" "))
        with pytest.raises(MissingRecord):
            start_outreach(
                tx,
                OutreachInput(
                    body_id=board.key + 1,
                    kind=NormKind.SECTOR,
                    group="VAPH",
                    started_on=DAY,
                ),
            )


def test_searching_asks_for_its_permission(store, board):
    reader = Actor("Lezer", frozenset({Permission.READ}))
    with pytest.raises(NotAllowed), store.change(reader, "zoektocht") as tx:
        start_outreach(tx, search(board))
