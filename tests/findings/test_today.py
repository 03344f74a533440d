"""What asks for attention today."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.findings.today import work, work_on
from crm.logbook.tasks import TaskNote, add_task
from crm.model.enums import ContactKind, ContactStatus, DatePrecision
from crm.model.logbook_rows import FollowUpRow, MomentRow
from crm.model.tables import ContactMoment

TODAY = date(2026, 11, 23)
days = st.none() | st.dates(date(2022, 1, 1), date(2030, 1, 1))


def task(number, due, owner=None):
    return FollowUpRow(
        id=number,
        revision=1,
        title=f"T{number}",
        owner=owner,
        due=due,
        done_on=None,
        contact_moment_id=None,
        contact=None,
        contact_on=None,
        contact_precision=None,
        organisation_id=None,
        organisation=None,
        person_id=None,
        person=None,
    )


def planned(number, on, precision):
    return MomentRow(
        id=number,
        revision=1,
        body_id=1,
        body="BO",
        kind=ContactKind.MEETING,
        status=ContactStatus.PLANNED,
        on=on,
        precision=precision,
        title=None,
        notes=None,
        decisions=None,
        minutes_link=None,
        unfinished=False,
        noted_by=None,
        source=None,
        organisation=None,
    )


@given(
    st.lists(days, max_size=6),
    st.lists(st.tuples(days, st.sampled_from(DatePrecision)), max_size=6),
)
def test_every_row_stands_in_exactly_one_place(dues, meetings):
    owners = (None, "An", "Bo")
    tasks = [task(number, due, owners[number % 3]) for number, due in enumerate(dues)]
    moments = [planned(number, *when) for number, when in enumerate(meetings)]
    found = work(tasks, [], moments, TODAY, "An")
    listed = (*found.tasks, *found.tasks_of_others, *found.later_tasks)
    assert sorted(t.id for t in listed) == [t.id for t in tasks]
    assert sorted(
        m.id for m in (*found.to_confirm, *found.old_plans, *found.to_come)
    ) == [m.id for m in moments]


def test_a_task_is_for_now_until_two_weeks_ahead():
    near, far, ever = (
        task(1, TODAY + timedelta(days=14)),
        task(2, TODAY + timedelta(days=15)),
        task(3, None),
    )
    found = work([near, far, ever], [], [], TODAY)
    assert found.tasks == (near,)
    assert found.later_tasks == (far, ever)


def test_who_has_tasks_sees_those_of_others_apart():
    mine, theirs, nobodys, later = (
        task(1, TODAY, "Griet MAES"),
        task(2, TODAY, "coördinator"),
        task(3, TODAY),
        task(4, None, "coördinator"),
    )
    tasks = [mine, theirs, nobodys, later]
    found = work(tasks, [], [], TODAY, "Griet Maes")
    assert found.tasks == (mine, nobodys)
    assert found.tasks_of_others == (theirs,)
    assert found.later_tasks == (later,)
    unknown = work(tasks, [], [], TODAY, "root")
    assert unknown.tasks == (mine, theirs, nobodys)
    assert unknown.tasks_of_others == ()


def test_the_work_of_a_day_comes_from_the_store(store, actor):
    with store.change(actor, "begin") as tx:
        add_task(tx, TaskNote("bellen", due=TODAY))
        add_task(tx, TaskNote("klaar", due=TODAY))
        for title, on, status in (
            ("voorbij", date(2026, 11, 20), ContactStatus.PLANNED),
            ("uit het plan", date(2023, 11, 1), ContactStatus.PLANNED),
            ("komt nog", date(2026, 12, 1), ContactStatus.PLANNED),
            ("af", date(2026, 10, 1), ContactStatus.HELD),
        ):
            tx.add(ContactMoment(title=title, on=on, status=status))
        tx.add(ContactMoment(title="half", on=TODAY, unfinished=True))
    with store.read() as connection:
        found = work_on(connection, TODAY)
    assert [row.title for row in found.tasks] == ["bellen", "klaar"]
    assert [row.title for row in found.unfinished] == ["half"]
    assert [row.title for row in found.to_confirm] == ["voorbij"]
    assert [row.title for row in found.old_plans] == ["uit het plan"]
    assert [row.title for row in found.to_come] == ["komt nog"]
    assert not found.nothing


def test_an_empty_store_asks_for_nothing(store):
    with store.read() as connection:
        assert work_on(connection, TODAY).nothing
