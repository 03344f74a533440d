"""Where each node stands."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network.graph import build_graph
from crm.network.layout import LABEL_LINES, box, positions, wrapped

CLUSTERS = ("zorg", "welzijn", "lokale besturen", "pzon", None)


def board(organisations):
    """A board with organisations that each send a person."""
    nodes = [NodeRow(NodeKind.BODY, 1, "Bestuursorgaan")]
    ties = []
    for n in range(1, organisations + 1):
        cluster = CLUSTERS[n % len(CLUSTERS)]
        nodes.append(NodeRow(NodeKind.ORGANISATION, n, f"Organisatie {n}", cluster))
        nodes.append(NodeRow(NodeKind.PERSON, n, f"Voornaam Familienaam {n}"))
        ties.append(TieRow(TieKind.MANDATE, f"O{n}", "B1"))
        ties.append(TieRow(TieKind.MANDATE, f"P{n}", "B1"))
        ties.append(TieRow(TieKind.AFFILIATION, f"P{n}", f"O{n}"))
    return build_graph(NetworkRows(date(2026, 11, 23), nodes, ties, []))


def overlaps(graph, places):
    found = []
    nodes = sorted(places)
    for number, one in enumerate(nodes):
        for other in nodes[number + 1 :]:
            (w1, h1), (w2, h2) = (box(graph.nodes[n]["label"]) for n in (one, other))
            (x1, y1), (x2, y2) = places[one], places[other]
            slack = 0.11  # places are rounded to a tenth
            if (
                abs(x1 - x2) < (w1 + w2) / 2 - slack
                and abs(y1 - y2) < (h1 + h2) / 2 - slack
            ):
                found.append((one, other))
    return found


@pytest.mark.parametrize("organisations", [1, 24, 74])
def test_no_label_stands_on_another(organisations):
    graph = board(organisations)
    places = positions(graph, list(graph))
    assert set(places) == set(graph)
    assert overlaps(graph, places) == []


def test_the_same_network_gives_the_same_picture():
    graph = board(20)
    assert positions(graph, list(graph)) == positions(board(20), list(graph))


def test_the_focus_stands_in_the_middle():
    graph = board(10)
    assert positions(graph, list(graph))["B1"] == (0, 0)


def test_people_stand_nearer_to_their_own_organisation_than_to_most_others():
    graph = board(20)
    places = positions(graph, list(graph))

    def reach(person, organisation):
        (x1, y1), (x2, y2) = places[person], places[organisation]
        return (x1 - x2) ** 2 + (y1 - y2) ** 2

    ranks = []
    for n in range(1, 21):
        own = reach(f"P{n}", f"O{n}")
        ranks.append(sum(reach(f"P{n}", f"O{o}") < own for o in range(1, 21)))
    assert sum(ranks) / len(ranks) < 5


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=30))
def test_any_labels_find_room(labels):
    nodes = [NodeRow(NodeKind.PERSON, n, label) for n, label in enumerate(labels)]
    ties = [TieRow(TieKind.PARTNER, "P0", node.key) for node in nodes[1:]]
    graph = build_graph(NetworkRows(date(2026, 1, 1), nodes, ties, []))
    assert overlaps(graph, positions(graph, list(graph))) == []
    assert all(len(wrapped(label).split("\n")) <= LABEL_LINES for label in labels)


def test_nothing_to_place_is_no_places():
    assert positions(board(1), []) == {}
