"""Somebody takes a seat for the rest of the term; the assembly confirms it."""

from datetime import date

import pytest

from crm.assembly.cooptation import (
    confirm_cooptation,
    coopt,
    coopting_remark,
    end_of_term,
    to_confirm,
    waits,
)
from crm.assembly.mandates import MandateInput, add_mandate, end_mandate
from crm.assembly.statutes import Statutes
from crm.errors import InvalidInput
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import StatuteRule
from crm.model.tables import Body, Organisation, Person
from crm.store.bodies import mandates
from crm.texts import cooptation as t
from tests.assembly.test_members import mandate

TERM = date(2026, 5, 31)
DECIDED = date(2025, 9, 15)


def rows(store):
    with store.read() as connection:
        return {row.id: row for row in mandates(connection)}


@pytest.fixture
def seat(store, actor):
    """A seat of An until the end of the term, and Jan."""
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="BO"))
        caw = tx.add(Organisation(name="CAW"))
        an = tx.add(Person(first_name="An", last_name="Peeters"))
        jan = tx.add(Person(first_name="Jan", last_name="Wouters"))
        made = add_mandate(
            tx,
            MandateInput(
                body_id=board.key,
                organisation_id=caw.key,
                person_id=an.key,
                start=date(2023, 6, 1),
                end=TERM,
            ),
        )
    return store, made, jan.key


def test_co_optation_is_for_the_rest_of_the_term_and_waits_for_the_assembly(
    seat, actor
):
    """facts.md 1.4 and 2: co-optation for the remaining term, confirmed by the next AV."""
    store, old, jan = seat
    first = date(2025, 10, 1)
    with store.change(actor, "coöptatie") as tx:
        new = coopt(
            tx,
            old.key,
            old.revision,
            first,
            person_id=jan,
            last_day=TERM,
            decided_on=DECIDED,
        )
    found = rows(store)
    assert found[old.key].end == date(2025, 9, 30)
    row = found[new.key]
    assert (row.person, row.start, row.end) == ("Jan Wouters", first, TERM)
    assert (row.nominated_by, row.nominated_on) == (t.COOPTED, DECIDED)
    assert [one.id for one in to_confirm(found.values(), first)] == [new.key]
    with store.change(actor, "bevestigd") as tx:
        confirm_cooptation(tx, new.key, row.revision, date(2025, 12, 10))
    row = rows(store)[new.key]
    assert "10/12/2025" in row.nominated_by
    assert row.nominated_on == DECIDED
    assert to_confirm(rows(store).values(), first) == []
    with (
        pytest.raises(InvalidInput, match=t.NOT_COOPTED),
        store.change(actor, "nog eens") as tx,
    ):
        confirm_cooptation(tx, new.key, row.revision, date(2025, 12, 10))


def test_a_co_optation_needs_a_person_and_an_end(seat, actor):
    store, old, jan = seat
    for person, last, said in (
        (None, TERM, t.PERSON_NEEDED),
        (jan, None, t.END_NEEDED),
    ):
        with pytest.raises(InvalidInput, match=said), store.change(actor, "x") as tx:
            coopt(
                tx,
                old.key,
                old.revision,
                date(2025, 10, 1),
                person_id=person,
                last_day=last,
            )


def test_a_seat_that_stopped_already_is_taken_without_an_overlap(seat, actor):
    store, old, jan = seat
    with store.change(actor, "einde") as tx:
        ended = end_mandate(tx, old.key, old.revision, date(2025, 8, 31))
    with store.change(actor, "coöptatie") as tx:
        coopt(
            tx,
            old.key,
            ended.revision,
            date(2025, 10, 1),
            person_id=jan,
            last_day=TERM,
        )
    assert rows(store)[old.key].end == date(2025, 8, 31)


def test_the_end_of_the_term_is_its_own_or_that_of_most_others():
    on = date(2025, 10, 1)
    others = [
        mandate(2, end=TERM),
        mandate(3, end=TERM),
        mandate(4, end=date(2027, 1, 1)),
        mandate(5, end=date(2028, 1, 1), body_id=2),
    ]
    assert end_of_term(mandate(1, end=date(2026, 2, 1)), others, on) == date(2026, 2, 1)
    assert end_of_term(mandate(1, end=date(2025, 8, 31)), others, on) == TERM
    assert end_of_term(mandate(1), [], on) is None


def test_only_the_words_of_a_co_optation_wait():
    assert waits(t.COOPTED)
    assert not waits(t.confirmed(TERM))
    assert not waits("cluster welzijn")
    assert not waits(None)


@pytest.mark.parametrize(
    ("value", "source", "told"),
    [
        (None, None, None),
        ("ja", "statuten", None),
        ("nee", "statuten", t.forbidden("art. 9", checked=True)),
        ("nee", None, t.forbidden("art. 9", checked=False)),
    ],
)
def test_co_optation_is_fine_unless_the_statutes_forbid_it(value, source, told):
    """Facts.md section 2, board [M, WVV 9:6]: unless statutes forbid; never blocked."""
    rule, looked = StatuteRule.COOPTATION, ("Els", DECIDED)
    rows = [
        StatuteRow(
            1, 1, 1, rule, None, value, "art. 9", source, None, None, None, *looked
        )
    ]
    assert coopting_remark(Statutes(tuple(rows) if value else ())) == told
