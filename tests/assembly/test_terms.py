from datetime import date

from crm.assembly.terms import ending_soon
from crm.model.enums import Capacity
from tests.assembly.test_members import mandate

ON = date(2026, 11, 30)


def test_a_mandate_that_ends_within_three_months_is_about_to_end():
    rows = [
        mandate(1, end=date(2027, 2, 28)),
        mandate(2, end=ON),
        mandate(3, end=date(2027, 3, 1)),
        mandate(4, end=date(2026, 11, 29)),
        mandate(5),
        mandate(6, end=ON, start=date(2026, 12, 1)),
    ]
    assert [row.id for row in ending_soon(rows, ON)] == [2, 1]


def test_observers_and_alternates_leave_no_place_empty():
    rows = [
        mandate(1, end=ON, capacity=Capacity.OBSERVER),
        mandate(2, end=ON, alternate_of_id=1),
    ]
    assert ending_soon(rows, ON) == []
