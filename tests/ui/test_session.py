from datetime import date

import pytest

from crm.model.tables import Organisation
from crm.ui import session


@pytest.fixture
def here(monkeypatch, sqlite_store):
    monkeypatch.setenv("CRM_DATABASE_URL", sqlite_store.url)
    monkeypatch.setenv("CRM_ACTOR", "An")
    return sqlite_store


asked: list[str] = []


def names(connection, kind=""):
    """A query that counts how often it is asked."""
    asked.append(kind)
    rows = connection.exec_driver_sql("SELECT name FROM organisation ORDER BY id")
    return [row.name for row in rows]


def test_rows_are_asked_once_until_the_data_change(here):
    asked.clear()
    assert session.rows(names) == []
    assert session.rows(names) == []
    assert len(asked) == 1
    with session.change("nieuw") as tx:
        tx.add(Organisation(name="CAW"))
    assert session.rows(names) == ["CAW"]
    assert len(asked) == 2


def test_rows_of_other_questions_are_kept_apart(here):
    asked.clear()
    session.rows(names, "een")
    session.rows(names, kind="twee")
    session.rows(names, "een")
    assert asked == ["een", "twee"]


def test_rows_of_another_store_are_not_shown(here, make_store, monkeypatch):
    with session.change("nieuw") as tx:
        tx.add(Organisation(name="CAW"))
    assert session.rows(names) == ["CAW"]
    monkeypatch.setenv("CRM_DATABASE_URL", make_store("sqlite").url)
    assert session.rows(names) == []


def test_a_change_is_in_the_name_of_who_is_at_the_screen(here):
    with session.change("nieuw") as tx:
        tx.add(Organisation(name="CAW"))
    with session.read() as connection:
        who = connection.exec_driver_sql("SELECT who, why FROM changeset").all()
    assert [tuple(row) for row in who] == [("An", "nieuw")]


def test_a_rehearsal_changes_nothing(here):
    with session.change("proef", dry_run=True) as tx:
        tx.add(Organisation(name="CAW"))
    assert session.rows(names) == []


def test_the_day_is_the_one_that_the_environment_names(monkeypatch):
    monkeypatch.setenv("CRM_TODAY", "2026-02-03")
    assert session.today() == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-06-30T21:59:00+00:00", date(2026, 6, 30)),
        ("2026-06-30T22:01:00+00:00", date(2026, 7, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_belgium(monkeypatch, time_machine, moment, day):
    monkeypatch.delenv("CRM_TODAY", raising=False)
    time_machine.move_to(moment)
    assert session.today() == day
