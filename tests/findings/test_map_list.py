"""The list that a link to the map asks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import InvalidInput
from crm.findings.map_filter import MapFilter
from crm.findings.map_list import MapQuery, map_listing, map_query, read_map_query
from crm.model.graph_rows import NodeKind, TieKind
from crm.model.tables import Body, Mandate, Organisation

ON = date(2026, 11, 23)

words = st.frozensets(st.sampled_from(["zorg", "lokale besturen", "Vorselaar", "é+&="]))
queries = st.builds(
    MapQuery,
    focus=st.sampled_from(["B1", "O12"]),
    on=st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    filter=st.builds(
        MapFilter,
        clusters=words,
        sectors=words,
        municipalities=words,
        kinds=st.frozensets(st.sampled_from(NodeKind)),
        ties=st.frozensets(st.sampled_from(TieKind)),
        steps=st.sampled_from([1, 2]),
    ),
    text=st.text(max_size=20),
)


@given(queries)
def test_a_link_asks_what_the_screen_shows(query):
    asked = {k: str(v) for k, v in map_query(query).items() if v is not None}
    assert read_map_query(asked, ON) == query


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"van": "B1", "op": "gisteren"},
        {"van": "B1", "soort": "planeet"},
        {"van": "B1", "stappen": "9"},
    ],
)
def test_a_broken_link_is_refused(asked):
    with pytest.raises(InvalidInput, match="niet volledig"):
        read_map_query(asked, ON)


def test_a_link_to_what_is_gone_is_refused_in_a_sentence(sqlite_store):
    with (
        sqlite_store.read() as connection,
        pytest.raises(InvalidInput, match="bestaat niet op deze dag"),
    ):
        map_listing(connection, {"van": "B7"}, ON)


def test_the_paper_says_what_the_filter_left_out(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Forum"))
        tx.add_all([Organisation(name="CAW", cluster="welzijn", sector="CAW")])
        tx.add_all([Organisation(name="Kring", cluster="zorg")])
        tx.add_all([Mandate(body_id=1, organisation_id=n) for n in (1, 2)])
    asked = {"van": "B1", "cluster": "welzijn", "zoek": "caw"}
    with sqlite_store.read() as connection:
        made = map_listing(connection, asked, ON)
    assert made.title == "Netwerk van Forum op 23/11/2026"
    assert [row[0] for row in made.rows] == ["CAW"]
    assert made.subtitle[0] == "1 van 2 op de lijst."
    assert made.subtitle[1] == "Gezocht op 'caw'."
    assert made.subtitle[2].startswith("Filter: ")


def test_a_crowd_is_listed_as_far_as_the_map_shows_it(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Forum"))
        tx.add_all([Organisation(name=f"Partner {n}") for n in range(200)])
        tx.add_all([Mandate(body_id=1, organisation_id=n) for n in range(1, 201)])
    with sqlite_store.read() as connection:
        made = map_listing(connection, {"van": "B1"}, ON)
    assert len(made.rows) == 150
    assert made.subtitle == ("150 van 201 op de lijst.",)
