"""Tasks."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.logbook.tasks import TaskNote, add_task, finish_task, reopen_task
from crm.store import logbook_rows


def test_a_task_done_leaves_the_open_list_and_comes_back_when_reopened(
    store, actor, today
):
    with store.change(actor, "taak") as tx:
        task = add_task(tx, TaskNote("bellen", "An", date(2026, 12, 1)))
    with store.change(actor, "klaar") as tx:
        finish_task(tx, task.key, today)
    with store.read() as connection:
        assert logbook_rows.follow_ups(connection) == []
    with store.change(actor, "toch niet") as tx:
        reopen_task(tx, task.key)
    with store.read() as connection:
        (row,) = logbook_rows.follow_ups(connection)
    assert (row.title, row.owner, row.due) == ("bellen", "An", date(2026, 12, 1))


def test_finishing_twice_keeps_the_first_day(store, actor, today):
    with store.change(actor, "taak") as tx:
        task = add_task(tx, TaskNote("bellen"))
        finish_task(tx, task.key, date(2026, 11, 1))
        assert finish_task(tx, task.key, today).done_on == date(2026, 11, 1)


def test_a_task_says_what_to_do(store, actor):
    with pytest.raises(InvalidInput), store.change(actor, "taak") as tx:
        add_task(tx, TaskNote("  ", "An"))


def test_tasks_come_by_due_date_those_without_last(store, actor, council):
    with store.change(actor, "taken") as tx:
        add_task(tx, TaskNote("ooit"))
        add_task(tx, TaskNote("later", due=date(2026, 12, 1)))
        add_task(
            tx, TaskNote("eerst", due=date(2026, 11, 1)), organisation_id=council.caw
        )
    with store.read() as connection:
        rows = logbook_rows.follow_ups(connection)
    assert [row.title for row in rows] == ["eerst", "later", "ooit"]
    assert rows[0].organisation == "CAW De Kempen"
