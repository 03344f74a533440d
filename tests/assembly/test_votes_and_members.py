"""Votes are seats, members of the register are who holds them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.votes_and_members import explained, votes_and_members
from crm.model.enums import Capacity
from tests.assembly.test_members import mandate


def seat(number, organisation=None, name=None, **more):
    return mandate(number, organisation_id=organisation, organisation=name, **more)


HVRT = [seat(1, 1, "HVRT"), seat(2, 1, "HVRT")]
CAW = seat(3, 2, "CAW")


def test_one_seat_each_needs_no_words():
    assert explained(votes_and_members([HVRT[0], CAW])) is None
    assert explained(votes_and_members([])) is None


def test_two_seats_of_one_house_are_two_votes_of_one_member():
    assert explained(votes_and_members([*HVRT, CAW])) == (
        "3 stemmen, 2 effectieve leden: HVRT heeft twee zetels."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [seat(1, 1, "A"), seat(2, 2, "B", voting=False)],
            "1 stem, 2 effectieve leden: 1 lid heeft geen stem.",
        ),
        (
            [CAW, seat(4, 4, "D", voting=True, capacity=Capacity.ADHERENT)],
            "2 stemmen, 1 effectief lid: 1 stem is van een toegetreden lid.",
        ),
        (
            [seat(n, n % 4, "X") for n in range(1, 9)],
            "8 stemmen, 4 effectieve leden: 4 leden hebben meer dan één zetel met stem.",
        ),
        (
            [*HVRT, seat(5, 1, "HVRT"), mandate(6, person_id=1, person="An Maes")],
            "4 stemmen, 2 effectieve leden: HVRT heeft drie zetels.",
        ),
    ],
)
def test_each_reason_is_told(rows, said):
    assert explained(votes_and_members(rows)) == said


def test_a_register_that_lags_is_told_too():
    assert explained(votes_and_members([*HVRT, CAW]), in_register=1) == (
        "3 stemmen, 1 effectief lid: HVRT heeft twee zetels en volgens de mandaten zijn "
        "het er 2."
    )
    assert explained(votes_and_members([*HVRT, CAW]), in_register=3) is None


SEATS: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    organisation=st.integers(1, 4),
    voting=st.sampled_from([True, False, None]),
    capacity=st.sampled_from([Capacity.EFFECTIVE, Capacity.ADHERENT]),
)


@given(st.lists(SEATS, max_size=14))
def test_the_reasons_make_up_the_whole_difference(given_seats):
    rows = [seat(n, name="X", **one) for n, one in enumerate(given_seats, 1)]
    found = votes_and_members(rows)
    assert found.votes == sum(row.votes for row in rows)
    more = sum(seats - 1 for _, seats in found.doubles) + found.others
    assert found.votes - found.members == more - found.voteless
