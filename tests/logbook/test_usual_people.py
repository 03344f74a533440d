"""Who usually sits at a body's table."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee
from crm.logbook.usual_people import UsualGroup, usual_people, usual_people_of
from crm.model.dates import PartialDate, months_before
from crm.model.enums import (
    Capacity,
    ContactStatus,
    Counting,
    DatePrecision,
    Presence,
)
from crm.model.rows import MandateRow, ParticipationRow
from crm.model.tables import Mandate

DAY = date(2026, 11, 23)
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
people = st.integers(1, 6)


def seat(number, person, start, end, alternate_of):
    return MandateRow(
        id=number,
        revision=1,
        body_id=1,
        body="BO",
        organisation_id=person and 10 + person,
        organisation=person and f"O{person}",
        municipality=None,
        person_id=person,
        person=person and f"P{person}",
        email=None,
        phone=None,
        no_mail=False,
        cluster=None,
        cluster_label=None,
        cluster_text=None,
        sector=None,
        sector_label=None,
        sector_text=None,
        competence=None,
        role=None,
        capacity=Capacity.EFFECTIVE,
        voting=None,
        start=start,
        end=end,
        alternate_of_id=alternate_of,
        nominated_by=None,
        nominated_on=None,
        source=None,
    )


def presence(number, person, on, what, organisation):
    status, mark = what
    return ParticipationRow(
        id=number,
        contact_id=number,
        on=on,
        precision=DatePrecision.DAY,
        status=status,
        title=None,
        body_id=1,
        body="BO",
        person_id=person,
        person=person and f"P{person}",
        organisation_id=organisation,
        organisation=organisation and f"O{organisation}",
        presence=mark,
        represented_by_id=None,
    )


seats = st.lists(
    st.builds(
        seat,
        st.integers(1, 99),
        st.none() | people,
        st.none() | days,
        st.none() | days,
        st.sampled_from([None, None, 1]),
    ),
    max_size=8,
)
presences = st.lists(
    st.builds(
        presence,
        st.integers(1, 99),
        st.none() | people,
        st.none() | days,
        st.tuples(st.sampled_from(ContactStatus), st.sampled_from(Presence)),
        st.none() | people,
    ),
    max_size=12,
)


def in_group(found, group):
    return {one.person_id for one in found if one.group is group}


@given(seats, presences, st.sampled_from(Counting))
def test_mandates_say_who_is_expected_and_who_stands_in(mandates, came, counting):
    found = usual_people(mandates, came, DAY, counting)
    ids = [person.person_id for person in found]
    assert len(ids) == len(set(ids))
    held = [row for row in mandates if row.person_id and row.active_on(DAY)]
    holders = {row.person_id for row in held if row.alternate_of_id is None}
    alternates = {row.person_id for row in held} - holders
    assert in_group(found, UsualGroup.ALTERNATE) == alternates
    assert holders <= in_group(found, UsualGroup.EXPECTED)
    if counting is Counting.MANDATE:
        assert holders == in_group(found, UsualGroup.EXPECTED)
    order = [list(UsualGroup).index(person.group) for person in found]
    assert order == sorted(order)


def came(number, *people, on=None):
    """A meeting `number` months ago with these people."""
    day = on or months_before(DAY, number)
    what = (ContactStatus.HELD, Presence.PRESENT)
    rows = [presence(10 * number + who, who, day, what, None) for who in people]
    return [replace(row, contact_id=number) for row in rows]


def test_coming_once_makes_nobody_usual_where_mandates_count():
    rows = [*came(1, 1, 2, 4), *came(2, 1, 3), *came(3, 2), *came(4, 3, 4)]
    found = usual_people([], rows, DAY, Counting.MANDATE)
    assert in_group(found, UsualGroup.GUEST) == {1, 2}
    assert {one.group for one in found} == {UsualGroup.GUEST}


def test_who_stood_in_and_came_stays_an_alternate():
    stands_in = [seat(2, 2, None, None, 1)]
    rows = [*came(1, 2), *came(2, 2), *came(3, 2)]
    found = usual_people(stands_in, rows, DAY, Counting.MANDATE)
    assert [(one.person_id, one.group) for one in found] == [(2, UsualGroup.ALTERNATE)]


def test_taking_part_twice_in_twelve_months_is_being_expected():
    rows = [*came(1, 1, 2), *came(5, 1), *came(13, 2, 3), *came(14, 3)]
    found = usual_people([], rows, DAY, Counting.PARTICIPATION)
    assert [(one.person_id, one.group) for one in found] == [(1, UsualGroup.EXPECTED)]


def test_the_second_meeting_of_a_group_expects_who_was_at_the_first():
    found = usual_people([], came(1, 1, 2), DAY, Counting.PARTICIPATION)
    assert in_group(found, UsualGroup.EXPECTED) == {1, 2}


@given(presences)
def test_a_guest_speaks_for_whom_they_last_spoke_for(rows):
    for person in usual_people([], rows, DAY, Counting.PARTICIPATION):
        own = [
            row
            for row in rows
            if row.person_id == person.person_id and row.was_there and row.on <= DAY
        ]
        last = max(row.on for row in own)
        assert person.organisation_id in {
            row.organisation_id for row in own if row.on == last
        }


def test_the_usual_people_of_a_body_come_from_its_own_rows(
    store, actor, council, today
):
    with store.change(actor, "contact") as tx:
        for months_ago, who in (
            (3, council.carla),
            (4, council.carla),
            (14, council.bert),
        ):
            note_contact(
                tx,
                ContactNote(
                    body_id=council.board,
                    on=PartialDate(today - timedelta(days=months_ago * 31)),
                    attendees=(
                        Attendee(
                            "x", Presence.PRESENT, who, organisation_id=council.caw
                        ),
                    ),
                ),
                today,
            )
        (mandate,) = tx.find(Mandate, person_id=council.bert)
        tx.update(mandate, end=today - timedelta(days=1))
    with store.read() as connection:
        found = usual_people_of(connection, council.board, today)
    assert [(p.person, p.organisation, p.group) for p in found] == [
        ("An Peeters", "CAW De Kempen", UsualGroup.EXPECTED),
        ("Carla De Smet", "CAW De Kempen", UsualGroup.EXPECTED),
    ]
