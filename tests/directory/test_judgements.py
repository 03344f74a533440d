"""What somebody decided about a spelling decides from then on."""

import pytest

from crm.access import undo
from crm.directory.judgements import forget_judgement, judge_spelling
from crm.directory.matching import match_people
from crm.errors import InvalidInput
from crm.model.attendance import SeenPerson
from crm.model.enums import MatchStatus, Verdict
from crm.model.tables import Person
from crm.store.known_people import judgements, known_people

AN = SeenPerson(1, "An P.", "An P.", None, "CAW")


@pytest.fixture
def people(store, actor):
    with store.change(actor, "begin") as tx:
        return [
            tx.add(Person(first_name="An", last_name="Peeters")).key,
            tx.add(Person(first_name="An", last_name="Pauwels")).key,
        ]


def judge(store, actor, verdict, person_id=None, seen=AN):
    with store.change(actor, "beslist") as tx:
        return judge_spelling(tx, seen, verdict, person_id).key


def look(store, seen=AN):
    with store.read() as connection:
        found = match_people([seen], known_people(connection), judgements(connection))
    return found[0]


def test_the_same_spelling_is_the_same_person_until_it_is_undone(store, actor, people):
    assert look(store).status is not MatchStatus.KNOWN
    with store.change(actor, "beslist") as tx:
        judge_spelling(tx, AN, Verdict.SAME, people[1])
    assert (look(store).status, look(store).person_id) == (
        MatchStatus.KNOWN,
        people[1],
    )
    undo(store, actor, tx.change_set)
    assert look(store).status is not MatchStatus.KNOWN


def test_a_later_decision_replaces_an_earlier_one(store, actor, people):
    judge(store, actor, Verdict.SAME, people[0])
    judge(store, actor, Verdict.SAME, people[1])
    assert look(store).person_id == people[1]
    judge(store, actor, Verdict.IGNORED)
    assert look(store).status is MatchStatus.IGNORED
    judge(store, actor, Verdict.SAME, people[0])
    assert look(store).person_id == people[0]
    with store.read() as connection:
        assert len(judgements(connection)) == 1


def test_a_spelling_may_be_unlike_many_and_then_be_one_of_them(store, actor, people):
    for person_id in people:
        judge(store, actor, Verdict.DIFFERENT, person_id)
    assert look(store).status is MatchStatus.NEW
    judge(store, actor, Verdict.SAME, people[0])
    assert look(store).person_id == people[0]
    with store.read() as connection:
        assert [(one.verdict, one.person_id) for one in judgements(connection)] == [
            (Verdict.DIFFERENT, people[1]),
            (Verdict.SAME, people[0]),
        ]


def test_the_same_decision_twice_is_kept_once(store, actor, people):
    first = judge(store, actor, Verdict.SAME, people[0])
    assert judge(store, actor, Verdict.SAME, people[0]) == first


def test_what_is_forgotten_is_asked_again(store, actor, people):
    kept = judge(store, actor, Verdict.SAME, people[0])
    with store.change(actor, "vergeten") as tx:
        forget_judgement(tx, kept)
    assert look(store).status is not MatchStatus.KNOWN


def test_a_decision_needs_a_spelling_and_somebody(sqlite_store, actor):
    with pytest.raises(InvalidInput):
        judge(sqlite_store, actor, Verdict.SAME)
    with pytest.raises(InvalidInput):
        judge(sqlite_store, actor, Verdict.IGNORED, seen=SeenPerson(1, "..."))
