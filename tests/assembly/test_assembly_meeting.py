"""An assembly from plan to finding, on both engines."""

from datetime import date

import pytest

from crm.assembly.assemblies import (
    AssemblyInput,
    ItemInput,
    add_item,
    change_item,
    move_item,
    note_convened,
    plan_assembly,
    plan_second,
    remove_item,
    treat_item,
)
from crm.assembly.desk import read_desk
from crm.assembly.paper_sheet import SheetLine, note_sheet
from crm.assembly.seating import end_proxy, give_proxy, leave_seat, take_seat
from crm.assembly.verdicts import Ballot
from crm.assembly.votes import Finding, find_outcome, note_votes, take_back_outcome
from crm.errors import InvalidInput
from crm.model.enums import (
    Capacity,
    ContactStatus,
    Counting,
    DecisionKind,
    Outcome,
    Presence,
    StatuteRule,
)
from crm.model.tables import (
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
    StatuteSetting,
)
from crm.store.assemblies import agenda, assemblies, proxies, sittings

DAY = date(2026, 12, 14)
TODAY = date(2026, 11, 23)


@pytest.fixture
def council(store, actor):
    """Four members of whom three vote, an alternate, a director who is no member."""
    with store.change(actor, "begin") as tx:
        av = tx.add(
            Body(name="AV", kind="algemene vergadering", counting=Counting.MANDATE)
        )
        board = tx.add(
            Body(name="BO", kind="bestuursorgaan", counting=Counting.MANDATE)
        )
        places = tx.add_all(
            [Organisation(name=f"Huis {n}", cluster="zorg") for n in range(4)]
        )
        people = tx.add_all(
            [Person(first_name="An", last_name=f"Peeters {n}") for n in range(6)]
        )
        seats = tx.add_all(
            [
                Mandate(
                    body_id=av.key,
                    organisation_id=places[n].key,
                    person_id=people[n].key,
                    cluster="zorg",
                    capacity=Capacity.EFFECTIVE if n < 3 else Capacity.ADHERENT,
                )
                for n in range(4)
            ]
        )
        tx.add(
            Mandate(
                body_id=av.key,
                organisation_id=places[0].key,
                person_id=people[4].key,
                alternate_of_id=seats[0].key,
            )
        )
        tx.add(Mandate(body_id=board.key, person_id=people[5].key))
        meeting = plan_assembly(tx, AssemblyInput(av.key, DAY, place="Turnhout"))
    return {
        "av": av.key,
        "seats": [seat.key for seat in seats],
        "people": [person.key for person in people],
        "meeting": meeting.contact_moment_id,
    }


@pytest.fixture
def change(store, actor):
    def write(verb, *args, **kwargs):
        with store.change(actor, "op de vergadering") as tx:
            return verb(tx, *args, **kwargs)

    return write


@pytest.fixture
def desk(store, council):
    def read(meeting=None):
        with store.read() as connection:
            return read_desk(connection, meeting or council["meeting"], TODAY)

    return read


def test_members_toegetreden_members_and_directors_are_convened(desk):
    """Facts.md section 2: all members; also convene directors."""
    convened = desk().convened
    assert len(convened.voting) == 3
    assert len(convened.adherent) == 1
    assert [row.person for row in convened.directors] == ["An Peeters 5"]


def test_the_letters_leave_15_calendar_days_before_unless_the_statutes_ask_more(
    desk, change, council
):
    """Facts.md section 2: all members at least 15 calendar days before."""
    assert desk().letters_by == date(2026, 11, 29)

    def ask_20(tx):
        tx.add(
            StatuteSetting(body_id=council["av"], rule=StatuteRule.NOTICE, value="20")
        )

    change(ask_20)
    assert desk().letters_by == date(2026, 11, 24)
    change(note_convened, council["meeting"], TODAY)
    assert desk().assembly.convened_on == TODAY


