"""A scenario in a link, and as a file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import InvalidInput
from crm.findings.scenario_list import asked_changes, link_of, scenario_listing
from crm.findings.scenarios import Changes, Joining
from crm.model.enums import NormKind
from tests.findings.councils import Council

DAY = date(2026, 11, 23)
text = st.none() | st.text(min_size=1, max_size=8)
joining = st.builds(Joining, st.integers(1, 999), text, text, text)


@given(st.frozensets(st.integers(1, 999)), st.lists(joining, max_size=4))
def test_what_a_link_says_is_read_back_whatever_the_words(leaving, places):
    changes = Changes(7, leaving, tuple(places))
    assert asked_changes(link_of(changes), 7) == changes


@pytest.fixture
def council(store, actor):
    with store.change(actor, "begin") as tx:
        make = Council(tx)
        board = make.body()
        make.norm(board, NormKind.SECTOR, "VAPH")
        make.norm(board, NormKind.CLUSTER, "welzijn", 1, 3)
        ark = make.organisation("De Ark", cluster="welzijn", sector="VAPH")
        seat = make.mandate(board, make.organisation("CAW"), cluster="welzijn")
    return {"ark": ark.key, "seat": seat.key}


def listed(store, **asked):
    with store.read() as connection:
        return scenario_listing(connection, asked, DAY)


def test_the_file_says_who_comes_and_goes_and_each_norm_now_and_then(store, council):
    paper = listed(
        store, erbij=f"{council['ark']}~welzijn~VAPH~", weg=str(council["seat"])
    )
    assert paper.title == "Wat als: Bestuursorgaan"
    assert "met 2 wijzigingen" in paper.subtitle[0]
    assert paper.subtitle[1:3] == ("Erbij: De Ark.", "Weg: CAW.")
    assert ("VAPH: minstens 1", 0, 1, "ja") in paper.rows


def test_what_is_not_met_stands_first(store, council):
    rows = listed(store, weg=str(council["seat"])).rows
    assert [row[-1] for row in rows] == sorted((row[-1] for row in rows), reverse=True)
    assert rows[0][-1] == "nee"


def test_a_body_that_does_not_exist_and_who_is_gone_are_said_or_left_out(
    store, council
):
    with pytest.raises(InvalidInput):
        listed(store, overleg="bestaat niet")
    assert (
        "Kies hieronder" in listed(store, erbij="999999~zorg~~", weg="9999").subtitle[0]
    )
