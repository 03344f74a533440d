"""Who usually sits at a body's table."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee
from crm.logbook.usual_people import usual_people, usual_people_of
from crm.model.dates import PartialDate, months_before
from crm.model.enums import Capacity, ContactStatus, DatePrecision, Presence
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


@given(seats, presences)
def test_usual_are_exactly_the_mandates_and_who_came_in_twelve_months(mandates, came):
    found = usual_people(mandates, came, DAY)
    ids = [person.person_id for person in found]
    assert len(ids) == len(set(ids))
    by_mandate = {
        row.person_id
        for row in mandates
        if row.person_id is not None
        and row.alternate_of_id is None
        and row.active_on(DAY)
    }
    recently = {
        row.person_id
        for row in came
        if row.person_id is not None
        and row.status is ContactStatus.HELD
        and row.presence is Presence.PRESENT
        and row.on is not None
        and months_before(DAY, 12) <= row.on <= DAY
    }
    assert set(ids) == by_mandate | recently
    assert {p.person_id for p in found if p.by_mandate} == by_mandate
    assert ids[: len(by_mandate)] == [p for p in ids if p in by_mandate]


@given(presences)
def test_a_guest_speaks_for_whom_they_last_spoke_for(came):
    for person in usual_people([], came, DAY):
        own = [
            row
            for row in came
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
        for months_ago, who in ((3, council.carla), (14, council.bert)):
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
    assert [(p.person, p.organisation, p.by_mandate) for p in found] == [
        ("An Peeters", "CAW De Kempen", True),
        ("Carla De Smet", "CAW De Kempen", False),
    ]
