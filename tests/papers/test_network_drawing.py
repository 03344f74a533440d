"""The network in the form that the browser draws."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.model.graph_rows import (
    NetworkRows,
    NodeKind,
    NodeRow,
    SeenRow,
    TieKind,
    TieRow,
)
from crm.network.graph import build_graph
from crm.network.layout import positions
from crm.network.picture import picture, placed
from crm.papers import network_page as page
from crm.papers.network_drawing import drawn

ON = date(2026, 11, 23)
LABELS = {"zorg": "zorg", "welzijn": "welzijn"}
HOSTILE = '</script><img src=x onerror=alert(1)> "href"'


def graph():
    nodes = [
        NodeRow(NodeKind.BODY, 1, "Bestuursorgaan"),
        NodeRow(NodeKind.ORGANISATION, 1, HOSTILE, "welzijn", None, "Turnhout"),
        NodeRow(NodeKind.ORGANISATION, 2, "Zonder cluster"),
        NodeRow(NodeKind.PERSON, 1, "An"),
    ]
    ties = [
        TieRow(TieKind.MANDATE, "O1", "B1", date(2023, 1, 1)),
        TieRow(TieKind.AFFILIATION, "P1", "O1"),
        TieRow(TieKind.MANDATE, "O2", "B1"),
    ]
    seen = [SeenRow("O1", "B1", 2, date(2026, 1, 8), date(2026, 11, 12))]
    return build_graph(NetworkRows(ON, nodes, ties, seen))


def drawing():
    network = graph()
    nodes = list(network)
    places = positions(network, nodes)
    return drawn(placed(picture(network, nodes), places), LABELS)


def test_every_node_has_a_place_a_shape_and_its_words_as_plain_text():
    nodes = {node["id"]: node for node in drawing()["nodes"]}
    assert set(nodes) == {"B1", "O1", "O2", "P1"}
    organisation = nodes["O1"]
    assert (organisation["shape"], organisation["name"]) == ("square", HOSTILE)
    assert (
        organisation["title"]
        == f"{HOSTILE}\norganisatie · welzijn · Turnhout\n2 banden"
    )
    assert len({(node["x"], node["y"]) for node in nodes.values()}) == 4


def test_a_tie_says_since_when_and_how_often():
    edges = {edge["id"]: edge for edge in drawing()["edges"]}
    titles = {edge["title"] for edge in edges.values()}
    assert len(edges) == 3
    assert "Mandaat sinds 01/01/2023; 2 keer gezien, laatst op 12/11/2026" in titles
    assert {edge["arrows"] for edge in edges.values()} == {""}


def test_physics_is_off():
    assert drawing()["options"]["physics"] == {"enabled": False}


def test_the_legend_names_what_is_there_and_nothing_else():
    words = [item["word"] for item in drawing()["legend"]]
    assert words == [
        "welzijn",
        "geen cluster",
        "persoon",
        "overleg",
        "mandaat",
        "werkt voor",
        "niet gezien in 12 maanden",
        "geregeld gezien",
    ]


def test_the_page_holds_hostile_names_as_text_only():
    html = page.network_page(graph(), LABELS).decode()
    assert "<img" not in html
    assert html.count("</script>") == 3
    assert "\\u003c/script>\\u003cimg src=x" in html


def test_a_network_too_large_to_draw_is_refused(monkeypatch):
    monkeypatch.setattr(page, "MOST_NODES", 3)
    with pytest.raises(InvalidInput, match=r"4 knopen .* \.graphml"):
        page.network_page(graph(), LABELS)
