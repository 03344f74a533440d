"""Where each municipality lies."""

import csv
import math

from crm.store.locations import location, locations
from crm.store.reference import REFERENCE


def test_every_municipality_of_the_reference_lies_in_flanders():
    path = REFERENCE / "elz_gemeenten.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for year in ("2022", "2025"):
            spot = location(row[f"gemeente_{year}"], row[f"nis_{year}"])
            assert spot is not None
            assert 50.65 < spot[0] < 51.51
            assert 2.5 < spot[1] < 5.95


def test_a_name_is_found_whatever_its_case_and_else_by_its_code():
    assert location("TURNHOUT") == location("anders", "13040") == (51.32, 4.94)
    assert location("Atlantis") is None


def test_known_distances_are_right_to_a_few_kilometres():
    def kilometres(one, other):
        (n1, e1), (n2, e2) = locations()[one], locations()[other]
        return math.hypot((n1 - n2) * 111.2, (e1 - e2) * 70)

    assert abs(kilometres("antwerpen", "gent") - 51) < 4
    assert abs(kilometres("turnhout", "geel") - 17) < 3
    assert abs(kilometres("brugge", "oostende") - 22) < 3
