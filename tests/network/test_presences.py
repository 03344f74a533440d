"""Columns of attendance give back the rows that they were made of."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import DatePrecision
from crm.model.findings_rows import Attendance
from crm.network.presences import ByNumber, Presences, RowsOf, first_days, last_days

numbers = st.one_of(st.none(), st.integers(1, 4))
rows = st.lists(
    st.builds(
        Attendance,
        st.integers(1, 9),
        st.dates(date(2020, 1, 1), date(2026, 12, 31)),
        st.sampled_from(DatePrecision),
        numbers,
        numbers,
        numbers,
    ),
    max_size=12,
)


@given(rows)
def test_the_rows_come_back_as_they_were(given_rows):
    assert list(Presences.of(given_rows)) == given_rows


def test_columns_are_not_made_twice():
    found = Presences.of([])
    assert Presences.of(found) is found


@given(rows, st.dates(date(2020, 1, 1), date(2026, 12, 31)))
def test_until_a_day_leaves_out_what_comes_after(given_rows, day):
    assert list(Presences.of(given_rows).until(day)) == [
        row for row in given_rows if row.on <= day
    ]


@given(rows, st.integers(1, 5))
def test_the_rows_of_a_person_keep_their_order_and_the_last_is_the_last(
    given_rows, person
):
    found = Presences.of(given_rows)
    of_person = RowsOf(found, found.person)
    expected = [row for row in given_rows if row.person_id == person]
    assert of_person.get(person) == expected
    assert of_person.last(person) == (expected[-1] if expected else None)


@given(rows)
def test_the_first_and_the_last_day_of_everybody_are_those_by_hand(given_rows):
    found = Presences.of(given_rows)
    seen: dict[int, list[int]] = {}
    for row in given_rows:
        if row.person_id:
            seen.setdefault(row.person_id, []).append(row.on.toordinal())
    first = first_days(found.person, found.day)
    assert first == {person: min(days) for person, days in seen.items()}
    last = last_days(found.person, found.day)
    assert last == {person: max(days) for person, days in seen.items()}


def test_nobody_has_no_rows():
    found = Presences.of(
        [Attendance(1, date(2026, 1, 1), DatePrecision.DAY, *[None] * 3)]
    )
    assert RowsOf(found, found.person).get(0) == []
    assert RowsOf(found, found.person).last(0) is None
    assert len(ByNumber(found.person).of(7)) == 0