def test_a_meeting_that_was_planned_becomes_the_assembly(change, council, store):
    def plan(tx):
        tx.add(
            ContactMoment(
                body_id=council["av"],
                on=date(2027, 6, 1),
                status=ContactStatus.PLANNED,
                title="Statutaire vergadering",
            )
        )
        return plan_assembly(tx, AssemblyInput(council["av"], date(2027, 6, 1)))

    change(plan)
    with store.read() as connection:
        first = assemblies(connection)[0]
    assert (first.title, first.on) == ("Statutaire vergadering", date(2027, 6, 1))
    with pytest.raises(InvalidInput, match="staat al klaar"):
        change(plan_assembly, AssemblyInput(council["av"], date(2027, 6, 1)))


def test_points_are_put_in_order_until_the_meeting_opens(change, council, desk):
    meeting = council["meeting"]
    for title in ("Verslag", "Statuten", "Varia"):
        change(add_item, meeting, ItemInput(title))
    change(move_item, desk().items[2].id, 2)
    assert [(i.position, i.title) for i in desk().items] == [
        (1, "Varia"),
        (2, "Verslag"),
        (3, "Statuten"),
    ]
    change(remove_item, desk().items[0].id)
    assert [(i.position, i.title) for i in desk().items] == [
        (1, "Verslag"),
        (2, "Statuten"),
    ]
    change(treat_item, meeting, 0)
    with pytest.raises(InvalidInput, match="ligt vast"):
        change(move_item, desk().items[0].id, 1)
    change(add_item, meeting, ItemInput("Nog iets"))
    assert desk().items[2].position == 3


def test_opening_a_planned_meeting_makes_it_count(change, council, desk):
    change(treat_item, council["meeting"], 0)
    assert desk().assembly.status is ContactStatus.HELD
    with pytest.raises(InvalidInput):
        change(treat_item, council["meeting"], 1)


def test_late_arrival_and_leaving_change_the_count_from_that_point(
    change, council, desk
):
    meeting, (one, two, three, _) = council["meeting"], council["seats"]
    people = council["people"]
    change(take_seat, meeting, one, people[0])
    change(take_seat, meeting, two, people[1], item=2)
    change(take_seat, meeting, three, people[2])
    change(leave_seat, meeting, three, 3)
    assert [desk().count(n).whole.votes for n in (0, 1, 2, 3)] == [2, 2, 3, 2]


def test_marking_twice_changes_nothing_and_a_slip_is_taken_back(
    change, council, desk, store
):
    meeting, seat, who = council["meeting"], council["seats"][0], council["people"][0]
    first = change(take_seat, meeting, seat, who)
    assert change(take_seat, meeting, seat, who).id == first.id
    change(leave_seat, meeting, seat, 0)
    with store.read() as connection:
        assert sittings(connection, meeting) == []
    change(leave_seat, meeting, seat, 0)


def test_the_log_knows_who_was_there(change, council, store, actor):
    meeting, seat, who = council["meeting"], council["seats"][0], council["people"]
    change(take_seat, meeting, seat, who[4])

    def logged():
        with store.change(actor, "kijk") as tx:
            return [
                (row.person_id, row.presence)
                for row in tx.find(Participation, contact_moment_id=meeting)
            ]

    assert logged() == [(who[4], Presence.PRESENT)]
    change(take_seat, meeting, seat, who[0])
    assert logged() == [(who[0], Presence.PRESENT)]
    change(leave_seat, meeting, seat, 0)
    assert logged() == []
    change(give_proxy, meeting, seat, holder_id=council["seats"][1])
    assert logged() == [(who[0], Presence.EXCUSED)]
    change(take_seat, meeting, seat, who[0])
    assert logged() == [(who[0], Presence.PRESENT)]


def test_an_alternate_steps_in_for_the_seat(change, council, desk):
    seat = council["seats"][0]
    (stand_in,) = desk().stand_ins(seat)
    change(take_seat, council["meeting"], seat, stand_in.person_id)
    assert desk().count().whole.votes == 1


def test_a_proxy_is_given_ended_and_given_again(change, council, desk, store):
    meeting, (one, two, three, _) = council["meeting"], council["seats"]
    change(take_seat, meeting, one, council["people"][0])
    given = change(give_proxy, meeting, two, holder_id=one)
    assert change(give_proxy, meeting, two, holder_id=one).id == given.id
    with pytest.raises(InvalidInput, match="gaf al een volmacht"):
        change(give_proxy, meeting, two, holder_id=three)
    change(end_proxy, given.key, 2)
    assert [desk().count(n).whole.votes for n in (1, 2)] == [2, 1]
    change(give_proxy, meeting, two, holder_id=one, item=2)
    assert desk().count(2).whole.votes == 2
    with store.read() as connection:
        assert len(proxies(connection, meeting)) == 2


