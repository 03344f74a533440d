from datetime import date

from crm.assembly.terms import ending_soon, terms_in_a_row
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


def test_mandates_one_after_another_are_counted_and_what_runs_beside_is_not():
    def term(number, year, **given):
        values = {
            "person_id": 1,
            "start": date(year, 6, 1),
            "end": date(year + 3, 5, 31),
        }
        return mandate(number, **{**values, **given})

    rows = [term(1, 2017), term(2, 2020), term(3, 2023)]
    assert [terms_in_a_row(row, rows) for row in rows] == [1, 2, 3]
    beside = term(4, 2023, role="voorzitter", end=None)
    assert terms_in_a_row(rows[2], [*rows, beside]) == 3
    elsewhere = term(5, 2014, body_id=2)
    somebody = term(6, 2014, person_id=2)
    stand_in = term(7, 2014, alternate_of_id=9)
    assert terms_in_a_row(rows[2], [*rows, elsewhere, somebody, stand_in]) == 3
    after_a_break = term(8, 2027)
    assert terms_in_a_row(after_a_break, rows) == 1
    late_assembly = term(9, 2026, start=date(2026, 8, 1))
    assert terms_in_a_row(late_assembly, rows) == 4


def test_without_a_person_the_organisation_is_the_holder():
    first = mandate(1, organisation_id=5, end=date(2023, 5, 31))
    second = mandate(2, organisation_id=5, start=date(2023, 6, 1))
    assert terms_in_a_row(second, [first, second]) == 2
    own_name = mandate(3, organisation_id=5, person_id=1, end=date(2023, 5, 31))
    assert terms_in_a_row(second, [own_name, second]) == 1
