"""Who is there and how many votes, against an independent slow count."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.assembly.counting import Room, Seat, Unused, count_at
from tests.assembly.rooms import proxy, room, sitting


def test_66_members_of_whom_44_vote_25_there_and_6_represented():
    """Facts.md section 2, the Kempenland case: 25 + 6 = 31 votes of 44."""
    found = count_at(
        room(
            44,
            [sitting(n) for n in range(1, 26)],
            [proxy(30 + n, holder=n) for n in range(1, 7)],
            adherent=22,
        ),
        0,
    ).whole
    assert (found.seats, found.voting) == (66, 44)
    assert (found.present_voting, found.represented, found.votes) == (25, 6, 31)


def test_toegetreden_members_are_there_without_a_vote():
    """Facts.md section 2: toegetreden leden have no vote in the assembly."""
    found = count_at(room(2, [sitting(1), sitting(3)], adherent=1), 0).whole
    assert (found.present, found.present_voting, found.votes) == (2, 1, 1)


def test_a_proxy_counts_only_while_its_holder_is_there():
    """Facts.md section 2 (WVV 9:15): represented by another member."""
    away = room(3, [sitting(1, until_item=2)], [proxy(2, holder=1)])
    assert count_at(away, 1).whole.votes == 2
    found = count_at(away, 2)
    assert found.whole.votes == 0
    assert found.unused[0][1] is Unused.HOLDER_AWAY


def test_a_giver_who_arrives_votes_himself_and_the_proxy_rests():
    late = room(2, [sitting(1), sitting(2, from_item=3)], [proxy(2, holder=1)])
    assert count_at(late, 2).whole.represented == 1
    found = count_at(late, 3)
    assert (found.whole.present, found.whole.represented) == (2, 0)
    assert found.unused[0][1] is Unused.GIVER_PRESENT


def test_proxies_over_the_cap_of_the_statutes_do_not_count():
    """Facts.md section 2: statutes may cap the number of proxies."""
    full = room(5, [sitting(1)], [proxy(n, holder=1) for n in (2, 3, 4)])
    found = count_at(full, 0, cap=2)
    assert found.whole.represented == 2
    assert [reason for _, reason in found.unused] == [Unused.OVER_CAP]
    assert count_at(full, 0).whole.represented == 3


def test_a_third_person_holds_a_proxy_only_where_the_statutes_allow():
    """Facts.md section 2: by another member, or a third party if statutes allow."""
    given_out = room(2, [sitting(1)], [proxy(2, third=99)])
    assert count_at(given_out, 0).unused[0][1] is Unused.OUTSIDER
    assert count_at(given_out, 0, outsiders=True).whole.represented == 1


def test_a_member_without_a_vote_counts_as_a_third_person_for_a_proxy():
    to_adherent = room(2, [sitting(3)], [proxy(1, holder=3)], adherent=1)
    assert count_at(to_adherent, 0).whole.votes == 0
    assert count_at(to_adherent, 0, outsiders=True).whole.votes == 1


def test_a_proxy_is_not_passed_on():
    chain = room(3, [sitting(1)], [proxy(3, holder=2), proxy(2, holder=1)])
    assert count_at(chain, 0).whole.represented == 1


def test_a_seat_gives_one_proxy_at_a_time():
    twice = room(
        3, [sitting(1), sitting(2)], [proxy(3, holder=1), proxy(3, holder=2, number=9)]
    )
    found = count_at(twice, 0)
    assert found.whole.represented == 1
    assert found.unused[0][1] is Unused.GIVEN_TWICE


def test_a_proxy_ends_where_it_was_given_up_to():
    ending = room(2, [sitting(1)], [proxy(2, holder=1, until_item=2)])
    assert [count_at(ending, n).whole.votes for n in (1, 2)] == [2, 1]


def test_an_alternate_who_steps_in_makes_the_seat_present():
    assert count_at(room(1, [sitting(1, person=77)]), 0).whole.votes == 1


def test_one_person_in_two_seats_is_told_and_counted_twice():
    found = count_at(room(2, [sitting(1, person=7), sitting(2, person=7)]), 0)
    assert found.twice == {7}
    assert found.whole.votes == 2


def test_clusters_add_up_to_the_whole():
    mixed = room(9, [sitting(n) for n in (1, 2, 5)], clusters=("zorg", "pzon", None))
    found = count_at(mixed, 0)
    assert sum(t.votes for t in found.by_cluster.values()) == found.whole.votes == 3
    assert set(found.by_cluster) == {"zorg", "pzon", None}


def running(one, item):
    """Whether a note holds at a point, written out."""
    if item < one.from_item:
        return False
    if one.until_item is None:
        return True
    return item < one.until_item


def may_hold(one, votes_of, there, outsiders):
    """Whether whoever got a proxy may cast it."""
    if one.holder_id is None:
        return outsiders
    if one.holder_id not in there or one.holder_id not in votes_of:
        return False
    if votes_of[one.holder_id]:
        return True
    return outsiders


def slow_count(given_room, item, cap, outsiders):
    """Plainly written: walk over every seat and every proxy, count on fingers."""
    there = {one.mandate_id for one in given_room.sittings if running(one, item)}
    votes_of = {seat.id: seat.votes for seat in given_room.seats}
    represented: list[int] = []
    carried: list[str] = []
    for one in given_room.proxies:
        if not running(one, item) or one.giver_id not in votes_of:
            continue
        if one.giver_id in there or one.giver_id in represented:
            continue
        if not may_hold(one, votes_of, there, outsiders):
            continue
        who = f"seat {one.holder_id} person {one.third_person_id}"
        if cap is not None and carried.count(who) >= cap:
            continue
        carried.append(who)
        represented.append(one.giver_id)
    present = [seat for seat in given_room.seats if seat.id in there]
    voters = [seat for seat in given_room.seats if seat.votes]
    votes = [seat for seat in voters if seat in present or seat.id in represented]
    return len(present), len(votes)


@st.composite
def rooms(draw):
    many = draw(st.integers(1, 12))
    seats = tuple(
        Seat(n, draw(st.booleans()), draw(st.sampled_from(["zorg", "welzijn", None])))
        for n in range(1, many + 1)
    )
    ids = st.integers(1, many)
    items = st.integers(0, 4)
    ends = st.none() | st.integers(1, 5)
    sittings = draw(
        st.lists(
            st.builds(sitting, ids, st.integers(1, 20), items, ends), max_size=2 * many
        )
    )
    proxies = draw(
        st.lists(
            st.builds(proxy, ids, ids, st.none(), items, ends)
            | st.builds(proxy, ids, st.none(), st.integers(50, 52), items, ends),
            max_size=2 * many,
        )
    )
    return Room(seats, tuple(sittings), tuple(proxies))


@settings(max_examples=400)
@given(rooms(), st.integers(0, 5), st.none() | st.integers(0, 3), st.booleans())
def test_the_count_equals_a_slow_independent_count(given_room, item, cap, outsiders):
    found = count_at(given_room, item, cap=cap, outsiders=outsiders).whole
    assert (found.present, found.votes) == slow_count(given_room, item, cap, outsiders)
    assert found.votes <= found.voting <= found.seats
