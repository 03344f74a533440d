"""Before a meeting: who is expected, who missed the last three, what is open."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import InvalidInput, MissingRecord
from crm.findings.preparation import (
    asked_preparation,
    missed_the_last,
    preparation,
)
from crm.findings.sign_in_list import GUESTS, sign_in_listing
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee
from crm.logbook.tasks import TaskNote, finish_task
from crm.logbook.usual_people import UsualGroup, UsualPerson
from crm.model.dates import PartialDate
from crm.model.enums import Capacity, ContactStatus, DatePrecision, Presence
from crm.model.rows import MandateRow, ParticipationRow
from crm.model.tables import Task
from tests.pages.council import TODAY, small_council

AN, JAN = (
    UsualPerson(number, name, None, None, UsualGroup.EXPECTED)
    for number, name in ((1, "An"), (2, "Jan"))
)
DAYS = [date(2026, month, 5) for month in (6, 7, 9, 10)]


def was(person: int, at: int, presence=Presence.PRESENT, **given) -> ParticipationRow:
    """Somebody at the meeting of `DAYS[at]`."""
    row = ParticipationRow(
        id=10 * at + person,
        contact_id=at,
        on=DAYS[at],
        precision=DatePrecision.DAY,
        status=ContactStatus.HELD,
        title=None,
        body_id=1,
        body="AV",
        person_id=person,
        person=str(person),
        organisation_id=None,
        organisation=None,
        presence=presence,
        represented_by_id=None,
    )
    return replace(row, **given)


def seat(person: int, start: date | None) -> MandateRow:
    given: dict[str, Any] = dict.fromkeys(MandateRow.__dataclass_fields__)
    given |= {"person_id": person, "capacity": Capacity.EFFECTIVE, "start": start}
    return MandateRow(**given)


def missed(rows, seats=(), people=(AN, JAN), before=TODAY):
    found = missed_the_last(people, seats, rows, before)
    return {row.person.person: row.noted for row in found}


def test_who_was_at_none_of_the_last_three_missed_them_with_what_was_noted():
    rows = [was(1, at) for at in range(4)]
    rows += [was(2, 0), was(2, 1, Presence.EXCUSED), was(2, 3, Presence.ABSENT)]
    assert missed(rows) == {"Jan": (Presence.EXCUSED, None, Presence.ABSENT)}


@pytest.mark.parametrize("came_at", [1, 2, 3])
def test_being_at_one_of_the_three_is_enough(came_at):
    rows = [was(1, at) for at in range(4)] + [was(2, 0), was(2, came_at)]
    assert missed(rows) == {}


def test_who_sent_somebody_in_their_place_did_not_miss_it():
    rows = [was(1, at) for at in range(4)]
    rows += [was(2, 0), was(2, 2, Presence.EXCUSED, represented_by_id=1)]
    assert missed(rows) == {}


def test_fewer_than_three_meetings_are_no_habit():
    rows = [was(1, at) for at in (2, 3)]
    assert missed(rows, [seat(2, None)]) == {}


def test_planned_meetings_and_the_day_itself_do_not_count():
    rows = [was(1, at) for at in range(3)]
    rows.append(was(1, 3, status=ContactStatus.PLANNED))
    assert missed(rows, [seat(2, None)]) == {"Jan": (None, None, None)}
    assert missed(rows, [seat(2, None)], before=DAYS[2]) == {}


def test_who_belongs_only_since_one_of_the_three_is_not_counted():
    rows = [was(1, at) for at in range(4)]
    assert missed(rows, [seat(2, DAYS[1] + timedelta(days=1))]) == {}
    assert missed(rows, [seat(2, DAYS[1])]) == {"Jan": (None, None, None)}
    assert missed(rows) == {}


@given(st.lists(st.tuples(st.sampled_from([1, 2]), st.sampled_from(range(4)))))
def test_nobody_who_came_to_one_of_the_last_three_is_named(pairs):
    rows = [was(person, at) for person, at in dict.fromkeys(pairs)]
    last = sorted({row.contact_id for row in rows})[-3:]
    here = {row.person_id for row in rows if row.contact_id in last}
    found = missed_the_last((AN, JAN), [seat(1, None), seat(2, None)], rows, TODAY)
    named = {row.person.person_id for row in found}
    assert named == ({1, 2} - here if len(last) == 3 else set())


@pytest.fixture
def council(store, actor):
    """A board with a planned meeting, two earlier ones with decisions, two tasks."""
    ids = small_council(store, actor)
    an = Attendee("a", Presence.PRESENT, ids["person An"])
    with store.change(actor, "overleg") as tx:
        for days, decision in ((60, "Eerst"), (30, "Dan")):
            held = note_contact(
                tx,
                ContactNote(
                    body_id=ids["assembly"],
                    on=PartialDate(TODAY - timedelta(days=days)),
                    decisions=decision,
                    attendees=(an,),
                    tasks=(TaskNote(f"Taak van {decision}", "An"),),
                ),
                TODAY,
            )
        for days in (10, 40):
            planned = ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY + timedelta(days=days)),
                title=f"Over {days}",
            )
            note_contact(tx, planned, TODAY)
        (done,) = tx.find(Task, contact_moment_id=held.key)
        finish_task(tx, done.key, TODAY)
    return store, ids


def test_the_next_meeting_is_prepared_with_all_that_belongs_to_it(council):
    store, ids = council
    with store.read() as connection:
        found = preparation(connection, ids["assembly"], None, frozenset(), TODAY)
    assert found.meeting is not None
    assert found.meeting.title == "Over 10"
    assert found.after is not None
    assert found.after.title == "Over 40"
    assert [one.person for one in found.expected] == ["An *Peeters*", "Jan Wouters"]
    assert found.without_name == ("Huisartsenkring",)
    assert [row.title for row in found.tasks] == ["Taak van Eerst"]
    assert [row.decisions for row in found.decided] == ["Dan", "Eerst"]
    assert found.coverage is not None
    assert [gap.group for gap in found.coverage.gaps] == ["VAPH"]
    assert [box.name for box in found.boxes] == [
        "An *Peeters*",
        "Jan Wouters",
        "Huisartsenkring",
    ]


def test_alternates_and_guests_are_named_apart_and_mailed_only_when_asked(
    council, actor
):
    store, ids = council
    went = Attendee("e", Presence.PRESENT, ids["person Els"])
    with store.change(actor, "gast") as tx:
        for days in (50, 20):
            note = ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY - timedelta(days=days)),
                attendees=(went,),
            )
            note_contact(tx, note, TODAY)
    link = {"id": str(ids["assembly"])}
    with store.read() as connection:
        found = asked_preparation(connection, link, TODAY)
        too = {**link, "plaatsvervangers": "true", "gasten": "true"}
        more = asked_preparation(connection, too, TODAY)
        sheet = sign_in_listing(connection, too, TODAY)
    assert [one.person for one in found.expected] == ["An *Peeters*", "Jan Wouters"]
    assert [one.person for one in found.alternates] == ["Wim Claes"]
    assert [one.person for one in found.guests] == ["Els Maes"]
    assert {"Wim Claes", "Els Maes"}.isdisjoint(box.name for box in found.boxes)
    assert {"Wim Claes", "Els Maes"} <= {box.name for box in more.boxes}
    assert [row[0] for row in sheet.rows][:4] == [
        "An *Peeters*",
        "Els Maes",
        "Jan Wouters",
        "Wim Claes",
    ]
    assert "Wim Claes" not in {row.person.person for row in found.missed}
    assert found.habit
    assert found.meeting is not None
    assert more.link() == {"id": ids["assembly"], "contact": found.meeting.id} | {
        "plaatsvervangers": "true",
        "gasten": "true",
    }


def test_the_link_of_a_planned_meeting_prepares_that_one(council):
    store, ids = council
    with store.read() as connection:
        first = preparation(connection, ids["assembly"], None, frozenset(), TODAY)
        assert first.after is not None
        asked = {"contact": str(first.after.id)}
        found = asked_preparation(connection, asked, TODAY)
    assert found.meeting is not None
    assert (found.meeting.title, found.after) == ("Over 40", None)
    # Jan's mandate has not ended yet, Els' has.
    assert [one.person for one in found.expected] == ["An *Peeters*", "Jan Wouters"]


def test_a_link_that_names_nothing_is_refused_in_a_sentence(council):
    store, _ = council
    with store.read() as connection:
        for asked in ({}, {"id": "x"}, {"id": ""}):
            with pytest.raises(InvalidInput):
                asked_preparation(connection, asked, TODAY)
        with pytest.raises(MissingRecord):
            asked_preparation(connection, {"contact": "999"}, TODAY)


def test_the_sheet_to_sign_has_names_and_lines_for_guests_and_nothing_private(council):
    store, ids = council
    with store.read() as connection:
        sheet = sign_in_listing(connection, {"id": str(ids["assembly"])}, TODAY)
    assert [row[:2] for row in sheet.rows] == [
        ("An *Peeters*", "CAW"),
        ("Jan Wouters", "CAW"),
        (None, "Huisartsenkring"),
        *[(None, None)] * GUESTS,
    ]
    assert "example.org" not in repr(sheet)
    assert sheet.subtitle == ("do 3 dec 2026 · Over 10",)
