"""How the places of a body are spread, against a plain count."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import Capacity, NormKind
from crm.network.balance import CUTS, balance
from crm.network.coverage import coverage
from tests.network.assemblies import assembly, body, norm, partner, seat

ON = date(2026, 11, 23)
TOWNS = ("Turnhout", "Beerse", None)
PARTNERS = [
    partner(number, municipality=town, line=line)
    for number, (town, line) in enumerate(
        ((town, line) for town in TOWNS for line in ("0", "1", None)), 1
    )
]
SEATS = st.lists(
    st.tuples(
        st.sampled_from([None, *range(1, len(PARTNERS) + 1)]),
        st.sampled_from(["zorg", "welzijn", "lokale besturen", "pzon", None]),
        st.sampled_from(["HA", "CAW", "VAPH", None]),
        st.sampled_from(Capacity),
        st.booleans(),
    ),
    max_size=12,
)


def cut(found, kind):
    (covered,) = coverage(found, ON)
    return balance(covered, found, kind)


@given(SEATS)
def test_every_place_counts_once_in_each_cut_and_as_a_plain_count_says(given_seats):
    seats = [
        seat(
            number,
            organisation=who,
            person=number,
            cluster=cluster,
            sector=sector,
            capacity=capacity,
            end=date(2026, 1, 1) if ended else None,
        )
        for number, (who, cluster, sector, capacity, ended) in enumerate(given_seats, 1)
    ]
    found = assembly(seats=seats, partners=PARTNERS)
    sitting = [
        one
        for one in seats
        if one.end is None and one.capacity is not Capacity.OBSERVER
    ]
    for kind in CUTS:
        assert sum(part.places for part in cut(found, kind)) == len(sitting)
    sectors = {part.code: part.places for part in cut(found, NormKind.SECTOR)}
    assert sectors == Counter(one.sector for one in sitting)
    towns = {p.id: p.municipality for p in PARTNERS}
    counted = {
        part.label: part.places
        for part in cut(found, NormKind.MUNICIPALITY)
        if part.code is not None
    }
    plain = Counter(towns.get(one.organisation_id or 0) for one in sitting)
    del plain[None]
    assert counted == plain


def test_a_group_with_a_norm_is_there_though_it_is_empty_and_unknown_stands_last():
    found = assembly(
        bodies=[body(checked=ON)],
        norms=[norm(NormKind.CLUSTER, "welzijn", 4, 6)],
        seats=[seat(1, cluster="zorg"), seat(2), seat(3, cluster="zorg")],
    )
    parts = cut(found, NormKind.CLUSTER)
    assert [(part.code, part.places) for part in parts] == [
        ("zorg", 2),
        ("welzijn", 0),
        (None, 1),
    ]
    asked = parts[1].norm
    assert asked is not None
    assert (asked.minimum, asked.maximum, asked.missing) == (4, 6, 4)
    assert parts[0].norm is None


def test_a_municipality_of_the_zone_is_there_though_it_is_empty():
    found = assembly(
        seats=[seat(1, organisation=1)],
        partners=PARTNERS,
        municipalities=["Ravels", "Turnhout"],
    )
    parts = cut(found, NormKind.MUNICIPALITY)
    assert [(part.label, part.places) for part in parts] == [
        ("Turnhout", 1),
        ("Ravels", 0),
    ]


def test_a_place_shows_the_cluster_that_it_was_given_for():
    found = assembly(
        seats=[
            seat(1, organisation=1, cluster="welzijn"),
            seat(2, organisation=1, cluster="zorg"),
        ],
        partners=PARTNERS,
    )
    (part,) = cut(found, NormKind.MUNICIPALITY)
    assert (part.label, part.marks) == ("Turnhout", ("zorg", "welzijn"))
