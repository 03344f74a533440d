"""The questions of the page that looks deeper, on a network of a few."""

from datetime import date

from crm.findings import expert
from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.network import frames
from crm.network.graph import build_graph

DAY = date(2026, 11, 23)


def network():
    """Zorg and welzijn each meet with their own; Brug, in both, ties them."""
    clusters = {1: "zorg", 2: "welzijn", 3: "zorg", 4: "welzijn"}
    names = {1: "Zon", 2: "Welkom", 3: "Brug", 4: "Anker"}
    nodes = [
        *(NodeRow(NodeKind.ORGANISATION, n, names[n], clusters[n]) for n in names),
        *(NodeRow(NodeKind.BODY, n, f"Tafel {n}") for n in (1, 2)),
    ]
    seats = [(1, 1), (3, 1), (3, 2), (2, 2), (4, 2)]
    ties = [
        TieRow(TieKind.MANDATE, f"O{one}", f"B{body}", cluster=clusters[one])
        for one, body in seats
    ]
    return build_graph(NetworkRows(DAY, nodes, ties, []))


def test_who_ties_two_clusters_is_named():
    found = expert.bridges(network(), "zorg", "welzijn")
    assert (found.names, found.others) == (("Brug",), 0)


def test_of_many_some_are_named_and_the_others_counted(monkeypatch):
    monkeypatch.setattr(expert, "MOST_BRIDGES", 0)
    found = expert.bridges(network(), "welzijn", "zorg")
    assert (found.names, found.others) == ((), 1)


def test_the_tables_stand_by_name():
    labels = list(expert.centre(network()).table["label"])
    assert labels == sorted(labels)
    assert list(expert.brokers(network())["label"]) == [
        "Anker",
        "Brug",
        "Welkom",
        "Zon",
    ]


def test_what_is_estimated_is_a_set_and_no_column(monkeypatch):
    monkeypatch.setattr(frames, "EXACT", 2)
    found = expert.centre(network())
    assert "betweenness" not in found.table
    assert list(found.between) == sorted(found.between)
    assert "Brug" in found.between


def test_the_whole_is_read_by_quarter_up_to_today(sqlite_store):
    days = expert.asked_quarters(DAY)
    assert (len(days), days[-1]) == (expert.QUARTERS, DAY)
    with sqlite_store.read() as connection:
        (line,) = expert.read_whole(connection, DAY).to_dict("records")
    assert line["organisations"] == 0