@pytest.mark.parametrize("whom", [{}, {"holder_id": 1, "third_person_id": 1}])
def test_a_proxy_has_one_holder(change, council, whom):
    with pytest.raises(InvalidInput, match="wie de volmacht krijgt"):
        change(give_proxy, council["meeting"], council["seats"][1], **whom)


def test_a_proxy_to_oneself_is_refused(change, council):
    seat = council["seats"][0]
    with pytest.raises(InvalidInput, match="zichzelf"):
        change(give_proxy, council["meeting"], seat, holder_id=seat)


def test_votes_stay_as_they_are_once_the_chair_has_found(change, council, desk):
    meeting = council["meeting"]
    item = change(
        add_item, meeting, ItemInput("Begroting", decision=DecisionKind.ORDINARY)
    )
    change(note_votes, item.key, Ballot(2, 1))
    change(note_votes, item.key, Ballot(3, 0))
    assert desk().ballots[item.key].whole == Ballot(3, 0)
    found = change(
        find_outcome,
        item.key,
        1,
        Finding(Outcome.ADOPTED, "An Peeters 0", DAY, {"lines": ["3 van 3"]}),
    )
    with pytest.raises(InvalidInput, match="al een uitslag"):
        change(note_votes, item.key, Ballot(0, 3))
    with pytest.raises(InvalidInput, match="al een uitslag"):
        change(change_item, item.key, found.revision, ItemInput("Anders"))
    assert desk().items[0].finding == {"lines": ["3 van 3"]}
    change(take_back_outcome, item.key, found.revision)
    change(note_votes, item.key, Ballot(0, 3))
    assert desk().ballots[item.key].whole == Ballot(0, 3)


def test_nobody_finds_without_a_name(change, council):
    item = change(add_item, council["meeting"], ItemInput("Begroting"))
    with pytest.raises(InvalidInput, match="wie de uitslag"):
        change(find_outcome, item.key, 1, Finding(Outcome.ADOPTED, " ", DAY, {}))


def test_a_second_meeting_takes_over_what_could_not_be_decided(
    change, council, desk, store
):
    """Facts.md section 2: a second meeting when the quorum failed, convened anew [F]."""
    meeting = council["meeting"]
    kept = change(
        add_item, meeting, ItemInput("Statuten", decision=DecisionKind.STATUTES)
    )
    change(add_item, meeting, ItemInput("Varia"))
    change(find_outcome, kept.key, 1, Finding(Outcome.NO_QUORUM, "An", DAY, {}))
    second = change(
        plan_second, meeting, AssemblyInput(council["av"], date(2027, 1, 11))
    )
    with store.read() as connection:
        left = agenda(connection, second.contact_moment_id)
    assert [(item.title, item.decision) for item in left] == [
        ("Statuten", DecisionKind.STATUTES)
    ]
    assert desk(second.contact_moment_id).assembly.second_of_on == DAY
    assert desk(second.contact_moment_id).letters_by == date(2026, 12, 27)


def test_a_paper_sheet_is_taken_over_line_by_line(change, council, desk):
    meeting, (one, two, three, _) = council["meeting"], council["seats"]
    change(take_seat, meeting, three, council["people"][2])
    lines = [
        SheetLine(one, present=True),
        SheetLine(two, present=False, holder_id=one),
        SheetLine(three, present=True, from_item=1, until_item=2),
    ]
    change(note_sheet, meeting, lines)
    assert [desk().count(n).whole.votes for n in (0, 1, 2)] == [2, 3, 2]
    change(note_sheet, meeting, [SheetLine(two, present=True)])
    assert desk().count(0).whole.represented == 0
    with pytest.raises(InvalidInput, match="punt van vertrek"):
        change(note_sheet, meeting, [SheetLine(one, present=True, until_item=0)])
    assert desk().count(0).whole.votes == 2
