"""From rows to the network of one day."""

import re
from datetime import date, timedelta

import networkx as nx
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
    read_key,
)
from crm.network.graph import build_graph, tie_kinds

ON = date(2026, 11, 23)
BOARD = NodeRow(NodeKind.BODY, 4, "Bestuursorgaan")
CAW = NodeRow(NodeKind.ORGANISATION, 12, "CAW", "welzijn", "CAW", "Turnhout")
AN = NodeRow(NodeKind.PERSON, 3, "An Peeters")
SHEET = NodeRow(NodeKind.ACTION, 7, "Stakeholderanalyse")


def network(*ties, seen=(), nodes=(BOARD, CAW, AN, SHEET), on=ON):
    return build_graph(NetworkRows(on, list(nodes), list(ties), list(seen)))


def test_a_node_says_what_it_is():
    graph = network()
    assert graph.nodes["O12"] == {
        "kind": NodeKind.ORGANISATION,
        "label": "CAW",
        "cluster": "welzijn",
        "sector": "CAW",
        "municipality": "Turnhout",
        "table": "organisation",
        "id": 12,
    }
    assert set(graph) == {"B4", "O12", "P3", "A7"}


def test_a_mandate_holder_who_came_to_meetings_has_one_tie_with_both():
    since, last = date(2023, 1, 1), date(2026, 11, 12)
    graph = network(
        TieRow(TieKind.MANDATE, "P3", "B4", start=since),
        seen=[SeenRow("P3", "B4", 5, date(2026, 1, 8), last)],
    )
    assert graph.edges["P3", "B4"] == {
        "kind": TieKind.MANDATE,
        "since": since,
        "last_seen": last,
        "times": 5,
    }
    assert tie_kinds(graph.edges["P3", "B4"]) == {TieKind.MANDATE, TieKind.TAKING_PART}


def test_who_only_came_to_meetings_is_tied_since_the_first_of_them():
    first, last = date(2026, 1, 8), date(2026, 11, 12)
    graph = network(seen=[SeenRow("O12", "B4", 2, first, last)])
    assert graph.edges["O12", "B4"] == {
        "kind": TieKind.TAKING_PART,
        "since": first,
        "last_seen": last,
        "times": 2,
    }


def test_speaking_once_for_an_organisation_is_no_affiliation():
    seen = SeenRow("P3", "O12", 1, ON, ON)
    assert not network(seen=[seen]).edges
    works = TieRow(TieKind.AFFILIATION, "P3", "O12")
    assert network(works, seen=[seen]).edges["P3", "O12"]["last_seen"] == ON


def test_of_two_mandates_at_once_the_first_day_counts():
    graph = network(
        TieRow(TieKind.MANDATE, "O12", "B4", start=date(2024, 1, 1)),
        TieRow(TieKind.MANDATE, "O12", "B4", start=date(2022, 1, 1)),
        TieRow(TieKind.MANDATE, "O12", "B4"),
    )
    assert graph.edges["O12", "B4"]["since"] == date(2022, 1, 1)


def test_an_ended_body_is_gone_with_its_ties():
    ended = NodeRow(NodeKind.BODY, 4, "Werkgroep", end=date(2026, 11, 22))
    graph = network(TieRow(TieKind.MANDATE, "O12", "B4"), nodes=(ended, CAW))
    assert set(graph) == {"O12"}


def test_a_person_has_the_cluster_it_holds_its_mandate_for():
    works = TieRow(TieKind.AFFILIATION, "P3", "O12")
    assert network(works).nodes["P3"]["cluster"] == "welzijn"
    seat = TieRow(TieKind.MANDATE, "P3", "B4", cluster="pzon")
    assert network(works, seat).nodes["P3"]["cluster"] == "pzon"


def test_who_stands_for_two_clusters_has_none_of_its_own():
    seats = [
        TieRow(TieKind.MANDATE, "P3", "B4", cluster=name) for name in ("pzon", "zorg")
    ]
    assert network(*seats).nodes["P3"]["cluster"] is None


def test_a_mandate_does_not_change_the_usual_cluster_of_an_organisation():
    seat = TieRow(TieKind.MANDATE, "O12", "B4", cluster="pzon")
    assert network(seat).nodes["O12"]["cluster"] == "welzijn"


def test_zachary_s_karate_club_keeps_its_density_and_components():
    club = nx.karate_club_graph()
    people = [NodeRow(NodeKind.PERSON, n, f"lid {n}") for n in club]
    ties = [TieRow(TieKind.PARTNER, f"P{a}", f"P{b}") for a, b in club.edges]
    graph = network(*ties, nodes=people)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (34, 78)
    assert nx.density(graph) == pytest.approx(0.1390, abs=0.00005)


def test_davis_southern_women_keep_their_bipartite_density():
    davis = nx.davis_southern_women_graph()
    women, events = davis.graph["top"], davis.graph["bottom"]
    people = {name: NodeRow(NodeKind.PERSON, n, name) for n, name in enumerate(women)}
    meetings = {name: NodeRow(NodeKind.BODY, n, name) for n, name in enumerate(events)}
    seen = [
        SeenRow(people[woman].key, meetings[event].key, 1, ON, ON)
        for woman in women
        for event in davis[woman]
    ]
    graph = network(seen=seen, nodes=[*people.values(), *meetings.values()])
    keys = [row.key for row in people.values()]
    assert nx.bipartite.density(graph, keys) == pytest.approx(0.3532, abs=0.00005)
    both = nx.bipartite.weighted_projected_graph(graph, keys)
    assert both.number_of_edges() == 139
    evelyn, theresa = people["Evelyn Jefferson"].key, people["Theresa Anderson"].key
    assert both.edges[evelyn, theresa]["weight"] == 7


days = st.none() | st.integers(-40, 40).map(lambda n: ON + timedelta(days=n))
periods = st.tuples(days, days).filter(
    lambda p: p[0] is None or p[1] is None or p[0] <= p[1]
)


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 3), periods)))
def test_the_network_of_a_day_holds_exactly_the_ties_active_on_it(mandates):
    nodes = [NodeRow(NodeKind.PERSON, n, f"P{n}") for n in range(1, 6)]
    nodes += [NodeRow(NodeKind.BODY, n, f"B{n}") for n in range(1, 4)]
    ties = [
        TieRow(TieKind.MANDATE, f"P{person}", f"B{body}", *period)
        for person, body, period in mandates
    ]
    graph = network(*ties, nodes=nodes)
    expected = {
        frozenset((f"P{person}", f"B{body}"))
        for person, body, (start, end) in mandates
        if (start or date.min) <= ON <= (end or date.max)
    }
    assert {frozenset(edge) for edge in graph.edges} == expected


@pytest.mark.parametrize("key", ["", "O", "X1", "O1a", "O²", "12", "O-1"])
def test_what_is_no_key_is_refused(key):
    with pytest.raises(ValueError, match=f"^{re.escape(key)}$"):
        read_key(key)


def test_a_key_names_its_record():
    assert read_key("A70") == (NodeKind.ACTION, 70)
