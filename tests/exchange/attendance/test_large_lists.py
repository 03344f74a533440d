"""As many people as may come in, in every kind."""

import pytest

from crm.errors import UnreadableInput
from crm.exchange.attendance import read_people
from crm.exchange.attendance.limits import MAX_PEOPLE
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import (
    Someone,
    cards,
    export,
    invitation,
    mail,
    pasted,
    teams_report,
    workbook,
)


def crowd(size):
    """People with names of their own, without figures in them."""
    letters = "abcdefghijklmnopqrst"
    return [
        Someone(
            "Ann",
            f"Maes{letters[at // 400]}{letters[at // 20 % 20]}{letters[at % 20]}",
            f"p{at}@example.org",
        )
        for at in range(size)
    ]


def sheet(people):
    return workbook([["Naam", "E-mail"], *[[one.name, one.email] for one in people]])


KINDS = {
    "teams": lambda people: teams_report(people, rooms=[]),
    "invitation": invitation,
    "cards": cards,
    "mail": lambda people: mail(people[0], people),
    "sheet": sheet,
    "export": lambda people: export(people, "outlook"),
    "pasted": lambda people: pasted(people).encode(),
}


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_full_list_is_read_and_one_more_is_refused(kind):
    people = crowd(MAX_PEOPLE + 1)
    found = read_people(KINDS[kind](people[:-1]))
    assert [seen.email for seen in found.people] == [one.email for one in people[:-1]]
    with pytest.raises(UnreadableInput) as error:
        read_people(KINDS[kind](people))
    assert str(error.value) == t.too_many_people(MAX_PEOPLE)
