"""What if: the same answers as for a body that really has these members."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.network.coverage import coverage
from crm.network.what_if import Changes, Joining, differences, outcome
from tests.network.assemblies import BOARD, assembly, body, norm, partner, seat

DAY = date(2026, 11, 23)
CAW, ARK, KRING, OCMW = range(1, 5)
GROUP = body(2, "Werkgroep wonen")
PARTNERS = [partner(number) for number in (CAW, ARK, KRING, OCMW)]


def council(**rows):
    return assembly(
        bodies=[body(checked=DAY), GROUP],
        norms=[norm(NormKind.SECTOR, "VAPH"), norm(NormKind.CLUSTER, "welzijn", 2)],
        seats=[
            seat(1, organisation=CAW, cluster="welzijn", sector="CAW"),
            seat(2, organisation=KRING, cluster="zorg"),
            seat(3, organisation=ARK, cluster="welzijn", body_id=2),
            seat(4, organisation=KRING, cluster="zorg", body_id=2),
        ],
        partners=PARTNERS,
        **rows,
    )


def test_without_changes_it_is_the_body_as_it_is():
    found = outcome(council(), Changes(BOARD), DAY)
    assert found is not None
    (real,) = coverage(council(), DAY, body_id=BOARD)
    assert found.coverage == real


def test_somebody_who_joins_fills_the_open_seats_it_counts_for():
    joins = Joining(ARK, cluster="welzijn", sector="VAPH")
    found = outcome(council(), Changes(BOARD, joining=(joins,)), DAY)
    assert found is not None
    assert found.coverage.gaps == ()
    assert found.coverage.filled == 3
    assert dict(found.shares) == {"welzijn": 2, "zorg": 1}
    assert found.largest_share == ("welzijn", 2)


def test_who_leaves_takes_the_tie_to_another_body_along():
    before = outcome(council(), Changes(BOARD), DAY)
    after = outcome(council(), Changes(BOARD, leaving=frozenset({2})), DAY)
    assert before is not None
    assert after is not None
    assert before.single == {2: KRING}
    assert after.bridges == {}
    assert differences(before, after) == ([2], [])


def test_a_second_tie_means_the_other_body_hangs_on_nobody_alone():
    joins = Joining(ARK, cluster="welzijn")
    found = outcome(council(), Changes(BOARD, joining=(joins,)), DAY)
    assert found is not None
    assert found.bridges == {2: frozenset({ARK, KRING})}
    assert found.single == {}


def test_the_mandates_of_another_body_do_not_end():
    found = outcome(council(), Changes(BOARD, leaving=frozenset({4})), DAY)
    assert found is not None
    assert found.single == {2: KRING}


def test_a_body_that_is_not_there_that_day_has_no_outcome():
    ended = assembly(bodies=[body(end=date(2025, 12, 31))])
    assert outcome(ended, Changes(BOARD), DAY) is None


@given(
    st.sets(st.integers(1, 4)),
    st.lists(
        st.builds(
            Joining,
            st.integers(1, 4),
            st.sampled_from([None, "zorg", "welzijn"]),
            st.sampled_from([None, "VAPH", "CAW"]),
        ),
        max_size=4,
    ),
)
def test_it_is_the_body_that_would_be_counted_if_it_were_so(leaving, joining):
    rows = council()
    found = outcome(rows, Changes(BOARD, frozenset(leaving), tuple(joining)), DAY)
    kept = [s for s in rows.seats if s.body_id != BOARD or s.id not in leaving]
    new = [
        seat(
            90 + number,
            organisation=place.organisation_id,
            cluster=place.cluster,
            sector=place.sector,
        )
        for number, place in enumerate(joining)
    ]
    written = assembly(
        bodies=rows.bodies, norms=rows.norms, seats=[*kept, *new], partners=PARTNERS
    )
    (real,) = coverage(written, DAY, body_id=BOARD)
    assert found is not None
    assert found.coverage.filled == real.filled
    assert [n.present for n in found.coverage.norms] == [n.present for n in real.norms]
    assert found.coverage.open_seats == real.open_seats
    assert sum(found.shares.values()) == real.filled
