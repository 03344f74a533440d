"""The part of a network around one node."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
)
from crm.network.ego import LIMIT, neighbourhood, strength
from crm.network.graph import build_graph

ON = date(2026, 11, 23)


def chain(length):
    """B1 - P1 - O1 - P2 ... as a line of `length` people, each tied to the next."""
    nodes = [NodeRow(NodeKind.PERSON, n, f"lid {n:03}") for n in range(length)]
    ties = [TieRow(TieKind.PARTNER, f"P{n}", f"P{n + 1}") for n in range(length - 1)]
    return build_graph(NetworkRows(ON, nodes, ties, []))


def test_the_nearest_come_first():
    assert neighbourhood(chain(6), "P2", steps=2).nodes == (
        "P2",
        "P1",
        "P3",
        "P0",
        "P4",
    )


def test_no_steps_is_the_node_alone():
    assert neighbourhood(chain(3), "P1", steps=0).nodes == ("P1",)


def test_at_the_same_distance_the_stronger_tie_comes_first():
    nodes = [NodeRow(NodeKind.BODY, 1, "BO")]
    nodes += [NodeRow(NodeKind.PERSON, n, f"P{n}") for n in (1, 2, 3)]
    seen = [
        SeenRow("P1", "B1", 2, date(2026, 1, 1), date(2026, 1, 1)),
        SeenRow("P2", "B1", 2, date(2026, 1, 1), date(2026, 11, 1)),
    ]
    graph = build_graph(
        NetworkRows(ON, nodes, [TieRow(TieKind.MANDATE, "P3", "B1")], seen)
    )
    found = neighbourhood(graph, "B1", steps=1)
    assert found.nodes == ("B1", "P2", "P3", "P1")


def test_a_meeting_weighs_half_after_half_a_year():
    half_a_year_ago = ON - timedelta(days=180)
    tie = {"kind": TieKind.TAKING_PART, "times": 4, "last_seen": half_a_year_ago}
    assert strength(tie, ON) == pytest.approx(2)


def test_what_is_not_kept_leads_nowhere():
    found = neighbourhood(chain(6), "P2", steps=4, keep=lambda node: node != "P3")
    assert found.nodes == ("P2", "P1", "P0")


def test_a_kind_of_tie_that_is_left_out_leads_nowhere():
    found = neighbourhood(chain(3), "P1", steps=1, ties=frozenset({TieKind.MANDATE}))
    assert found.nodes == ("P1",)


def test_what_is_cut_off_is_counted():
    found = neighbourhood(chain(400), "P200", steps=200)
    assert (len(found.nodes), found.total, found.cut) == (LIMIT, 400, True)


@given(
    st.lists(st.tuples(st.integers(0, 199), st.integers(0, 199)), max_size=400),
    st.integers(0, 199),
    st.integers(0, 6),
    st.sets(st.integers(0, 199)),
)
def test_a_map_never_exceeds_its_limit_and_always_holds_its_focus(
    pairs, focus, steps, dropped
):
    nodes = [NodeRow(NodeKind.PERSON, n, f"lid {n}") for n in range(200)]
    ties = [TieRow(TieKind.PARTNER, f"P{a}", f"P{b}") for a, b in pairs]
    graph = build_graph(NetworkRows(ON, nodes, ties, []))
    hidden = {f"P{n}" for n in dropped}
    found = neighbourhood(
        graph, f"P{focus}", steps=steps, keep=lambda node: node not in hidden
    )
    assert found.nodes[0] == f"P{focus}"
    assert len(set(found.nodes)) == len(found.nodes) <= 150
    assert not hidden & set(found.nodes[1:])
    if not hidden and not found.cut:
        near = {f"P{focus}"}
        for _ in range(steps):
            near |= {other for node in near for other in graph[node]}
        assert set(found.nodes) == near
