"""Which co-optations an assembly must confirm, and which point is about them."""

from datetime import date

import pytest

from crm.assembly.confirming import (
    confirmed_by,
    not_yet_a_point,
    point_for,
    waiting,
)
from crm.model.enums import DecisionKind
from crm.model.tables import Body, Mandate, Person
from crm.texts import cooptation as t
from tests.assembly.test_members import mandate

DAY = date(2026, 6, 15)


def coopted(number, person, **given):
    values = {"body": "Bestuursorgaan", "nominated_by": t.COOPTED, **given}
    return mandate(number, person=person, **values)


JAN = coopted(1, "Jan Wouters", nominated_on=date(2026, 3, 2))
ANNA = coopted(2, "Anna Wouters", start=date(2026, 4, 1))


def test_a_point_says_who_where_and_since_when_and_is_voted_on():
    point = point_for(JAN)
    assert point.title == (
        "Bevestigen: Jan Wouters, gecoöpteerd in Bestuursorgaan op 02/03/2026"
    )
    assert point.decision is DecisionKind.ORDINARY
    assert point_for(ANNA).title.endswith("op 01/04/2026")


def test_what_is_on_the_agenda_is_not_proposed_again():
    assert not_yet_a_point([], [JAN, ANNA]) == [JAN, ANNA]
    assert not_yet_a_point([point_for(JAN).title], [JAN, ANNA]) == [ANNA]


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Coöptatie van jan wouters en Anna Wouters", [1, 2]),
        ("Bevestiging cooptatie Jan Wouters", [1]),
        ("Kwijting aan Jan Wouters", []),
        ("Coöptatie van Marijan Wouters", []),
    ],
)
def test_a_point_in_own_words_is_recognised_by_the_name_in_full(title, about):
    assert [row.id for row in confirmed_by(title, [JAN, ANNA])] == about


def test_of_two_seats_of_one_person_the_body_tells_which():
    other = coopted(3, "Jan Wouters", body="Dagelijks bestuur")
    assert confirmed_by(point_for(other).title, [JAN, other]) == [other]
    assert confirmed_by("Coöptatie Jan Wouters", [JAN, other]) == [JAN, other]


def test_an_assembly_confirms_for_all_bodies_what_was_decided_by_its_day(store, actor):
    with store.change(actor, "begin") as tx:
        av = tx.add(Body(name="AV", kind="algemene vergadering"))
        board = tx.add(Body(name="BO", kind="bestuursorgaan"))
        people = tx.add_all(
            [Person(first_name=name, last_name="Maes") for name in "ABCD"]
        )

        def seat(who, by=t.COOPTED, **given):
            return tx.add(
                Mandate(
                    body_id=board.key,
                    person_id=people[who].key,
                    nominated_by=by,
                    **given,
                )
            ).key

        one = seat(0, nominated_on=date(2026, 5, 1))
        seat(1, nominated_on=date(2026, 7, 1))
        seat(2, end=date(2026, 6, 14))
        seat(3, t.confirmed(date(2025, 6, 1)))
    with store.read() as connection:
        assert [row.id for row in waiting(connection, av.key, DAY)] == [one]
        assert waiting(connection, board.key, DAY) == []
