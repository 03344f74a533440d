"""What if somebody leaves: the organisations, seats and lines that are cut off."""

from datetime import date

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from crm.model.findings_rows import Post
from crm.network.departures import Departures
from tests.network.assemblies import body, partner, seat, there
from tests.network.fields import field

TODAY = date(2026, 11, 23)
BODIES = [body(number, f"Overleg {number}") for number in (1, 2, 3)]
PARTNERS = [partner(number) for number in (1, 2, 3, 4)]


def departures(**rows):
    return Departures(field(TODAY, partners=PARTNERS, bodies=BODIES, **rows))


def test_without_the_only_contact_an_organisation_its_seat_and_its_line_are_cut_off():
    rows = [
        seat(1, organisation=1, person=1, body_id=1),
        seat(2, organisation=2, person=2, body_id=1),
        seat(3, organisation=3, person=3, body_id=1),
    ]
    found = departures(seats=rows).without(1)
    assert found.alone == (1,)
    assert [one.id for one in found.seats] == [1]
    assert found.lines == ((1, 1),)
    assert found.apart == (1,)


def test_a_second_person_keeps_organisation_and_line():
    rows = [
        seat(1, organisation=1, person=1, body_id=1),
        seat(2, organisation=1, person=2, body_id=1),
        seat(3, organisation=2, person=3, body_id=1),
    ]
    found = departures(seats=rows).without(1)
    assert (found.alone, found.lines, found.apart) == ((), (), ())
    assert [one.id for one in found.seats] == [1]
    assert not found.nothing


def test_who_ties_two_tables_lets_the_smaller_one_go():
    rows = [
        *(seat(n, organisation=n, person=n, body_id=1) for n in (1, 2, 3)),
        seat(4, organisation=1, person=1, body_id=2),
        seat(5, organisation=4, person=4, body_id=2),
    ]
    found = departures(seats=rows).without(1)
    assert found.apart == (1, 4)
    assert found.apart_bodies == (2,)


def test_who_came_longer_than_a_year_ago_ties_no_table():
    rows = [there(date(2025, 11, 22), person=1, organisation=1, body_id=1)]
    assert departures(attendances=rows).without(1).lines == ()
    rows = [there(date(2025, 11, 23), person=1, organisation=1, body_id=1)]
    assert departures(attendances=rows).without(1).lines == ((1, 1),)


def test_nothing_hangs_on_somebody_who_holds_nothing():
    assert departures().without(7).nothing


numbers = st.integers(1, 4)


@given(
    st.lists(st.tuples(numbers, st.none() | numbers, st.integers(1, 3)), max_size=8),
    st.lists(st.tuples(numbers, numbers), max_size=5),
)
def test_those_who_hold_a_part_are_the_articulation_points(chairs, jobs):
    found = departures(
        seats=[
            seat(n, organisation=whose, person=who and who + 10, body_id=where)
            for n, (whose, who, where) in enumerate(chairs)
        ],
        posts=[Post(who + 10, whose, None, None, None) for who, whose in jobs],
    )
    graph = nx.Graph(
        (one, other) for one, others in found.adjacent.items() for other in others
    )
    points = set(nx.articulation_points(graph))
    assert {f"P{person}" for person in found.holding} == {
        node for node in points if node.startswith("P")
    }
    for person in found.people:
        left = graph.subgraph(set(graph) - {f"P{person}"})
        sizes = sorted(map(len, nx.connected_components(left)))
        whole = nx.number_connected_components(graph)
        if person in found.holding:
            assert len(sizes) > whole
            assert sum(sizes) == len(graph) - 1
