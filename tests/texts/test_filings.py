"""What Start says of filings."""

from datetime import date

from crm.texts import filings as t


def test_one_thing_is_said_in_full_and_several_as_a_number():
    assert t.to_look_at(["a"], date(2026, 6, 30)) == "a"
    told = t.to_look_at(["a", "b"], date(2026, 6, 30))
    assert told == "2 punten na te kijken, het eerste tegen 30/06/2026"
    assert t.to_look_at(["a", "b"], None) == "2 punten na te kijken"
