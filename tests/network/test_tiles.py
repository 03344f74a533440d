"""Municipalities as squares."""

import csv
from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.network.tiles import arranged
from crm.store.locations import location
from crm.store.reference import REFERENCE


def zones():
    """The municipalities of every zone of the reference, as they are now."""
    found = defaultdict(set)
    path = REFERENCE / "elz_gemeenten.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["elz"]].add((row["gemeente_2025"], row["nis_2025"]))
    return sorted(found.items())


@pytest.mark.parametrize(("zone", "names"), zones())
def test_in_every_zone_each_municipality_has_its_own_square_about_where_it_lies(
    zone, names
):
    found = {name: location(name, nis) for name, nis in names}
    spots = {name: spot for name, spot in found.items() if spot is not None}
    assert spots == found
    cells = arranged(spots)
    assert set(cells) == set(spots)
    assert len(set(cells.values())) == len(cells)
    wrong = right = 0
    for one, other in combinations(spots, 2):
        for axis, sign in ((0, -1), (1, 1)):
            real = sign * (spots[one][axis] - spots[other][axis])
            drawn = cells[one][axis] - cells[other][axis]
            right += real * drawn > 0
            wrong += real * drawn < 0
    assert wrong <= 0.2 * (right + wrong)


def test_places_that_we_cannot_locate_come_last_by_name():
    cells = arranged({"Zee": None, "Geel": (51.17, 4.99), "Aan": None})
    assert cells["Geel"] == (0, 0)
    assert cells["Aan"] < cells["Zee"]
    assert cells["Aan"][0] == 1


def test_nowhere_to_show_is_no_squares():
    assert arranged({}) == {}
    assert set(arranged({"Zee": None, "Aan": None}).values()) == {(0, 0), (0, 1)}


@settings(deadline=None, max_examples=30)
@given(
    st.dictionaries(
        st.text(min_size=1, max_size=5),
        st.none() | st.tuples(st.floats(50.6, 51.6), st.floats(2.5, 6.0)),
        max_size=25,
    )
)
def test_no_two_places_ever_share_a_square(spots):
    cells = arranged(spots)
    assert set(cells) == set(spots)
    assert len(set(cells.values())) == len(cells)
    assert cells == arranged(dict(reversed(spots.items())))
