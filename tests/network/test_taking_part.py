"""The periods of taking part, against every day looked at by hand."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.dates import PartialDate, months_before
from crm.model.enums import DatePrecision
from crm.model.findings_rows import Attendance
from crm.network.presences import Presences
from crm.network.taking_part import counting_on, taking_part

rows = st.lists(
    st.builds(
        Attendance,
        st.just(1),
        st.dates(date(2023, 1, 1), date(2026, 1, 1)).map(
            lambda day: day.replace(day=1)
        ),
        st.sampled_from([DatePrecision.DAY, DatePrecision.MONTH]),
        st.one_of(st.none(), st.integers(1, 2)),
        st.one_of(st.none(), st.integers(1, 2)),
        st.integers(1, 2),
    ),
    max_size=8,
)


@settings(deadline=None)
@given(rows, st.dates(date(2023, 1, 1), date(2027, 6, 1)))
def test_who_takes_part_on_a_day_was_there_in_the_twelve_months_before(seen, day):
    expected = {
        (row.body_id, row.person_id or 0, row.organisation_id)
        for row in seen
        if row.body_id and row.on <= day
        if PartialDate(row.on, row.precision).last >= months_before(day, 12)
    }
    found = {
        (body, person, organisation)
        for body, periods in taking_part(Presences.of(seen)).items()
        for person, organisation, start, end in zip(
            periods.person.tolist(),
            periods.organisation.tolist(),
            periods.start.tolist(),
            periods.end.tolist(),
            strict=True,
        )
        if start <= day.toordinal() <= end
    }
    assert found == expected
    counted = Presences.of(seen).take(counting_on(Presences.of(seen), day))
    assert {
        (row.body_id, row.person_id or 0, row.organisation_id)
        for row in counted
        if row.body_id
    } == expected


def test_the_first_who_came_stands_first_and_one_year_of_meetings_is_one_period():
    days = [date(2025, 1, 6) + timedelta(weeks=n) for n in range(52)]
    seen = [Attendance(1, days[0], DatePrecision.DAY, 1, 9, 1)]
    seen += [Attendance(1, day, DatePrecision.DAY, 1, 3, 1) for day in days]
    periods = taking_part(Presences.of(seen))[1]
    assert periods.person.tolist() == [9, 3]
    assert periods.end[1] - periods.start[1] > 365
