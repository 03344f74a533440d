"""The demo council on any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from crm.assembly.bodies import find_body
from crm.findings.advice import advice_for, is_somebody_elses
from crm.findings.candidates import read_field
from crm.intake.demo import load_demo, move_to
from crm.model.enums import ContactStatus, LineState
from crm.network.wishes import Wish
from crm.store.bodies import mandates
from crm.store.contacts import contacts
from crm.store.history import change_counts
from crm.store.logbook_rows import follow_ups
from crm.store.options import option
from crm.store.searches import reference_entries
from crm.store.ties import ties

REAL = "ELZ Kempenland beleids- en actieplan"


def counts(connection, name: str, day: date) -> tuple[int, int, int]:
    """Members, votes, and members for the optional cluster."""
    body = find_body(connection, name)
    members = [m for m in mandates(connection, body_id=body.id) if m.member_on(day)]
    return (
        len(members),
        sum(m.votes for m in members),
        sum(m.cluster == "optioneel" for m in members),
    )


@pytest.mark.parametrize("day", [date(2026, 11, 29), date(2031, 3, 4)])
def test_the_demo_plays_today_whatever_day_that_is(sqlite_store, actor, day):
    change_set = load_demo(sqlite_store, actor, day)
    with sqlite_store.read() as connection:
        assert counts(connection, "AV", day)[:2] == (66, 44)
        assert counts(connection, "BO", day)[0::2] == (22, 2)
        assert counts(connection, "DB", day)[0] == 2
        held = contacts(connection, status=ContactStatus.HELD)
        monday = day - timedelta(days=day.weekday())
        assert monday - timedelta(days=7) <= (held[0].on or date.max) < monday
        real = [c for c in contacts(connection) if (c.source or "").startswith(REAL)]
        assert len(real) == 31
        assert min(str(c.on) for c in real) == "2022-03-23"
        assert len(reference_entries(connection, day)) == 40
        assert any(task.due and task.due < day for task in follow_ups(connection))
        assert any(contact.unfinished for contact in held)
        states = {row.state for row in ties(connection)}
        assert states == {*LineState, None}
        assert option(connection, "demo") is True
    assert change_set == 1


def test_the_demo_has_a_table_of_somebody_else_that_misses_partners(
    sqlite_store, actor
):
    day = date(2026, 11, 29)
    load_demo(sqlite_store, actor, day)
    with sqlite_store.read() as connection:
        field = read_field(connection, day)
    (body,) = [one for one in field.bodies.values() if is_somebody_elses(one, field)]
    assert body.owner == "Palliatief team Avondrood"
    found = advice_for(body, Wish(), field)
    assert found is not None
    assert "Apothekers" in {group.label for group in found.missing}
    assert all(group.possible for group in found.missing)


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_the_demo_moves_by_whole_weeks_into_the_week_of_the_day(day):
    moved = move_to(day).day("2026-11-23")
    assert moved is not None
    assert moved.weekday() == 0
    assert moved <= day <= moved + timedelta(days=6)


def test_the_demo_is_written_in_sets_of_rows(store, actor):
    """A statement a row, or two, would take minutes over a network.

    On SQLite, where there is none, SQLAlchemy adds the rows of a set one by one when
    it wants their ids back; whatever else is asked is asked of sets there too.
    """
    statements = []
    event.listen(
        store.engine, "after_cursor_execute", lambda *told: statements.append(told[2])
    )
    change_set = load_demo(store, actor, date(2026, 11, 23))
    with store.read() as connection:
        rows = sum(row.count for row in change_counts(connection, change_set or 0))
    assert rows > 5000
    local = store.engine.dialect.name == "sqlite"
    asked = [one for one in statements if not (local and "RETURNING id" in one)]
    assert len(asked) < rows / 20
