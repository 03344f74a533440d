"""Who is in which body on a day, and what was before."""

from datetime import date

from crm.network.memberships import affiliations, memberships
from tests.network.assemblies import seat, there

DAY = date(2026, 11, 23)


def test_a_mandate_on_the_day_or_a_meeting_in_twelve_months_makes_a_member():
    seats = [
        seat(organisation=1, start=date(2020, 1, 1)),
        seat(organisation=2, end=date(2026, 11, 22)),
        seat(organisation=3, start=date(2026, 11, 24)),
        seat(person=9),
    ]
    seen = [
        there(date(2025, 11, 23), organisation=4),
        there(date(2025, 11, 22), organisation=5),
        there(date(2026, 11, 24), organisation=6),
        there(DAY, organisation=7, body_id=None),
        there(DAY, person=9),
    ]
    assert memberships(seats, seen, DAY) == {(1, 1), (4, 1)}


def test_a_mandate_that_ended_was_before_unless_it_came_back():
    seats = [
        seat(organisation=1, end=date(2025, 1, 1)),
        seat(organisation=2, end=date(2025, 1, 1)),
        seat(organisation=2, start=date(2026, 1, 1)),
        seat(person=9, end=date(2025, 1, 1)),
    ]
    found = affiliations(seats, [], DAY)
    assert found.now == {(2, 1)}
    assert found.before == {(1, 1)}


def test_the_first_day_is_that_of_a_mandate_or_a_meeting_and_may_be_unknown():
    seats = [
        seat(organisation=1, start=date(2024, 1, 1)),
        seat(organisation=2, start=date(2024, 1, 1)),
        seat(organisation=2, start=None),
        seat(organisation=3, start=date(2027, 1, 1)),
    ]
    seen = [there(date(2023, 5, 5), organisation=1), there(DAY, organisation=4)]
    found = affiliations(seats, seen, DAY)
    assert found.since == {1: date(2023, 5, 5), 4: DAY}
