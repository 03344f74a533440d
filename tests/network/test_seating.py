"""Where each node of a map stands."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network.graph import build_graph
from crm.network.seat_columns import COLUMN
from crm.network.seating import Side, seating

CLUSTERS = ("zorg", "welzijn", "lokale besturen", "pzon", "optioneel", None)


def board(organisations, bodies=0, actions=0):
    """A board with organisations that each send a person, and tables beside it."""
    nodes = [NodeRow(NodeKind.BODY, n, f"Overleg {n}") for n in range(1, bodies + 2)]
    nodes += [NodeRow(NodeKind.ACTION, n, f"Actie {n}") for n in range(1, actions + 1)]
    ties = []
    for n in range(1, organisations + 1):
        cluster = CLUSTERS[n % len(CLUSTERS)]
        name = f"Organisatie {n} met een naam op twee regels"
        nodes.append(NodeRow(NodeKind.ORGANISATION, n, name, cluster))
        nodes.append(NodeRow(NodeKind.PERSON, n, f"Voornaam Familienaam {n}"))
        ties.append(TieRow(TieKind.MANDATE, f"O{n}", "B1"))
        ties.append(TieRow(TieKind.AFFILIATION, f"P{n}", f"O{n}"))
    return build_graph(NetworkRows(date(2026, 11, 23), nodes, ties, []))


def keys(graph):
    return ["B1", *(node for node in graph if node != "B1")]


def panel_of(seats, node):
    (found,) = [p for p in seats.panels if p.group == seats.groups[node]]
    return found


def overlapping(panels):
    return [
        (one.group, other.group)
        for one, other in combinations(panels, 2)
        if one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    ]


@pytest.mark.parametrize(
    ("organisations", "bodies", "actions"), [(1, 0, 0), (22, 0, 3), (40, 30, 25)]
)
def test_the_middle_is_free_and_every_node_stands_in_its_own_panel(
    organisations, bodies, actions
):
    graph = board(organisations, bodies, actions)
    seats = seating([(graph, keys(graph))])
    assert seats.places["B1"] == (0, 0)
    assert overlapping(seats.panels) == []
    for node in keys(graph)[1:]:
        x, y = seats.places[node]
        panel = panel_of(seats, node)
        assert panel.left < x < panel.right
        assert panel.top < y < panel.bottom
    for panel in seats.panels:
        assert not (panel.left < 0 < panel.right and panel.top < 0 < panel.bottom)


def test_a_person_stands_right_under_its_organisation():
    graph = board(20)
    seats = seating([(graph, keys(graph))])
    for n in range(1, 21):
        (x1, y1), (x2, y2) = seats.places[f"O{n}"], seats.places[f"P{n}"]
        assert abs(x1 - x2) < COLUMN / 4
        assert 0 < y2 - y1 < 40
        assert seats.groups[f"P{n}"] == seats.groups[f"O{n}"]


def test_labels_of_a_panel_stand_at_its_outer_side():
    graph = board(30)
    seats = seating([(graph, keys(graph))])
    for node, (x, _) in seats.places.items():
        if node != "B1":
            assert seats.sides[node] is (Side.LEFT if x < 0 else Side.RIGHT)


@settings(deadline=None, max_examples=40)
@given(
    first=st.sets(st.integers(1, 40), min_size=1),
    later=st.sets(st.integers(1, 40)),
    bodies=st.integers(0, 12),
)
def test_who_comes_later_moves_nobody_and_stands_on_nobody(first, later, bodies):
    graph = board(40, bodies=12)
    tables = [f"B{n}" for n in range(2, bodies + 2)]
    base = ["B1", *(f"{kind}{n}" for n in sorted(first) for kind in "OP")]
    more = [f"{kind}{n}" for n in sorted(later) for kind in "OP"] + tables
    before = seating([(graph, base)])
    after = seating([(graph, base), (graph, more)])
    for node in base:
        assert after.places[node] == before.places[node]
    assert len(set(after.places.values())) == len(after.places)
    assert set(after.places) == {*base, *more}
    close = [
        (one, other)
        for (one, (x1, y1)), (other, (x2, y2)) in combinations(after.places.items(), 2)
        if abs(x1 - x2) < COLUMN / 2 and abs(y1 - y2) < 17
    ]
    assert close == []


def test_nobody_to_seat_is_no_seats():
    assert seating([]).places == {}
    assert seating([(board(1), [])]).panels == ()
