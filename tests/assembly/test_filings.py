"""What is filed with the authorities: facts.md section 2, publication [M]."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.desk import board_mandates
from crm.assembly.filings import Filings, filing_duties, filings, note_filings
from crm.errors import InvalidInput
from crm.model.enums import Capacity, Counting
from crm.model.tables import Body, Mandate, Person, Setting
from crm.store.bodies import bodies

CAME = date(2026, 1, 31)
TODAY = date(2026, 2, 10)


@pytest.fixture
def council(store, actor):
    """A director who came on 31 January, an observer, somebody who will come."""
    with store.change(actor, "begin") as tx:
        board = tx.add(
            Body(name="BO", kind="bestuursorgaan", counting=Counting.MANDATE)
        )
        person = tx.add(Person(last_name="Maes"))

        def seat(start, **given):
            values = {"body_id": board.key, "person_id": person.key, "start": start}
            return tx.add(Mandate(**values, **given))

        seat(CAME)
        seat(date(2026, 2, 1), capacity=Capacity.OBSERVER)
        seat(date(2027, 1, 1))
    return store


def board(store):
    with store.read() as connection:
        return board_mandates(connection, bodies(connection))


def told(store, today, confirmed=None, published=None):
    found = filing_duties(Filings(confirmed, published), board(store), today)
    return [(duty.by, duty.met) for duty in found]


def test_a_director_is_published_in_30_days_and_in_the_ubo_register_in_a_month(
    council,
):
    """Facts.md section 2, publication [M]: a month after 31/01 is 28/02."""
    assert told(council, TODAY) == [
        (date(2026, 3, 2), None),
        (date(2026, 2, 28), None),
        (None, None),
    ]


def test_it_is_late_only_where_it_is_known_when_it_was_last_done(council):
    before, later = date(2026, 1, 15), date(2026, 3, 10)
    assert [met for _, met in told(council, later)] == [None, None, None]
    assert [met for _, met in told(council, later, before, before)] == [
        False,
        False,
        True,
    ]
    done = date(2026, 2, 15)
    assert told(council, later, done, done) == [(date(2027, 2, 15), True)]


def test_the_ubo_register_is_confirmed_every_year(council):
    """Facts.md section 2, publication [M]: yearly confirmation."""
    done = date(2026, 2, 15)
    last = date(2027, 2, 15)
    for today, met in (
        (last - timedelta(days=31), True),
        (last - timedelta(days=30), None),
        (last, None),
        (last + timedelta(days=1), False),
    ):
        ((by, said),) = (
            one for one in told(council, today, done, today) if one[0] == last
        )
        assert (by, said) == (last, met)


@given(
    st.lists(st.dates(date(2025, 3, 1), date(2026, 2, 10)), max_size=6),
    st.none() | st.dates(date(2025, 3, 1), date(2026, 2, 10)),
)
def test_what_waits_is_what_changed_since(days, done):
    """The first change after the last filing says by when, and none says nothing."""

    rows: list[Any] = [
        SimpleNamespace(takes_place=True, start=day, end=None) for day in days
    ]
    found = filing_duties(Filings(done, done), rows, TODAY)
    waiting = [day for day in days if done is None or day > done]
    assert len(found) == (3 if waiting else 1)
    if waiting:
        assert found[0].by == min(waiting) + timedelta(days=30)


def test_the_days_are_kept_and_forgotten(council, actor):
    kept = Filings(date(2026, 2, 1), date(2026, 2, 2))
    with council.change(actor, "neergelegd") as tx:
        note_filings(tx, kept, TODAY)
    with council.read() as connection:
        assert filings(connection) == kept
    with council.change(actor, "vergissing") as tx:
        note_filings(tx, Filings(), TODAY)
        assert tx.find(Setting) == []
    with (
        pytest.raises(InvalidInput),
        council.change(actor, "te vroeg") as tx,
    ):
        note_filings(tx, Filings(TODAY + timedelta(days=1)), TODAY)
