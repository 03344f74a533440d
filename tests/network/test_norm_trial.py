"""Other norms and another number of seats, as if the norms really were so."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.network.coverage import coverage
from crm.network.norm_trial import Trial, applied, tried
from tests.network.assemblies import BOARD, assembly, body, norm, seat

ON = date(2026, 11, 23)
ZORG = replace(norm(NormKind.CLUSTER, "zorg", 4, 6), id=1)
WELZIJN = replace(norm(NormKind.CLUSTER, "welzijn", 4, 6), id=2)
VAPH = replace(norm(NormKind.SECTOR, "VAPH"), id=3)
LIMITS = st.tuples(st.integers(0, 5), st.none() | st.integers(5, 9))


def council(norms=(ZORG, WELZIJN, VAPH), **rows):
    seats = [seat(number, person=number, cluster="zorg") for number in range(1, 8)]
    return assembly(bodies=[body(checked=ON)], norms=norms, seats=seats, **rows)


@given(st.dictionaries(st.sampled_from([1, 2, 3]), LIMITS))
def test_it_answers_as_norms_that_really_say_so(limits):
    found = tried(council(), Trial(BOARD, limits), ON)
    assert found is not None
    real = [
        replace(one, minimum=limits[one.id][0], maximum=limits[one.id][1])
        if one.id in limits
        else one
        for one in (ZORG, WELZIJN, VAPH)
    ]
    (plain,) = coverage(council(real), ON)
    assert found.coverage.open_seats == plain.open_seats
    assert [(n.missing, n.over) for n in found.coverage.norms] == [
        (n.missing, n.over) for n in plain.norms
    ]


def test_the_rows_given_stay_as_they_are():
    before = council()
    applied(before, Trial(BOARD, {1: (1, 2)}))
    assert before.norms == [ZORG, WELZIJN, VAPH]


def test_seats_are_weighed_against_who_sits_there_and_what_is_asked():
    found = tried(council(), Trial(BOARD, {}, 6), ON)
    assert found is not None
    assert (found.over, found.least, found.most, found.fits) == (1, 8, 12, False)
    found = tried(council(), Trial(BOARD, {1: (2, 3), 2: (2, None)}, 6), ON)
    assert found is not None
    assert (found.least, found.most, found.fits) == (4, None, True)
    assert [n.over for n in found.coverage.norms] == [4, 0, 0]


def test_a_norm_of_another_body_is_not_touched_and_no_body_gives_no_answer():
    elsewhere = replace(ZORG, body_id=2)
    assert applied(council([elsewhere]), Trial(BOARD, {1: (0, 0)})).norms == [elsewhere]
    gone = assembly(bodies=[body(end=date(2025, 1, 1))])
    assert tried(gone, Trial(BOARD), ON) is None
