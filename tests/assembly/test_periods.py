from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.periods import overlap, remarks, successors
from tests.assembly.test_members import mandate

DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 1))


def days(row):
    return {
        day
        for day in map(date.fromordinal, range(738800, 739000))
        if row.active_on(day)
    }


@given(
    st.tuples(DAYS, DAYS).map(sorted),
    st.tuples(DAYS, DAYS).map(sorted),
    st.booleans(),
    st.booleans(),
)
def test_two_mandates_overlap_when_they_share_a_day(first, second, open_end, no_start):
    one = mandate(1, start=first[0], end=None if open_end else first[1])
    other = mandate(2, start=None if no_start else second[0], end=second[1])
    assert overlap(one, other) == bool(days(one) & days(other))


def test_the_same_person_twice_at_the_same_time_is_told():
    new = mandate(1, person_id=7, person="An Peeters", start=date(2026, 1, 1))
    same = mandate(2, person_id=7, person="An Peeters", end=date(2026, 1, 1))
    past = mandate(3, person_id=7, person="An Peeters", end=date(2025, 12, 31))
    elsewhere = mandate(4, person_id=7, person="An Peeters", body_id=2)
    assert len(remarks(new, [new, same, past, elsewhere])) == 1
    assert "An Peeters" in remarks(new, [same])[0]
    assert remarks(new, [past, elsewhere]) == []


def test_days_without_a_holder_are_told():
    new = mandate(1, organisation_id=5, person_id=7, start=date(2026, 3, 1))
    before = mandate(2, organisation_id=5, person_id=8, end=date(2026, 1, 31))
    (told,) = remarks(new, [before])
    assert "01/02/2026" in told
    assert "28/02/2026" in told
    other_place = mandate(
        3, organisation_id=5, sector="CAW", person_id=8, end=date(2026, 1, 31)
    )
    assert remarks(new, [other_place]) == []


def test_a_place_handed_over_from_one_day_to_the_next_has_no_gap():
    new = mandate(1, organisation_id=5, start=date(2026, 3, 1))
    before = mandate(2, organisation_id=5, end=date(2026, 2, 28))
    earlier = mandate(3, organisation_id=5, end=date(2025, 1, 1))
    assert remarks(new, [earlier, before]) == []


def test_a_later_mandate_comes_after_one_other_the_same_person_first():
    on, ends, later = date(2024, 1, 15), date(2024, 1, 31), date(2024, 6, 1)
    seat = {"organisation_id": 7, "cluster": "zorg"}
    an = mandate(1, person_id=1, end=ends, **seat)
    jan = mandate(2, person_id=2, end=ends, **seat)
    again = mandate(3, person_id=2, start=later, **seat)
    assert successors([an, jan, again], on) == {2: again}
    new = mandate(4, person_id=3, start=later, **seat)
    assert successors([an, jan, again, new], on) == {2: again, 1: new}
    elsewhere = mandate(5, person_id=1, start=later, organisation_id=8, cluster="zorg")
    assert successors([an, elsewhere], on) == {}
    assert successors([mandate(6, person_id=1, **seat), new], on) == {}
